// What kind of figures a row holds comes before anything is called delivered: plans, budgets, forecasts, last year's figures
// and scenarios have neither a status nor a percentage, and their drafts say what they are.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import type { AssessedRow } from '../../../../src/domain/model/assessment';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type GridOptions, type TestCell } from '../grid-of';

type Lines = readonly (readonly TestCell[])[];

function rowsOf(lines: Lines, options: GridOptions = {}): readonly AssessedRow[] {
  const review = reviewWorkbook(snapshotOf(gridOf(lines, options)), { asAt: '2024-03-31', answers: [] });
  return review.sheets[0]?.tables[0]?.rows ?? [];
}

/** "actual, plan, theme": each row of the plan in a word. */
function kindsOf(lines: Lines, options: GridOptions = {}): string {
  return rowsOf(lines, options)
    .map(({ row }) => (row.kind === 'deliverable' ? (row.figureKind?.kind ?? 'actual') : row.kind))
    .join(', ');
}

const headings = ['Measure', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'];
const figures = [10, 20, 30, 40, 100];

describe('by the words of the row', () => {
  test.each<[string, readonly string[], string]>([
    ['a measure in three kinds', ['Visits last year', 'Visits actual', 'Visits plan'], 'last year, actual, plan'],
    ['the bare name is the actual', ['Visits', 'Visits budget', 'Loans'], 'actual, budget, actual'],
    ['the kind first', ['Plan: loans', 'Actual: loans', 'Plan: visits'], 'plan, actual, plan'],
    ['in brackets', ['Loans (forecast)', 'Loans (actual)', 'Visits'], 'forecast, actual, actual'],
    ['scenarios', ['Scenario A', 'Scenario B', 'Loans'], 'scenario, scenario, actual'],
    ['a difference between two kinds', ['Loans plan', 'Loans actual', 'Loans variance'], 'plan, actual, difference'],
    ['a plan that is a measure', ['Local plan', 'Travel plan', 'Planned repairs'], 'actual, actual, actual'],
    ['a measure that ends like a kind', ['Reviews delivered target', 'Reviews delivered actual', 'Loans'], 'plan, actual, actual'],
    ['changes that are dealt with', ['Claims: days to decide', 'Changes: days to process', 'Loans'], 'actual, actual, actual'],
    ['movements that are counted', ['Stock movements: pallets', 'Changes of circumstances: days', 'Loans'], 'actual, actual, actual'],
    ['a gap that is measured', ['Pay gap: median', 'Gap: attainment of pupils', 'Loans'], 'actual, actual, actual'],
    ['a change beside what changes', ['Loans', 'Change: loans', 'Visits'], 'actual, difference, actual'],
    ['a variance before its measure', ['Variance: loans', 'Visits', 'Difference - visits'], 'difference, actual, difference'],
    ['a comparison', ['Works within budget', 'Visits on target', 'Loans'], 'actual, actual, actual'],
  ])('%s', (_variant, measures, kinds) => {
    expect(kindsOf([headings, ...measures.map((measure) => [measure, ...figures])])).toBe(kinds);
  });
});

test.each<[string, string, readonly string[], string]>([
  ['a version', 'Version', ['Budget', 'Actual', 'Forecast'], 'budget, actual, forecast'],
  ['a scenario', 'Scenario', ['Base case', 'Actual', 'Best case'], 'scenario, actual, scenario'],
  ['a basis', 'Basis', ['Last year', 'Outturn', 'Outturn'], 'last year, actual, actual'],
  ['planned beside actual', 'Planned / actual', ['Planned', 'Actual', 'Planned'], 'plan, actual, plan'],
  ['how far the work is says nothing of its figures', 'Stage', ['Planned', 'Delivered', 'Planned'], 'actual, actual, actual'],
])('by a column of kinds: %s', (_variant, heading, cells, kinds) => {
  const lines = cells.map((cell, index) => [`Loans ${['north', 'south', 'east'][index] ?? ''}`, cell, ...figures]);
  expect(kindsOf([['Measure', heading, 'Q1', 'Q2', 'Q3', 'Q4', 'Total'], ...lines])).toBe(kinds);
});

test.each<[string, Lines, string]>([
  [
    'budget over some rows, actuals over others',
    [['Budget'], ['Loans', ...figures], ['Visits', ...figures], ['Actuals'], ['Loans', ...figures], ['Visits', ...figures]],
    'theme, budget, budget, theme, actual, actual',
  ],
  [
    'a theme of that name',
    [['Goals'], ['Loans', ...figures], ['Visits', ...figures], ['Change'], ['Loans', ...figures], ['Visits', ...figures]],
    'theme, actual, actual, theme, actual, actual',
  ],
])('by the line over the rows: %s', (_variant, lines, kinds) => {
  expect(kindsOf([headings, ...lines])).toBe(kinds);
});

describe('by the title or the sheet’s name', () => {
  const rows: Lines = [
    ['Loans', ...figures],
    ['Visits', ...figures],
  ];
  test.each<[string, Lines, string | undefined, string]>([
    ['the title', [['Budget 2023/24'], [], headings, ...rows], undefined, 'budget, budget'],
    ['the sheet’s name', [headings, ...rows], 'Forecast', 'forecast, forecast'],
    ['a scenario', [['Scenario B: no growth'], headings, ...rows], undefined, 'scenario, scenario'],
    [
      'a row that says actual stands against it',
      [['Budget'], headings, ['Loans actual', ...figures], ['Visits', ...figures]],
      undefined,
      'actual, budget',
    ],
    ['a plan of work is none', [headings, ...rows], 'Plan', 'actual, actual'],
    ['monitoring shows how things went', [['Budget monitoring 2023/24'], headings, ...rows], undefined, 'actual, actual'],
    [
      'headings that say actual stand against it',
      [['Forecast'], ['Measure', 'Q1 actual', 'Q2 actual', 'Q3 actual', 'Q4 actual', 'Total'], ...rows],
      undefined,
      'actual, actual',
    ],
  ])('%s', (_variant, lines, sheet, kinds) => {
    expect(kindsOf(lines, sheet === undefined ? {} : { sheet })).toBe(kinds);
  });
});

test('with a target it has no percentage and no status, and its draft calls nothing delivered', () => {
  const [plan, actual] = rowsOf([
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['Loans plan', 100, 10, 40, 30, 20],
    ['Loans actual', 100, 10, 50, 30, 20],
  ]);
  expect(plan).toMatchObject({ total: 100, achieved: null, rating: { notRated: 'Not rated: not an actual' } });
  expect(plan?.draft).toBe(
    'The figures are a plan: 100 (Q1 10, Q2 40, Q3 30, Q4 20). They say nothing of what has been done. As at 31 March 2024.',
  );
  expect(actual).toMatchObject({ total: 110, rating: { status: 'Green' } });
});
