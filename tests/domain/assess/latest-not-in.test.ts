// A row whose latest period says that its figure isn't in has none to set against the target of that period; its draft says so.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

function reviewed(text: TestCell, target = 'Q2 target', first = 94) {
  const rows: readonly Line[] = [
    ['Indicator', 'Good is', 'Q1 2025/26', 'Q2 2025/26', target, 'Year target', 'RAG'],
    ['Rubbish recycled (%)', 'High', 47.9, 48.3, 48, 48, 'Green'],
    ['Gates mended in a week (%)', 'High', 91, 90.4, 95, 95, 'Amber'],
    ['Letters answered in time (%)', 'High', first, text, 95, 95, '–'],
    ['Days to process a claim', 'Low', 18, 17, 18, 18, 'Green'],
    ['Complaints answered in time (%)', 'High', 79, 81, 90, 90, 'Red'],
  ];
  const snapshot = snapshotOf(gridOf(rows));
  const options = { asAt: '2025-10-30', answers: [] };
  const { sheets, edits } = reviewWorkbook(snapshot, options);
  const row = sheets[0]?.tables[0]?.rows[2];
  const again = reviewWorkbook(applyEdits(snapshot, edits), options).edits;
  return { total: row?.total, achieved: row?.achieved, rating: row?.rating, draft: row?.draft, again };
}

test.each([['Not yet available'], ['n/a until May'], ['Awaiting data']])('“%s”', (text) => {
  const { total, achieved, rating, draft, again } = reviewed(text);
  expect([total, achieved]).toEqual([null, null]);
  expect(rating).not.toHaveProperty('status');
  expect(draft).toContain(`“${text}”, so nothing is set against its target.`);
  expect(draft).toContain('94');
  expect(draft).not.toContain('of at least 95');
  expect(again).toEqual([]);
});

test('a blank, or a target of the year, leaves the latest figure that there is', () => {
  expect(reviewed(null).total).toBe(94);
  expect(reviewed('Not yet available', 'Other figure').total).toBe(94);
});
