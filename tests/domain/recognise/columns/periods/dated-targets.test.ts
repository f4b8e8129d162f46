// A month in a heading never takes its word away: the word says the column's role, the month by when.

import { percent, type TestCell } from '../../grid-of';
import { rolesIn, tableOf } from '../../reading-of';

type Rows = readonly (readonly TestCell[])[];

const byQuarter: Rows = [
  ['Journeys made', 40000, 7200, 9800, 11150, null, 28150],
  ['Hubs opened', 10, 1, 2, 0, null, 3],
  ['Drivers trained', 30, 0, 12, 9, null, 21],
];

test.each([
  'Target to March 2026',
  'Target (to March 2026)',
  'Target March 2026',
  'Target (Mar-26)',
  'Mar 2026 target',
  'Goal to June 2026',
  'Target by the end of March 2026',
  'Contracted outputs',
  'Contracted outputs (to March 2026)',
  'Contract target (by end of March 2026)',
  'Contracted (to Mar 2026)',
  'Programme target',
])('“%s” before the quarters is the target', (heading) => {
  const rows = [['Output', heading, 'Q1', 'Q2', 'Q3', 'Q4', 'Total'], ...byQuarter];
  expect(rolesIn(tableOf(rows))).toBe('description A, target B, periods CDEF, total G');
});

test.each<[string, readonly string[], Rows, string]>([
  [
    'the target of a month that is a column of its own',
    ['Annual target', 'Target June 2025', 'Apr 2025', 'May 2025', 'Jun 2025', 'Total'],
    [
      ['Journeys made', 400, 100, 20, 30, 40, 90],
      ['Hubs opened', 10, 3, 1, 1, 1, 3],
    ],
    'description A, target B, periods DEF, total G',
  ],
  [
    'targets of several months',
    ['Target June 2025', 'Target September 2025', 'Q1', 'Q2'],
    [
      ['Journeys made', 100, 210, 90, 95],
      ['Hubs opened', 3, 6, 2, 3],
    ],
    'description A, periods DE',
  ],
  [
    'a provider under contract, in words',
    ['Contracted provider', 'Target', 'Q1', 'Q2'],
    [
      ['Journeys made', 'Northern Coaches', 100, 20, 30],
      ['Hubs opened', 'Hub Builders', 10, 3, 1],
    ],
    'description A, target C, periods DE',
  ],
])('not the target: %s', (_what, headings, rows, roles) => {
  expect(rolesIn(tableOf([['Output', ...headings], ...rows]))).toBe(roles);
});

describe('what the figures cover ends on the day that the target’s heading names', () => {
  const over = (target: string, periods: readonly string[]): string | null => {
    const figures = (first: number): readonly TestCell[] => periods.map((_, index) => first + index);
    const { year } = tableOf([
      ['Output', target, ...periods],
      ['Journeys made', 400, ...figures(20)],
      ['Hubs opened', 90, ...figures(3)],
    ]);
    return year === null ? null : `${year.start} ${year.end}`;
  };
  const twoYears = ['Q1 2024/25', 'Q2 2024/25', 'Q3 2024/25', 'Q4 2024/25', 'Q1 2025/26', 'Q2 2025/26'];

  test.each<[string, readonly string[], string | null]>([
    ['Contracted outputs (to March 2026)', twoYears, '2024-04-01 2026-03-31'],
    ['Target at 31 December 2025', ['Apr 2025', 'May 2025', 'Jun 2025'], '2025-04-01 2025-12-31'],
    ['Target June 2025', ['Actual June 2025'], '2025-04-01 2025-06-30'],
    ['Target to March 2026', ['Q1', 'Q2', 'Q3', 'Q4'], null],
    ['Revised target (Sept 2025)', ['Q1 2025/26', 'Q2 2025/26'], '2025-04-01 2026-03-31'],
    ['Target to the end of December', ['Q1 2025/26', 'Q2 2025/26'], '2025-04-01 2025-12-31'],
    ['Target to Q3', ['Q1 2025/26', 'Q2 2025/26'], '2025-04-01 2025-12-31'],
    ['Half-year target', ['Q1 2025/26', 'Q2 2025/26'], '2025-04-01 2025-09-30'],
    ['Target by the end of the summer term', ['Q1 2025/26', 'Q2 2025/26'], null],
    ['Target', ['Q1 2025/26', 'Q2 2025/26'], '2025-04-01 2026-03-31'],
  ])('%s', (target, periods, span) => {
    expect(over(target, periods)).toBe(span);
  });
});

describe('progress from a dated baseline to a dated position is what the stated column proves', () => {
  const rows: Rows = [
    ['Councils with a plan', 112, 162, 147, percent(0.7)],
    ['Days to publish', 62, 42, 45, percent(0.85)],
    ['Spend on interim staff (£000)', 640, 400, 412, percent(0.95)],
    ['Office space (sq m)', 3100, 1800, 3100, percent(0)],
  ];
  test.each([
    ['Baseline (Mar 2025)', 'Target', 'Latest position (Jun 2026)', 'Benefit realised'],
    ['Baseline', 'Target', 'Actual (June 2026)', '% realised'],
    ['Baseline March 2025', 'Target March 2027', 'Position at June 2026', 'Progress towards target'],
    ['Baseline Mar-25', 'Target (to March 2027)', 'June 2026 position', 'Realised (%)'],
  ])('%s, %s, %s, %s', (...headings) => {
    const table = tableOf([['Benefit', ...headings], ...rows]);
    expect(rolesIn(table)).toBe('description A, target C, total D, achieved E');
    expect(table.columns.progressFrom).toBe(1);
  });
});
