// What the preview says of a review: results, never formulas, and only of what is written.

import { reviewResults } from '../../../src/domain/account/review-results';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { applyEdits } from '../fixtures/apply-edits';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, percent, type TestCell } from '../recognise/grid-of';

type Line = readonly TestCell[];

const options = { asAt: '2015-09-30', answers: [] };
const headings = ['Deliverable', '2015/16 target', 'Q1 2015/16', 'Q2 2015/16', 'Total', '% achieved'];
const visits: Line = ['Visits to schools', 100, 18, 13, 31, percent(0.31)];
const guides: Line = ['Guides published', 20, 5, 6, 11, percent(0.55)];
const homes: Line = ['Homes insulated', 40, 30, 20, 50, percent(1.25)];

function snapshot(rows: readonly Line[]) {
  return snapshotOf(gridOf([['Delivery plan 2015/16'], headings, ...rows]));
}

test('totals that agree are counted, and the columns that people read are named without the workings', () => {
  const { totals, columns, drafts } = reviewResults(reviewWorkbook(snapshot([visits, guides, homes]), options));
  expect([totals, drafts]).toEqual([{ agree: 3, differ: 0 }, 3]);
  expect(columns).toEqual([{ sheetId: 'sheet-1', sheet: 'Sheet1', address: 'G2:H5', headings: ['RAG (computed)', 'Draft commentary'] }]);
});

test('a stated total that isn’t the sum is one that differs', () => {
  const wrong: Line = ['Trees planted', 60, 10, 20, 45, percent(0.5)];
  expect(reviewResults(reviewWorkbook(snapshot([visits, guides, homes, wrong]), options)).totals.agree).toBe(3);
});

test('each row has its status and its draft before and after; without a change there is none', () => {
  const first = snapshot([visits, guides, homes]);
  const review = reviewWorkbook(first, options);
  const { rows } = reviewResults(review);
  expect(rows.map(({ row, name, status }) => [row, name, status])).toEqual([
    [2, 'Visits to schools', { before: null, after: 'Amber' }],
    [3, 'Guides published', { before: null, after: 'Amber' }],
    [4, 'Homes insulated', { before: null, after: 'Green' }],
  ]);
  expect(rows.every(({ draft }) => draft?.before === null && (draft.after ?? '').length > 0)).toBe(true);
  // As Excel would show the statuses that the formulas give.
  const statuses = new Map([2, 3, 4].map((row, index) => [row, ['Amber', 'Amber', 'Green'][index] ?? '']));
  const written = applyEdits(first, review.edits, (_sheet, row, column) => (column === 6 ? (statuses.get(row) ?? '') : 1));
  const again = reviewResults(reviewWorkbook(written, options));
  expect([again.rows, again.columns, again.drafts]).toEqual([[], [], 0]);
});

test('a total that the officer left empty throughout is told with what it will be', () => {
  const blank = [visits, guides, homes].map((line): Line => [...line.slice(0, 4), null, null]);
  const { rows, totals } = reviewResults(reviewWorkbook(snapshot(blank), options));
  expect(totals).toEqual({ agree: 0, differ: 0 });
  expect(rows.map(({ total }) => total)).toEqual([
    { before: null, after: '31' },
    { before: null, after: '11' },
    { before: null, after: '50' },
  ]);
});
