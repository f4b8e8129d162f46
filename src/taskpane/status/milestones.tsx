// What the timescales of a table come to at its as-at date, beside what is stated. A date only suggests: there is no colour of ours here.

import { Body1, Caption1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { longDate } from '../../domain/cells/calendar';
import { statedStatus } from '../../domain/rating/stated-status';
import { suggestionOf, suggestionWords } from '../../domain/timescales/state';
import { tally } from '../layout/counted';
import { Part } from '../layout/part';
import { RowTable } from '../layout/row-table';
import { rowName } from './row-name';
import type { MilestoneState, RowMilestone } from '../../domain/model/milestone';

/** Those that most want to be looked at first; null, where no as-at date is known, comes last. */
const known: readonly MilestoneState[] = ['overdue', 'due', 'unreadable', 'ongoing', 'not yet due', 'complete'];
const order: readonly (MilestoneState | null)[] = [...known, null];

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
  const states = dated.flatMap(({ own }) => own.map(({ state }) => state));
  return (
    <Part title="Milestones">
      <Body1 block>
        {settings.asAt === null ? 'No as-at date is known.' : `As at ${longDate(settings.asAt)}: ${tally(known, states)}.`}
      </Body1>
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
