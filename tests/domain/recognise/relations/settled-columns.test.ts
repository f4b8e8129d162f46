// A column whose use its neighbours or its formulas settle withholds no table: only a doubt over the target, the periods or
// the total is asked.

import { leastConfidence } from '../../../../src/domain/model/mapping';
import type { PlanTable } from '../../../../src/domain/model/plan';
import type { TestCell } from '../grid-of';
import { rolesIn, tableOf } from '../reading-of';

type Line = readonly TestCell[];

const formula = (written: string, gives: number): TestCell => ({ formula: written, gives });

function sure(table: PlanTable): boolean {
  return table.confidence >= leastConfidence;
}

test.each<[string, readonly Line[], string]>([
  [
    'a change on the month before, by its words',
    [
      ['Indicator', 'Target', 'Apr', 'May', 'Jun', 'Change on May'],
      ['Calls answered', 90, 88, 91, 93, 2],
      ['Letters answered', 80, 79, 82, 81, -1],
      ['Visits kept', 95, 94, 96, 97, 1],
    ],
    'description A, target B, periods CDE',
  ],
  [
    'a movement since a quarter, left of the later one',
    [
      ['Indicator', 'Target', 'Q1', 'Q2', 'Movement since Q1', 'Q3'],
      ['Calls answered', 90, 88, 91, 3, 92],
      ['Letters answered', 80, 79, 82, 3, 83],
      ['Visits kept', 95, 94, 96, 2, 95],
    ],
    'description A, target B, periods CDF',
  ],
  [
    'a difference, by its formulas alone',
    [
      ['Indicator', 'Target', 'Oct', 'Nov', 'Dec', 'Nov v Dec'],
      ['Calls answered', 90, 88, 91, 93, formula('=E2-D2', 2)],
      ['Letters answered', 80, 79, 82, 81, formula('=E3-D3', -1)],
      ['Visits kept', 95, 94, 96, 97, formula('=E4-D4', 1)],
    ],
    'description A, target B, periods CDE',
  ],
  [
    'the latest quarter, looked up among the quarters',
    [
      ['Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Latest quarter'],
      ['Empty homes let', 90, 20, 21, 23, '', formula('=LOOKUP(9E+307,C2:F2)', 23)],
      ['Loans made', 80, 19, 22, 21, '', formula('=LOOKUP(9E+307,C3:F3)', 21)],
      ['Passes held', 95, 60, 70, '', '', formula('=LOOKUP(9E+307,C4:F4)', 70)],
    ],
    'description A, target B, periods CDEF, total G',
  ],
  [
    'the current month, typed again beside the months',
    [
      ['Indicator', 'Target', 'Apr', 'May', 'Jun', 'Current month'],
      ['Calls answered', 90, 88, 91, 93, 93],
      ['Letters answered', 80, 79, 82, 81, 81],
      ['Visits kept', 95, 94, 96, 97, 97],
    ],
    'description A, target B, periods CDE, total F',
  ],
  [
    'the year to a quarter, before a blank one',
    [
      ['Indicator', 'Target', 'Q1', 'Q2', 'Q3', 'Q4', 'Year to Q3'],
      ['Homes let', 90, 20, 21, 23, '', formula('=SUM(C2:F2)', 64)],
      ['Loans made', 80, 19, 22, 21, '', formula('=SUM(C3:F3)', 62)],
      ['Passes held', 95, 60, 70, 80, '', formula('=E4', 80)],
    ],
    'description A, target B, periods CDEF, total G',
  ],
  [
    'a month between its like, beside figures of another thing',
    [
      ['Indicator', 'Target', 'Jun', 'Jul', 'Aug', 'Waiting in Jul'],
      ['Homes let', 90, 20, 21, 23, 4],
      ['Loans made', 80, 19, 22, 21, 7],
      ['Walks led', 95, 6, 7, 8, 1],
    ],
    'description A, target B, periods CDE',
  ],
])('%s is no second period', (_variant, rows, roles) => {
  const table = tableOf(rows);
  expect(rolesIn(table)).toBe(roles);
  expect(sure(table)).toBe(true);
});

test.each<[string, readonly Line[]]>([
  [
    'two columns of one month',
    [
      ['Indicator', 'Target', 'Jun', 'Jul', 'Jul'],
      ['Homes let', 90, 20, 21, 23],
      ['Loans made', 80, 19, 22, 21],
    ],
  ],
  [
    'a month and the same restated',
    [
      ['Indicator', 'Target', 'Jun', 'Jul', 'Aug', 'Jul restated'],
      ['Homes let', 90, 20, 21, 23, 25],
      ['Loans made', 80, 19, 22, 21, 20],
    ],
  ],
  [
    'a quarter and the same, provisional',
    [
      ['Indicator', 'Target', 'Q1', 'Q2', 'Q2 provisional'],
      ['Homes let', 90, 20, 21, 23],
      ['Loans made', 80, 19, 22, 21],
    ],
  ],
])('%s are asked about', (_variant, rows) => {
  expect(sure(tableOf(rows))).toBe(false);
});

/** Year 1, the part of year 2 that is gone, year 3 to come, and what they come to. */
function ofPlan(heading: string, sumOf: (row: number) => string): readonly Line[] {
  const row = (at: number, name: string, target: number, first: number, second: number): Line => [
    name,
    target,
    first,
    second,
    '',
    formula(sumOf(at), first + second),
    formula(`=F${String(at)}/B${String(at)}`, (first + second) / target),
  ];
  return [
    ['Action', 'Plan target', 'Year 1 (2023/24)', heading, 'Year 3 (2025/26)', 'Total so far', '% of target'],
    row(2, 'Grants paid', 150, 44, 41),
    row(3, 'Fairs held', 60, 20, 14),
    row(4, 'Spaces let', 90, 31, 22),
  ];
}

test.each<[string, (row: number) => string]>([
  ['Year 2 so far (Apr–Dec)', (row) => `=C${String(row)}+D${String(row)}+E${String(row)}`],
  ['Second year (nine months)', (row) => `=SUM(C${String(row)}:E${String(row)})`],
  ['Since April', (row) => `=SUM(C${String(row)},D${String(row)},E${String(row)})`],
])('“%s” is a period, since the total adds it up', (heading, sumOf) => {
  const table = tableOf(ofPlan(heading, sumOf));
  expect(rolesIn(table)).toBe('description A, target B, periods CDE, total F, achieved G');
  expect(sure(table)).toBe(true);
});

test.each<[string, string]>([
  ['Target starters', 'Starters'],
  ['Target', 'Signed up'],
  ['Goal for the year', 'In place'],
])('“%s”: “%s” is what was reached, since the percentage divides it by the target', (target, reached) => {
  const row = (at: number, name: string, aim: number, got: number, after: number): Line => [
    name,
    aim,
    got,
    formula(`=C${String(at)}/B${String(at)}`, got / aim),
    after,
    formula(`=E${String(at)}/C${String(at)}`, after / got),
  ];
  const table = tableOf([
    ['Library', target, reached, '% of target', 'Finishers', '% finishing'],
    row(2, 'Central', 620, 655, 430),
    row(3, 'Brindle', 240, 231, 150),
    row(4, 'Mere', 180, 196, 139),
  ]);
  expect(rolesIn(table)).toBe('description A, target B, total C, achieved D');
  expect(sure(table)).toBe(true);
  expect(table.columns.percentComplete ?? null).toBeNull();
});

test.each<[string, string]>([
  ['Target to date', 'Year 3 target'],
  ['Profile to date', 'Target for 2025/26'],
  ['Expected by now', 'Contract target'],
])('“%s” beside “%s”: the year’s is the target', (byNow, ofYear) => {
  const table = tableOf([
    ['Indicator', 'Q1', 'Q2', 'Q3', 'Q4', 'Year to date', byNow, ofYear],
    ['Visits', 120, 130, '', '', formula('=SUM(B2:E2)', 250), 240, 500],
    ['Loans', 60, 50, '', '', formula('=SUM(B3:E3)', 110), 120, 240],
    ['Talks', 6, 8, '', '', formula('=SUM(B4:E4)', 14), 12, 30],
  ]);
  expect(table.columns.target).toBe(7);
  expect(sure(table)).toBe(true);
});

test('an original and a revised target are still asked about', () => {
  const table = tableOf([
    ['Indicator', 'Q1', 'Q2', 'Original target', 'Revised target'],
    ['Visits', 120, 130, 500, 450],
    ['Loans', 60, 50, 240, 200],
  ]);
  expect(sure(table)).toBe(false);
});

test.each<[string, readonly Line[], string]>([
  [
    'the latest of several years, by the gap to the target',
    [
      ['Measure', '2022/23', '2023/24', '2024/25', 'Target 2025/26', 'England 2024/25', 'Gap to target'],
      ['Smoking quits', 41, 43, 44, 50, 47, formula('=D2-E2', -6)],
      ['Health checks', 31, 36, 39, 45, 40, formula('=D3-E3', -6)],
      ['Children vaccinated', 88, 87, 86, 90, 84, formula('=D4-E4', -4)],
    ],
    'description A, target E, total D',
  ],
  [
    'the other way round, the target left of the years',
    [
      ['Indicator', 'Target 2026', '2024', '2025', 'Still to go'],
      ['Homes retrofitted', 80, 40, 61, formula('=B2-D2', 19)],
      ['Boilers replaced', 50, 22, 48, formula('=B3-D3', 2)],
      ['Lofts lagged', 90, 70, 75, formula('=B4-D4', 15)],
    ],
    'description A, target B, total D',
  ],
])('a difference by formula names the target and what is set against it: %s', (_case, rows, roles) => {
  const table = tableOf(rows);
  expect(rolesIn(table)).toBe(roles);
  expect(sure(table)).toBe(true);
});

test('a gap between the target and its baseline names no figure', () => {
  const table = tableOf([
    ['Measure', 'Baseline 2022/23', 'Target 2025/26', 'Improvement wanted'],
    ['Smoking quits', 41, 50, formula('=C2-B2', 9)],
    ['Health checks', 31, 45, formula('=C3-B3', 14)],
    ['Children vaccinated', 88, 90, formula('=C4-B4', 2)],
  ]);
  expect(rolesIn(table)).not.toContain('total');
});
