// "Target reads as" says in every row on which basis its target stands, also where it gives no figure to reach: by these words the formulas know not to rate.

import { planColumns } from '../../../src/domain/assess/review-columns';
import { valueAt } from '../../../src/domain/model/grid';
import { applyEdits } from '../fixtures/apply-edits';
import { shape, type Shape, type Typed } from '../fixtures/plan-builder';
import { firstReview } from '../fixtures/review-of';

const row: Typed = { name: 'Guides', target: 60, periods: [5, 7, null, null], total: 12 };

test.each<[string, Partial<Typed>, Partial<Shape>, string]>([
  ['a target for the year', {}, {}, 'At least'],
  ['a ceiling', { kind: 'up to' }, {}, 'Up to'],
  ['a strict ceiling', { target: 'Fewer than 60' }, {}, 'Less than'],
  ['a strict floor', { target: 'Over 60' }, {}, 'More than'],
  ['a target for each quarter, of work that adds up', {}, { targetHeading: 'Quarterly target' }, 'Each period'],
  ['a date', { target: 42369, formats: { target: 'dd/mm/yyyy' } }, {}, 'A date'],
  ['a baseline that leaves open which way is better', { betterOpen: true }, {}, 'Asked: At least or Up to?'],
  ['a share of nobody knows how many', { target: '15% of councils' }, {}, 'Percent of population'],
])('%s', (_what, typed, at, words) => {
  const { snapshot, review } = firstReview([{ ...row, ...typed }], { ...shape, ...at });
  const grid = applyEdits(snapshot, review.edits, () => null).grids[0];
  const table = review.sheets[0]?.tables[0]?.table;
  if (grid === undefined || table === undefined) throw new Error('Nothing was reviewed.');
  const column = planColumns(grid, table).addInColumns.targetKind;
  expect(column).toBeDefined();
  expect(valueAt(grid, 3, column ?? 0)).toBe(words);
});
