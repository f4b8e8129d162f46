// Sheets that another's formulas draw on, row by row, are counted once; summaries of other things and copies stay as they are.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from './grid-of';

type Rows = readonly (readonly TestCell[])[];
const link = (formula: string, gives: number): TestCell => ({ formula, gives });

function plansIn(sheets: Readonly<Record<string, Rows>>): readonly string[] {
  const grids = Object.entries(sheets).map(([name, rows], index) => {
    const grid = gridOf(rows, { sheet: name });
    return { ...grid, sheet: { id: `s${String(index)}`, name } };
  });
  const { sheets: read } = reviewWorkbook(snapshotOf(...grids), { ...noOptions, asAt: '2025-10-31' });
  return read.filter(({ reading }) => reading.tables.length > 0).map(({ reading }) => reading.sheet.name);
}

const month = (figures: readonly [number, number, number]): Rows => [
  ['Measure', 'Monthly target', 'Actual', 'Note'],
  ['Clinics held', 12, figures[0], null],
  ['People seen', 140, figures[1], null],
  ['Vaccines given', 300, figures[2], null],
];

test('a tab for each month under one of the year to date', () => {
  expect(
    plansIn({
      Summary: [
        ['Measure', 'Annual target', 'Year to date', 'Comment'],
        ['Clinics held', 144, link('=May!C2+June!C2', 21), null],
        ['People seen', 1680, link('=May!C3+June!C3', 270), null],
        ['Vaccines given', 3600, link('=June!C4+May!C4', 640), null],
      ],
      May: month([10, 130, 310]),
      June: month([11, 140, 330]),
    }),
  ).toEqual(['Summary']);
});

test('a tab for each quarter, each in a column of its own', () => {
  const row = (name: string, at: number, target: number): readonly TestCell[] => [
    name,
    target,
    link(`='Qtr 1'!C${String(at)}`, 10),
    link(`='Qtr 2'!$C$${String(at)}`, 12),
  ];
  expect(
    plansIn({
      'Qtr 1': month([10, 10, 10]),
      'Qtr 2': month([12, 12, 12]),
      Year: [['Measure', 'Target', 'Q1', 'Q2'], row('Clinics held', 2, 50), row('People seen', 3, 60), row('Vaccines given', 4, 70)],
    }),
  ).toEqual(['Year']);
});

test('one tab of figures under a scorecard with targets of its own', () => {
  expect(
    plansIn({
      Scorecard: [
        ['Measure', 'Target 2025/26', 'Actual', 'RAG'],
        ['Clinics held', 144, link('=Returns!C2', 70), 'Amber'],
        ['People seen', 1680, link('=Returns!C3', 900), 'Green'],
        ['Vaccines given', 3600, link('=Returns!C4', 1900), 'Green'],
      ],
      Returns: month([70, 900, 1900]),
    }),
  ).toEqual(['Scorecard']);
});

test.each<[string, Rows, readonly string[]]>([
  [
    'a line for each team, with what its sheet comes to',
    [
      ['Team', 'Target', 'Actual', 'Comment'],
      ['North', 450, link('=SUM(North!C2:C4)', 450), null],
      ['South', 450, link('=SUM(South!C2:C4)', 481), null],
    ],
    ['Teams', 'North', 'South'],
  ],
  [
    'one figure of many taken over',
    [
      ['Measure', 'Target', 'Actual', 'Comment'],
      ['Clinics held', 24, link('=North!C2+South!C2', 21), null],
      ['Homes visited', 90, 44, null],
      ['Calls taken', 900, 410, null],
    ],
    ['Teams', 'North', 'South'],
  ],
  [
    'nothing drawn',
    [
      ['Measure', 'Target', 'Actual'],
      ['Clinics held', 24, 21],
      ['People seen', 280, 270],
    ],
    ['Teams', 'North', 'South'],
  ],
])('%s: all stay', (_case, rows, expected) => {
  expect(plansIn({ Teams: rows, North: month([10, 130, 310]), South: month([11, 140, 330]) })).toEqual(expected);
});
