// The first screen: what is on this sheet, and the way to a review.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import type { IsoDate } from '../../domain/model/dates';
import type { ChangeSubject } from '../change/change-subject';
import { changeWords } from '../change/change-words';
import { Actions } from '../layout/actions';
import { lazyScreen } from '../layout/lazy-screen';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { canUndo } from '../state/pane-state';
import { ScopeChoice } from './scope-choice';
import { SheetFound } from './sheet-found';

/** Fetched after the opening. */
const RollUps = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ '../status/roll-ups')).RollUps);

const DoneList = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ '../history/done-list')).DoneList);

interface FoundScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview | null;
  readonly today: IsoDate;
}

export function FoundScreen({ state, dispatch, prepared, today, message }: FoundScreenProps): ReactNode {
  const waiting = state.work !== null;
  const hasPlan = prepared?.review.sheets.some(({ reading }) => reading.layout !== 'none') ?? false;
  const openChange = (subject: ChangeSubject): void => dispatch({ kind: 'change-opened', subject });
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>What was found</ScreenHeading>
        {message}
        <ScopeChoice scope={state.scope} onChoose={(scope) => dispatch({ kind: 'scope-chosen', scope })} />
      </Stack>
      <Actions>
        <Button appearance="primary" disabledFocusable={waiting || !hasPlan} onClick={() => dispatch({ kind: 'review-asked' })}>
          Review
        </Button>
        {canUndo(state) && (
          <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'undo-asked' })}>
            Undo last change
          </Button>
        )}
        {hasPlan && (
          <Button disabledFocusable={waiting} onClick={() => openChange({ kind: 'summary' })}>
            {changeWords.summary.action}
          </Button>
        )}
        {hasPlan && (
          <Button disabledFocusable={waiting} onClick={() => openChange({ kind: 'house-style' })}>
            {changeWords['house-style'].action}
          </Button>
        )}
        {hasPlan && <Body1 block>You see every change before it is written.</Body1>}
      </Actions>
      {waiting && <Spinner size="tiny" label="Reading" labelPosition="after" />}
      {prepared?.review.sheets.map((sheet) => (
        <SheetFound
          key={sheet.reading.sheet.id}
          sheet={sheet}
          waiting={waiting}
          onCheck={(table) => dispatch({ kind: 'mapping-opened', table })}
          onChange={openChange}
        />
      ))}
      {prepared !== null && <RollUps summary={prepared.summary} whole={state.scope === 'workbook'} />}
      {state.history.length > 0 && (
        <DoneList items={state.history} today={today} waiting={waiting} onUndo={(item) => dispatch({ kind: 'undo-chosen', item })} />
      )}
      {prepared !== null && !hasPlan && !waiting && <Body1 block>Go to the sheet with your deliverables, or choose Whole workbook.</Body1>}
    </Stack>
  );
}
