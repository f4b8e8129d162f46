// The role of each column, as read and as the officer chooses: the only screen on which a doubtful table can be
// confirmed.

import { Body1 } from '@fluentui/react-components';
import { type ReactNode, useContext, useState } from 'react';
import { areaAddress } from '../../domain/model/cell';
import type { PlanTable, SheetReading } from '../../domain/model/plan';
import { ShowCells } from '../cells/show-cells';
import { ScreenHeading } from '../layout/screen-heading';
import { Section } from '../layout/section';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import { ColumnFields } from './column-fields';
import { hasMovedRows, unchangedChoice, type MappingChoice } from './mapping-choice';
import { MappingActions } from './mapping-actions';
import { mappingIntroduction } from './mapping-introduction';
import { TableExtent } from './table-extent';

interface MappingScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly reading: SheetReading;
  readonly table: PlanTable;
  /** Whether a review waits for this table. */
  readonly blocksReview: boolean;
}

export function MappingScreen({ state, dispatch, reading, table, blocksReview, message }: MappingScreenProps): ReactNode {
  const show = useContext(ShowCells);
  const [chosen, setChosen] = useState({ table, choice: unchangedChoice(table) });
  // Choices are about one reading: a table that was read again starts again.
  const choice = chosen.table === table ? chosen.choice : unchangedChoice(table);
  const setChoice = (next: MappingChoice): void => setChosen({ table, choice: next });
  const isMoved = hasMovedRows(table, choice);
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
          onShow={() => show(table.sheet.id, areaAddress(table.area))}
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
      <MappingActions
        dispatch={dispatch}
        reading={reading}
        table={table}
        choice={choice}
        waiting={state.work !== null}
        blocksReview={blocksReview}
      />
    </Stack>
  );
}
