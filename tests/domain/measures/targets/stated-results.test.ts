// A typed result that is only near the mean of its periods is the officer's own: it is told, and set against the target,
// in place of the mean.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

function rowOf(rows: readonly Line[]) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf(rows)), { asAt: '2026-04-30', answers: [] });
  const row = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows))[0];
  return { method: row?.method?.method, total: row?.total, draft: row?.draft ?? '' };
}

const headings: Line = ['Indicator', 'Target 2025/26', 'Q1', 'Q2', 'Q3', 'Q4', 'Year to date'];

test.each<[string, Line, number, string]>([
  ['days', ['Average days to let a home', 230, 241, 238, 229, 221, 232], 232, '232'],
  ['a rate in hundredths', ['Attendance (%)', 90, 88.6, 89.2, 88.1, 88.4, 88.6], 88.6, '88.6%'],
  [
    'a rate in fractions',
    [
      'Visits to vulnerable homes',
      percent(0.7, '0.0%'),
      percent(0.708, '0.0%'),
      percent(0.715, '0.0%'),
      percent(0.731, '0.0%'),
      percent(0.7405, '0.0%'),
      percent(0.724, '0.0%'),
    ],
    0.724,
    '72.4%',
  ],
])('a typed result near the mean: %s', (_case, line, total, told) => {
  const { method, total: counted, draft } = rowOf([headings, line]);
  expect([method, counted]).toEqual(['stated', total]);
  expect(draft).toContain(`${told} `);
  expect(draft).not.toContain('on average');
});

test.each<[string, Line]>([
  ['typed to the last digit', ['Average days to let a home', 230, 240, 238, 230, 220, 232]],
  ['by formula', ['Average days to let a home', 230, 241, 238, 229, 221, { formula: '=ROUND(AVERAGE(C2:F2),0)', gives: 232 }]],
])('a mean %s is one', (_case, line) => {
  expect(rowOf([headings, line]).method).toBe('average');
});

test.each([
  'Annual results are from full-year data, not the average of the quarters.',
  'Results come from the system and aren’t means of the quarters',
  'The year’s figure is worked out by the system from all cases since April.',
  'Year to date for rates comes from providers’ case systems',
  'Results are calculated on all closed claims',
])('a note says that it is none: %s', (note) => {
  const line: Line = ['Average days to let a home', 230, 240, 238, 230, 220, 232];
  expect(rowOf([headings, line, [], [note]]).method).toBe('stated');
});
