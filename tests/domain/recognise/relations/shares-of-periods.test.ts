// "% of profile" is set against the profile of its own period: the year's target stays what the row is set against, and
// neither the percentage nor the target is called wrong.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Line = readonly TestCell[];

const share = (over: string, under: string, gives: number): TestCell => ({ formula: `=${over}/${under}`, gives });

const byFormula: readonly Line[] = [
  ['Output', 'Annual target', 'Q1 profile', 'Q1 actual', '% of profile', 'Q2 profile', 'Q2 actual', '% of profile'],
  ['Courses run', 1200, 250, 231, share('D2', 'C2', 0.924), 300, 318, share('G2', 'F2', 1.06)],
  ['Learners trained', 800, 150, 162, share('D3', 'C3', 1.08), 200, 188, share('G3', 'F3', 0.94)],
  ['Employers visited', 140, 30, 27, share('D4', 'C4', 0.9), 35, 41, share('G4', 'F4', 1.171)],
];
const typed: readonly Line[] = [
  ['Measure', 'Full year target', 'Plan Q1', 'Delivered Q1', '% of plan'],
  ['Homes insulated', 600, 120, 96, 80],
  ['Surveys carried out', 900, 200, 188, 94],
  ['Grants approved', 180, 30, 21, 70],
];
const byFigures: readonly Line[] = [
  ['Measure', 'Year target', 'Apr-Jun target', 'Apr-Jun actual', '% of target', 'Jul-Sep target', 'Jul-Sep actual'],
  ['Workshops run', 96, 20, 25, percent(1.25), 24, 18],
  ['Visits made', 80, 15, 12, percent(0.8), 20, 22],
  ['Grants paid', 400, 100, 87, percent(0.87), 90, 104],
];

test.each<[string, readonly Line[], string]>([
  ['by formula', byFormula, 'description A, target B, periods DG'],
  ['by its name', typed, 'description A, target B, periods D'],
  ['by its figures', byFigures, 'description A, target B, periods DG'],
])('%s: the year’s target stays the target', (_variant, rows, roles) => {
  expect(rolesIn(tableOf(rows))).toBe(roles);
  const { findings, sheets } = reviewWorkbook(snapshotOf(gridOf([['Skills fund 2026-27'], ...rows])), { asAt: '2026-09-30', answers: [] });
  const goals = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows.map(({ goal }) => goal)));
  expect(goals).toEqual(rows.slice(1).map((row) => row[1]));
  expect(findings.filter(({ check }) => check === 'period-targets-differ' || check === 'achieved-differs')).toEqual([]);
});

test('a percentage of the year’s target beside profiles is one', () => {
  const rows = [
    ['Measure', 'Annual target', 'Q1 profile', 'Q1 actual', 'Q2 profile', 'Q2 actual', '% of target'],
    ['Workshops run', 96, 20, 25, 24, 18, percent(0.448)],
    ['Visits made', 80, 15, 12, 20, 22, percent(0.425)],
    ['Grants paid', 400, 100, 87, 90, 104, percent(0.4775)],
  ];
  expect(rolesIn(tableOf(rows))).toBe('description A, target B, periods DF, achieved G');
});

test('profiles of the whole year that come to something else are asked about', () => {
  const rows = [
    ['Skills fund 2026-27'],
    ['Measure', 'Annual target', 'Q1 profile', 'Q1 actual', 'Q2 profile', 'Q2 actual', 'Q3 profile', 'Q4 profile'],
    ['Workshops run', 96, 20, 25, 24, 18, 20, 20],
    ['Visits made', 80, 15, 12, 20, 22, 20, 25],
  ];
  const { findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-09-30', answers: [] });
  expect(findings.filter(({ check }) => check === 'period-targets-differ')).toHaveLength(1);
});
