// Figures that hold all before them are never added up: the headings or a line above the table say so, or the row says that it is a rate.

import type { AssessedRow } from '../../../src/domain/model/assessment';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import type { Review } from '../../../src/domain/model/review';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Sheet = readonly (readonly TestCell[])[];

function reviewed(rows: Sheet): Review {
  const grid = gridOf(rows);
  return reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2024-12-31', answers: [] },
  );
}

function rowNamed(review: Review, name: string): AssessedRow | undefined {
  return review.sheets.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows)).find(({ row }) => row.description === name);
}

const byQuarter: Sheet = [
  ['Output', 'Target', 'Q1', 'Q2', 'Q3'],
  ['Homes', 200, 40, 96, 150],
  ['Jobs', 80, 12, 30, 41],
];

test.each<[string, Sheet, string, number | null, boolean]>([
  [
    'quarters to date',
    [
      ['Output', 'Target', 'Q1 YTD', 'Q2 YTD', 'Q3 YTD'],
      ['Homes', 200, 40, 96, 150],
      ['Jobs', 80, 12, 30, 41],
    ],
    'latest',
    150,
    false,
  ],
  ['a sentence above that says it of the figures', [['Outputs 2024/25. All figures are cumulative.'], ...byQuarter], 'latest', 150, false],
  [
    'a heading over the quarters',
    [
      ['Output', 'Target', 'Running total to the end of', null, null],
      [null, null, 'Q1', 'Q2', 'Q3'],
      ['Homes', 200, 40, 96, 150],
      ['Jobs', 80, 12, 30, 41],
    ],
    'latest',
    150,
    false,
  ],
  [
    'positions at the end of each quarter',
    [['Figures to 31 December 2024, at the end of each quarter'], ...byQuarter],
    'latest',
    150,
    false,
  ],
  ['positions at quarter end', [['Outputs 2024/25. Counts are quarter-end counts.'], ...byQuarter], 'latest', 150, false],
  ['a title with no more than the word', [['Cumulative outputs 2024/25'], ...byQuarter], 'latest', null, true],
  ['a line above that says they aren’t', [['Outputs 2024/25: quarterly figures, not cumulative.'], ...byQuarter], 'sum', 286, false],
])('%s', (_what, rows, method, total, open) => {
  const row = rowNamed(reviewed(rows), 'Homes');
  expect(row?.method).toMatchObject({ method, confirmed: false });
  expect(row?.method?.open === true).toBe(open);
  expect(row?.total).toBe(total);
});

test.each([
  ['Average days to re-let a home', 'latest', 28],
  ['Missed bins per 100,000', 'latest', 28],
  ['Serious violent crime rate', 'latest', 28],
  ['Crime rate (recorded)', 'latest', 28],
  ['Calls answered %', 'latest', 28],
  ['% of calls abandoned', 'latest', 28],
  ['Homes let', 'sum', 88],
  ['Cut energy use by 5%', 'sum', 88],
  ['Business rates accounts opened', 'sum', 88],
])('without a total “%s” is counted by %s', (description, method, total) => {
  const row = rowNamed(
    reviewed([
      ['Indicator', 'Target', 'Q1', 'Q2', 'Q3'],
      [description, 125, 31, 29, 28],
      ['Open days', 9, 3, 1, 2],
    ]),
    description,
  );
  expect(row?.method?.method).toBe(method);
  expect(row?.total).toBe(total);
});

test('what of a figure is words is said, and isn’t counted', () => {
  const review = reviewed([
    ['Output', 'Target', 'Q1', 'Q2', 'Q3', 'Total'],
    ['Starts', 90, '25*', 30, 'TBC', 30],
    ['Loans', 40, 10, 12, 9, 31],
  ]);
  expect(rowNamed(review, 'Starts')?.total).toBe(30);
  expect(review.findings.flatMap(({ check, cell }) => (check === 'words-in-figures' ? [cell] : []))).toEqual(['C2']);
});

test.each([
  ['Sickness days', 8, true],
  ['Missed collections', 600, true],
  ['Homelessness cases prevented', 40, false],
  ['Complaints answered in 10 days', 90, false],
  ['Fly-tips cleared', 1200, false],
  ['Adults trained', 100, false],
  ['Sickness days (lower is better)', 8, false],
])('“%s” with a bare target: asked which way is better? %s %s', (description, target, asked) => {
  const { findings } = reviewed([
    ['Measure', 'Target', 'Actual', 'RAG'],
    [description, target, 7, 'Green'],
    ['Open days', 9, 3, 'Amber'],
  ]);
  expect(findings.filter(({ check }) => check === 'target-better-unsaid').map(({ cell }) => cell)).toEqual(asked ? ['B2'] : []);
});

test('figures above a list of actions are counted, though the sheet is a plan', () => {
  const review = reviewed([
    ['Indicator', 'Target', 'Q1', 'Q2', 'RAG'],
    ['Appeals won', percent(0.7), percent(0.66), percent(0.72), 'Amber'],
    ['Trees', 500, 20, 320, 'Green'],
    [],
    ['Action', 'Lead', 'Due date', 'RAG', 'Comments'],
    ['Publish the strategy', 'Parks', 'Oct 2024', 'Green', 'Out in September'],
    ['Appoint an officer', 'People', 'Dec 2024', 'Amber', 'Advert is out'],
    ['Renew the tender', 'Legal', 'Feb 2025', 'Red', null],
  ]);
  expect(review.sheets[0]?.reading.layout).toBe('plan');
  expect(rowNamed(review, 'Trees')?.total).toBe(340);
  expect(rowNamed(review, 'Renew the tender')?.total).toBeNull();
});
