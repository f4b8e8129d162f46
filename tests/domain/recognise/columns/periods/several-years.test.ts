// Beside a target of one year only that year's periods are counted: those of the years before are there to be compared with.

import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Sheet = readonly (readonly TestCell[])[];

const twoYears = ['Q1 24/25', 'Q2 24/25', 'Q3 24/25', 'Q4 24/25', 'Q1 25/26', 'Q2 25/26', 'Q3 25/26', 'Q4 25/26'] as const;
const fromApril = ['Apr-Jun 2024', 'Jul-Sep 2024', 'Oct-Dec 2024', 'Jan-Mar 2025', 'Apr-Jun 2025', 'Jul-Sep 2025', 'Oct-Dec 2025'] as const;

const swims = ['Lessons given', 100, 52, 61, 60, 110, 100, 120] as const;
const gyms = ['Inductions given', 44, 41, 39, 46, 45, 40, 47] as const;

test.each<[string, Sheet, string]>([
  [
    'quarters with their year',
    [
      ['Output', ...twoYears, 'Target for year'],
      [...swims, null, 430],
      [...gyms, null, 190],
    ],
    'FGHI',
  ],
  [
    'the target first',
    [
      ['Output', 'Annual target', ...twoYears],
      ['Lessons given', 430, ...swims.slice(1), null],
      ['Inductions given', 190, ...gyms.slice(1), null],
    ],
    'GHIJ',
  ],
  [
    'years over their quarters',
    [
      ['Output', '2024/25', null, null, null, '2025/26', null, null, null, 'Target for the year'],
      [null, 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', null],
      [...swims, null, 430],
      [...gyms, null, 190],
    ],
    'FGHI',
  ],
  [
    'quarters by their months, from April',
    [
      ['Output', ...fromApril, 'Annual target'],
      [...swims, 430],
      [...gyms, 190],
    ],
    'FGH',
  ],
  [
    'full-year target',
    [
      ['Output', ...fromApril, 'Full-year target'],
      [...swims, 430],
      [...gyms, 190],
    ],
    'FGH',
  ],
])('%s', (_what, sheet, periods) => {
  expect(rolesIn(tableOf(sheet))).toContain(`periods ${periods}`);
});

test('what is told is of the year alone, with the year before as its season', () => {
  const grid = gridOf([
    ['Output', ...twoYears, 'Target for year'],
    [...swims, null, 430],
    [...gyms, null, 190],
    ['Visits paid', 9, 9, 9, 9, 9, 9, 8, null, 40],
  ]);
  const review = reviewWorkbook(snapshotOf(grid), { asAt: '2025-12-31', answers: [] });
  const row = review.sheets[0]?.tables[0]?.rows[0];
  expect(row).toMatchObject({ goal: 430, total: 330 });
  expect(row?.draft).toMatch(/^330 .*of at least 430 \(77%\).*season of last year/u);
});

test.each<[string, Sheet]>([
  [
    'a target of two years',
    [
      ['Output', ...twoYears, 'Two-year target'],
      [...swims, null, 700],
      [...gyms, null, 380],
    ],
  ],
  [
    'a target of the whole programme',
    [
      ['Output', ...twoYears, 'Programme target'],
      [...swims, null, 700],
      [...gyms, null, 380],
    ],
  ],
])('%s counts all of them', (_what, sheet) => {
  expect(rolesIn(tableOf(sheet))).toContain('periods BCDEFGHI');
});

test.each([
  ['July', ['Jul to Sep 2019', 'Oct to Dec 2019', 'Jan to Mar 2020', 'Apr to Jun 2020']],
  ['September', ['Sep to Nov 2024', 'Dec to Feb 2025', 'Mar to May 2025', 'Jun to Aug 2025']],
  ['October', ['Oct to Dec 2023', 'Jan to Mar 2024', 'Apr to Jun 2024', 'Jul to Sep 2024']],
])('a year from %s lies in two, and all of it is set against the year’s target', (_from, quarters) => {
  const sheet = [
    ['Output', 'Target (annual)', ...quarters],
    ['Play areas rebuilt', 115, 3, 36, 60, 1],
    ['Trees planted', 60, 15, 28, 18, 32],
    ['Walks led', 320, 10, 6, 176, 1],
  ];
  expect(rolesIn(tableOf(sheet))).toContain('periods CDEF');
});
