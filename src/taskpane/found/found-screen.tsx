// The first screen: what is on this sheet, the way to a review, and the row that is selected.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import type { ChangeSubject } from '../change/change-subject';
import { Actions } from '../layout/actions';
import { lazyScreen } from '../layout/lazy-screen';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { canUndo, isWaiting } from '../state/pane-state';
import { SheetFound } from './sheet-found';

/** Fetched once a row is selected. */
const SelectedRow = lazyScreen(async () => (await import(/* webpackChunkName: "row-card" */ '../row-card/selected-row')).SelectedRow);

interface FoundScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview | null;
}

export function FoundScreen({ state, dispatch, prepared, message }: FoundScreenProps): ReactNode {
  const waiting = isWaiting(state);
  const hasPlan = prepared?.review.sheets.some(({ reading }) => reading.layout !== 'none') ?? false;
  const openChange = (subject: ChangeSubject): void => dispatch({ kind: 'change-opened', subject });
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>What was found</ScreenHeading>
        {message}
        <Actions>
          <Button appearance="primary" disabledFocusable={waiting || !hasPlan} onClick={() => dispatch({ kind: 'review-asked' })}>
            Review
          </Button>
          {canUndo(state) && (
            <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'undo-asked' })}>
              Undo last change
            </Button>
          )}
          {hasPlan && <Body1 block>You see every change before it is written.</Body1>}
        </Actions>
        {waiting && <Spinner size="tiny" label="Reading" labelPosition="after" />}
      </Stack>
      {hasPlan && prepared !== null && state.selected !== null && <SelectedRow review={prepared.review} selected={state.selected} />}
      {prepared?.review.sheets.map((sheet) => (
        <SheetFound
          key={sheet.reading.sheet.id}
          sheet={sheet}
          waiting={waiting}
          onCheck={(table) => dispatch({ kind: 'mapping-opened', table })}
          onChange={openChange}
        />
      ))}
      {prepared !== null && !hasPlan && !waiting && <Body1 block>Go to the sheet with your deliverables, or choose Whole workbook.</Body1>}
    </Stack>
  );
}
