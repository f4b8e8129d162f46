// Neighbouring columns get their lines at once; where lines differ, or rows do, each area by itself.

import type { Edit } from '../../../src/domain/model/edit';
import { bordered } from '../../../src/excel/write/formats/bordered-areas';

type Format = Extract<Edit, { readonly kind: 'format' }>;

function format(columns: readonly [number, number], rows: readonly [number, number], border?: string): Format {
  const [[firstColumn, lastColumn], [firstRow, lastRow]] = [columns, rows];
  return {
    kind: 'format',
    sheet: { id: '{1}', name: 'Plan' },
    area: { firstRow, firstColumn, lastRow, lastColumn },
    format: border === undefined ? { bold: true } : { border },
  };
}

const [grey, black] = ['#BFBFBF', '#000000'];

test.each<readonly [string, readonly Format[], readonly string[]]>([
  ['columns in any order', [format([4, 4], [3, 9], grey), format([2, 2], [3, 9], grey), format([3, 3], [3, 9], grey)], ['2-4 3-9']],
  ['a column between without lines', [format([2, 2], [3, 9], grey), format([4, 4], [3, 9], grey)], ['2-2 3-9', '4-4 3-9']],
  ['other rows', [format([2, 2], [3, 9], grey), format([3, 3], [3, 8], grey)], ['3-3 3-8', '2-2 3-9']],
  [
    'two tables, one below the other',
    [format([2, 3], [3, 9], grey), format([2, 3], [20, 29], grey), format([4, 4], [3, 9], grey)],
    ['2-4 3-9', '2-3 20-29'],
  ],
  ['two colours, in the order of the edits', [format([3, 3], [3, 9], grey), format([2, 2], [3, 9], black)], ['3-3 3-9', '2-2 3-9']],
  ['no lines', [format([2, 2], [3, 9])], []],
])('%s', (_name, formats, areas) => {
  const found = bordered(formats).map(
    ({ area }) => `${String(area.firstColumn)}-${String(area.lastColumn)} ${String(area.firstRow)}-${String(area.lastRow)}`,
  );
  expect([...found].sort()).toEqual([...areas].sort());
});
