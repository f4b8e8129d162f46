// A sheet that says where the colours or grades of another sheet's rows begin is left alone with a true sentence; a heading
// of a colour or a grade with "at", "from" or "below" is never what was reached.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';

type Rows = readonly (readonly TestCell[])[];

function reviewed(sheets: Readonly<Record<string, Rows>>) {
  const grids = Object.entries(sheets).map(([name, rows], index) => ({
    ...gridOf(rows, { sheet: name }),
    sheet: { id: `s${String(index)}`, name },
  }));
  return reviewWorkbook(snapshotOf(...grids), { ...noOptions, asAt: '2026-08-31' }).sheets;
}

const names = ['Parcels delivered on the day', 'Parcels lost', 'Calls answered', 'Hours of overtime'];
const figures = [
  [94, 96, 91],
  [12, 9, 15],
  [880, 910, 902],
  [210, 190, 205],
];
const plan: Rows = [
  ['Measure', 'Q1 2026/27', 'Q2 2026/27', 'Q3 2026/27'],
  ...names.map((name, index): readonly TestCell[] => [name, ...(figures[index] ?? [])]),
];
const bounds = [
  [95, 90],
  [10, 20],
  [900, 850],
  [180, 220],
];
const linesOf = (headings: readonly [string, string], called: readonly string[]): Rows => [
  ['Measure', 'Unit', ...headings],
  ...called.map((name, index): readonly TestCell[] => [name, 'number', ...(bounds[index] ?? [])]),
];

test.each<[string, string]>([
  ['Green at', 'Amber at'],
  ['Green from', 'Red below'],
])('“%s” and “%s” of the same rows', (first, second) => {
  const [, lines] = reviewed({ Figures: plan, Lines: linesOf([first, second], names) });
  expect(lines?.reading.layout).toBe('none');
  expect(lines?.reading.reason).toBe('It says where the colours or grades of the rows on “Figures” begin, so nothing in it is reviewed.');
});

test.each<[string, string]>([
  ['Good from', 'Fair from'],
  ['Amber above', 'Red above'],
])('“%s” and “%s” are no plan', (first, second) => {
  const [, lines] = reviewed({ Figures: plan, Lines: linesOf([first, second], names) });
  expect(lines?.reading.layout).toBe('none');
});

test('of rows by other names, which formulas of the plan look up', () => {
  const withLookup: Rows = plan.map((row, index) =>
    index === 0
      ? [...row, 'How']
      : [...row, { formula: `=IF(D${String(index + 1)}>=Lines!$C$${String(index + 1)},"well","poorly")`, gives: 'well' }],
  );
  const [, lines] = reviewed({ Figures: withLookup, Lines: linesOf(['Green at', 'Amber at'], ['A one', 'A two', 'A three', 'A four']) });
  expect(lines?.reading.reason).toMatch(/rows on “Figures” begin/u);
});

test('of rows that nothing else on the workbook has: read as before, and none of its figures as reached', () => {
  const [, lines] = reviewed({ Figures: plan, Lines: linesOf(['Green at', 'Amber at'], ['Trees', 'Hedges', 'Ponds', 'Paths']) });
  expect(lines?.reading.reason ?? '').not.toMatch(/colours or grades/u);
  expect(lines?.tables.map(({ table }) => table.columns.total) ?? []).not.toContain(3);
});

test('a sheet of targets with what was reached stays a plan, also beside thresholds', () => {
  const rows: Rows = [
    ['Measure', 'Target', 'Green from', 'Amber from', 'Reached'],
    ...names.map((name, index): readonly TestCell[] => [name, 100, ...(bounds[index] ?? []), 90 + index]),
  ];
  const [, other] = reviewed({ Figures: plan, Other: rows });
  expect(other?.reading.reason ?? '').not.toMatch(/colours or grades/u);
  expect(other?.tables[0]?.table.columns.total).toBe(4);
});

test('“Tally” right of the target is what was reached; “Amber at” between them isn’t', () => {
  const rows = (heading: string): Rows => [
    ['Measure', 'Unit', 'Target', 'Amber at', heading],
    ['Trees planted', 'trees', 400, 300, 350],
    ['Hedges laid', 'metres', 900, 700, 640],
    ['Ponds dug', 'ponds', 12, 9, 10],
    ['Paths mended', 'paths', 30, 22, 28],
  ];
  expect(reviewed({ Work: rows('Now') })[0]?.tables[0]?.table.columns.total).toBe(4);
});
