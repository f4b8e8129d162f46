// What each column is for, as read and as the officer says: the only screen on which a doubtful table can be settled.

import { Body1, Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import { Actions } from '../layout/actions';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { ColumnFields } from './column-fields';
import { areHeadingsMoved, changesOf, isLonger, choiceAsRead, roleProblems, rowProblems, type MappingChoice } from './mapping-choice';
import { mappingIntroduction } from './mapping-introduction';
import { TableExtent } from './table-extent';

interface MappingScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly reading: SheetReading;
  readonly table: PlanTable;
  /** The officer was on the way to a review: this table stops it. */
  readonly insisted: boolean;
}

export function MappingScreen({ state, dispatch, reading, table, insisted, message }: MappingScreenProps): ReactNode {
  const [chosen, setChosen] = useState({ table, choice: choiceAsRead(table) });
  // Choices are about one reading: a table that was read again begins anew.
  const choice = chosen.table === table ? chosen.choice : choiceAsRead(table);
  const setChoice = (next: MappingChoice): void => setChosen({ table, choice: next });
  const isMoved = areHeadingsMoved(table, choice) || isLonger(table, choice);
  const problems = isMoved ? [] : roleProblems(choice, table);
  const isUsable = problems.length === 0 && Object.keys(rowProblems(choice, table)).length === 0;
  const waiting = state.work !== null;
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>Check the columns</ScreenHeading>
        {message}
        <Body1 block>{mappingIntroduction(table)}</Body1>
      </Stack>
      <Section title={`Table on ${table.sheet.name}`}>
        <TableExtent
          table={table}
          choice={choice}
          onChange={(change) => setChoice({ ...choice, rows: { ...choice.rows, ...change } })}
          onShow={() => dispatch({ kind: 'mapping-asked', work: { kind: 'show', sheet: table.sheet, area: table.area } })}
        />
      </Section>
      <Section title="What each column is">
        {isMoved ? (
          <Body1 block>Press Read again to see the columns with these rows.</Body1>
        ) : (
          <ColumnFields
            table={table}
            choice={choice}
            onChoose={(column, role) => setChoice({ ...choice, roles: new Map([...choice.roles, [column, role]]) })}
          />
        )}
      </Section>
      <Actions>
        {problems.map((sentence) => (
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
          {insisted ? 'Leave this table alone' : 'Cancel'}
        </Button>
        {waiting && <Spinner size="tiny" label="Working" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}
