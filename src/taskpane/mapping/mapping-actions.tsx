// What the officer can do on the mapping screen: confirm the columns, forget what was confirmed, or leave.

import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Dispatch, ReactNode } from 'react';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import { Actions } from '../layout/actions';
import type { PaneAction } from '../state/pane-action';
import { changesOf, hasMovedRows, roleProblems, roleWarnings, rowProblems, type MappingChoice } from './mapping-choice';

interface MappingActionsProps {
  readonly dispatch: Dispatch<PaneAction>;
  readonly reading: SheetReading;
  readonly table: PlanTable;
  readonly choice: MappingChoice;
  readonly waiting: boolean;
  /** Whether a review waits for this table. */
  readonly blocksReview: boolean;
}

export function MappingActions({ dispatch, reading, table, choice, waiting, blocksReview }: MappingActionsProps): ReactNode {
  const isMoved = hasMovedRows(table, choice);
  const problems = isMoved ? [] : roleProblems(choice, table);
  const warnings = isMoved ? [] : roleWarnings(choice, table);
  const isUsable = problems.length === 0 && Object.keys(rowProblems(choice, table)).length === 0;
  return (
    <Actions>
      {[...problems, ...warnings].map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      <Button
        appearance="primary"
        disabledFocusable={waiting || !isUsable}
        onClick={() => dispatch({ kind: 'mapping-asked', work: { kind: 'keep', reading, table, changes: changesOf(table, choice) } })}
      >
        {isMoved ? 'Read again' : 'Use these columns'}
      </Button>
      {table.mapping !== undefined && (
        <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'mapping-asked', work: { kind: 'forget', reading, table } })}>
          Forget this mapping
        </Button>
      )}
      <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'mapping-left' })}>
        {blocksReview ? 'Leave this table alone' : 'Cancel'}
      </Button>
      {waiting && <Spinner size="tiny" label="Working" labelPosition="after" />}
    </Actions>
  );
}
