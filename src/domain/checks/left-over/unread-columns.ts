// A filled column of a table that no role was found for is told, of figures, dates or words alike, in plans as in tables
// of deliverables (design.md, "How a reading earns trust", 6). What is understood and not needed isn't.

import { listed } from '../../cells/words/word-list';
import { cellAddress, columnLetters } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { Finding } from '../../model/finding';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { headingAt } from '../../model/table/heading-at';
import { explainedByFormulas, unreadColumns, type ReadAs } from '../../assess/held/open-columns';
import { saysNoStatus } from '../../cells/statuses';
import type { CellValue } from '../../model/cell';
import { columnsUsed } from '../../recognise/columns/unread-words';
import { isBlank } from '../../recognise/sheet/sheet-view';
import { finding } from '../finding';

/** Fewer filled cells than this, in a table of more rows, are a remark. */
const fewestCells = 2;

/**
 * One note for a table. `told`: findings about its headings, whose columns aren't named again. `rated`: columns that the scheme
 * reads. `layout`: in a plan no figure is read, whatever its heading says.
 */
export function checkUnreadColumns(
  grid: Grid,
  table: PlanTable,
  told: readonly Finding[],
  rated: readonly number[] = [],
  layout: 'plan' | 'deliverables' = 'deliverables',
): readonly Finding[] {
  return [...checkVerdict(grid, table), ...unread(grid, table, told, { rated, layout })];
}

/** "Met?" tells which way is better and is no status of the row: an officer hears so, since they judged by it. */
function checkVerdict(grid: Grid, table: PlanTable): readonly Finding[] {
  const { verdict, headerRows } = table;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  if (verdict === undefined || table.confirmed || columnsUsed(table.columns).has(verdict) || !isFilled(grid, rows, verdict)) return [];
  const row = headerRows.at(-1) ?? 0;
  const message = `Column ${columnLetters(verdict)} (“${headingAt(table, verdict)}”) says whether each target is met. It is used to see which way is better, and isn’t shown as the stated status. If it is one, say “RAG” under “Check the columns”.`;
  return [finding({ check: 'unread-columns', severity: 'note', sheet: table.sheet.name, row, column: verdict, message })];
}

function unread(grid: Grid, table: PlanTable, told: readonly Finding[], { rated, layout }: ReadAs): readonly Finding[] {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  const row = table.headerRows.at(-1) ?? 0;
  const named = new Set(told.flatMap(({ cell, related }) => [cell, ...related]));
  const left = unreadColumns(table, { rated, layout }).filter(
    ({ column }) => !named.has(cellAddress(row, column)) && isFilled(grid, rows, column),
  );
  const explained = left.length === 0 ? null : explainedByFormulas(grid, table);
  const [first, ...others] = left.filter(({ column }) => explained?.has(column) !== true);
  if (first === undefined) return [];
  const names = [first, ...others].map(({ column, heading }) =>
    heading === '' ? columnLetters(column) : `${columnLetters(column)} (“${heading}”)`,
  );
  const message =
    others.length === 0
      ? `Column ${listed(names)} isn’t read: nothing is taken from it. If it matters, say what it is under “Check the columns”.`
      : `Columns ${listed(names)} aren’t read: nothing is taken from them. If one matters, say what it is under “Check the columns”.`;
  const related = others.map(({ column }) => cellAddress(row, column));
  return [finding({ check: 'unread-columns', severity: 'note', sheet: table.sheet.name, row, column: first.column, related, message })];
}

function isFilled(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => tells(valueAt(grid, row, column))).length;
  return filled >= Math.min(fewestCells, rows.length) && filled > 0;
}

/** “Exempt” and “n/a” are nothing that could be taken from a cell. */
function tells(value: CellValue): boolean {
  return !isBlank(value) && !(typeof value === 'string' && saysNoStatus(value));
}
