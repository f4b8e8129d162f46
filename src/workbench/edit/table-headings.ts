// A table's heading cells and its column names are one thing: Excel repairs a file in which they differ.

import { isInside } from '../workbook/addresses';
import { ensureCell } from '../workbook/cells';
import type { CellValue, Sheet, Workbook } from '../workbook/model';
import type { CellPosition } from '../calculate/calculator';
import { changeStructuredReferences } from './table-references';

/**
 * Where the cell just written is a table's heading, it becomes text, different from the table's other headings, and
 * formulas follow.
 * An emptied heading is "Column" and a number. Returns the other cells that changed; null where the cell is no
 * heading.
 */
export function applyTypedHeading(workbook: Workbook, sheet: Sheet, row: number, column: number): readonly CellPosition[] | null {
  const table = sheet.tables.find(({ area, showHeaders }) => showHeaders && area.firstRow === row && isInside(area, row, column));
  const heading = table?.columns[column - table.area.firstColumn];
  if (table === undefined || heading === undefined) return null;
  const cell = ensureCell(sheet, row, column);
  const others = new Set(table.columns.filter((other) => other !== heading).map(({ name }) => name.toLowerCase()));
  const name = uniqueHeading(others, headingText(cell.value));
  cell.value = name;
  cell.formula = null;
  const before = heading.name;
  heading.name = name;
  if (before === name) return [];
  return changeStructuredReferences(workbook, table, (columns) =>
    columns.map((other) => (other.toLowerCase() === before.toLowerCase() ? name : other)),
  );
}

function headingText(value: CellValue): string {
  if (typeof value === 'object') return value?.error ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * A heading different from `others`, which are in lower case: as wanted, or with a number; where nothing is wanted,
 * "Column"
 * and a number.
 */
export function uniqueHeading(others: ReadonlySet<string>, wanted: string): string {
  if (wanted !== '' && !others.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  for (let number = wanted === '' ? 1 : 2; ; number += 1) {
    const name = `${stem}${String(number)}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}
