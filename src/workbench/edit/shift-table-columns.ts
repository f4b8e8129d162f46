// Columns of tables and filters when columns of their sheet are inserted or deleted: one inserted inside a table
// belongs to it.

import { ensureCell } from '../workbook/cells';
import type { Area, Filter, LineShift, Sheet, Table, TableColumn, Workbook } from '../workbook/model';
import { shiftLine } from '../workbook/line-shift';
import { uniqueHeading } from './table-headings';
import { changeStructuredReferences } from './table-references';

/**
 * Gives tables the inserted columns and takes the deleted ones. To be called before anything else of the sheet is
 * shifted.
 */
export function shiftColumnsOfTables(workbook: Workbook, sheet: Sheet, shift: LineShift): void {
  for (const table of sheet.tables) {
    if (shift.kind === 'insert') addColumns(table, shift);
    else removeColumns(workbook, table, shift);
  }
}

/** Writes the headings of new table columns into their cells, which must agree. To be called when all is shifted. */
export function writeNewHeadings(sheet: Sheet, shift: LineShift): void {
  for (const { area, columns, showHeaders } of sheet.tables) {
    for (const [offset, { name }] of columns.entries()) {
      const column = area.firstColumn + offset;
      if (showHeaders && column >= shift.first && column < shift.first + shift.count)
        Object.assign(ensureCell(sheet, area.firstRow, column), { value: name, formula: null });
    }
  }
}

function addColumns(table: Table, { first, count }: LineShift): void {
  const offset = first - table.area.firstColumn;
  if (offset <= 0 || offset >= table.columns.length) return;
  const names = new Set(table.columns.map(({ name }) => name.toLowerCase()));
  const lastId = Math.max(...table.columns.map(({ id }) => id));
  const added = Array.from({ length: count }, (_, i): TableColumn => {
    const name = uniqueHeading(names, '');
    names.add(name.toLowerCase());
    return { id: lastId + 1 + i, name, calculatedFormula: null };
  });
  table.columns = [...table.columns.slice(0, offset), ...added, ...table.columns.slice(offset)];
}

/** References to deleted columns become #REF!; those that reach from one column to another shrink. */
function removeColumns(workbook: Workbook, table: Table, shift: LineShift): void {
  const before = table.columns.map(({ name }) => name.toLowerCase());
  const isKept = (offset: number): boolean => shiftLine(shift, table.area.firstColumn + offset) !== null;
  const kept = table.columns.filter((_, offset) => isKept(offset));
  if (kept.length === table.columns.length || kept.length === 0) return;
  const all = table.columns;
  table.columns = kept;
  changeStructuredReferences(workbook, table, (columns) => {
    const offsets = columns.map((name) => before.indexOf(name.toLowerCase()));
    const [from, to] = [Math.min(...offsets), Math.max(...offsets)];
    if (from < 0) return columns;
    const left = all.slice(from, to + 1).filter((_, i) => isKept(from + i));
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined) return null;
    return columns.length === 1 ? [first.name] : [first.name, last.name];
  });
}

/** Criteria go along with their columns. `area` is where the filter is after the shift. */
export function shiftedCriteria(shift: LineShift, filter: Filter, area: Area): Map<number, string> {
  if (shift.axis === 'rows') return filter.criteria;
  return new Map(
    [...filter.criteria].flatMap(([offset, xml]): [number, string][] => {
      const column = shiftLine(shift, filter.area.firstColumn + offset);
      const to = column === null ? null : column - area.firstColumn;
      return to === null ? [] : [[to, to === offset ? xml : xml.replace(/\bcolId="\d+"/, `colId="${String(to)}"`)]];
    }),
  );
}
