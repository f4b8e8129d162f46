// "5% reduction" is of what there was before: with last year's figure beside it, so much; else it is asked from what.

import { readPercentChange } from '../../../../src/domain/cells/targets/percent-change';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

test.each<[string, number | null]>([
  ['5% reduction', -0.05],
  ['At least a 10 per cent decrease', -0.1],
  ['Reduce by 2.5%', -0.025],
  ['3% fewer', -0.03],
  ['5% reduction on 2025/26', -0.05],
  ['10% increase', 0.1],
  ['Increase of 4%', 0.04],
  ['5%', null],
  ['5% of households', null],
  ['Reduce to 5%', null],
  ['95% or more', null],
])('“%s”', (text, change) => {
  expect(readPercentChange(text)).toBe(change);
});

function reviewed(...rows: readonly (readonly TestCell[])[]) {
  const review = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-10-31', answers: [] });
  return { row: review.sheets[0]?.tables[0]?.rows[0], said: review.findings.map(({ message }) => message).join('\n') };
}

test.each<[string, readonly (readonly TestCell[])[], number]>([
  [
    'the year before, dated by its last month',
    [
      ['Measure', '12 months to March 2026', 'Aim for 2026/27', 'Q1 2026/27', 'Q2 2026/27', 'Total'],
      ['Burglaries', 1280, '5% reduction', 294, 276, 570],
      ['Thefts', 400, 380, 99, 94, 193],
    ],
    1216,
  ],
  [
    'a baseline',
    [
      ['Indicator', 'Target', 'Baseline', 'Q1', 'Q2', 'Year to date'],
      ['Library visits', 'Increase by 10%', 2000, 520, 560, 1080],
      ['Loans', 900, 850, 210, 220, 430],
    ],
    2200,
  ],
  [
    'last year',
    [
      ['Measure', 'Last year', 'Target', 'Q1', 'Q2', 'YTD'],
      ['Missed bins', 500, '20% fewer', 90, 80, 170],
      ['Bins delivered', 800, 900, 210, 220, 430],
    ],
    400,
  ],
])('of %s', (_what, rows, goal) => {
  expect(reviewed(...rows).row?.goal).toBe(goal);
});

test.each<[string, readonly (readonly TestCell[])[]]>([
  [
    'nothing beside it',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'YTD'],
      ['Missed bins', '20% reduction', 90, 80, 170],
      ['Bins delivered', 900, 210, 220, 430],
    ],
  ],
  [
    'a percentage',
    [
      ['Measure', 'Baseline', 'Target', 'Q1', 'Q2'],
      ['Calls abandoned (%)', percent(0.2), '5% reduction', percent(0.19), percent(0.18)],
      ['Bins delivered', 850, 900, 210, 220],
    ],
  ],
])('asked from what: %s', (_what, rows) => {
  const { row, said } = reviewed(...rows);
  expect(row?.goal).toBeNull();
  expect(row?.rating === null || row?.rating === undefined || 'notRated' in row.rating).toBe(true);
  expect(said).toMatch(/isn’t certain from what/u);
  expect(said).not.toMatch(/population/u);
});
