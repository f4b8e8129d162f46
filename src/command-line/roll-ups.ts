// The programme's roll-ups on the console: themes, outcomes and the whole by the three methods,
// and what has changed since it was last reported.

import type { AssessedSheet } from '../domain/model/assessment';
import { movementInWords } from '../domain/checks/ledger-checks';
import { longDate } from '../domain/cells/calendar';
import { noOrderWord, notRatedWord } from '../domain/summary/summary-layout';
import { isRolledUp, noOrderSentence, rollUpsOf, rowsOf, type Summary, type SummaryGroup } from '../domain/summary/summary-rows';
import { mostRowsPrinted, newTable } from './computed-against-stated';
import { tableLabel } from '../domain/model/table/table-label';

const heads = ['Level', 'Group', 'Rows', 'Statuses', 'Not rated', 'Worst', 'Majority', 'Weighted'];
const widths = [11, 30, 6, 18, 7, 13, 13, 13];

/** One line for each group; blank where no row has a status. */
export function rollUpsText(summary: Summary): string {
  if (!isRolledUp(summary)) return '';
  const table = newTable(heads, widths);
  for (const group of summary.groups.slice(0, mostRowsPrinted)) {
    const { worst, majority, weighted } = rollUpsOf(summary, group);
    table.push([
      group.level,
      nameOf(group),
      String(rowsOf(summary, group).length),
      worst.counts.map(([status, rows]) => `${status} ${String(rows)}`).join('\n'),
      String(worst.leftOut),
      ...[worst, majority, weighted].map(({ status, unordered }) => status ?? (unordered.length > 0 ? noOrderWord : notRatedWord)),
    ]);
  }
  const unordered = noOrderSentence(summary);
  const left = summary.groups.length - mostRowsPrinted;
  const more = left > 0 ? `\nand ${left.toLocaleString('en-GB')} more groups.` : '';
  return `Roll-up: a row counts by its agreed status, else by the one stated for it, else by the computed one. Rows that aren’t rated are left out:\n${table.toString()}${more}${unordered === null ? '' : `\n${unordered}`}`;
}

function nameOf({ level, table, name }: SummaryGroup): string {
  return level === 'Programme' ? '' : level === 'Table' ? table : name;
}

/** Each reported table: to whom, when, and what has changed. Blank where none was reported. */
export function movedText(sheets: readonly AssessedSheet[]): string {
  const lines = sheets.flatMap(({ tables, ledgers }) =>
    tables.flatMap(({ table }, index) => {
      const ledger = ledgers.get(table);
      if (ledger === undefined || ledger.report === null) return [];
      const { to, on } = ledger.report;
      const when = on === null ? '' : ` on ${longDate(on)}`;
      const moved = ledger.movements.map((movement) => `  ${movementInWords(movement)}`);
      return [`${tableLabel(table.sheet, index)}, reported to ${to}${when}:`, ...(moved.length === 0 ? ['  Nothing has moved.'] : moved)];
    }),
  );
  return lines.length === 0 ? '' : ['Moved since the last report:', ...lines].join('\n');
}
