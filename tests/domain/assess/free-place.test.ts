// Where our columns go beside a table: past what is in the way; a backdrop that leaves no place near is written on.

import { freePlace } from '../../../src/domain/assess/free-place';
import type { TakenPlace } from '../../../src/domain/model/grid';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf } from '../recognise/grid-of';

const rows = [
  ['Deliverable', 'Target', 'Q1', 'Q2', 'Total'],
  ['Homes insulated', 40, 10, 12, 22],
  ['Trees planted', 90, 25, 30, 55],
];

function placeBeside(by: TakenPlace['by'], firstColumn: number, lastColumn: number) {
  const grid = { ...gridOf(rows), taken: [{ by, area: { firstRow: 0, lastRow: 9, firstColumn, lastColumn } }] };
  const [sheet] = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: null, answers: [] }).sheets;
  const table = sheet?.reading.tables[0];
  if (table === undefined) throw new Error('the rows are a table');
  const { first, isFree } = freePlace(grid, table, 5, 8);
  return [first, isFree];
}

test.each<[string, TakenPlace['by'], number, number, readonly [number, boolean]]>([
  ['a chart close by is passed', 'chart', 6, 9, [10, true]],
  ['a picture too wide to pass is asked about', 'picture', 5, 30, [5, false]],
  ['drop-downs too many to pass are asked about', 'validation', 5, 30, [5, false]],
  ['a fill close by is passed', 'format', 6, 9, [10, true]],
  ['a backdrop over all that is near is written on', 'format', 5, 30, [5, true]],
])('%s', (_rule, by, firstColumn, lastColumn, expected) => {
  expect(placeBeside(by, firstColumn, lastColumn)).toEqual(expected);
});
