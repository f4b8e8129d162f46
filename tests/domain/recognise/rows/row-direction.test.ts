// Which way is better: what stands beside the figures says it, then the words; where neither does and the figure is
// past its target, the officer is asked and nothing is called Green.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { gridOf, type TestCell } from '../grid-of';

/** How each row's target reads and what it is rated, in order; and whether the officer is asked. */
function readings(rows: readonly (readonly TestCell[])[]) {
  const grid = gridOf(rows);
  const review = reviewWorkbook(
    { grids: [grid], settings: null, ledger: null, summary: null, names: new Map(), sheets: [grid.sheet], mappings: [] },
    { asAt: '2024-12-31', answers: [] },
  );
  const rated = review.sheets[0]?.tables[0]?.rows.map(({ row, rating }) => {
    const status = rating === null ? null : 'status' in rating ? rating.status : rating.notRated;
    return [row.description, row.target.kind, status] as const;
  });
  return { rated, asked: review.findings.filter(({ check, severity }) => check === 'target-better-unsaid' && severity === 'ask').length };
}

const year = ['Measure', 'Target 2024/25', 'Actual 2024/25'] as const;

test.each<[string, number, number]>([
  ['Average caseload', 18, 21],
  ['Children in care per 10,000', 60, 71],
  ['Energy use (kWh per m2)', 150, 171],
  ['Agency share of pay bill (%)', 8, 8.8],
  ['Permits outstanding', 30, 44],
])('nothing says which way is better of “%s”, which is past its target: asked', (measure, target, actual) => {
  const { rated, asked } = readings([year, ['Visits', 40, 30], [measure, target, actual], ['Homes let', 300, 310]]);
  expect(rated).toEqual([
    ['Visits', 'at least', 'Amber'],
    [measure, 'at least', 'Not rated: asked'],
    ['Homes let', 'at least', 'Green'],
  ]);
  expect(asked).toBe(1);
});

test.each<[string, number, number]>([
  ['Leaders trained', 100, 120],
  ['Publish guides for members', 10, 12],
  ['Peer challenges', 30, 31],
  ['Taps fitted', 30, 33],
  ['Calls taken', 900, 940],
  ['Calls answered in 20 seconds (%)', 80, 84],
  ['Tenants satisfied with repairs (%)', 85, 88],
])('“%s” past its target has met it: Green without a question', (measure, target, actual) => {
  const { rated, asked } = readings([year, [measure, target, actual], ['Visits', 40, 30], ['Homes let', 300, 310]]);
  expect(rated?.[0]).toEqual([measure, 'at least', 'Green']);
  expect(asked).toBe(0);
});

test.each<[string, string, string, string]>([
  ['lower', 'Lower is better. 71 against 66 at half-year.', 'up to', 'Amber'],
  ['lower, in other words', 'Up on last year; for this measure good is low.', 'up to', 'Amber'],
  ['higher', 'Higher is better here. More schools have signed up.', 'at least', 'Green'],
])('a remark beside the row says that %s is better', (_way, remark, kind, status) => {
  const head = [...year, 'What is behind this'];
  const { rated } = readings([
    head,
    ['Visits', 40, 30, 'Two more are booked.'],
    ['Average caseload', 18, 21, remark],
    ['Homes let', 300, 310, null],
  ]);
  expect(rated?.[1]).toEqual(['Average caseload', kind, status]);
});

/** One sheet of such measures, all a tenth past their targets, between two rows of known direction. */
function statusesPast(measures: readonly string[]) {
  const rows = measures.map((measure) => (measure.includes('%') ? [measure, 60, 66] : [measure, 200, 220]));
  return readings([year, ['Visits', 40, 30], ...rows, ['Homes let', 300, 310]]).rated?.slice(1, -1);
}

test.each<[string, readonly string[]]>([
  ['work done', ['People trained', 'Homes built', 'Visits made', 'Events held', 'Repairs completed', 'Apprentices started']],
  ['what is done about a trouble', ['Debt advice sessions', 'Flood defences built', 'Care leavers supported', 'Rent arrears collected']],
  ['a trouble in good time', ['Emergency repairs completed within 24 hours (%)', 'Complaints resolved', 'Void homes let']],
  ['an age, a number and an agency in the words', ['People aged 16-24 supported', 'No. of people trained', 'Multi-agency audits held']],
  ['what people get', ['Health checks received', 'Responses received', 'People receiving advice']],
  ['a participle with its adverb', ['Bat boxes put up', 'Empty homes back in use', 'Employers signed up']],
])('%s is Green past its target without a question', (_kind, measures) => {
  expect(statusesPast(measures)).toEqual(measures.map((measure) => [measure, 'at least', 'Green']));
});

test.each<[string, readonly string[]]>([
  ['a cost', ['Repair costs', 'Cost per home built', 'Training costs', 'Legal fees', 'Compensation paid', 'Overtime worked']],
  ['a waiting time', ['Average wait for audit', 'Average re-let time (days)', 'Days from referral to visit', 'Weeks waiting for support']],
  ['complaints', ['Complaints about visits', 'Complaints per 1,000 homes built', 'Complaints opened', 'Grievances raised']],
  ['absence', ['Sick days taken', 'Absence among apprentices', 'Staff off sick']],
  ['a backlog', ['Open repairs', 'Audit recommendations outstanding', 'Assessments out of time', 'Cases in progress', 'Jobs overdue']],
  ['what went wrong', ['Events cancelled', 'Loads misdirected', 'Homes overcrowded', 'Services cut', 'Libraries closed', 'Trees felled']],
  ['reports of a trouble', ['Graffiti reports', 'Reports of noise', 'Concerns raised']],
  ['children in care', ['Placement moves', 'Out-of-area placements', 'Children on a child protection plan']],
  ['waste and emissions', ['Waste sent to landfill', 'CO2 produced', 'Waste generated (t)']],
])('%s is never Green past its target', (_kind, measures) => {
  const rated = statusesPast(measures);
  expect(rated).toHaveLength(measures.length);
  expect(rated?.filter(([, , status]) => status === 'Green')).toEqual([]);
});

test('a stated percentage says that figures are positions, so that their sum is past nothing', () => {
  const rows = [
    ['Measure', 'Target', 'Q1', 'Q2', 'Q3', '% achieved'],
    ['Tenants of the market', 244, 61, 146, 223, 0.91],
    ['Visits', 50, 20, 30, 40, 0.8],
    ['Homes let', 300, 100, 200, 240, 0.8],
  ];
  expect(readings(rows).asked).toBe(0);
});

test.each<[string, number, number]>([
  ['Average caseload', 18, 17],
  ['Tenants of the market', 90, 81],
  ['Signals', 620, 442],
])('short of its target “%s” is asked about too, where nothing says which way is better', (measure, target, actual) => {
  const { rated, asked } = readings([year, [measure, target, actual], ['Visits', 40, 30], ['Homes let', 300, 310]]);
  expect(rated?.[0]).toEqual([measure, 'at least', 'Not rated: asked']);
  expect(asked).toBe(1);
});

test.each<[string, readonly (readonly TestCell[])[]]>([
  ['a title', [['Museum visits 2024/25'], year]],
  ['the heading of what is described', [['Output', 'Target 2024/25', 'Actual 2024/25']]],
  ['a heading of percentages', [[...year, '% achieved']]],
])('%s says that more is wanted of what falls short, and not of what is past its target', (_where, over) => {
  const { rated } = readings([...over, ['Northgate', 40, 30, 0.75], ['Eastgate', 50, 20, 0.4], ['Southgate', 20, 25, 1.25]]);
  expect(rated?.map(([, , status]) => status)).toEqual(['Amber', 'Amber', 'Not rated: asked']);
});

test('none so far gives no colour that hangs on which way is better', () => {
  const { rated } = readings([year, ['Signals', 620, 0], ['Visits', 40, 30], ['Homes let', 300, 310]]);
  expect(rated?.[0]).toEqual(['Signals', 'at least', 'Amber']);
});

test.each<[string, TestCell, TestCell]>([
  ['On target?', 'No', 'Yes'],
  ['On target? (Y/N)', 'N', 'Y'],
  ['On track', '✗', '✓'],
])('“%s” beside a position says which way is better; beside what adds up through the year only past the target', (heading, no, yes) => {
  const head = ['Measure', 'Target 2024/25', 'Q1', 'Q2', 'Q3', 'YTD', heading] as const;
  const { rated, asked } = readings([
    head,
    ['Caseload of each worker', 18, 23, 22, 21, 21, no],
    ['Households in hostels', 45, 52, 46, 41, 41, yes],
    ['Kitchens replaced', 180, 40, 30, 60, 130, yes],
    ['Bathrooms replaced', 120, 20, 30, 10, 60, no],
  ]);
  expect(rated?.map(([, kind, status]) => `${kind ?? ''} ${status ?? ''}`)).toEqual([
    'up to Amber',
    'up to Green',
    'at least Amber',
    'at least Amber',
  ]);
  expect(asked).toBe(0);
});

test.each<[string]>([['Fire deaths'], ['Serious injuries at work'], ['Never events']])(
  'one of “%s” against a target of none is Red before the year is over',
  (measure) => {
    const { rated } = readings([year, [measure, 0, 1], ['Visits', 40, 30], ['Homes let', 300, 310]]);
    expect(rated?.[0]?.[2]).toMatch(/^(?:Red|Not rated: .+)$/u);
  },
);

test.each<[string, readonly TestCell[], readonly TestCell[], readonly TestCell[]]>([
  ['a verdict in words', ['Met?'], ['No'], ['Yes']],
  ['a verdict by marks', ['Target met'], ['✗'], ['✓']],
  ['a variance that says what its sign means', ['Variance (+ better, - worse)'], [-3], [1]],
  ['a variance that turns round with its sign', ['Variance'], [-3], [1]],
])('%s beside the figures says which way is better', (_evidence, heading, bad, good) => {
  const { rated, asked } = readings([
    [...year, ...heading],
    ['Caseload', 18, 21, ...bad],
    ['Span of control', 5, 6, ...good],
    ['Households in hostels', 12, 9, ...(typeof good[0] === 'number' ? [3] : good)],
  ]);
  expect(rated?.slice(0, 2).map(([, kind, status]) => [kind, status])).toEqual([
    ['up to', 'Amber'],
    ['at least', 'Green'],
  ]);
  expect(asked).toBe(0);
});

test('past its target and Green asks for more; past it and Red may be in trouble otherwise, and is asked about', () => {
  const { rated } = readings([
    [...year, 'RAG'],
    ['Caseload', 18, 21, 'R'],
    ['Span of control', 5, 6, 'G'],
    ['Households in hostels', 12, 9, 'G'],
    ['Homes let', 300, 310, 'G'],
    ['People trained', 50, 60, 'G'],
  ]);
  expect(rated?.slice(0, 2).map(([, kind, status]) => [kind, status])).toEqual([
    ['at least', 'Not rated: asked'],
    ['at least', 'Green'],
  ]);
});

test('what is stated and the words of the row differ: asked', () => {
  const { rated } = readings([
    [...year, 'Met?'],
    ['Homes let', 300, 310, 'No'],
    ['Visits', 40, 50, 'Yes'],
    ['Complaints', 40, 30, 'No'],
  ]);
  expect(rated?.map(([, , status]) => status)).toEqual(['Not rated: asked', 'Green', 'Not rated: asked']);
});

test('a variance that is always target less actual says nothing', () => {
  const { rated } = readings([
    [...year, 'Variance'],
    ['Caseload', 18, 21, -3],
    ['Visits', 40, 50, -10],
    ['Homes let', 300, 290, 10],
  ]);
  expect(rated?.map(([, , status]) => status)).toEqual(['Not rated: asked', 'Green', 'Amber']);
});

test.each<[string, string]>([
  ['a title', 'People trained in 2024/25'],
  ['a title of another subject', 'Trees planted by ward, 2024/25'],
  ['a title in other order', 'Learning programme: staff recruited'],
])('%s says of all rows that they count work done', (_where, title) => {
  const { rated, asked } = readings([[title], [], year, ['Northgate', 40, 52], ['Eastgate', 50, 40], ['Southgate', 20, 25]]);
  expect(rated?.map(([, , status]) => status)).toEqual(['Green', 'Amber', 'Green']);
  expect(asked).toBe(0);
});

test.each<[string, number, number, string]>([
  ['Electricity spend (£k)', 210, 222, 'Green'],
  ['Complaints', 40, 46, 'Green'],
  ['Days to reply', 10, 11, 'Green'],
])('a Green past the limit that only the words of “%s” make one: asked', (measure, target, actual, status) => {
  const { rated, asked } = readings([
    ['Measure', 'Target 2024/25', 'Actual 2024/25', 'RAG'],
    ['Visits', 40, 30, 'Amber'],
    [measure, target, actual, status],
    ['Homes let', 300, 310, 'Green'],
  ]);
  expect(rated?.[1]?.[2]).toBe('Not rated: asked');
  expect(asked).toBe(1);
});
