// A row whose later periods aren't in yet is expected to have what was due by the end of its own last one.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const quarters: Line = ['Measure', 'Target 2026/27', 'Q1', 'Q2', 'Q3', 'Q4'];

/** What is said of the first row, beside another that is up to date. */
function said(headings: Line, line: Line, other: Line, asAt: string) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf([headings, line, other])), { asAt, answers: [] });
  const row = sheets[0]?.tables[0]?.rows[0];
  return { profile: row?.profile ?? null, forecast: row?.forecast ?? null, draft: row?.draft ?? '' };
}

const upToDate: Line = ['Homes let', 60, 15, 16];

test.each<[string, Line]>([
  ['tbc', ['Quits', 1100, 262, 'tbc']],
  ['awaited', ['Trees planted', 1100, 262, 'awaited']],
  ['n/a', ['Checks made', 1100, 262, 'n/a']],
  ['blank', ['Visits made', 1100, 262]],
])('%s in the last quarter', (_mark, line) => {
  const { profile, forecast, draft } = said(quarters, line, upToDate, '2026-09-30');
  expect([profile, forecast]).toEqual([expect.closeTo((1100 * 91) / 365, 6), expect.closeTo((262 * 365) / 91, 6)]);
  expect(draft).toContain(
    'Spread evenly, about 274 were expected by 30 June 2026, so this is about 12 behind; at this pace the year would end at about 1,051.',
  );
});

test('in months, with two of them missing', () => {
  const months: Line = ['Measure', 'Target', 'Apr 2026', 'May 2026', 'Jun 2026', 'Jul 2026', 'Total'];
  const { draft } = said(months, ['Calls taken', 1200, 90, 95, 'not in yet', null, 185], ['Homes let', 60, 5, 4, 6, 7, 22], '2026-07-31');
  expect(draft).toContain('were expected by 31 May 2026');
});

test.each<[string, Line, string]>([
  ['a nought is a figure', ['Quits', 1100, 262, 0], '30 September 2026'],
  ['a row that is up to date goes by the same day as the others', ['Trees planted', 1100, 262, 300], '30 September 2026'],
])('%s', (_case, line, day) => {
  expect(said(quarters, line, upToDate, '2026-09-30').draft).toContain(`were expected by ${day}`);
});

test('what came in some periods and not in others goes on at no pace', () => {
  const { draft, forecast } = said(quarters, ['Challenge starters', 1000, '-', 400, '-'], ['Homes let', 60, 15, 16, 12], '2026-12-31');
  expect(forecast).toBeNull();
  expect(draft).not.toContain('pace');
});

test('beside targets typed for the periods nothing is said of what was expected while a period is missing', () => {
  const headings: Line = ['Measure', 'Q1 target', 'Q1 actual', 'Q2 target', 'Q2 actual', 'Q3 target', 'Q3 actual'];
  const { draft } = said(headings, ['Trees planted', 10, 9, 30, 'tbc', 60], ['Ponds dug', 1, 1, 2, 2, 4], '2026-09-30');
  expect(draft).not.toMatch(/expected|pace/u);
});

test.each([
  ['once the year is over all of it is expected', '2027-03-31', 1100, /were expected by 30 June/u],
  ['no later day than the as-at date is told', '2026-05-15', (1100 * 45) / 365, /by 30 June/u],
])('%s', (_case, asAt, profile, untold) => {
  const row = said(quarters, ['Quits', 1100, 262], upToDate, asAt);
  expect(row.profile).toBeCloseTo(profile, 6);
  expect(row.draft).not.toMatch(untold);
});
