// Targets that are for a stretch of time: the year's are read, those of a quarter or a month are asked about, and nothing
// is said of them that isn't so.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const months = ['Jul', 'Aug', 'Sep', 'Quarter result'] as const;

function readRow(periods: readonly string[], row: readonly TestCell[]) {
  const grid = gridOf([['Measure', 'Target 2026/27', ...periods], row, ['Guides printed', 400, 9, 14, 20]]);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2026-09-30', answers: [] },
  );
  const found = review.sheets[0]?.tables[0]?.rows.find((each) => each.row.description === row[0]);
  return { ...found, messages: review.findings.filter(({ cell }) => cell === 'B2').map(({ message }) => message) };
}

test.each<[string, string, number, string]>([
  ['Corporate complaints upheld', 'Fewer than 5 in the year', 5, 'less than'],
  ['Leaflets', 'At least 60 over the year', 60, 'at least'],
  ['Safety failures', 'no more than 12 per annum', 12, 'up to'],
  ['Visits made', '8 a year', 8, 'at least'],
])('%s, “%s”: a target of the year', (name, typed, figure, kind) => {
  const row = readRow(quarters, [name, typed, 1, 2]);
  expect([row.goal, row.row?.target.kind, row.total]).toEqual([figure, kind, 3]);
});

test.each<[string, string, readonly number[]]>([
  ['Unplanned closures', 'No more than 6 a quarter', [1.5, 4, 2, 7.5]],
  ['Visits', 'Min. 40,000 per quarter', [14210, 15880, 12645, 42735]],
  ['Classes held', '30 in the quarter', [12, 9, 11, 32]],
  ['Missed collections', 'Under 100/quarter', [30, 45, 20, 95]],
])('%s, “%s”: the result of the quarter is the total, and the target is asked about', (name, typed, figures) => {
  const row = readRow(months, [name, typed, ...figures]);
  expect([row.goal, row.total]).toEqual([null, figures.at(-1)]);
  expect(row.messages.join(' ')).toContain('is for a quarter');
});

test.each<[readonly string[], string]>([
  [quarters, 'No more than 6 a quarter'],
  [quarters, '20 per month'],
  [['Apr', 'May', 'Jun', 'Jul'], 'Min. 8 monthly'],
  [['Apr', 'May', 'Jun', 'Jul'], 'At least 8 every quarter'],
  [months, '3 a week'],
])('beside %j, “%s” is for each: asked, and not rated', (periods, typed) => {
  const row = readRow(periods, ['Sessions held', typed, 5, 6]);
  expect(row.goal).toBeNull();
  expect(row.rating).not.toHaveProperty('status');
  expect(row.messages.join(' ')).toMatch(/is for a (?:week|month|quarter)/u);
});

test.each(['Up 5% a year', '5% per year', '20 days a year', '3 by the end of the year or 9 in all'])(
  '“%s” isn’t read, and that no figure is there isn’t said',
  (typed) => {
    const row = readRow(quarters, ['Plans', typed, 5, 6]);
    expect(row.goal).toBeNull();
    expect(row.messages.join(' ')).not.toContain('has no figure');
  },
);

test.each([
  [1, 0.991, 0.985, 0.989],
  [1, 1, 1, 0.989],
  [0.99, 0.98, 0.97, 0.985],
])('rates below their target aren’t past it when added up: target %p', (target, ...figures) => {
  const row = readRow(
    ['Jul', 'Aug', 'Sep'],
    ['Pool water tests in range', percent(target), ...figures.map((figure) => percent(figure, '0.0%'))],
  );
  expect(row.messages.join(' ')).not.toContain('past the target');
});
