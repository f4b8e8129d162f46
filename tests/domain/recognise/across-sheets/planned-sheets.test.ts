// A sheet's name says what kind its figures are: "Planned 2023-24" by itself, "Plan" beside a sheet of the same rows that is
// called what was done. What headings, titles, statuses or other sheets say stands against it.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Lines = readonly (readonly TestCell[])[];

/** "Planned 23-24: plan, plan; Actual 23-24: actual, actual". */
function kindsOn(sheets: Readonly<Record<string, Lines>>): string {
  const grids = Object.entries(sheets).map(([name, lines], index) => {
    const grid = gridOf(lines, { sheet: name });
    return { ...grid, sheet: { id: `sheet-${String(index)}`, name } };
  });
  const review = reviewWorkbook(snapshotOf(...grids), { asAt: '2024-03-31', answers: [] });
  return review.sheets
    .map(({ reading, tables }) => {
      const kinds = tables.flatMap(({ rows }) =>
        rows.map(({ row }) => (row.kind === 'deliverable' ? (row.figureKind?.kind ?? 'actual') : row.kind)),
      );
      return `${reading.sheet.name}: ${kinds.join(', ')}`;
    })
    .join('; ');
}

const bare: Lines = [
  ['Work', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
  ['Gullies jetted', 40, 55, 30, 60, 185],
  ['Kerbs relaid', 12, 9, 14, 11, 46],
  ['Lamps renewed', 80, 95, 70, 64, 309],
];
const targets = ['Target', 200, 60, 280];
const withTargets: Lines = bare.map((line, row) => [line[0] ?? '', targets[row] ?? '', ...line.slice(1)]);
const withPercentages: Lines = withTargets.map((line, row) => [...line, row === 0 ? '% of target' : Number(line.at(-1)) / Number(line[1])]);
const done: Lines = bare.map((line, row) => (row === 0 ? line : [line[0] ?? '', 30, 20, 31, 17, 98]));

test.each<[string, Readonly<Record<string, Lines>>, string]>([
  ['planned, by itself', { 'Planned 2022-23': bare }, 'Planned 2022-23: plan, plan, plan'],
  ['with an underscore', { Planned_23_24: bare }, 'Planned_23_24: plan, plan, plan'],
  ['budgeted', { Budgeted: bare }, 'Budgeted: budget, budget, budget'],
  ['an original plan', { 'Original plan': bare }, 'Original plan: plan, plan, plan'],
  ['the plan of a year', { 'Plan 23-24': bare }, 'Plan 23-24: plan, plan, plan'],
  ['planned, beside targets', { 'Planned 2023-24': withTargets }, 'Planned 2023-24: plan, plan, plan'],
])('a name alone: %s', (_variant, sheets, kinds) => {
  expect(kindsOn(sheets)).toBe(kinds);
});

test.each<[string, Readonly<Record<string, Lines>>, string]>([
  ['plan beside outturn', { Plan: bare, Outturn: done }, 'Plan: plan, plan, plan; Outturn: actual, actual, actual'],
  [
    'of one service',
    { 'Streets plan': bare, 'Streets actuals': done },
    'Streets plan: plan, plan, plan; Streets actuals: actual, actual, actual',
  ],
  [
    'whatever is beside the figures',
    { 'Planned 23-24': withPercentages, 'Delivered 23-24': withPercentages },
    'Planned 23-24: plan, plan, plan; Delivered 23-24: actual, actual, actual',
  ],
])('a sheet of the same rows that is called what was done: %s', (_variant, sheets, kinds) => {
  expect(kindsOn(sheets)).toBe(kinds);
});

test.each<[string, Readonly<Record<string, Lines>>]>([
  ['a plan that is kept up to date', { Plan: withTargets }],
  ['a kind of plan', { 'Delivery plan 23-24': bare }],
  ['an approved plan', { 'Approved plan': bare }],
  ['the plan of a year, beside targets', { 'Plan 2023-24': withTargets }],
  ['percentages of the targets', { 'Planned 2023-24': withPercentages }],
  [
    'headings that say what was done',
    { 'Planned 23-24': [['Work', 'Q1 actual', 'Q2 actual', 'Q3 actual', 'Q4 actual'], ...bare.slice(1)] },
  ],
  ['a title that says what was done', { 'Planned 23-24': [['Progress to March 2024'], [], ...bare] }],
  ['planned work beside responsive', { Planned: bare, Responsive: done }],
  ['works that were planned', { 'Planned works': bare }],
  ['what was done', { 'Actual 2023-24': bare }],
  [
    'a plan and what was done of something else',
    {
      Plan: withTargets,
      Actuals: [
        ['Item', 'Q1', 'Q2'],
        ['Hats', 3, 4],
        ['Coats', 5, 6],
      ],
    },
  ],
])('nothing changes: %s', (_variant, sheets) => {
  expect(kindsOn(sheets)).not.toMatch(/plan,|plan;|plan$|budget/u);
});

test('its draft calls nothing delivered', () => {
  const review = reviewWorkbook(snapshotOf(gridOf(bare, { sheet: 'Planned 2022-23' })), { asAt: '2024-03-31', answers: [] });
  expect(review.sheets[0]?.tables[0]?.rows[0]?.draft).toBe(
    'The figures are a plan: 185 (Q1 40, Q2 55, Q3 30, Q4 60). They say nothing of what has been done. As at 31 March 2024.',
  );
});
