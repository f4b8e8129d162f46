// A rolling year up to a date is where things stand, set against an ambition or a goal to be reached by a later day: no year's
// end is its deadline, and the rolling years before it are compared with.

import { headingDate } from '../../../../../src/domain/rating/settings/as-at';
import { reviewWorkbook } from '../../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../../fixtures/review-of';
import { gridOf, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Sheet = readonly (readonly TestCell[])[];

const measures: Sheet = [
  ['Burglaries', 'Fewer', 2184, 2051, 1876, 1850],
  ['Calls answered in 10 seconds (%)', 'More', 84.2, 89.7, 92.1, 95],
  ['Cars stolen', 'Fewer', 3410, 3522, 3466, 3070],
];

test.each<[string, readonly string[]]>([
  [
    'an ambition by a month',
    ['Baseline (12 months to Mar 2024)', '12 months to Dec 2024', '12 months to Dec 2025', 'Ambition by March 2029'],
  ],
  ['a goal by a year', ['Baseline 2023', 'Rolling 12 months to June 2024', 'Rolling 12 months to June 2025', 'Goal by 2030']],
  ['an aim, over years to a month', ['Baseline', 'Year to September 2024', 'Year to September 2025', 'Aim by December 2030']],
  ['a target by a month', ['Baseline', 'Twelve months to March 2024', 'Twelve months to March 2025', 'Target by March 2030']],
])('%s: the latest rolling year is the figure', (_what, headings) => {
  expect(rolesIn(tableOf([['Measure', 'What we want', ...headings], ...measures]))).toMatch(/target F.*total E/u);
});

test.each<[string, readonly string[]]>([
  ['a level wanted', ['Lead', 'June 2024', 'June 2025', 'Level wanted by March 2027']],
  ['a score aimed at', ['Lead', 'Mar 2024', 'Mar 2025', 'Score aimed for by December 2026']],
  ['wanted, and no more', ['Lead', 'September 2024', 'September 2025', 'Wanted by 2028']],
  ['a target', ['Lead', 'October 2024', 'October 2025', 'Target by March 2027']],
])('%s by a later month, over the same month of several years: the latest is the figure', (_what, headings) => {
  const rows = [
    ['Flood plan', 'Fire', 2, 3, 4],
    ['Rest centres', 'Council', 1, 2, 3],
    ['Fuel plan', 'Police', 2, 2, 3],
    ['Mutual aid', 'Council', 3, 2, 3],
  ];
  const table = tableOf([['How ready are we?'], [], ['Standard', ...headings], ...rows]);
  expect(rolesIn(table)).toMatch(/target E.*total D/u);
  expect(rolesIn(table)).not.toContain('period');
  expect(headingDate(table)).toBe(table.asAtStated);
  expect(table.asAtStated).toMatch(/^2025-/u);
});

test('months of one year beside what is wanted by the next stay periods', () => {
  const rows = [
    ['Measure', 'April 2025', 'May 2025', 'June 2025', 'Level wanted by March 2027'],
    ['Visits paid', 4, 3, 5, 90],
    ['Letters sent', 6, 7, 5, 120],
    ['Walks led', 2, 3, 2, 60],
  ];
  expect(rolesIn(tableOf(rows))).toContain('periods BCD');
});

test.each(['Rolling 12 months', 'Latest 12 months', 'Rolling year', '12-month rolling'])('“%s” alone beside a standard', (heading) => {
  const sheet = [
    ['Measure', heading, 'Standard'],
    ['Appraisals done (%)', 87.7, 90],
    ['Letters answered (%)', 86, 85],
    ['Forms checked (%)', 91, 95],
  ];
  expect(rolesIn(tableOf(sheet))).toBe('description A, target C, total B');
});

test('what is due in a later year isn’t due at the end of this one, and “Monitor” leaves the others’ directions read', () => {
  const grid = gridOf([
    ['Framework 2024–29, 12 months to 31 December 2025'],
    [],
    ['Measure', 'What we want to see', 'Baseline', '12 months to Dec 2024', '12 months to Dec 2025', 'Ambition by March 2029'],
    ...measures,
    ['Reports of hate', 'Monitor', 1204, 1266, 1312, 'None set'],
  ]);
  const review = reviewWorkbook(snapshotOf(grid), { asAt: '2025-12-31', answers: [] });
  const rows = review.sheets[0]?.tables[0]?.rows ?? [];
  expect(rows.map(({ row }) => row.description)).toEqual([
    'Burglaries',
    'Calls answered in 10 seconds (%)',
    'Cars stolen',
    'Reports of hate',
  ]);
  expect(rows[0]).toMatchObject({ goal: 1850, total: 1876 });
  expect(rows.map(({ draft }) => draft ?? '').join(' ')).not.toMatch(/due by/iu);
  expect(rows[1]?.draft).toContain('2.9 points short of the target of at least 95%');
});

test.each<[string, Sheet, string]>([
  [
    'quarterly ones stay periods',
    [
      ['Measure', 'Rolling year to Jun 2025', 'Rolling year to Sep 2025', 'Rolling year to Dec 2025', 'Target'],
      ['Visits', 40, 41, 43, 50],
      ['Loans', 9, 8, 8, 10],
    ],
    'description A, target E, periods BCD',
  ],
  [
    'beside quarters the quarters are counted',
    [
      ['Measure', 'Q1', 'Q2', 'Target'],
      ['Visits', 40, 41, 160],
      ['Loans', 9, 8, 40],
    ],
    'description A, target D, periods BC',
  ],
])('%s', (_what, sheet, roles) => {
  expect(rolesIn(tableOf(sheet))).toBe(roles);
});
