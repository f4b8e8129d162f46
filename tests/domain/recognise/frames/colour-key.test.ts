// A key to colours below a table is none of its rows, and what it says is no theme.

import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

const plan: readonly (readonly TestCell[])[] = [
  ['Priority', 'Action', 'Lead agency', 'By when', 'BRAG', 'Progress'],
  ['Warm homes', 'Insulate the tower blocks', 'Council', 'June 2026', 'G', 'Two of five done'],
  ['Warm homes', 'Open an advice line', 'Charity', 'Sept 2026', 'A', 'Phones ordered'],
  ['Clean air', 'Agree a charging zone', 'Council', 'March 2027', 'B', 'Signed off'],
  ['Clean air', 'Replace the bus fleet', 'Operator', 'Spring 2027', 'R', 'No bids'],
];

const scorecard: readonly (readonly TestCell[])[] = [
  ['Ref', 'Indicator', 'Target', 'Q1', 'Q2', 'RAG'],
  ['K1', 'Calls answered', 400, 120, 95, 'G'],
  ['K2', 'Visits made', 60, 11, 9, 'R'],
  ['K3', 'Grants paid', 90, 30, 22, 'A'],
];

test.each<[string, readonly (readonly TestCell[])[], readonly (readonly TestCell[])[], number]>([
  ['with its name over it', plan, [[], ['Key'], ['B', 'Complete'], ['G', 'On track'], ['A', 'Some slippage'], ['R', 'Off track']], 4],
  ['with colours in words, and another name', plan, [['RAG key:'], ['Green', 'Going well'], ['Amber', 'Some doubt'], ['Red', 'Stuck']], 4],
  [
    'without a name, under a blank row',
    scorecard,
    [[], ['G', 'Target met'], ['A', 'Within 5% of target'], ['R', 'More than 5% off target']],
    3,
  ],
  [
    'without a name, straight under the table',
    scorecard,
    [
      ['R', 'Missed'],
      ['A', 'Near'],
      ['G', 'Met'],
      ['B', 'Exceeded'],
    ],
    3,
  ],
  ['further in, the meaning behind a blank column', plan, [[], [null, 'Legend'], [null, 'G', null, 'Fine'], [null, 'R', null, 'Late']], 4],
])('a key %s', (_case, table, key, rows) => {
  const read = tableOf([...table, ...key]);
  expect(read.rows.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, index) => index + 1));
  expect(rolesIn(read)).toBe(rolesIn(tableOf(table)));
});

test('a key beside the table, under a heading of its own, is none of its columns', () => {
  const meanings = [
    ['Key', 'Meaning'],
    ['B', 'Complete'],
    ['G', 'On track'],
    ['A', 'Some slippage'],
    ['R', 'Off track'],
  ];
  const read = tableOf(plan.map((row, index): readonly TestCell[] => [...row, null, ...(meanings[index] ?? [])]));
  expect(rolesIn(read)).toBe(rolesIn(tableOf(plan)));
});

test.each<[string, readonly (readonly TestCell[])[], readonly number[]]>([
  [
    'two rows under a table begin with a letter',
    [
      ['B', 'Second depot'],
      ['A', 'First depot'],
    ],
    [1, 2, 3, 4, 5],
  ],
  [
    'the first column states the colours',
    [
      ['G', 'Mow the verges'],
      ['A', 'Mend the gates'],
      ['R', 'Paint the bridge'],
    ],
    [1, 2, 3, 4, 5, 6, 7],
  ],
])('no key where %s', (_case, further, rows) => {
  const isRag = rows.length > 5;
  const table: readonly (readonly TestCell[])[] = plan.map(([priority, action, lead, when, rag]) =>
    isRag ? [rag ?? null, action ?? null, when ?? null] : [priority ?? null, action ?? null, when ?? null, lead ?? null],
  );
  expect(tableOf([...table, ...further]).rows.map(({ row }) => row)).toEqual(expect.arrayContaining([...rows]));
});
