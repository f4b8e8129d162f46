// What the rules that compare sheets share: a sheet with its reading, its rows of the plan, what they are called and which
// cells of other sheets a formula names.

import type { Grid } from '../../model/grid';
import type { PlanTable, SheetReading } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';

/** A sheet with its reading. */
export interface SheetRead {
  readonly grid: Grid;
  readonly reading: SheetReading;
}

/** A row of the plan, and where it stands. */
export interface RowOnSheet {
  readonly sheet: SheetRead;
  readonly table: PlanTable;
  readonly row: PlanRow;
}

/** An officer has said what it is, or an earlier review's columns stand beside it. */
export function isSettled({ confirmed, addInColumns }: PlanTable): boolean {
  return confirmed || Object.keys(addInColumns).length > 0;
}

/** The deliverables and projects of all tables of a sheet. */
export function rowsOnSheet(sheet: SheetRead): readonly RowOnSheet[] {
  return sheet.reading.tables.flatMap((table) =>
    table.rows.filter(({ kind }) => isDataKind(kind)).map((row): RowOnSheet => ({ sheet, table, row })),
  );
}

/** What a row is called, for comparing: its words alone, in lower case, without what stands in brackets. */
export function comparableName({ description }: Pick<PlanRow, 'description'>): string {
  return description
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** What the rows of a sheet are called, for comparing. */
export function namesOnSheet(sheet: SheetRead): ReadonlySet<string> {
  return new Set(rowsOnSheet(sheet).map(({ row }) => comparableName(row)));
}

const otherSheet = /(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!\$?[A-Z]{1,3}\$?(\d+)/giu;

/** The cells of other sheets that a formula names: the sheet's name in lower case, the row zero-based. */
export function cellsDrawn(formula: string | null): readonly { readonly sheet: string; readonly row: number }[] {
  if (formula?.includes('!') !== true) return [];
  return [...formula.matchAll(otherSheet)].map(([, quoted, plain, row]) => ({
    sheet: (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase(),
    row: Number(row) - 1,
  }));
}

/** The table, with these rows left to another sheet's roll-up. */
export function countedElsewhere(table: PlanTable, shared: ReadonlySet<number>): PlanTable {
  const rows = table.rows.map((row) => (shared.has(row.row) ? { ...row, countedBy: 'other sheet' as const } : row));
  return { ...table, rows };
}
