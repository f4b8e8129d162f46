// What the add-in's sheets look alike in: their headings and the widths of their columns.

import { cellArea, type Area } from '../../model/cell';
import type { CellFormat, Edit, EditSheet } from '../../model/edit';

export const headingFormat = { bold: true, wrapText: true, vertical: 'Top', fill: '#E7E6E6' } as const satisfies CellFormat;

/**
 * Adds a sheet of ours, with how it is printed. Its headings stay in view only near the top, where rows are left below.
 * `filter`: a list that can be filtered, its headings included.
 */
export function newSheetEdits(name: string, headingRow: number, filter?: Area): readonly Edit[] {
  return [
    { kind: 'add-sheet', name },
    {
      kind: 'page-setup',
      sheet: { newSheet: name },
      headingRow,
      frozen: headingRow <= lastFrozenRow,
      ...(filter === undefined ? {} : { filter }),
    },
  ];
}

const lastFrozenRow = 2;

/** Widths of columns from `firstColumn` on, set at their headings in `row`. */
export function widthEdits(sheet: EditSheet, row: number, firstColumn: number, widths: readonly number[]): readonly Edit[] {
  return widths.map((columnWidth, index): Edit => {
    return { kind: 'format', sheet, area: cellArea(row, firstColumn + index), format: { columnWidth } };
  });
}
