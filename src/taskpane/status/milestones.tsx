// The state of a table's milestones at its as-at date, beside the stated status. A date only suggests: it gives no
// colour.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { longDate } from '../../domain/cells/calendar';
import { statedInWords } from '../../domain/rating/latest-stated-status';
import { suggestionOf, suggestionWords } from '../../domain/timescales/milestone-state';
import { tally } from '../layout/counted';
import { Subsection } from '../layout/subsection';
import { RowTable } from '../layout/row-table';
import { rowName } from './row-name';
import type { MilestoneState, RowMilestone } from '../../domain/model/milestone';

/** The most urgent first. */
const mostUrgentFirst: readonly MilestoneState[] = [
  'overdue',
  'asked',
  'due',
  'unreadable',
  'ongoing',
  'not yet due',
  'complete',
  'closed',
  'cancelled',
];

/** Null, where no as-at date is known, comes last. */
const order: readonly (MilestoneState | null)[] = [...mostUrgentFirst, null];

interface MilestonesProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Nothing where no row says anything of dates. */
export function Milestones({ sheet: { milestones }, assessed }: MilestonesProps): ReactNode {
  const { table, settings } = assessed;
  const dated = table.rows.flatMap((row) => {
    const ofRow = milestones.get(table)?.get(row.row) ?? [];
    return ofRow.length === 0 ? [] : [{ row, ofRow }];
  });
  if (dated.length === 0) return null;
  const rank = (ofRow: readonly RowMilestone[]): number => Math.min(...ofRow.map(({ state }) => order.indexOf(state)));
  const rows = [...dated].sort((one, other) => rank(one.ofRow) - rank(other.ofRow) || one.row.row - other.row.row);
  const states = dated.flatMap(({ ofRow }) => ofRow.map(({ state }) => state));
  return (
    <Subsection title="Milestones">
      <Body1 block>
        {settings.asAt === null ? 'No as-at date is known.' : `As at ${longDate(settings.asAt)}: ${tally(mostUrgentFirst, states)}.`}
      </Body1>
      <RowTable
        label="Milestones"
        headings={['Row', 'Milestones', 'By the dates']}
        rows={rows.map(({ row, ofRow }) => {
          const suggestion = suggestionOf(ofRow, statedInWords(row));
          return {
            key: row.row,
            name: rowName(row),
            at: { sheet: table.sheet.id, row: row.row },
            cells: [
              <MilestoneList key="milestones" milestones={ofRow} />,
              suggestion === null ? 'no date can be read' : suggestionWords(suggestion),
            ],
          };
        })}
      />
      <Caption1 block>A date only suggests. The stated status is left as it is.</Caption1>
    </Subsection>
  );
}

function MilestoneList({ milestones }: { readonly milestones: readonly RowMilestone[] }): ReactNode {
  return milestones.map(({ text, state }, index) => <Caption1 key={index} block>{`${text}: ${state ?? 'no as-at date'}`}</Caption1>);
}
