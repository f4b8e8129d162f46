// Periods of more than a year are only added up where a target or a total says what they amount to; else the officer is asked.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { gridOf } from '../recognise/grid-of';

const periods = ['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25'] as const;

test.each<[string, readonly string[], readonly (number | null)[], boolean]>([
  ['five quarters without a target or a total', [], [], true],
  ['five quarters with a total', ['Total'], [15], false],
  ['five quarters with a target', ['Target'], [20], false],
])('%s', (_what, more, figures, asked) => {
  const rows = [
    ['Deliverable', ...periods, ...more],
    ...['Alpha visits', 'Beta events', 'Gamma grants', 'Delta reviews'].map((name) => [name, 1, 2, 3, 4, 5, ...figures]),
  ];
  const grid = gridOf(rows);
  const snapshot = {
    grids: [grid],
    settings: null,
    ledger: null,
    summary: null,
    names: new Map<string, string>(),
    sheets: [grid.sheet],
    mappings: [],
  };
  const review = reviewWorkbook(snapshot, { asAt: '2024-06-30', answers: [] });
  expect(review.findings.some(({ check }) => check === 'mapping')).toBe(asked);
  expect(review.edits.length === 0).toBe(asked);
});
