// Per cent that no number format shows are on the scale that the row's figures, its target as typed or the other rows of
// per cent say: 1 is one per cent among 95 and 96. What nothing settles is asked about.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { scaleOfShares } from '../../../../src/domain/measures/targets/scale-of-shares';
import type { CellValue } from '../../../../src/domain/model/cell';
import { gridOf } from '../../recognise/grid-of';

type Row = readonly CellValue[];

const headings: Row = ['Measure', 'Unit', 'Target', 'Q1 2024/25', 'Q2 2024/25', 'Q3 2024/25', 'Q4 2024/25', 'Comment'];
const asTyped: readonly Row[] = [
  ['Calls answered in time', '%', 95, 93, 94, null, null, null],
  ['Repairs done in time', '%', 96, 97, 95, null, null, null],
];
const asFractions: readonly Row[] = [
  ['Calls answered in time', '%', 0.95, 0.93, 0.94, null, null, null],
  ['Repairs done in time', '%', 0.96, 0.97, 0.95, null, null, null],
];
const counts: readonly Row[] = [
  ['Courses held', 'courses', 40, 9, 12, null, null, null],
  ['People trained', 'people', 300, 80, 90, null, null, null],
];

function rowOf(others: readonly Row[], row: Row, heads: Row = headings) {
  const grid = gridOf([heads, ...others, row].map((each) => [...each]));
  const { sheets } = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2024-09-30', answers: [] },
  );
  return sheets[0]?.tables[0]?.rows.find(({ row: { description } }) => description === row[0]);
}

test.each<[string, readonly Row[], Row, number, string]>([
  ['1 among 95 and 96', asTyped, ['Vacancy rate', '%', 1, 0.9, 0.8, null, null, null], 1, '0.8%'],
  ['in words, noughts beside it', asTyped, ['Invoices paid late', '%', 'up to 1', 0, 0, null, null, null], 1, '1%'],
  ['a target of 4.5 without figures', asTyped, ['Pay gap', '%', 4.5, null, null, null, null, null], 4.5, ''],
  ['a target of 66 alone, without figures', counts, ['Satisfaction (%)', null, 66, null, null, null, null, null], 66, ''],
  ['0.9 beside 4.5', counts, ['Staff turnover', '%', 4.5, 0.9, 1.1, null, null, null], 4.5, '1.1%'],
  ['shown in words as 1 %', counts, ['Unemployment', '%', '1%', 0.9, 0.8, null, null, null], 1, '0.8%'],
  [
    'a limit of 1 alone: 100 % would limit nothing',
    counts,
    ['Invoices paid late', '%', 'no more than 1', 0.4, 0.6, null, null, null],
    1,
    '0.6%',
  ],
  ['of what nobody wants 1 is a limit', counts, ['Rent arrears (%)', null, 1, 0.8, 0.9, null, null, null], 1, '0.9'],
  ['1 among fractions', asFractions, ['Gas certificates in date', '%', 1, 0.99, 1, null, null, null], 1, '100%'],
  ['90 beside 0.92', counts, ['Calls answered in time', '%', 90, 0.91, 0.92, null, null, null], 0.9, '92%'],
  ['fractions alone', counts, ['Calls answered in time', '%', 0.9, 0.91, 0.92, null, null, null], 0.9, '92%'],
])('%s', (_what, others, row, target, words) => {
  const read = rowOf(others, row);
  expect(read?.goal).toBe(target);
  expect(read?.draft ?? '').toContain(words);
});

test.each<[string, readonly Row[], Row]>([
  ['1 alone', counts, ['Homes standing empty', '%', 1, 0.9, 0.8, null, null, null]],
  ['0.92 beside 90, among 95 and 96', asTyped, ['Bins emptied in time', '%', 90, 0.91, 0.92, null, null, null]],
  ['1 beside figures whose cells show per cent as words', counts, ['Pupils late (per cent)', null, 1.2, 0.7, 1.1, null, null, null]],
  ['a target of 1, noughts beside it', counts, ['Schools in special measures', '%', 1, 0, 0, null, null, null]],
])('nothing settles it: %s', (_what, others, row) => {
  const read = rowOf(others, row);
  expect(read?.goal).toBeNull();
  expect(read?.rating).toEqual({ notRated: 'Not rated: asked' });
  expect(read?.draft ?? '').not.toMatch(/\b(?:80|90|91|92|100)%/u);
});

test('tables in which the columns have other places and the unit stands in the heading of the rows', () => {
  const heads: Row = ['Attendance (%)', 'HT1', 'HT2', 'HT3', 'HT4', 'HT5', 'HT6', 'Target'];
  const others: readonly Row[] = [
    ['Ash Lane', 95.8, 94.2, null, null, null, null, 96],
    ['Beech Row', 93.1, 92.6, null, null, null, null, 95],
  ];
  expect(rowOf(others, ['Cedar Hill', null, null, null, null, null, null, 97], heads)?.goal).toBe(97);
});

test('the law: numbers above 150 % are hundredths, whatever the others say', () => {
  for (const others of ['fractions', 'hundredths', null] as const)
    for (const target of [0.5, 1, 2, 95])
      expect(scaleOfShares({ figures: [0.4, 12], targets: [target], percent: null, isLimit: false }, others)).toBe('hundredths');
});
