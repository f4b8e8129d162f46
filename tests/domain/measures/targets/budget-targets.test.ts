// Money spent within a budget says nothing of how the work is going: no colour, and the draft says so; past it, Red. Where
// the sheet measures its work by what is spent, the budget is a ceiling as any other.

import { notRated } from '../../../../src/domain/rating/not-rated';
import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const day = (serial: number): TestCell => ({ shown: serial, as: 'dd/mm/yyyy' });
const [march26, june26, november28] = [46112, 46203, 47087].map(day) as [TestCell, TestCell, TestCell];

function review(lines: readonly Line[], asAt = '2026-09-30') {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(lines)), { asAt, answers: [] });
  const rows = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.rows);
  const ratings = rows.flatMap(({ rating }) => (rating === null ? [] : 'status' in rating ? [rating.status] : [rating.notRated]));
  return { ratings, drafts: rows.map(({ draft }) => draft ?? ''), checks: findings.map(({ check }) => check) };
}

const within = 'Not rated: within budget';

test.each<[string, readonly Line[], readonly string[]]>([
  [
    'a list of schemes, one overdue and one untouched',
    [
      ['Scheme', 'Ward', 'Start', 'Finish', 'Budget £m', 'Spend to date £m', 'Stage'],
      ['Quay wall', 'East', march26, june26, 7.1, 6.2, 'On site'],
      ['Mill bridge', 'West', march26, november28, 10.9, 0.15, 'Design'],
      ['Old library', 'East', march26, november28, 2.2, 0, 'On hold'],
      ['Bus lane', 'East', march26, november28, 1.5, 1.8, 'On site'],
    ],
    [within, within, within, 'Red'],
  ],
  [
    'a grant on its last day, by an allocation, beside the status of its delivery',
    [
      ['Project', 'Allocation (£)', 'Spend (£)', '% spent', 'End date', 'Delivery RAG'],
      ['Energy audits', 48000, 19600, { formula: '=C2/B2', gives: 0.4083, as: '0%' }, june26, 'Red'],
      ['Hall repairs', 24000, 24000, { formula: '=C3/B3', gives: 1, as: '0%' }, june26, 'Green'],
      ['Youth club', 30000, 31500, { formula: '=C4/B4', gives: 1.05, as: '0%' }, june26, 'Amber'],
    ],
    [within, within, 'Red'],
  ],
  [
    'quarters of spending, in another order, with a colour that isn’t the money’s',
    [
      ['RAG', 'Annual budget', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Service'],
      ['Amber', 85000, 8000, 21750, null, null, 29750, 'Village halls'],
      ['Green', 60000, 14200, 18350, null, null, 32550, 'Young people'],
      ['Red', 20000, 14000, 9000, null, null, 23000, 'Warm rooms'],
    ],
    [within, within, 'Red'],
  ],
  [
    'underscores',
    [
      ['agency_name', 'budget_amount', 'actual_amount'],
      ['Parks', 100000, 90000],
      ['Roads', 100000, 120000],
    ],
    [within, 'Red'],
  ],
])('a budget colours no row until it is passed: %s', (_variant, lines, ratings) => {
  const found = review(lines);
  expect(found.ratings).toEqual(ratings);
  expect(found.checks).toContain('target-budget');
});

test.each<[string, readonly Line[]]>([
  [
    'a colour of the money alone',
    [
      ['Service', 'Budget', 'Spend to date', 'Finance RAG'],
      ['Parks', 100, 40, 'Green'],
      ['Roads', 100, 90, 'Green'],
    ],
  ],
  [
    'a budget for what is gone by',
    [
      ['Service', 'Profiled budget', 'Spend to date', 'RAG'],
      ['Parks', 100, 40, 'Green'],
      ['Roads', 100, 90, 'Green'],
    ],
  ],
  [
    'a key to the colours',
    [
      ['Service', 'Budget', 'Spend to date', 'RAG'],
      ['Parks', 100, 40, 'Green'],
      ['Roads', 100, 90, 'Green'],
      [],
      ['Key'],
      ['Green: spend is within the budget'],
      ['Red: overspent'],
    ],
  ],
])('where the sheet measures by what is spent, its budgets are ceilings: %s', (_variant, lines) => {
  expect(review(lines).ratings).toEqual(['Green', 'Green']);
});

test.each(['Re-profiled to 2026/27', 'Amount re-profiled', 'Reprofiled', 'Re profiled into next year'])(
  'what is moved to another year (“%s”) is no profile that spending is measured by',
  (heading) => {
    const { ratings } = review([
      ['Scheme', 'Revised budget', 'Spend to date', heading],
      ['Quay wall', 880, 212, 100],
      ['Mill bridge', 300, 241, 0],
      ['Bus lane', 140, 20, 50],
    ]);
    expect(ratings).toEqual([within, within, within]);
  },
);

const scheme = (heading: string, key: string): readonly Line[] => [
  ['Scheme', 'Manager', heading, 'Spend to date', 'Planned completion', 'RAG'],
  ['Quay wall', 'A Lee', 880, 212, march26, 'Red'],
  ['Mill bridge', 'B Moss', 300, 241, november28, 'Green'],
  ['Bus lane', 'C Ode', 140, 0, november28, 'Amber'],
  [],
  [key],
];

test.each<[string, string]>([
  [
    'Revised budget 2026/27',
    'RAG: Green = on time and within budget; Amber = minor slippage or cost pressure; Red = more than 3 months late',
  ],
  ['Current budget', 'Green: delivery on track and spend within budget. Red: delivery at risk or overspent'],
  ['Approved budget £k', 'G = to programme and budget, A = up to 4 weeks behind, R = worse, or budget exceeded'],
  ['Allocation', 'Red: milestones missed or overspent; Green: milestones met within allocation'],
])('a key that asks for dates or delivery too doesn’t make the spend the measure of “%s”', (heading, key) => {
  const { ratings, checks } = review(scheme(heading, key), '2026-06-30');
  // Where the key tells an outlook nothing is rated at all; where it isn't understood it is asked.
  expect(ratings.filter((rating) => rating !== within && rating !== notRated.asked)).toEqual([]);
  expect(checks).not.toContain('status-differs');
});

test.each<[string, number, RegExp]>([
  ['some of it', 19600, /^£19,600 spent, within the allocation of £48,000 \(41%\), which alone doesn’t show how the work is going\./u],
  ['none of it', 0, /^None spent yet, of the allocation of £48,000\./u],
  ['more than it', 50400, /^£50,400 spent, £2,400 over the allocation of £48,000 \(105%\)\./u],
])('the draft says what is spent and claims no progress: %s', (_how, spent, draft) => {
  const share = (row: number, gives: number): TestCell => ({ formula: `=D${String(row)}/C${String(row)}`, gives, as: '0%' });
  const [first] = review([
    ['Project', 'Lead', 'Allocation (£)', 'Spend (£)', '% spent', 'Delivery confidence'],
    ['Energy audits', 'Growth team', 48000, spent, share(2, spent / 48000), 'Amber'],
    ['Hall repairs', 'Estates', 24000, 18000, share(3, 0.75), 'Green'],
    ['Youth club', 'Estates', 34000, 17000, share(4, 0.5), 'Green'],
  ]).drafts;
  expect(first).toMatch(draft);
});

describe('statuses that follow the money in every row measure it', () => {
  const plan = (heading: string, statuses: readonly string[]): readonly Line[] => [
    ['Service', 'Budget', 'Actual', heading],
    ['Parks', 60000, 50000, statuses[0] ?? ''],
    ['Roads', 40000, 44000, statuses[1] ?? ''],
    ['Libraries', 30000, 29000, statuses[2] ?? ''],
  ];

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['each of them', 'RAG', ['Green', 'Amber', 'Green'], ['Green', 'Amber', 'Green']],
    ['not where one differs', 'RAG', ['Amber', 'Amber', 'Green'], [within, 'Red', within]],
    ['nor where the heading says that they are of the work', 'Delivery status', ['Green', 'Amber', 'Green'], [within, 'Red', within]],
  ])('%s', (_how, heading, statuses, expected) => {
    expect(review(plan(heading, statuses)).ratings).toEqual(expected);
  });
});
