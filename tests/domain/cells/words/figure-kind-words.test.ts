// Words that say a figure is no actual, and words that only sound so: a plan may be a measure, and a target a comparison.

import { kindAlone, kindInHeading, kindInName, kindInTitle, kindsInFull } from '../../../../src/domain/cells/words/figure-kind-words';

describe('the kind in the words of a row', () => {
  test.each([
    ['Calls last year', 'last year'],
    ['Visits (previous year)', 'last year'],
    ['Prior year: lettings', 'last year'],
    ['Calls last year actual', 'last year'],
    ['Scenario B', 'scenario'],
    ['Scenario 2 - staffing', 'scenario'],
    ['Best case', 'scenario'],
    ['Lettings forecast', 'forecast'],
    ['Forecast: lettings', 'forecast'],
    ['Lettings [projected]', 'forecast'],
    ['Staffing (budget)', 'budget'],
    ['Budget 2024/25', 'budget'],
    ['Staffing, revised budget', 'budget'],
    ['Visits (plan)', 'plan'],
    ['Visits – target', 'plan'],
    ['Homes planned', 'plan'],
    ['Variance', 'difference'],
    ['Calls actual', 'actual'],
  ])('“%s” is certain: %s', (words, kind) => {
    expect(kindInName(words)).toMatchObject({ kind, certain: true });
  });

  test.each([
    ['Local plan'],
    ['Planned repairs'],
    ['Forecast accuracy'],
    ['Estimated dementia diagnoses'],
    ['Staffing budget'],
    ['Expected goals'],
    ['Changes'],
    ['Homes delivered'],
    ['Housing allocations'],
  ])('“%s” may be a measure: it takes another row to bear it out', (words) => {
    expect(kindInName(words)).toMatchObject({ certain: false });
  });

  test.each([
    ['Works done as planned'],
    ['Schemes within budget'],
    ['Visits against target'],
    ['Calls answered'],
    ['Higher than last year'],
    ['Variance from plan explained in the report to the board'],
    ['Play areas built by the parish councils that have signed up to the programme of last summer and this, in the plan'],
  ])('“%s” names none', (words) => {
    expect(kindInName(words)).toBeNull();
  });
});

test.each([
  ['Budget', 'budget'],
  ['Revised budget 2024/25', 'budget'],
  ['Prior year', 'last year'],
  ['Outturn', 'actual'],
  ['Staff', null],
  ['Budget and spend', null],
])('a cell that says “%s” and nothing else: %s', (text, kind) => {
  expect(kindAlone(text)).toBe(kind);
});

test.each([
  ['Budget 2025/26', 'budget'],
  ['Libraries: forecast for 2025/26', 'forecast'],
  ['Scenario B (no growth)', 'scenario'],
  ['Planned activity by quarter', 'plan'],
  ['Delivery plan 2024/25', null],
  ['Budget monitoring, quarter 2', null],
  ['Forecast against actual', null],
  ['Plan', null],
])('the title “%s” says of the whole table: %s', (title, kind) => {
  expect(kindInTitle(title)).toBe(kind);
});

test.each([
  ['Planned activity', 'plan'],
  ['Completions planned for 2026/27', 'plan'],
  ['Planned deliveries', 'plan'],
  ['Work scheduled for the coming year', 'plan'],
  ['Quarterly targets 2026/27', 'plan'],
  ['Targets for each quarter', 'plan'],
  ['Spend profile 2026/27', 'plan'],
  ['Outcomes anticipated in 2026/27', 'forecast'],
  ['Expected completions', 'forecast'],
  ['Planned outputs: progress report', null],
  ['Planned and actual deliveries', null],
  ['Planned maintenance programme', null],
  ['Ward profile', null],
  ['Performance against targets', null],
  ['Delivery plan 2026/27', null],
])('the title “%s” says what was set out, not what was done: %s', (title, kind) => {
  expect(kindInTitle(title)).toBe(kind);
});

test.each([
  ['Q4 fcst', 'forecast'],
  ['Nov f’cast', 'forecast'],
  ['Oct-Dec (F)', 'forecast'],
  ['Half year 2 proj.', 'forecast'],
  ['Q2 est.', 'forecast'],
  ['Mar bud', 'budget'],
  ['Act YTD', 'actual'],
  ['Q3 (A)', 'actual'],
  ['2026/27 o/t', 'actual'],
  ['LY to date', 'last year'],
  ['PY', 'last year'],
])('the heading “%s” is short for a kind: %s', (heading, kind) => {
  expect(kindInHeading(heading)).toBe(kind);
});

test.each(['Proj. ref', 'Act of 2014', 'O/T hours', 'Est. 1974', 'Option (A)', 'Easily', 'Buddies met'])(
  '“%s” isn’t short for a kind of figure',
  (heading) => {
    expect(kindsInFull(heading)).toBe(heading);
  },
);
