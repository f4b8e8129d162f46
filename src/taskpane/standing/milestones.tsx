// What the timescales of a table come to at its as-at date, beside what is stated. A date only suggests: there is no colour of ours here.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/assessment';
import { statedStatus } from '../../domain/rating/stated-status';
import type { MilestoneState, RowMilestone } from '../../domain/timescales/milestone';
import { suggestionOf, suggestionWords } from '../../domain/timescales/state';
import { dateInWords, listed } from '../layout/counted';
import { Part } from '../layout/part';
import { RowTable } from '../layout/row-table';
import { rowName } from './row-name';

/** Those that most want to be looked at first. */
const order: readonly (MilestoneState | null)[] = ['overdue', 'due', 'unreadable', 'ongoing', 'not yet due', 'complete', null];

interface MilestonesProps {
  readonly sheet: AssessedSheet;
  readonly assessed: AssessedTable;
}

/** Nothing where no row says anything of dates. */
export function Milestones({ sheet: { milestones }, assessed }: MilestonesProps): ReactNode {
  const { table, settings } = assessed;
  const dated = table.rows.flatMap((row) => {
    const own = milestones.get(row.row) ?? [];
    return own.length === 0 ? [] : [{ row, own }];
  });
  if (dated.length === 0) return null;
  const rank = (own: readonly RowMilestone[]): number => Math.min(...own.map(({ state }) => order.indexOf(state)));
  const rows = [...dated].sort((one, other) => rank(one.own) - rank(other.own) || one.row.row - other.row.row);
  const asAt = settings.asAt === null ? 'No as-at date is known.' : `As at ${dateInWords(settings.asAt)}: `;
  return (
    <Part title="Milestones">
      <Body1 block>{settings.asAt === null ? asAt : `${asAt}${countsInWords(dated.flatMap(({ own }) => own))}.`}</Body1>
      <RowTable
        label="Milestones"
        headings={['Row', 'Milestones', 'By the dates']}
        rows={rows.map(({ row, own }) => {
          const suggestion = suggestionOf(own, statedStatus(row));
          return {
            key: row.row,
            name: rowName(row),
            cells: [<Own key="milestones" milestones={own} />, suggestion === null ? 'no date can be read' : suggestionWords(suggestion)],
          };
        })}
      />
      <Caption1 block>A date only suggests. The stated status is left as it is.</Caption1>
    </Part>
  );
}

function Own({ milestones }: { readonly milestones: readonly RowMilestone[] }): ReactNode {
  return milestones.map(({ text, state }, index) => <Caption1 key={index} block>{`${text}: ${state ?? 'no as-at date'}`}</Caption1>);
}

function countsInWords(milestones: readonly RowMilestone[]): string {
  const counts = order.map((state) => [milestones.filter((each) => each.state === state).length, state] as const);
  return listed(
    counts.filter(([count, state]) => count > 0 && state !== null).map(([count, state]) => `${String(count)} ${String(state)}`),
  );
}
