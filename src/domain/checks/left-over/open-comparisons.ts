// Where it is asked which columns are target and figure, one question for the table says what speaks against the reading, and
// what an answer changes.

import type { UnreadColumn } from '../../assess/held/open-columns';
import type { OpenReading } from '../../assess/held/open-reading';
import { listed } from '../../cells/words/word-list';
import { rowList } from '../../measures/questions';
import { cellAddress, columnLetters } from '../../model/cell';
import { wordAt, type Grid } from '../../model/grid';
import { isDataKind } from '../../model/table/counted-rows';
import type { Finding } from '../../model/finding';
import type { PlanTable } from '../../model/plan';
import { headingAt } from '../../model/table/heading-at';
import { cellsOfRows, finding } from '../finding';

/** One question for each column that may state how the rows stand: nothing is rated before that is known. */
export function checkOpenStatuses(table: PlanTable, columns: readonly UnreadColumn[], grid: Grid): readonly Finding[] {
  const rows = table.rows.flatMap(({ row, kind }) => (isDataKind(kind) ? [row] : []));
  return columns.map(({ column, heading }) => {
    const said = [...new Set(rows.map((row) => wordAt(grid, row, column)))];
    const words = said
      .filter((text) => text !== '')
      .slice(0, mostQuoted)
      .map((text) => `“${text}”`);
    const areSigns = words.every((word) => !/[\p{L}\d]/u.test(word));
    const name = heading === '' ? columnLetters(column) : `${columnLetters(column)} (“${heading}”)`;
    const settle = areSigns
      ? 'Signs and their colours aren’t read: type the statuses as words, or write beside the table what each sign means, then review again.'
      : 'If so, say “RAG” under “Check the columns”; if not, choose a scheme on “Plan settings”.';
    const message = `Does column ${name} state how each row stands (${listed(words)})? It isn’t read, so no status is computed beside it. ${settle}`;
    const row = table.headerRows.at(-1) ?? table.firstRow;
    const related = cellsOfRows(rows, column);
    return finding({ check: 'status-unread', severity: 'ask', sheet: table.sheet.name, row, column, related, message });
  });
}

const mostQuoted = 4;

/** None where nothing is held back for it. */
export function checkOpenComparisons(table: PlanTable, { contradicted, rivals, rows }: OpenReading): readonly Finding[] {
  const { target } = table.columns;
  const [firstRow] = rows;
  if (target === null || firstRow === undefined) return [];
  const name = (column: number): string => `${columnLetters(column)} (“${headingAt(table, column)}”)`;
  const settle = 'choose “At least” or “Up to” in “Target reads as”';
  const at = { check: 'reading-open', severity: 'ask', sheet: table.sheet.name } as const;
  if (contradicted !== null) {
    const message = `${rowList(contradicted.rows)}: the stated statuses speak against the figures as the columns are read, ${String(contradicted.rows.length)} of ${String(contradicted.of)} that can be compared. Is column ${name(target)} the target? Until that is clear no row is set against it. Say what the columns are under “Check the columns”, or ${settle}.`;
    const related = [...new Set([...contradicted.rows.slice(1).map((row) => cellAddress(row, target)), ...cellsOfRows(rows, target)])];
    return [finding({ ...at, row: contradicted.rows[0] ?? firstRow, column: target, related, message })];
  }
  const [first, ...others] = rivals;
  if (first === undefined) return [];
  const names = listed(rivals.map(({ column }) => name(column)));
  const [subject, verb] = others.length === 0 ? [`Column ${names}`, 'isn’t read and holds'] : [`Columns ${names}`, 'aren’t read and hold'];
  const message = `${subject} ${verb} figures as large as the targets in column ${name(target)}. Which is the target, and which what was done? Until that is clear these rows aren’t set against a target. Say what the columns are under “Check the columns”, or ${settle}.`;
  const heads = others.map(({ column }) => cellAddress(table.headerRows.at(-1) ?? 0, column));
  const related = [...heads, ...cellsOfRows(rows, target)];
  return [finding({ ...at, row: table.headerRows.at(-1) ?? firstRow, column: first.column, related, message })];
}
