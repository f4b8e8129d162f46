// What the table counts goes before what its rows are about: in a table of savings more is better of every row, and what
// is told of it is that it was saved.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Lines = readonly (readonly TestCell[])[];

const rows: Lines = [
  ['Vacancy factor', 480, 341],
  ['Reduce agency spend', 250, 167],
  ['Leisure contract re-let', 300, 90],
  ['Sickness absence cover', 60, 66],
];

test.each<[string, Lines]>([
  ['a title', [['Savings tracker 2024/25'], ['Line', 'Target', 'Delivered to date'], ...rows]],
  ['the target’s heading', [['Directorate return'], ['Measure', 'Savings target £k', 'Actual £k'], ...rows]],
  [
    'the heading of what is described',
    [['Saving proposal', 'Target', 'Delivered to date', 'RAG'], ...rows.map((row) => [...row, 'Amber'])],
  ],
])('%s says that all figures are savings', (_where, lines) => {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-12-31', answers: [] });
  const read = (sheets[0]?.tables[0]?.rows ?? []).filter(({ row }) => row.kind === 'deliverable');
  expect(read.map(({ row }) => row.target.kind)).toEqual(['at least', 'at least', 'at least', 'at least']);
  expect(read.map(({ rating }) => (rating !== null && 'status' in rating ? rating.status : ''))).toEqual([
    'Amber',
    'Amber',
    'Amber',
    'Green',
  ]);
  for (const { draft } of read) expect(draft).toMatch(/^£?[\d,]+k? saved\b/u);
});

test('a table of spending beside savings is none', () => {
  const lines: Lines = [
    ['Savings and pressures'],
    ['Line', 'Target', 'Actual'],
    ['Agency spend', 480, 500],
    ['Sickness absence (days)', 8, 9],
  ];
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt: '2024-12-31', answers: [] });
  expect(sheets[0]?.tables[0]?.rows.map(({ row }) => row.target.kind)).toEqual(['up to', 'up to']);
});
