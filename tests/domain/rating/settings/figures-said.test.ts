// The day that the sheet states its figures for, where no dated period tells it, is the day by which a share of the target is expected.

import { reviewWorkbook } from '../../../../src/domain/review/review-workbook';
import { applyEdits } from '../../fixtures/apply-edits';
import { snapshotOf } from '../../fixtures/review-of';
import { gridOf, type TestCell } from '../../recognise/grid-of';

type Line = readonly TestCell[];

const rows: readonly Line[] = [
  ['Action', 'Target 2025/26', 'Delivered so far', 'Comment'],
  ['Staff trained in first aid', 240, 150, ''],
  ['Home visits made', 180, 120, 'Two visitors off sick'],
  ['Walks led', 60, 44, ''],
  ['Leaflets handed out', 900, 610, ''],
];

function reviewed(lines: readonly Line[], asAt: string) {
  const snapshot = snapshotOf(gridOf(lines));
  const { sheets, edits } = reviewWorkbook(snapshot, { asAt, answers: [] });
  const [table] = sheets.flatMap(({ tables }) => tables);
  const again = reviewWorkbook(applyEdits(snapshot, edits), { asAt, answers: [] });
  return { profile: table?.rows[0]?.profile, again: again.edits, edits };
}

/** With the days gone by then, of 365. */
test.each<[string, readonly Line[], number, string]>([
  ['a title', [['Safer towns. Delivered so far is from 1 April to 30 November 2025.'], [], ...rows], 244, '11,30'],
  ['the position', [['Walking well: position at 31 October 2025, for the board'], [], ...rows], 214, '10,31'],
  ['a note below', [...rows, [], ['Figures are to the end of November 2025.']], 244, '11,30'],
])('%s', (_case, lines, days, day) => {
  const { profile, again, edits } = reviewed(lines, '2025-12-18');
  expect(profile).toBeCloseTo((240 * days) / 365, 6);
  expect(JSON.stringify(edits)).toContain(`DATE(2025,${day})`);
  expect(again).toEqual([]);
});

test('no later day than the as-at date, and all of it once the year is over', () => {
  const stated = [['Figures to 30 November 2025'], [], ...rows];
  expect(reviewed(stated, '2025-10-31').profile).toBeCloseTo((240 * 214) / 365, 6);
  expect(reviewed(stated, '2026-03-31').profile).toBe(240);
});
