// The first screen: what is on this sheet, and the way to a review.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreparedReview } from '../../app/contract';
import { Actions } from '../layout/actions';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { ScopeChoice } from './scope-choice';
import { SheetFound } from './sheet-found';

interface FoundScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly prepared: PreparedReview | null;
}

export function FoundScreen({ state, dispatch, prepared, message }: FoundScreenProps): ReactNode {
  const waiting = state.work !== null;
  const hasPlan = prepared?.review.sheets.some(({ reading }) => reading.layout !== 'none') ?? false;
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
        {state.canUndo && (
          <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'undo-asked' })}>
            Undo last review
          </Button>
        )}
        {hasPlan && <Body1 block>You see every change before it is written.</Body1>}
      </Actions>
      {waiting && <Spinner size="tiny" label="Reading" labelPosition="after" />}
      {prepared?.review.sheets.map(({ reading }) => (
        <SheetFound
          key={reading.sheet.id}
          reading={reading}
          waiting={waiting}
          onCheck={(table) => dispatch({ kind: 'mapping-opened', table })}
        />
      ))}
      {prepared !== null && !hasPlan && !waiting && <Body1 block>Go to the sheet with your deliverables, or choose Whole workbook.</Body1>}
    </Stack>
  );
}
