// Whole readings are compared by what they explain of what the officer stated (design.md, "How a reading earns trust", 2): formulas first, then figures, then headings.

import { columnLetters } from '../../../../src/domain/model/cell';
import { percent, type TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Sheet = readonly (readonly TestCell[])[];

/** A formula over the given row (1-based) that gives the sum of these columns. */
function sum(row: number, columns: string, gives: number): TestCell {
  return {
    formula: `=SUM(${columns
      .split(/(?=.)/u)
      .map((letter) => `${letter}${String(row)}`)
      .join(',')})`,
    gives,
  };
}

function forecastsIn(sheet: Sheet): string {
  const { periods, after = [] } = tableOf(sheet).columns;
  return [...periods, ...after]
    .filter(({ forecast }) => forecast === true)
    .map(({ column }) => columnLetters(column))
    .join('');
}

describe('a total that adds up what was carried forward, and what is still to come, names its periods', () => {
  test.each<[string, Sheet, string, string]>([
    [
      'formula over all, quarters in months',
      [
        [
          'Output',
          'Unit',
          'Delivered up to and including March 2024',
          'Apr to Jun 2024',
          'Jul to Sep 2024',
          'April 2025 and after',
          'Grand total',
        ],
        ['Trees', 'trees', 40, 10, 10, 6, sum(2, 'CDEF', 66)],
        ['Benches', 'benches', 0, 1, 2, 0, sum(3, 'CDEF', 3)],
      ],
      'description A, unit B, periods CDE, total G',
      'F',
    ],
    [
      'typed totals come out only with what was brought forward',
      [
        ['Measure', 'Brought forward', 'Q1', 'Q2', 'Q3', 'Total'],
        ['Homes', 12, 3, 4, 5, 24],
        ['Grants', 7, 1, 2, 3, 13],
        ['Visits', 30, 6, 5, 4, 45],
      ],
      'description A, periods BCDE, total F',
      '',
    ],
    [
      'typed totals with future years at the right',
      [
        ['Scheme', 'Q1', 'Q2', 'Q3', 'Q4', 'Future years', 'Total'],
        ['Bridges', 2, 3, 4, 5, 20, 34],
        ['Paths', 10, 10, 5, 5, 70, 100],
        ['Lights', 1, 0, 2, 2, 9, 14],
      ],
      'project A, description A, periods BCDE, total G',
      'F',
    ],
    [
      'through the totals of years',
      [
        ['Line', '2023/24', null, null, '2024/25', null, null, 'Grand total'],
        [null, 'H1', 'H2', 'Total', 'H1', 'H2', 'Total', null],
        ['Capital', 1, 2, sum(3, 'BC', 3), 3, 4, sum(3, 'EF', 7), sum(3, 'DG', 10)],
        ['Revenue', 10, 20, sum(4, 'BC', 30), 30, 40, sum(4, 'EF', 70), sum(4, 'DG', 100)],
      ],
      'description A, periods BCEF, total H',
      '',
    ],
  ])('%s', (_variant, sheet, roles, forecasts) => {
    expect([rolesIn(tableOf(sheet)), forecastsIn(sheet)]).toEqual([roles, forecasts]);
  });
});

test('a total whose periods add up without it takes no carried forward in', () => {
  const sheet: Sheet = [
    ['Measure', 'Brought forward', 'Q1', 'Q2', 'Total'],
    ['Homes', 12, 3, 4, 7],
    ['Grants', 7, 1, 2, 3],
    ['Visits', 30, 6, 5, 11],
  ];
  expect(rolesIn(tableOf(sheet))).toBe('description A, periods CD, total E');
});

describe('a target for the whole of the work is no year’s, so no year is over for it', () => {
  const claim = (heading: string): Sheet => [
    [
      'Output',
      heading,
      'Delivered up to 30 June 2024',
      'Jul–Sep 2024',
      'Oct–Dec 2024',
      'Jan–Mar 2025',
      'Apr–Jun 2025 (forecast)',
      'Delivered to date',
    ],
    ['Learners', 500, 180, 60, 55, 70, 65, 365],
    ['Businesses', 120, 35, 12, 14, 10, 15, 71],
    ['Jobs', 40, 8, 3, 2, 5, 6, 18],
  ];
  test.each(['Whole-project target', 'Lifetime target', 'Total programme target', 'Target'])(
    '“%s” with earlier years among the total',
    (heading) => {
      const table = tableOf(claim(heading));
      expect(rolesIn(table)).toBe('description A, target B, periods CDEFG, total H');
      expect([table.year, forecastsIn(claim(heading)), table.columns.periods.map(({ carriedForward }) => carriedForward === true)]).toEqual(
        [null, 'G', [true, false, false, false, false]],
      );
    },
  );

  test('the target of a year has its year', () => {
    expect(
      tableOf([
        ['Output', 'Target', 'Q1 2024/25', 'Q2 2024/25', 'Total'],
        ['Trees', 90, 4, 5, 9],
        ['Ponds', 9, 1, 2, 3],
      ]).year,
    ).not.toBeNull();
  });
});

describe('the quarter of last year beside a whole year of this one is there to be compared with', () => {
  test.each<[string, Sheet, string]>([
    [
      'years in a band typed once',
      [
        [null, 2023, 2024, null, null, null],
        ['Area', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4'],
        ['North', 32, 33, 81, 72, 56],
        ['South', 26, 29, 30, 42, 69],
      ],
      'description A, periods CDEF',
    ],
    [
      'years in every heading',
      [
        ['Measure', 'Target', 'Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24'],
        ['Visits', 100, 20, 21, 22, 23, 24],
        ['Calls', 400, 90, 91, 92, 93, 94],
      ],
      'description A, target B, periods DEFG',
    ],
    [
      'two quarters of the year before',
      [
        ['Measure', 'Q3 2022/23', 'Q4 2022/23', 'Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24'],
        ['Visits', 19, 20, 21, 22, 23, 24],
        ['Calls', 80, 90, 91, 92, 93, 94],
      ],
      'description A, periods DEFG',
    ],
  ])('%s', (_variant, sheet, roles) => {
    expect(rolesIn(tableOf(sheet))).toBe(roles);
  });
});

describe('one column has one role: what is aimed at is never what was done', () => {
  test.each<[string, Sheet, string]>([
    [
      'a term target and one of the year, with nothing done',
      [
        ['Indicator', 'Baseline', 'Term target', 'Annual target 2025/26'],
        ['Jobs', 15000, 50000, 18000],
        ['Audits', 3, 13, 6],
      ],
      'description A, target D',
    ],
    [
      'the target and the actual of the only quarter',
      [
        ['Measure', 'Q3 target', 'Q3 actual', 'Variance'],
        ['Calls taken', 900, 940, 40],
        ['Forms', 420, 390, -30],
      ],
      'description A, target B, periods C',
    ],
    [
      'the percentage’s formula names its target',
      [
        ['Measure', 'Agreed', 'Stretch', 'Q1', 'Q2', 'Total', '% achieved'],
        ['Calls', 20, 40, 5, 6, sum(2, 'DE', 11), { formula: '=F2/B2', gives: 0.55 }],
        ['Visits', 10, 30, 2, 3, sum(3, 'DE', 5), { formula: '=F3/B3', gives: 0.5 }],
      ],
      'description A, target B, periods DE, total F, achieved G',
    ],
  ])('%s', (_variant, sheet, roles) => {
    expect(rolesIn(tableOf(sheet))).toBe(roles);
  });
});

test('a year to date of rates is their total, though its cells are percentages', () => {
  const sheet: Sheet = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Year to date'],
    ['Pass rate', percent(0.7), percent(0.8), percent(0.6), percent(0.66)],
    ['Return rate', percent(0.5), percent(0.4), percent(0.44), percent(0.42)],
  ];
  expect(rolesIn(tableOf(sheet))).toBe('description A, target B, periods CD, total E');
});

test('columns of years are a plan’s where they say what was done and what is expected', () => {
  const years = ['2020/21', '2021/22', '2022/23'];
  const plan: Sheet = [
    ['Indicator', ...years.map((year) => `Financial Year ${year}`)],
    [null, 'Actual', 'Actual', 'Forecast'],
    ['Carbon saved', 0, 24, 3],
    ['Bus trips', 5, 6, 3],
  ];
  expect([rolesIn(tableOf(plan)), forecastsIn(plan)]).toEqual(['description A, periods BCD', 'D']);
});
