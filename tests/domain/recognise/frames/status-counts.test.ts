// Counts of rows by status, under a table or among its sections, are none of its rows, and nothing is asked of them.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { noOptions, snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

const plan: readonly (readonly TestCell[])[] = [
  ['Theme', 'Ref', 'Step', 'Who', 'Due', 'Progress', 'BRAG'],
  ['Homes', 'H1', 'Draft the lettings policy', 'Amy', 'June 2025', 'Complete', 'B'],
  ['Homes', 'H2', 'Open the repairs desk', 'Bo', 'July 2025', 'In progress', 'G'],
  ['Parks', 'P1', 'Plant the orchard', 'Cy', 'March 2026', 'In progress', 'A'],
  ['Parks', 'P2', 'Mend the bandstand', 'Di', 'May 2025', 'Complete', 'B'],
  ['Parks', 'P3', 'Light the towpath', 'Ed', 'April 2026', 'Not started', 'R'],
];

const scorecard: readonly (readonly TestCell[])[] = [
  ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'Status', 'Comment'],
  ['Visits made', 400, 120, 95, 101, 'Amber', null],
  ['Grants paid', 60, 11, 9, 14, 'Red', 'Two left'],
  ['Calls taken', 900, 300, 222, 240, 'Green', null],
  ['Beds let', 90, 30, 22, 31, 'Green', null],
];

const count = (formula: string, gives: number): TestCell => ({ formula, gives });

type Rows = readonly (readonly TestCell[])[];

const cases: readonly (readonly [string, Rows, Rows])[] = [
  [
    'by formulas, under a blank row, in two columns of reviews',
    plan,
    [
      [],
      [null, null, 'Done', null, null, count('=COUNTIF(F2:F6,"Complete")', 2), count('=COUNTIF(G2:G6,"B")', 2)],
      [null, null, 'Trouble', null, null, count('=COUNTIF(F2:F6,"Late")', 0), count('=COUNTIF(G2:G6,"R")', 1)],
    ],
  ],
  [
    'by formulas, behind what each status means',
    plan,
    [
      [],
      [null, 'B', 'Done', 'Steps', null, null, count('=COUNTIF(G2:G6,B8)', 2)],
      [null, 'G', 'Will be done by its date', 'Steps', null, null, count('=COUNTIF(G2:G6,B9)', 1)],
      [null, 'R', 'Its date has passed', 'Steps', null, null, count('=COUNTIF(G2:G6,B10)', 1)],
    ],
  ],
  [
    'by formulas in two columns, the meaning behind them',
    plan,
    [
      [],
      [null, 'Complete', null, null, count('=COUNTIF(F2:F6,B8)', 2), count('=COUNTIF($F$2:$F$6,"Complete")', 2), 'nothing left to do'],
      [null, 'In progress', null, null, count('=COUNTIF(F2:F6,B9)', 2), count('=COUNTIF($F$2:$F$6,"In progress")', 2), 'work has begun'],
    ],
  ],
  [
    'typed, straight under the last row',
    plan,
    [
      [null, null, 'Complete', 2],
      [null, null, 'In progress', 2],
      [null, null, 'Not started', 1],
      [null, null, 'Total actions', 5],
    ],
  ],
  [
    'typed and not brought up to date',
    plan,
    [
      [],
      [null, null, 'Complete', null, null, null, 1],
      [null, null, 'In progress', null, null, null, 3],
      [null, null, 'Blank', null, null, null, 1],
    ],
  ],
  [
    'in words by a formula, under the dates',
    plan,
    [[], [null, null, 'Steps finished', null, { formula: '=COUNTIF(F2:F6,"Complete")&" of "&COUNTA(C2:C6)', gives: '2 of 5' }]],
  ],
  [
    'in words by a formula, straight under the last row',
    plan,
    [[null, null, 'Steps finished', null, null, { formula: '=COUNTIF(F2:F6,"Complete")&" of "&ROWS(C2:C6)', gives: '2 of 5' }]],
  ],
  ['in words, typed', plan, [[null, null, 'Actions done', null, '2 of 5']]],
  [
    'as a share and as a mean',
    scorecard,
    [
      ['Share on time', null, count('=COUNTIF(F2:F5,"Green")/COUNTA(F2:F5)', 0.5)],
      ['Typical figure', null, count('=AVERAGE(C2:C5)', 115.75)],
    ],
  ],
  ['all in one text', scorecard, [[], ['Green 2 · Amber 1 · Red 1']]],
  ['one text behind what it is', plan, [[null, null, 'Summary: 2 complete, 2 in progress, 1 not started']]],
  ['word and figure by turns', scorecard, [[], ['Green', 2, 'Amber', 1, 'Red', 1]]],
  ['statuses over figures', scorecard, [[], ['Green', 'Amber', 'Red', 'Total'], [2, 1, 1, 4]]],
  [
    'by the colours’ names under a scorecard',
    scorecard,
    [
      [],
      ['Green', count('=COUNTIF($F$2:$F$5,A7)', 2)],
      ['Red', count('=COUNTIF($F$2:$F$5,A8)', 1)],
      ['Number of measures', count('=COUNTA(A2:A5)', 4)],
    ],
  ],
];

test.each(cases)('counts %s', (_case, table, below) => {
  const read = tableOf([...table, ...below]);
  const counted = read.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
  expect(counted.map(({ row }) => row)).toEqual(table.slice(1).map((_row, index) => index + 1));
  expect(rolesIn(read)).toBe(rolesIn(tableOf(table)));
  const grid = gridOf([...table, ...below]);
  const found = reviewWorkbook(snapshotOf(grid), { ...noOptions, asAt: '2025-06-30' }).findings;
  expect(found.filter(({ check, cell }) => Number(cell?.replace(/\D/gu, '') ?? 0) > table.length || check === 'rows-left-over')).toEqual(
    [],
  );
});

test.each<[string, Rows, number]>([
  ['a measure with a target and figures', [['Complete', 40, 12, 9, 11, 'Amber', null]], 5],
  ['a count of something on another sheet', [['People trained', count('=COUNTA(Training!A2:A90)', 55), 3]], 5],
  ['a measure that counts cells of its own row', [['Months met', 4, count('=COUNTIF(D6:F6,">9")', 2), 1]], 5],
  ['a name that is typed with its figures', [['Hours on average', 7, count('=AVERAGE(C2:C5)', 115.75), 9]], 5],
  ['one measure named as a status', [['Open', 30, 12]], 5],
])('%s is a row', (_case, below, rows) => {
  expect(tableOf([...scorecard, ...below]).rows.filter(({ kind }) => kind === 'deliverable')).toHaveLength(rows);
});
