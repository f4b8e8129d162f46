// A key, contacts or notes right of a table, behind an empty column, are none of its columns and don't hide its headings.

import type { TestCell } from '../grid-of';
import { kindsIn, rolesIn, tableOf } from '../reading-of';

type Rows = readonly (readonly TestCell[])[];

const table: Rows = [
  ['Measure', 'Target', 'Q1', 'Q2', 'Total'],
  ['Meals served', 900, 210, 240, 450],
  ['Beds made up', 400, 90, 110, 200],
  ['Coats given', 120, 40, 30, 70],
  ['Walks led', 60, 12, 15, 27],
  ['Boats mended', 30, 6, 8, 14],
];

const beside = (blocks: Rows): Rows => table.map((row, index) => [...row, null, ...(blocks[index] ?? [])]);

test.each<[string, Rows]>([
  ['a key with its cuts from the heading row on', [['Sun', 1, 'of the target or more'], ['Cloud', 0.8, 'of the target'], ['Rain']]],
  [
    'a key in words',
    [
      ['Sun', 'all is well'],
      ['Cloud', 'may be late'],
      ['Rain', 'will be late'],
    ],
  ],
  [
    'whom to ask',
    [
      ['Contact', 'J. Doe'],
      ['Room', 'Top floor'],
    ],
  ],
])('%s', (_case, block) => {
  const read = tableOf(beside(block));
  expect(rolesIn(read)).toBe(rolesIn(tableOf(table)));
  expect(kindsIn(read)).toBe(kindsIn(tableOf(table)));
  expect(read.area.lastColumn).toBe(4);
});

test('a column behind a spacer whose heading is a plan’s stays one of the table', () => {
  const rows = beside([['Comment'], ['Two cooks left'], ['New sheets came']]);
  expect(tableOf(rows).columns.commentary).toEqual([6]);
});
