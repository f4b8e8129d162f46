// A sheet that repeats another's measures is counted once, and what differs is asked about; what only looks alike stays.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from './grid-of';

type Rows = readonly (readonly TestCell[])[];
const link = (formula: string, gives: number): TestCell => ({ formula, gives });

const returns: Rows = [
  ['Ref', 'Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Total'],
  ['A1', 'Homes let', 90, 20, 21, 18, link('=SUM(D2:F2)', 59)],
  ['A2', 'Repairs done', 700, 150, 160, 170, link('=SUM(D3:F3)', 480)],
  ['A3', 'Visits paid', 300, 60, 75, 70, link('=SUM(D4:F4)', 205)],
  ['A4', 'Grants made', 45, 9, 8, 12, link('=SUM(D5:F5)', 29)],
];

/** Which sheets are read as plans, and what is asked of figures that differ. */
function read(summary: Rows, others: readonly Rows[] = [returns]): { plans: string; asked: readonly string[] } {
  const named = [summary, ...others].map((rows, index) => {
    const grid = gridOf(rows, { sheet: index === 0 ? 'Overview' : `Return ${String(index)}` });
    return { ...grid, sheet: { id: `s${String(index)}`, name: grid.sheet.name } };
  });
  const { sheets, findings } = reviewWorkbook(snapshotOf(...named), { ...noOptions, asAt: '2025-12-31' });
  const plans = sheets.filter(({ reading }) => reading.tables.length > 0).map(({ reading }) => reading.sheet.name);
  const asked = findings.filter(({ check }) => check === 'repeated-figure').map(({ cell, message }) => `${cell ?? ''}: ${message}`);
  return { plans: plans.join(', '), asked };
}

const heads: readonly TestCell[] = ['Measure', 'Target', 'Achieved to date', 'Comment'];

test.each<[string, Rows, readonly string[]]>([
  [
    'by links, one figure typed over',
    [
      heads,
      ['Homes let', link("='Return 1'!C2", 90), link("='Return 1'!G2", 59), null],
      ['Repairs done', link("='Return 1'!C3", 700), link("='Return 1'!G3", 480), null],
      ['Visits paid', 300, 250, 'A good quarter'],
      ['Grants made', link("='Return 1'!C5", 45), link("='Return 1'!G5", 29), null],
    ],
    [
      'C4: C4 says 250 for “Visits paid”, but Return 1!G4 says 205. Correct the one that is wrong.',
      'G4: G4 says 205 for “Visits paid”, but Overview!C4 says 250. Correct the one that is wrong.',
    ],
  ],
  [
    'by names and figures, in another order',
    [
      heads,
      ['Grants made', 45, 29, null],
      ['Visits paid (number)', 300, 205, null],
      ['Homes let', 90, 58, null],
      ['Repairs done', 700, 480, null],
    ],
    [
      'C4: C4 says 58 for “Homes let”, but Return 1!G2 says 59. Correct the one that is wrong.',
      'G2: G2 says 59 for “Homes let”, but Overview!C4 says 58. Correct the one that is wrong.',
    ],
  ],
  [
    'by links, with one line that counts the others',
    [
      heads,
      ['Homes let', link("='Return 1'!C2", 90), link("='Return 1'!G2", 59), null],
      ['Repairs done', link("='Return 1'!$C$3", 700), link("='Return 1'!$G$3", 480), null],
      ['Measures met', link("=COUNTA('Return 1'!B2:B5)", 4), link('=COUNTIF(\'Return 1\'!G2:G5,">400")', 1), null],
    ],
    [],
  ],
])('an overview %s is no second plan', (_case, summary, asked) => {
  expect(read(summary)).toEqual({ plans: 'Return 1', asked });
});

test.each<[string, Rows, readonly Rows[]]>([
  [
    'it has a line of its own',
    [heads, ['Homes let', 90, 59, null], ['Repairs done', 700, 480, null], ['Fires put out', 20, 8, null]],
    [returns],
  ],
  [
    'only its targets are linked',
    [
      heads,
      ['Homes let', link("='Return 1'!C2", 90), 12, null],
      ['Repairs done', link("='Return 1'!C3", 700), 130, null],
      ['Visits paid', link("='Return 1'!C4", 300), 44, null],
    ],
    [returns],
  ],
  [
    'the figures are mostly others',
    [heads, ['Homes let', 90, 12, null], ['Repairs done', 700, 130, null], ['Visits paid', 300, 205, null]],
    [returns],
  ],
  [
    'it gathers the periods of several sheets',
    [
      ['Measure', 'Target', 'Q1', 'Q2', 'Comment'],
      ['Homes let', 90, link("='Return 1'!G2", 59), link("='Return 2'!G2", 59), null],
      ['Repairs done', 700, link("='Return 1'!G3", 480), link("='Return 2'!G3", 480), null],
    ],
    [returns, returns],
  ],
])('it stays a plan where %s', (_case, summary, others) => {
  expect(read(summary, others).plans).toContain('Overview');
});
