// Cells that weren't read are said, by address, once a sheet.

import { checkOutlyingCells } from '../../../src/domain/checks/outlying-cells';
import type { Area } from '../../../src/domain/model/cell';
import { gridOf } from '../recognise/grid-of';

const cell = (row: number, column: number): Area => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });

test.each<readonly [string, readonly Area[], readonly (string | null)[]]>([
  ['nothing', [], []],
  ['one cell', [cell(1_048_575, 16_383)], ['XFD1048576']],
  ['an area and a cell', [{ ...cell(700_000, 0), lastColumn: 2 }, cell(9, 9_000)], ['A700001:C700001, MHE10']],
  ['five cells', [1, 2, 3, 4, 5].map((row) => cell(row, 0)), ['A2, A3, A4 and 2 more places']],
])('%s', (_what, aside, where) => {
  const found = checkOutlyingCells({ ...gridOf([['Deliverable']]), outlyingAreas: aside });
  expect(found.map(({ message, severity }) => [severity, /\((.*)\)/.exec(message)?.[1]])).toEqual(where.map((text) => ['note', text]));
});
