// Rows of a filter range or table sorted by one column, as Excel does it: their cells move, with styles and notes.

import type { CalculatedWorkbook } from '../calculate/calculator';
import { areaAddress, intersection, isInside } from '../workbook/addresses';
import { cellAt, putCell, removeCell } from '../workbook/cells';
import type { Area, Cell, CellValue, Sheet } from '../workbook/model';
import { isProtectedFrom } from '../workbook/protection';
import { protectedSheet, refuse, sheetWithId, type EditResult } from './edit-result';
import { moveFormula } from '../workbook/formula-references';

/** Which rows are sorted, and by what. */
interface SortOrder {
  readonly sheetId: string;
  /** The rows, without a heading row. */
  readonly area: Area;
  /** Absolute. */
  readonly keyColumn: number;
  readonly ascending: boolean;
}

/**
 * Numbers come first, then text, FALSE and TRUE, errors; descending the other way round; blanks always last.
 * Rows with the same key keep their order, and hidden rows stay where they are.
 * Formulas go on referring to their own row; fixed references stay.
 */
export function sortRows({ workbook, calculator }: CalculatedWorkbook, { sheetId, area, keyColumn, ascending }: SortOrder): EditResult {
  const sheet = sheetWithId(workbook, sheetId);
  if (isProtectedFrom(sheet, 'sort')) return refuse(protectedSheet);
  if (sheet.merges.some((merge) => intersection(merge, area) !== null))
    return refuse("Rows with merged cells can't be sorted. Unmerge them (Home, Merge & centre), then sort again.");
  if (holdsArrayFormula(sheet, area))
    return refuse("Rows with an array formula can't be sorted. Leave them out of the range, then sort again.");
  const places = rowsIn(area).filter((row) => sheet.rowFormats.get(row)?.hidden !== true);
  const order = sortedRows(sheet, places, keyColumn, ascending);
  moveRows(sheet, area, new Map(places.map((place, index) => [order[index] ?? place, place])));
  return { done: true, change: { sheetId, address: areaAddress(area), type: 'RangeEdited' }, recalculated: calculator.structureChanged() };
}

function rowsIn({ firstRow, lastRow }: Area): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, offset) => firstRow + offset);
}

function holdsArrayFormula(sheet: Sheet, area: Area): boolean {
  return rowsIn(area).some((row) =>
    [...(sheet.rows.get(row) ?? [])].some(([column, cell]) => isInside(area, row, column) && cell.arrayArea !== undefined),
  );
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'accent' });

function sortedRows(sheet: Sheet, rows: readonly number[], column: number, ascending: boolean): readonly number[] {
  const keyed = rows.map((row) => ({ row, key: cellAt(sheet, row, column)?.value ?? null }));
  const direction = ascending ? 1 : -1;
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * compare(one, other);
  });
  return keyed.map(({ row }) => row);
}

function compare(one: NonNullable<CellValue>, other: NonNullable<CellValue>): number {
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  if (typeof one === 'object' && typeof other === 'object') return 0;
  return rank(one) - rank(other) || Number(one) - Number(other);
}

function rank(value: NonNullable<CellValue>): number {
  return ['number', 'string', 'boolean', 'object'].indexOf(typeof value);
}

/** `to` maps each old row to its new one. */
function moveRows(sheet: Sheet, area: Area, to: ReadonlyMap<number, number>): void {
  const moving: { readonly row: number; readonly column: number; readonly cell: Cell }[] = [];
  for (const [from, row] of to) {
    for (const [column, cell] of [...(sheet.rows.get(from) ?? [])]) {
      if (!isInside(area, from, column)) continue;
      if (cell.formula !== null) cell.formula = moveFormula(cell.formula, row - from);
      moving.push({ row, column, cell });
      removeCell(sheet, from, column);
    }
  }
  for (const { row, column, cell } of moving) putCell(sheet, row, column, cell);
  sheet.comments = sheet.comments.map((comment) =>
    isInside(area, comment.row, comment.column) ? { ...comment, row: to.get(comment.row) ?? comment.row } : comment,
  );
}
