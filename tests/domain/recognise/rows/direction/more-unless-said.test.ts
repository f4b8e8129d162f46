// Where a sheet marks the measures of which less is better, or its key says so much or more, the others are wanted high.

import { asksForMore } from '../../../../../src/domain/recognise/rows/more-unless-said';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';

type Sheet = readonly (readonly TestCell[])[];

/** How each row reads and is rated, and how many are asked about; notes on a second sheet where given. */
function readings(rows: Sheet, notes: Sheet | null = null) {
  const second = notes === null ? [] : [{ ...gridOf(notes, { sheet: 'Notes' }), sheet: { id: 'sheet-2', name: 'Notes' } }];
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows), ...second), { asAt: '2024-12-31', answers: [] });
  const rated = (sheets[0]?.tables[0]?.rows ?? []).flatMap(({ row, rating }) =>
    row.kind !== 'deliverable' || rating === null
      ? []
      : [`${row.target.kind ?? ''} ${'status' in rating ? rating.status : rating.notRated}`],
  );
  return { rated, asked: findings.filter(({ check, severity }) => check === 'target-better-unsaid' && severity === 'ask').length };
}

const head = ['Ref', 'Measure', 'Target 2024/25', 'Actual 2024/25', 'Remarks'] as const;
const asked = 'at least Not rated: asked';

test('rows that the sheet leaves unmarked are asked about where it marks none or one', () => {
  const rows = [head, ['K1', 'Signals', 90, 96, null], ['K2', 'Caseload', 18, 21, 'Lower is better. Two posts are vacant.']];
  expect(readings(rows)).toEqual({ rated: [asked, 'up to Amber'], asked: 1 });
});

test.each<[string, Sheet, Sheet | null]>([
  [
    'two remarks say which rows are wanted low',
    [
      head,
      ['K1', 'Signals', 90, 96, 'Ahead since June, on the new line.'],
      ['K2', 'Caseload', 18, 21, 'Lower is better. Two posts are vacant.'],
      ['K3', 'Footprint', 320, 200, 'A low figure is wanted: low is good.'],
    ],
    null,
  ],
  [
    'a note under the table names them by id',
    [
      head,
      ['K1', 'Signals', 90, 96, null],
      ['K2', 'Caseload', 18, 21, null],
      ['K3', 'Footprint', 320, 200, null],
      [],
      ['Lower is better for K2 and K3.'],
    ],
    null,
  ],
  [
    'a sheet of notes does',
    [head, ['K1', 'Signals', 90, 96, null], ['K2', 'Caseload', 18, 21, null], ['K3', 'Footprint', 320, 200, null]],
    [
      ['How to read this report', null],
      ['Low is good', 'K2, K3. Above the target is worse.'],
      ['Caseload', 'Open cases for each worker'],
    ],
  ],
])('%s, so that the rest is wanted high', (_where, rows, notes) => {
  expect(readings(rows, notes)).toEqual({ rated: ['at least Green', 'up to Amber', 'up to Green'], asked: 0 });
});

test('a list goes before the words in a name', () => {
  const rows = [
    head,
    ['K1', 'Vacancies filled late', 90, 96, null],
    ['K2', 'Complaints from new groups', 30, 36, null],
    [],
    ['Higher is better for K2; lower is better for K1.'],
  ];
  expect(readings(rows).rated).toEqual(['up to Amber', 'at least Green']);
});

test.each<[string, Sheet]>([
  ['a note of its own sheet is of its own sheet', [['Lower is better for all measures', null]]],
  [
    'a table of other measures is no note',
    [
      ['Ref', 'Measure', 'Good is', 'Owner'],
      ['K1', 'Signals', 'Low is good', 'CB'],
    ],
  ],
])('%s', (_what, notes) => {
  const rows = [head, ['K1', 'Signals', 90, 96, null], ['K2', 'Tenants of the market', 40, 42, null]];
  expect(readings(rows, notes).rated).toEqual([asked, asked]);
});

test.each<[string]>([
  ['Green 50% or more of the annual target; Amber 40% to 49%; Red below 40%.'],
  ['Rating of percentages: Green at or above target; Amber up to 5 points below'],
  ['G = 95 % and over, A = 90 to 94 %, R = under 90 %'],
  ['Key: Green – at least 95% of target. Amber – 85% to 94%.'],
  ['On track: >= 90% of profile'],
])('“%s” asks for more', (line) => {
  expect(asksForMore(line)).toBe(true);
  const rows = [head, ['K1', 'Signals', 90, 96, null], ['K2', 'Complaints', 18, 21, null], ['K3', 'Walks', 20, 18, null], []];
  expect(readings(rows).asked).toBe(1);
  expect(readings([...rows, [line]]).asked).toBe(0);
});

test.each<[string]>([
  ['Green: meets or beats the target'],
  ['Green: at or below target; Red: above target'],
  ['Green 5% or less, Amber 5 to 10%, Red 10% or more'],
  ['Red: 10% or more behind. Green: no more than 5% behind'],
  ['Green means delivered or on course for the date'],
])('“%s” doesn’t', (line) => {
  expect(asksForMore(line)).toBe(false);
});

test('Red past its target stays asked, whatever the key says of others', () => {
  const rows = [
    [...head.slice(0, 4), 'RAG'],
    ['K1', 'Signals', 90, 96, 'Red'],
    ['K2', 'Tenants of the market', 40, 42, 'Green'],
    [],
    ['Green: 95% or more of target'],
  ];
  expect(readings(rows).asked).toBe(1);
});

test.each<[string, readonly TestCell[]]>([
  ['a total under them', ['All sites', 110, 55, 60, 115]],
  ['a total of another name', ['Total', 110, 55, 60, 115]],
])('parts of one count, with %s, are wanted as the title says', (_what, total) => {
  const year = ['Site', 'Target 2024/25', 'Q1', 'Q2', 'Total 2024/25'];
  const rows = [['Visits in person'], year, ['Northgate', 40, 14, 16, 30], ['Eastgate', 50, 30, 30, 60], ['Southgate', 20, 11, 14, 25]];
  expect(readings(rows).rated).toEqual(['at least Amber', asked, asked]);
  expect(readings([...rows, total]).rated).toEqual(['at least Amber', 'at least Green', 'at least Green']);
});

test.each<[string]>([
  ['Households relieved of homelessness'],
  ['Families prevented from losing their home'],
  ['Families relieved of debt'],
])('“%s” is wanted high', (measure) => {
  const { rated } = readings([head, ['K1', measure, 60, 66, null], ['K2', 'Homeless households', 30, 36, null]]);
  expect(rated).toEqual(['at least Green', 'up to Amber']);
});
