// In a table of percentages from a baseline, a row that has none has a plain target: its percentage is its total divided
// by its target, in the draft and in the sheet.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const from = (row: number): string => `=(G${String(row)}-B${String(row)})/(C${String(row)}-B${String(row)})`;
const headings: Line = ['Benefit', 'Baseline', '2025/26 target', 'Q1', 'Q2', 'Q3', 'Realised to date', '%'];
const withBaseline: readonly Line[] = [
  ['Contacts dealt with online (%)', 52, 65, 55, 58, 61, 61, { formula: from(2), gives: 9 / 13 }],
  ['Customer score', 3.6, 4.2, 3.7, 3.7, 3.9, 3.9, { formula: from(3), gives: 0.5 }],
  ['Calls answered in time (%)', 40, 80, 45, 50, 60, 60, { formula: from(4), gives: 0.5 }],
];

function lastRow(line: Line) {
  const { sheets } = reviewWorkbook(snapshotOf(gridOf([headings, ...withBaseline, line])), { asAt: '2026-01-16', answers: [] });
  return sheets.flatMap(({ tables }) => tables.flatMap((table) => table.rows)).at(-1);
}

test.each<[string, Line, number]>([
  ['calls', ['Calls avoided', null, 24000, 4310, 5280, 6150, 15740, { formula: '=G5/C5', gives: 15740 / 24000 }], 0.656],
  ['systems', ['Systems switched off', null, 5, 0, 2, 1, 3, { formula: '=G5/C5', gives: 0.6 }], 0.6],
  ['no stated percentage', ['Contracts ended', null, 118, 0, 41, 22, 63, null], 0.534],
])('a row without a baseline: %s', (_case, line, share) => {
  const row = lastRow(line);
  expect(row?.achieved).toBeCloseTo(share, 3);
  expect(row?.draft).toContain(`(${String(Math.round(share * 100))}%)`);
  expect(row?.draft).not.toContain('can be set against');
});

test('a baseline that nobody knows is none to start from, and no plain target either', () => {
  expect(lastRow(['Calls avoided', 'tbc', 24000, 4310, 5280, 6150, 15740, null])?.achieved).toBeNull();
});

test('a row with a baseline goes by it', () => {
  expect(lastRow(['Calls avoided', 10000, 24000, 4310, 5280, 6150, 15740, null])?.achieved).toBeCloseTo(0.41, 3);
});
