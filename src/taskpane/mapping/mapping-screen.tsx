// What each column is for, as read and as the officer says: the only screen on which a doubtful table can be settled.

import { Body1, Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PlanTable } from '../../domain/plan';
import { Actions } from '../layout/actions';
import { counted } from '../layout/counted';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { ColumnFields } from './column-fields';
import { isDoubtfulTable } from './doubt';
import { changesOf, choiceAsRead, headerRowsProblem, isDoubtful, lastRowProblem, roleProblems, type MappingChoice } from './mapping-choice';
import { TableExtent } from './table-extent';

interface MappingScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly table: PlanTable;
  /** The officer was on the way to a review: this table stops it. */
  readonly insisted: boolean;
}

export function MappingScreen({ state, dispatch, table, insisted, message }: MappingScreenProps): ReactNode {
  const [choice, setChoice] = useState<MappingChoice>(() => choiceAsRead(table));
  const problems = roleProblems(choice, table);
  const unusable = problems.length > 0 || headerRowsProblem(choice) !== null || lastRowProblem(choice, table) !== null;
  const waiting = state.work !== null;
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Check the columns</ScreenHeading>
        {message}
        <Body1 block>{introduction(table)}</Body1>
      </Stack>
      <Section title={`Table on ${table.sheet.name}`}>
        <TableExtent
          table={table}
          choice={choice}
          onChange={(change) => setChoice({ ...choice, ...change })}
          onShow={() => dispatch({ kind: 'mapping-asked', work: { kind: 'show', sheet: table.sheet, area: table.area } })}
        />
      </Section>
      <Section title="What each column is">
        <ColumnFields
          table={table}
          choice={choice}
          onChoose={(column, role) => setChoice({ ...choice, roles: new Map([...choice.roles, [column, role]]) })}
        />
      </Section>
      <Actions>
        {problems.map((sentence) => (
          <MessageBar key={sentence} intent="warning" layout="multiline">
            <MessageBarBody>{sentence}</MessageBarBody>
          </MessageBar>
        ))}
        <Button
          appearance="primary"
          disabledFocusable={waiting || unusable}
          onClick={() => dispatch({ kind: 'mapping-asked', work: { kind: 'keep', table, changes: changesOf(table, choice) } })}
        >
          Use these columns
        </Button>
        {table.confirmed && (
          <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'mapping-asked', work: { kind: 'forget', table } })}>
            Forget this mapping
          </Button>
        )}
        <Button disabledFocusable={waiting} onClick={() => dispatch({ kind: 'mapping-left' })}>
          {insisted ? 'Leave this table alone' : 'Cancel'}
        </Button>
        {waiting && <Spinner size="tiny" label="Working" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}

function introduction(table: PlanTable): string {
  if (table.confirmed) return 'You or a colleague have confirmed these columns. Every review uses them while the headings stay the same.';
  const kept = 'Your answer is kept in the workbook.';
  if (!isDoubtfulTable(table)) return `Change what was read wrongly. ${kept}`;
  const doubtful = table.roles.filter(isDoubtful).length;
  const doubt =
    doubtful === 0 ? 'Where the table begins and ends is not certain' : `${counted(doubtful, 'column')} could not be told for certain`;
  return `${doubt}, so nothing is worked out from this table until you have checked it. ${kept}`;
}
