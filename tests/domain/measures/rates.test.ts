// Rates and percentages are never added up unless the officer says so: without a stated total, Latest is proposed and asked.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { gridOf } from '../recognise/grid-of';
import type { CountingMethod } from '../../../src/domain/model/counting-method';

const headings = ['Deliverable', 'Unit', 'Target', 'Q1 2024/25', 'Q2 2024/25', 'Total'] as const;

test.each<[string, readonly [string, number, number, number], CountingMethod, number, string]>([
  ['people trained', ['people', 85, 40, 35], 'sum', 75, '75 people so far, of at least 85 (88%)'],
  [
    'a percentage kept as a fraction',
    ['%', 0.85, 0.81, 0.866],
    'latest',
    0.866,
    '86.6% at the latest count, more than the target of at least 85%',
  ],
  ['a percentage as typed', ['%', 85, 81, 86], 'latest', 86, '86% at the latest count, more than the target of at least 85%'],
  ['a rate', ['rate per 1,000', 12, 10, 11], 'latest', 11, '11'],
  ['a mean score', ['average score', 8, 7, 7.5], 'latest', 7.5, '7.5'],
])('%s', (_what, [unit, target, first, second], method, total, draft) => {
  const rows = [
    [...headings],
    ['Alpha work quality', unit, target, first, second, null],
    ['Beta visits', 'visits', 40, 12, 30, null],
    ['Gamma events', 'events', 10, 2, 9, null],
  ];
  const grid = gridOf(rows);
  const { sheets } = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2024-09-30', answers: [] },
  );
  const row = sheets[0]?.tables[0]?.rows.find((candidate) => candidate.row.description === 'Alpha work quality');
  expect(row?.method).toMatchObject({ method, confirmed: false });
  expect(row?.total).toBe(total);
  expect(row?.draft).toContain(draft);
});

test.each(['Attendance (%)', 'Occupancy ( per cent )', 'Punctuality (percentage)'])(
  'under “%s” every row is a share, never added up',
  (named) => {
    const grid = gridOf([
      [named, 'Target', 'HT1', 'HT2', 'HT3', 'Year'],
      ['Ash Lane', 96, 95.8, 94.2, 94.9, 94.9],
      ['Beech Row', 95, 93.1, 92.6, 91.9, 92.7],
      ['Cedar Hill', 96, 96.4, 95.9, 96.2, 96.1],
    ]);
    const { sheets, findings } = reviewWorkbook(
      { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
      { asAt: '2024-09-30', answers: [] },
    );
    expect(sheets[0]?.tables[0]?.rows.map(({ method }) => method?.method)).not.toContain('sum');
    expect(findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
  },
);
