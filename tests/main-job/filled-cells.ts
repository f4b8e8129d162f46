// What a workbook holds, so that a review can be shown to have lost none of it.

import type { Workbook } from '../../src/workbench/workbook/model';
import { opened } from './reviewed';

/** Every cell that holds something, by sheet and position: its formula or its value, and how it looks. What a formula gives may move with the clock (TODAY, RAND), so it isn't compared. */
function filledCells(workbook: Workbook): ReadonlyMap<string, unknown> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([column, cell]): [string, unknown][] => {
          if (cell.value === null && cell.formula === null) return [];
          const style = workbook.styles[cell.style];
          const content = { value: cell.formula === null ? cell.value : null, formula: cell.formula };
          const look = { numberFormat: style?.numberFormat, font: style?.font, fill: style?.fill };
          return [[`${sheet.name}!${String(row)},${String(column)}`, { ...content, ...look }]];
        }),
      ),
    ),
  );
}

/** Every filled cell of the file before is in the file after, the same. */
export function expectNothingLost(before: Uint8Array, after: Uint8Array): void {
  const [was, is] = [filledCells(opened(before)), filledCells(opened(after))];
  expect([...was].filter(([position, cell]) => JSON.stringify(is.get(position)) !== JSON.stringify(cell))).toEqual([]);
  expect(is.size).toBeGreaterThanOrEqual(was.size);
}
