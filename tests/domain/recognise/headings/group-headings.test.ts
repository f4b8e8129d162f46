// Groups of columns with their names in a second row of headings, and blank corners under the headings beside them.

import { rolesIn, tableOf } from '../reading-of';
import type { TestCell } from '../grid-of';

const named = (table: ReturnType<typeof tableOf>): readonly string[] => table.rows.map(({ description }) => description);

const schemes: readonly (readonly TestCell[])[] = [
  ['Leisure centre roof', 800, 310, 'Green', 'Green', 'Amber', 'Lead time on steel'],
  ['Depot move', 450, 390, 'Red', 'Amber', 'Red', 'Lease not signed'],
  ['Play areas', 120, 118, 'Green', 'Green', 'Green', null],
];

test.each<[string, readonly (readonly TestCell[])[], readonly (readonly [number, number, number, number])[]]>([
  [
    'merged groups',
    [
      ['Project', 'Finance (£000)', null, 'RAG', null, null, 'Comment'],
      [null, 'Approved budget', 'Spend to date', 'Cost', 'Time', 'Overall', null],
    ],
    [
      [0, 1, 0, 2],
      [0, 3, 0, 5],
    ],
  ],
  [
    'names that no plan has, under merged groups',
    [
      ['Scheme', 'Money', null, 'How it is going', null, null, 'Comment'],
      [null, 'Budget', 'Out so far', 'Purse', 'Clock', 'Overall', null],
    ],
    [
      [0, 1, 0, 2],
      [0, 3, 0, 5],
    ],
  ],
  [
    'groups typed once, not merged',
    [
      ['Project', 'Finance', null, 'RAG', null, null, 'Comment'],
      [null, 'Approved budget', 'Spend to date', 'RAG cost', 'RAG time', 'Overall RAG', null],
    ],
    [],
  ],
  [
    'a heading that stands in the second row alone',
    [
      ['Project', 'Finance', null, 'Status', null, null, null],
      [null, 'Budget', 'Spend to date', 'Cost', 'Time', 'Overall', 'Comment'],
    ],
    [
      [0, 1, 0, 2],
      [0, 3, 0, 5],
    ],
  ],
])('%s are two rows of headings, and “Overall” is the status', (_case, headings, merges) => {
  const table = tableOf([...headings, ...schemes], { merges });
  expect(table.headerRows).toEqual([0, 1]);
  expect(named(table)).toEqual(['Leisure centre roof', 'Depot move', 'Play areas']);
  expect(rolesIn(table)).toMatch(/rag F\b/u);
});

test.each<[string, readonly TestCell[], readonly (readonly [number, number, number, number])[]]>([
  ['its first cell filled', ['Pool cover', 'Ordered', 'Paid', 'Green', 'Green', 'Green', 'Fitted'], [[0, 1, 0, 2]]],
  ['a status under the group', [null, 'Ordered', 'Paid', 'Green', 'Amber', 'Green', null], [[0, 1, 0, 2]]],
  ['a group with a column without a name', [null, 'Ordered', null, 'Cost', 'Time', 'Overall', null], [[0, 1, 0, 2]]],
])('a row is none of the headings with %s', (_case, row, merges) => {
  const headings: readonly TestCell[] = ['Project', 'Finance', null, 'RAG cost', 'RAG time', 'Overall RAG', 'Comment'];
  const table = tableOf([headings, row, ...schemes], { merges });
  expect(table.headerRows).toEqual([0]);
  expect(table.rows.map(({ row: at }) => at)).toContain(2);
});
