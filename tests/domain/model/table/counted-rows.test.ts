// Deliverables are counted and rated, and so are projects that carry figures; themes, totals, notes and bare projects never are.

import { applyEdits } from '../../fixtures/apply-edits';
import { gridOf, readingOf, shape, type Typed } from '../../fixtures/plan-builder';
import { firstReview, reviewOf } from '../../fixtures/review-of';
import type { RowKind } from '../../../../src/domain/model/table/rows';
import { isCounted } from '../../../../src/domain/model/table/counted-rows';

const row: Typed = { name: 'Row', target: 100, periods: [18, 13], total: 31, achieved: 0.31 };
const bare: Typed = { name: 'Row', target: null, periods: [] };

test.each<[RowKind, Typed, boolean]>([
  ['deliverable', row, true],
  ['deliverable', bare, true],
  ['project', row, true],
  ['project', { ...bare, target: 5 }, true],
  ['project', { ...bare, periods: [0] }, true],
  ['project', { ...bare, periods: ['n/a'] }, true],
  ['project', bare, false],
  ['theme', row, false],
  ['subtotal', row, false],
  ['total', row, false],
  ['note', row, false],
  ['placeholder', row, false],
  ['hidden-example', row, false],
])('a %s with %j: %s', (rowKind, typed, counted) => {
  const at = { ...shape, rowKind };
  const [, read] = readingOf(gridOf([typed], at), [typed], at).tables[0]?.rows ?? [];
  expect(read === undefined ? null : isCounted(read)).toBe(counted);
  const { review } = firstReview([typed], at);
  expect(review.sheets[0]?.tables[0]?.rows[1]?.rating === null).toBe(!counted);
  expect(review.edits.length > 0).toBe(counted);
});

test('projects with figures get what deliverables get, bare ones nothing, and a second review makes no edit', () => {
  const at = { ...shape, rowKind: 'project' as const };
  const rows = [row, bare, { ...row, periods: [5, 5], total: 5, achieved: 0.05 }];
  const { snapshot, review } = firstReview(rows, at);
  const rags = review.edits.find((edit) => edit.kind === 'cells' && edit.what === 'RAG flags, as formulas');
  const contents = rags?.kind === 'cells' ? rags.after.slice(-3).map(([content]) => content !== undefined) : [];
  expect(contents).toEqual([true, false, true]);
  expect(review.questions).toMatchObject([{ rows: [5] }]);
  expect(review.findings).toMatchObject([{ check: 'counting-method', cell: 'H6' }]);
  expect(reviewOf(applyEdits(snapshot, review.edits), rows, at).edits).toEqual([]);
});
