// How a row is counted where its own figures leave it open: by the figure of the year before, and by what the other rows of
// its table plainly are; what neither settles is asked about still.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { areSharesOfYearBefore } from '../../../src/domain/measures/single-figure';
import type { CellValue } from '../../../src/domain/model/cell';
import { gridOf } from '../recognise/grid-of';

type Row = readonly CellValue[];

function methodOf(rows: readonly Row[], described: string) {
  const grid = gridOf(rows.map((row) => [...row]));
  const { sheets } = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2024-12-31', answers: [] },
  );
  const row = sheets[0]?.tables[0]?.rows.find(({ row: { description } }) => description === described);
  return {
    method: row?.method?.method,
    open: row?.method?.open === true,
    asked: row?.method?.confirmed === false && row.method.candidates.length > 1,
    total: row?.total,
  };
}

/** The words that a row begins with. */
function nameIn([name]: Row): string {
  return typeof name === 'string' ? name : '';
}

const beside: Row = ['Measure', '2023/24 outturn', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Comment'];
const others: readonly Row[] = [
  ['Events held', null, 40, 12, 9, 11, null, 'G', null],
  ['Trees planted', null, 300, 90, 60, 75, null, 'A', null],
];

test.each<[string, Row, number]>([
  ['waste per household', ['Residual waste per household (kg)', 462, 440, 112, 109, 111, null, 'A', null], 332],
  ['days lost', ['Working days lost to sickness per FTE', 9.1, 8.5, 2.1, 2, 2.6, null, 'A', null], 6.7],
  ['grants, each quarter a few more', ['Disabled facilities grants completed', 63, 70, 12, 15, 17, null, 'A', null], 44],
  ['offences', ['Knife crime offences', 88, 79, 21, 24, 25, null, 'A', null], 70],
])('the year before was about four such quarters: %s', (_what, row, total) => {
  const found = methodOf([beside, ...others, row], nameIn(row));
  expect(found).toMatchObject({ method: 'sum', open: false, asked: false });
  expect(found.total).toBeCloseTo(total);
});

test.each<[string, Row]>([
  ['a caseload', ['Average caseload', 17, 16, 17, 16.5, 16.2, null, 'A', null]],
  ['a rate', ['Missed bins per 100,000', 58, 50, 61, 54, 49, null, 'G', null]],
  ['households at quarter end', ['Households in temporary accommodation at quarter end', 94, 80, 97, 103, 108, null, 'R', null]],
])('the year before was about as much as each quarter: %s', (_what, row) => {
  expect(methodOf([beside, ...others, row], nameIn(row))).toMatchObject({ method: 'latest', open: false });
});

test('running figures aren’t taken for parts of a year like the last', () => {
  expect(areSharesOfYearBefore([22, 44], 24)).toBe(false);
  expect(areSharesOfYearBefore([20, 33], 24)).toBe(false);
  expect(areSharesOfYearBefore([22], 24)).toBe(false);
  expect(areSharesOfYearBefore([22, 31], 24)).toBe(true);
  expect(areSharesOfYearBefore([22, 31], null)).toBe(false);
});

const plain: Row = ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Comment'];

test.each<[string, Row]>([
  ['homes', ['Affordable homes delivered', 110, 18, 31, 40, null, 'G', null]],
  ['visitors', ['Visitors through the door', 38000, 4120, 9870, 14560, null, 'G', null]],
  ['sales', ['Shared ownership sales', 30, 4, 4, 6, null, 'A', null]],
])('the others that count what happens are plainly added up: %s', (_what, row) => {
  const rows: readonly Row[] = [
    plain,
    ['Events held', 40, 12, 9, 11, null, 'G', null],
    ['Trees planted', 300, 90, 60, 75, null, 'A', null],
    ['Homes repaired', 900, 250, 260, 210, null, 'A', null],
  ];
  expect(methodOf([...rows, row], nameIn(row))).toMatchObject({ method: 'sum', open: false });
});

test.each<[string, readonly Row[], Row]>([
  [
    'nothing beside it is plain',
    [['Homes repaired', 900, 250, 260, 270, null, 'A', null]],
    ['Affordable homes delivered', 110, 18, 31, 40, null, 'G', null],
  ],
  [
    'it isn’t of their kind',
    [
      ['Events held', 40, 12, 9, 11, null, 'G', null],
      ['Trees planted', 300, 90, 60, 75, null, 'A', null],
    ],
    ['Third-party reporting centres', 8, 5, 6, 6, null, 'A', null],
  ],
  [
    'each is near the year’s target',
    [
      ['Events held', 40, 12, 9, 11, null, 'G', null],
      ['Trees planted', 300, 90, 60, 75, null, 'A', null],
    ],
    ['Workshops held', 12, 11, 12, 12, null, 'A', null],
  ],
])('asked still: %s', (_what, rows, row) => {
  expect(methodOf([plain, ...rows, row], nameIn(row))).toMatchObject({ open: true });
});

const totalled: Row = ['Output', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'RAG'];
const sums: readonly Row[] = [
  ['Events held', 40, 12, 9, null, null, 21, 'G'],
  ['Trees planted', 300, 90, 60, null, null, 150, 'A'],
  ['Homes repaired', 900, 250, 260, null, null, 510, 'A'],
];

test.each<[string, Row]>([
  ['nought', ['People on the retrofit course', 30, null, 0, null, null, 0, 'R']],
  ['all of it in one quarter', ['Children completing the challenge', 1100, 0, 1164, null, null, 1164, 'G']],
  ['one quarter filled in', ['Guides published', 4, null, 2, null, null, 2, 'A']],
])('stated totals beside it are all sums: %s', (_what, row) => {
  expect(methodOf([totalled, ...sums, row], nameIn(row))).toMatchObject({ method: 'sum', asked: false });
});

test('where other stated totals are no sums it is asked about', () => {
  const latest: readonly Row[] = [
    ['Councils in the pilot', 5, 5, 5, null, null, 5, 'G'],
    ['Members of the network', 60, 58, 58, null, null, 58, 'A'],
  ];
  const row: Row = ['Guides published', 4, null, 2, null, null, 2, 'A'];
  expect(methodOf([totalled, ...sums, ...latest, row], 'Guides published')).toMatchObject({ asked: true });
});
