// Where the figures beside a target leave open what it is set against, nothing is rated and nobody is told to correct
// what is right: two scales of per cent, figures held back, targets for each month, dates, forecasts past a budget.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

/** The last row, and the checks that it was found by. */
function review(rows: readonly Line[], asAt = '2025-03-31') {
  const { sheets, findings } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });
  const row = sheets[0]?.tables.flatMap((table) => table.rows).at(-1);
  const rating = row?.rating ?? null;
  return {
    row,
    status: rating === null ? null : 'status' in rating ? rating.status : rating.notRated,
    asks: findings.flatMap(({ check, severity }) => (severity === 'ask' ? [check] : [])),
    notes: findings.flatMap(({ check, severity }) => (severity === 'note' ? [check] : [])),
    wrong: findings.filter(({ severity }) => severity === 'wrong'),
    states: sheets.flatMap(({ milestones }) =>
      [...milestones.values()].flatMap((ofTable) => [...ofTable.values()].flatMap((each) => each.map(({ state }) => state))),
    ),
  };
}

const head = ['Indicator', 'Target', 'Actual'];

test.each<[string, Line, number, number]>([
  ['a target shown as 98%', ['Rent collected', percent(0.98), 97.4], 98, 97.4],
  ['a target typed as 98%', ['Rent collected', '98%', 97.4], 98, 97.4],
  ['a target of 100%', ['Gas checks up to date', percent(1), 99.6], 100, 99.6],
])('per cent on two scales where the sheet says per cent is one: %s', (_case, line, goal, total) => {
  const { row, status } = review([head, line]);
  expect([row?.goal, row?.total]).toEqual([goal, total]);
  expect(status).not.toBe('Green');
});

test.each<[string, Line]>([
  ['a fraction beside a figure near it in hundredths', ['Rent collected', 0.97, 96.8]],
  ['88 beside 90%', ['Voids let in time', percent(0.9), 88]],
  ['a fraction beside a figure far above it', ['Calls answered', 0.5, 400]],
  ['a target of 1 and twenty times as much', ['Gas checks up to date', 1, 99.6]],
  ['97 beside a fraction', ['Rent collected', 97, 0.968]],
])('where nothing says on which scale they are, it is asked: %s', (_case, line) => {
  const { row, status, asks } = review([head, line]);
  expect([row?.achieved, status, asks]).toEqual([null, 'Not rated: asked', ['target-scale']]);
});

test.each<[string, Line]>([
  ['a small target of a few', ['Events held', 1, 3]],
  ['half a post', ['Posts filled (full-time equivalents)', 0.5, 0.4]],
  ['a count', ['Homes let', 90, 88]],
])('figures on the scale of their target are set against it: %s', (_case, line) => {
  expect(review([head, line]).row?.achieved).not.toBeNull();
});

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];

test.each<[string, Line]>([
  ['<5', [8, '<5', 9, 7]],
  ['* in the last quarter', [8, 4, 9, '*']],
  ['[c] in every quarter', ['[c]', '[c]', '[c]', '[c]']],
  ['[x] before later figures', [8, '[x]', 9, 7]],
])('where a figure is held back or missing, the total is unknown and nothing is to be typed out: %s', (_case, figures) => {
  const { row, status, wrong } = review([
    ['Measure', 'Target', ...quarters],
    ['Homes made safe', 60, 15, 11, 18, 21],
    ['Courses finished', 20, 4, 6, 5, 4],
    ['Refuge places taken up', 20, ...figures],
  ]);
  expect([row?.total, status?.startsWith('Not rated'), wrong]).toEqual([null, true, []]);
});

test('a stated total beside a figure that is held back stands, and no column is doubted', () => {
  const { row, asks, wrong, notes } = review([
    ['Measure', 'Target', ...quarters, 'Total'],
    ['Homes made safe', 60, 15, 11, 18, 21, 65],
    ['Refuge places taken up', 30, 8, '<5', 9, 7, 27],
  ]);
  expect([row?.total, asks, wrong, notes]).toEqual([27, [], [], ['figure-held-back']]);
});

const months = ['Apr 2024', 'May 2024', 'Jun 2024'];

test.each<[string, Line, Line]>([
  ['a month, with a total', ['Monthly target', ...months, '2024/25 to date'], [40, 36, 41, 39, 116]],
  ['each month, with a total', ['Target each month', ...months, 'Total'], [25, 27, 24, 30, 81]],
  ['a quarter', ['Quarterly target', ...quarters, 'Total'], [18, 15, 12, 20, 11, 58]],
])('a target for %s is one, though not for what the periods come to', (_case, headings, line) => {
  const { row, status, asks, notes } = review([
    ['Service', ...headings],
    ['Licences issued', ...line],
  ]);
  expect([status, asks, notes]).toEqual(['Not rated: target reads as each period', ['target-each-period'], []]);
  expect(row?.draft).not.toMatch(/No target/u);
});

test.each<[string, TestCell, TestCell, string]>([
  ['done on a day', 'By Sept 2024', 'Adopted 18 Sept', 'complete'],
  ['not yet due', 'By Dec 2025', '3 of 5 drafts', 'not yet due'],
  ['no word of it', 'by 30 June 2024', null, 'overdue'],
])('a date in words as a target makes its row a milestone, whose words are no figures: %s', (_case, target, words, state) => {
  const { status, wrong, notes, states } = review([
    ['Action or measure', 'Target 2024/25', 'Q1', 'Q2'],
    ['Food premises inspected', 400, 95, 100],
    ['Taxi licences issued', 250, 60, 68],
    ['Adopt the new policy', target, null, words],
  ]);
  expect([status, wrong, states]).toEqual(['Not rated: target reads as a date', [], [state]]);
  expect(notes).not.toContain('no-target');
});

test.each<[string, Line, Line]>([
  ['a revised budget', ['Scheme', 'Revised budget £000', 'Actual to period 9 £000', 'Forecast outturn £000'], [14300, 11050, 14720]],
  ['an approved budget', ['Scheme', 'Approved budget (£000)', 'Spend to date (£000)', 'Forecast outturn (£000)'], [5400, 2210, 5900]],
  ['a ceiling of another kind', ['Measure', 'Target (no more than)', 'Actual to date', 'Forecast for the year'], [20, 14, 23]],
])('while the plan’s own forecast is past its ceiling, what was done so far has no colour: %s', (_case, headings, figures) => {
  const { status, asks, row } = review([headings, ['Home care', ...figures]], '2024-12-31');
  expect([status, asks]).toEqual(['Not rated: asked', ['target-forecast-past']]);
  expect(row?.draft).toMatch(/own forecast is .* past the (?:target|limit)/u);
});

test.each<[string, Line]>([
  ['the forecast keeps to it', [14300, 11050, 14300]],
  ['it is passed already', [14300, 14400, 14720]],
])('a ceiling is rated where %s', (_case, figures) => {
  const { asks } = review([
    ['Scheme', 'Revised budget £000', 'Actual to period 9 £000', 'Forecast outturn £000'],
    ['Home care', ...figures],
  ]);
  expect(asks).toEqual([]);
});

const shares = ['Output', 'Target', 'Q1', 'Q2', 'Total', '% of target'];
const three: readonly Line[] = ['Guides', 'Talks', 'Walks'].map((name) => [name, 100, 20, 15, 35, percent(0.35)]);

test.each<[string, readonly Line[]]>([
  [
    'percentages of another target than the one that is read',
    [shares, ['Jobs', 50, 20, 15, 35, percent(0.02)], ['Homes', 40, 9, 9, 18, percent(0.01)], ['Learners', 90, 30, 33, 63, percent(0.04)]],
  ],
  ['the only percentage that is stated', [shares, ['Trees', 100, 20, 15, 35, percent(0.7)]]],
  ['half of them', [shares, ...three.slice(1), ['Ponds', 10, 2, 3, 5, percent(0.9)], ['Trees', 100, 20, 15, 35, percent(0.7)]]],
])('while it is asked what the stated percentage is of, nothing is rated: %s', (_case, rows) => {
  const { row, status, asks, wrong } = review(rows);
  expect([row?.goal, row?.achieved, status, asks, wrong]).toEqual([null, null, 'Not rated: asked', ['achieved-differs'], []]);
  expect(row?.draft).toContain('It is asked what its stated percentage is of.');
});

test('one percentage among many that come out is a slip: it is called wrong, and its row rated', () => {
  const { status, asks, wrong } = review([shares, ...three, ['Trees', 100, 20, 15, 35, percent(0.7)]]);
  expect([status, asks, wrong.map(({ cell }) => cell)]).toEqual(['Amber', [], ['F5']]);
});
