// How a row is counted where the sheet says it beside the figures: the officer's formulas, days with a baseline, sizes, or a
// column of ways. What it says is used without a question; what it leaves open is asked.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

/** The method of each row; "?" where the officer is asked. */
function methodsOf(rows: Sheet): readonly string[] {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2025-10-31', answers: [] });
  return (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row, method }) =>
    row.kind !== 'deliverable' ? [] : [method === null ? '' : `${method.method}${method.open === true ? '?' : ''}`],
  );
}

const gap = (row: number, of: string, less: string, gives: number): TestCell => ({
  formula: `=${of}${String(row)}-${less}${String(row)}`,
  gives,
});

test.each<[string, Sheet, readonly string[]]>([
  [
    'a formula takes the baseline from the last period alone',
    [
      ['Indicator', 'Baseline', 'Target', 'April', 'May', 'June', 'Moved by'],
      ['Signals', 40, 90, 45, 52, 60, gap(2, 'F', 'B', 20)],
      ['Beacons', 12, 30, 14, 15, 19, gap(3, 'F', 'B', 7)],
    ],
    ['latest', 'latest'],
  ],
  [
    'a formula of an earlier period says nothing of the last',
    [
      ['Indicator', 'Baseline', 'Target', 'April', 'May', 'June', 'Moved by'],
      ['Signals', 40, 90, 45, 52, 60, gap(2, 'E', 'B', 12)],
      ['Beacons', 12, 30, 14, 15, 19, gap(3, 'E', 'B', 3)],
    ],
    ['sum?', 'sum?'],
  ],
  [
    'days over the figures and over the baseline',
    [
      ['Indicator', 'Baseline 30 Sep 2024', 'Target 30 Sep 2026', '31 Dec 2024', '31 Mar 2025', '30 Jun 2025'],
      ['Signals', 3, 90, 20, 25, 28],
      ['Beacons', 2, 80, 20, 22, 26],
    ],
    ['latest', 'latest'],
  ],
  [
    'every figure is of the size of baseline and target',
    [
      ['Indicator', 'Baseline', 'Target', 'Q1', 'Q2', 'Q3'],
      ['Signals', 300, 400, 310, 320, 330],
      ['Beacons', 50, 70, 51, 55, 60],
      ['Moorings', 80, 60, 78, 74, 70],
      ['Berths', 500, 520, 501, 504, 510],
    ],
    ['latest', 'latest', 'latest', 'latest'],
  ],
  [
    'a column says it of each row, in its own words or in those of a key',
    [
      ['Fresh = new in each quarter, added up'],
      ['Measure', 'Target', 'Q1', 'Q2', 'Q3', 'How counted'],
      ['Signals', 60, 20, 25, 28, 'Latest position'],
      ['Beacons', 60, 20, 25, 28, 'Fresh'],
      ['Moorings', 60, 20, 25, 28, 'Mean of quarters'],
      ['Berths', 60, 20, 25, 28, 'Peak'],
      ['Buoys', 60, 20, 20, 22, 'As before'],
    ],
    ['latest', 'sum', 'average', 'highest', 'sum?'],
  ],
])('%s', (_rule, rows, methods) => {
  expect(methodsOf(rows)).toEqual(methods);
});

const terms: Sheet = [
  ['Measure', 'Target', 'Autumn', 'Spring', 'Summer', 'Remarks'],
  ['Clubs that meet', 40, 38, 39, 41, null],
  ['Books lent', 900, 300, 310, 320, 'All terms added up'],
  ['Rooms free', 16, 17, 17, 18, null],
];

test.each<[string, string, readonly string[]]>([
  ['with a mark for the others', 'The Summer result counts, except where Remarks says “added up”.', ['latest', 'sum', 'latest']],
  ['of all rows', 'Only the Summer figure is the one compared.', ['latest', 'latest', 'latest']],
])('one line says which period counts: %s', (_case, line, methods) => {
  expect(methodsOf([['Year 2025'], [line], [], ...terms])).toEqual(methods);
});

test.each<[string, string]>([
  ['an earlier period', 'The Spring figure is the one compared.'],
  ['it says more than we understand', 'The Summer figure is the one compared, if the board agrees.'],
  ['a column that isn’t there', 'The Summer figure is the one compared, unless Notes says “added up”.'],
  ['figures that are printed', 'The Summer figure is provisional.'],
])('a line that isn’t such a rule changes nothing: %s', (_case, line) => {
  expect(methodsOf([['Year 2025'], [line], [], ...terms])).toEqual(methodsOf([['Year 2025'], ['A line.'], [], ...terms]));
});
