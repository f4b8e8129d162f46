// The plan's own forecast is told in the draft, with what it means for the target.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

function draftsOf(rows: readonly (readonly TestCell[])[], asAt: string) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(snapshotOf(grid), { asAt, answers: [] });
  return (review.sheets[0]?.tables[0]?.rows ?? []).map(({ draft }) => draft ?? '');
}

function runningTable(forecast: string) {
  return [
    ['Return 2025/26'],
    [],
    ['Measure', 'Target', 'Type', 'To June', 'To Sept', 'To Dec', forecast],
    ['Complaints received', 120, 'No more than', 34, 71, 113, 150],
    ['Grants offered', 240, 'At least', 32, 98, 161, 235],
    ['Claims paid on time (%)', 85, 'At least', 78, 80.5, 81.2, 82],
    ['Sites inspected', 480, 'At least', 118, 247, 371, 485],
  ];
}

const inOtherWords = [
  'Expected outturn',
  'Likely year end',
  'Where we will end',
  'Year-end view',
  'Anticipated at year end',
  'Outlook for the year',
];

test.each(['Forecast for year', 'Year-end forecast', 'Projected outturn', 'Forecast outturn', ...inOtherWords])('under “%s”', (heading) => {
  const [limit, floor, share, met] = draftsOf(runningTable(heading), '2025-12-31');
  expect(limit).toContain('within the limit of 120 (94%). The plan’s own forecast is 150, which is past the limit.');
  expect(floor).toContain('The plan’s own forecast is 235, 5 short of the target.');
  expect(share).toContain('The plan’s own forecast is 82%, 3 points short of the target.');
  expect(met).toContain('The plan’s own forecast is 485, more than the target.');
});

test.each(['Where we should be by end Q3', 'Where it should be by now', 'Where we ought to be'])('“%s” is no forecast', (heading) => {
  expect(draftsOf(runningTable(heading), '2025-12-31').join(' ')).not.toContain('own forecast');
});

test('once the year is over nothing is expected any more', () => {
  expect(draftsOf(runningTable('Forecast for year'), '2026-03-31').join(' ')).not.toContain('own forecast');
});

test('beside a target to date it is held against the year’s, and told behind that', () => {
  const [short, over] = draftsOf(
    [
      ['Savings 2026/27, £000, at 31 August 2026'],
      [],
      [
        'Scheme',
        'Plan for the year',
        'Apr',
        'May',
        'Jun',
        'Jul',
        'Aug',
        'Plan to date',
        'Saved to date',
        '% of plan to date',
        'Forecast for year',
      ],
      ...[
        ['Stores re-tender', 190, 0, 0, 12, 14, 15, 60, 150],
        ['Medicines switches', 340, 29, 26, 29, 31, 33, 130, 365],
        ['Fleet', 125, 9, 9, 10, 10, 11, 50, 125],
      ].map(([name = '', year = 0, ...figures], at): readonly TestCell[] => {
        const [months, [plan = 0, forecast = 0]] = [figures.slice(0, 5).map(Number), figures.slice(5).map(Number)];
        const saved = months.reduce((sum, month) => sum + month, 0);
        const row = String(at + 4);
        const total: TestCell = { formula: `=SUM(C${row}:G${row})`, gives: saved };
        return [name, year, ...months, plan, total, { formula: `=I${row}/H${row}`, gives: saved / plan }, forecast];
      }),
    ],
    '2026-08-31',
  );
  expect(short).toMatch(
    /That is the target to date; the year’s is .?190\D.*The plan’s own forecast for the year is .?150\D.*40\D* short of the year’s target/u,
  );
  expect(over).toMatch(/own forecast for the year is .?365\D/u);
});

test.each([
  ['Open to all.', true],
  ['Pool shut until July.', false],
])('a comment that says how unevenly work goes keeps the pace out: “%s”', (comment, isStretched) => {
  const [draft] = draftsOf(
    [
      ['Plan 2026/27'],
      [],
      ['Deliverable', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Comment'],
      ['Free swims given', 6000, 100, 1770, null, null, 1870, comment],
      ['Walks led', 104, 25, 27, null, null, 52, null],
      ['Bikes lent', 150, 41, 46, null, null, 87, null],
    ],
    '2026-09-30',
  );
  expect(draft?.includes('would end')).toBe(isStretched);
});
