// A filled column of a table that no role was found for is told, of figures, dates or words alike, in plans as in tables
// of deliverables (design.md, "How a reading earns trust", 6). What is understood and not needed isn't.

import { listed } from '../../cells/words/word-list';
import { cellAddress, columnLetters } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { Finding } from '../../model/finding';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { successColumns } from '../../recognise/columns/statuses/success-columns';
import { columnsUsed, isUntold } from '../../recognise/columns/unread-words';
import { besideTarget, forecastOfYear, targetToDate } from '../../measures/targets/target-to-date';
import { saysNoStatus } from '../../cells/statuses';
import type { CellValue } from '../../model/cell';
import { isBlank } from '../../recognise/sheet/sheet-view';
import { datesOfBeginning } from '../../timescales/dates/impossible-dates';
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
  if (table.confirmed || table.figuresOnly === true) return [];
  const rows = table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  const columns = layout === 'plan' ? { ...table.columns, total: null, achieved: null } : table.columns;
  const used = new Set([...columnsUsed(columns), ...aimsRead(table), ...heldAgainst(table)]);
  const row = table.headerRows.at(-1) ?? 0;
  const named = new Set(told.flatMap(({ cell, related }) => [cell, ...related]));
  // What the plan itself expects is held against its ceilings.
  const forecast = layout === 'plan' ? null : forecastRead(table);
  const expected = besideTarget(table);
  const [first, ...others] = table.roles.filter(
    ({ column, ...reading }) =>
      !used.has(column) &&
      !named.has(cellAddress(row, column)) &&
      table.bars?.includes(column) !== true &&
      table.targetsReadBy?.includes(column) !== true &&
      column !== forecast &&
      column !== expected &&
      !rated.includes(column) &&
      isUntold(reading) &&
      isFilled(grid, rows, column),
  );
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

/** The column of forecasts that drafts tell: of the year beside a target to date, else of the target itself. */
function forecastRead(table: PlanTable): number | null {
  if (targetToDate(table)?.ofYear != null) return forecastOfYear(table);
  return table.forecastApart === true ? null : (table.roles.find(({ role }) => role === 'forecast')?.column ?? null);
}

/** What a row's comment is held against, where it has a date. */
function aimsRead(table: PlanTable): readonly number[] {
  return table.columns.timescale === null || table.columns.commentary.length === 0 ? [] : successColumns(table);
}

/** When something was raised, where a row says when it was done or moved to. */
function heldAgainst(table: PlanTable): readonly number[] {
  const isCompared = (table.columns.dates ?? []).some(({ use }) => use === 'actual' || use === 'revised');
  return isCompared ? datesOfBeginning(table).map(({ column }) => column) : [];
}

function isFilled(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => tells(valueAt(grid, row, column))).length;
  return filled >= Math.min(fewestCells, rows.length) && filled > 0;
}

/** “Exempt” and “n/a” are nothing that could be taken from a cell. */
function tells(value: CellValue): boolean {
  return !isBlank(value) && !(typeof value === 'string' && saysNoStatus(value));
}
