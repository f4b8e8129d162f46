// Findings from timescales: what is overdue by its date, what no date can be read in, what could be two dates. Statuses stay as stated.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';
import { planSheet } from '../recognise/sheets';

const last: readonly TestCell[] = [null, 'Last project', 'Last output of the programme', 'Ongoing', 'Green', null, null];
const checks = new Set(['milestone-overdue', 'timescale-unreadable', 'date-two-ways']);

/** The plan with these timescales and statuses, a row each, reviewed at the end of October 2011; without what the plan's own D7 gives. */
function findings(rows: readonly (readonly [string, string | null])[], without: readonly string[] = ['D7']): readonly string[] {
  const typed = rows.map(([timescale, status], index): readonly TestCell[] => [
    null,
    `Project ${String(index + 1)}`,
    `Output ${String(index + 1)} of the programme`,
    timescale,
    status,
    null,
    'A comment on it',
  ]);
  const { findings: all, edits } = reviewWorkbook(snapshotOf(gridOf([...planSheet, ...typed, last])), { asAt: '2011-10-31', answers: [] });
  expect(edits.filter((edit) => edit.kind === 'cells' && edit.area.firstColumn <= 6)).toEqual([]);
  return all
    .filter(({ check, cell }) => checks.has(check) && !without.includes(cell ?? ''))
    .map(({ severity, cell, message }) => `${severity} ${cell ?? ''} ${message}`);
}

test.each([
  [
    'a deadline that has passed, with the status stated',
    'September 2011',
    'Amber',
    ['note D9 Due September 2011 and stated Amber: overdue by the date.'],
  ],
  ['whatever the status is', 'By July 2011', 'Green', ['note D9 Due July 2011 and stated Green: overdue by the date.']],
  [
    'the one of several that has passed',
    'Cohort 13 - Sept. 2011 / Cohort 14 – Sept 2012',
    'Green',
    ['note D9 Cohort 13: due September 2011 and stated Green: overdue by the date.'],
  ],
  ['a status that says it is done', 'September 2011', 'Blue', []],
  ['a text that says it is done', 'Launched September 2011', 'Green', []],
  ['a deadline in this month', 'Oct 2011', 'Green', []],
  ['a start that has passed', 'from Sept 2011', 'Green', []],
  ['a date to be confirmed', 'TBC', 'Green', ['note D9 D9 says “TBC”. The date is still to be confirmed.']],
  [
    'a date that could be two',
    'Q1 2012',
    'Green',
    ['ask D9 “Q1 2012” could be January to March 2012 or April to June 2012. Type the date in full, then review again.'],
  ],
  ['a blank', '', 'Green', []],
])('%s', (_case, timescale, status, expected) => {
  expect(findings([[timescale, status]])).toEqual(expected);
});

test('many that are overdue are said once, on the first row', () => {
  const more = findings(
    Array.from({ length: 7 }, () => ['July 2011', 'Green'] as const),
    [],
  );
  expect(more).toEqual(['note D7 Rows 7, 9, 10, 11, 12, 13, 14 and 15: overdue by the date. The stated statuses are left as they are.']);
});

test('a deadline that has passed, with no status stated', () => {
  const rows = planSheet.map((row) => row.map((cell) => (cell === 'by March 2012' ? '5 September 2011' : cell)));
  const { findings: all } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2011-10-31', answers: [] });
  expect(all).toContainEqual(
    expect.objectContaining({
      check: 'milestone-overdue',
      severity: 'note',
      cell: 'D8',
      message: 'Due 5 September 2011 and no status is stated: overdue by the date.',
      stated: null,
    }),
  );
});
