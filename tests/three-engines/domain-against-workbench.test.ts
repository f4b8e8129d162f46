// The domain's figures and the workbench's calculated formulas agree in every cell that a review writes: also after methods, schemes, dates and thresholds are changed in the sheet.

import fc from 'fast-check';
import type { Rating } from '../../src/domain/assessment';
import type { CellValue } from '../../src/domain/cell';
import type { Snapshot } from '../../src/domain/snapshot';
import { planColumns } from '../../src/domain/measures/table-columns';
import { serialOf } from '../../src/domain/measures/calendar';
import { schemeWords } from '../../src/domain/rating/rated-with';
import { ragFlags } from '../../src/domain/propose/table-edits';
import type { Review } from '../../src/domain/review';
import { applyEdits } from '../domain/fixtures/apply-edits';
import { gridOf, shape, type Shape, type Typed } from '../domain/fixtures/plan-builder';
import { blankTotals, deliverables } from '../domain/fixtures/return-2015';
import { noOptions, reviewOf, snapshotOf } from '../domain/fixtures/review-of';
import { typeInto } from '../domain/fixtures/type-into';
import { calculate, type Shown } from './calculated-snapshot';
import { plan, type GeneratedPlan } from './generated-plans';

/** Reviews until there is nothing left to write, then compares; returns the reviewed snapshot. */
function reviewAndCompare(snapshot: Snapshot, rows: readonly Typed[], at: Shape): Snapshot {
  const review = reviewOf(snapshot, rows, at);
  const written = applyEdits(snapshot, review.edits, () => null);
  const { shown, kept } = calculate(written);
  expect(kept).toBe(0);
  compare(review, snapshot, at, shown);
  expect(reviewOf(applyEdits(snapshot, review.edits), rows, at).edits).toEqual([]);
  return written;
}

function compare(review: Review, before: Snapshot, at: Shape, shown: Shown): void {
  const table = review.sheets[0]?.tables[0];
  const grid = before.grids[0];
  if (table === undefined || grid === undefined) throw new Error('nothing was reviewed');
  const columns = planColumns(grid, table.table);
  for (const { row, total, achieved, rating, draft } of table.rows) {
    if (row.kind === 'theme') continue;
    const show = (column: number | null | undefined): CellValue => (column == null ? null : shown(at.sheet.name, row.row, column));
    expect(figureIn(show(columns.total))).toEqual(closeTo(total));
    expect(figureIn(show(columns.achieved))).toEqual(closeTo(achieved));
    if (columns.own.rag !== undefined) expect(show(columns.own.rag) ?? '').toBe(wordsOf(rating));
    if (draft !== null) expect(show(columns.own.draftCheck)).toBe('');
  }
}

function figureIn(value: CellValue): CellValue {
  return value === '' ? null : value;
}

function closeTo(figure: number | null): unknown {
  return figure === null ? null : expect.closeTo(figure, 9);
}

function wordsOf(rating: Rating | null): string {
  return rating === null ? '' : 'status' in rating ? rating.status : rating.notRated;
}

/** What an officer changes on the settings sheet and in the method column after a first review. */
function changedByHand(reviewed: Snapshot, { at, asAt, scheme, greenFrom, amberFrom, methods, rows }: GeneratedPlan): Snapshot {
  const methodColumn = reviewOf(reviewed, rows, at).sheets[0]?.tables[0]?.table.own.method;
  const settings: readonly (readonly [number, CellValue])[] = [
    [1, schemeWords[scheme]],
    [4, serialOf(asAt, 1900)],
    [6, greenFrom],
    [7, amberFrom],
  ];
  const rated = settings.reduce((snapshot, [column, value]) => typeInto(snapshot, 'Plan settings', 9, column, value), reviewed);
  if (methodColumn === undefined) return rated;
  return rows.reduce((snapshot, _row, index) => {
    const method = methods[index] ?? '';
    return method === '' ? snapshot : typeInto(snapshot, at.sheet.name, at.firstRow + 1 + index, methodColumn, method);
  }, rated);
}

test.each([
  ['stated totals', deliverables],
  ['blank totals', blankTotals],
])('the 17 deliverables, with %s', (_name, typed) => {
  reviewAndCompare(snapshotOf(gridOf(typed)), typed, shape);
});

test('generated plans, as reviewed and as changed by hand', () => {
  fc.assert(
    fc.property(plan, (generated) => {
      const { rows, at } = generated;
      const reviewed = reviewAndCompare(snapshotOf(gridOf(rows, at)), rows, at);
      reviewAndCompare(changedByHand(reviewed, generated), rows, at);
    }),
    { seed: 2015, numRuns: 25, endOnFailure: true },
  );
});

/** Rows that stand exactly on a threshold, at the half year and at its end. */
const onTheEdge: readonly Typed[] = [
  ...[49, 50, 40, 39, 45, 100].map((done): Typed => ({ name: `${String(done)} of 100`, target: 100, periods: [done], total: done })),
  ...[0, 50, 100, 125, 126, 111].map((done): Typed => ({
    name: `${String(done)} of up to 100`,
    target: 100,
    kind: 'up to',
    periods: [done],
    total: done,
  })),
  ...[50, 100, 125, 126].map((done): Typed => ({
    name: `${String(done)} of exactly 100`,
    target: 100,
    kind: 'exactly',
    periods: [done],
    total: done,
  })),
  { name: 'tenths', target: 0.3, periods: [0.1, 0.2], total: 0.3 },
  { name: 'ceiling in tenths', target: 0.3, kind: 'up to', periods: [0.1, 0.2], total: 0.3 },
];

test.each(
  (['delivered', 'pace'] as const).flatMap((scheme) =>
    ['2015-03-31', '2015-04-01', '2015-09-30', '2016-03-30', '2016-03-31', '2016-04-01'].map((asAt) => [scheme, asAt] as const),
  ),
)('rows on a threshold: %s, as at %s', (scheme, asAt) => {
  const snapshot = snapshotOf(gridOf(onTheEdge));
  const reviewed = applyEdits(snapshot, reviewOf(snapshot, onTheEdge, shape).edits, () => null);
  const generated = { rows: onTheEdge, at: shape, asAt, scheme, greenFrom: 1, amberFrom: 0.8, methods: [] };
  reviewAndCompare(changedByHand(reviewed, generated), onTheEdge, shape);
});

test('a changed figure is said beside the draft, and every word of a flag is one that the formula gives', () => {
  const snapshot = snapshotOf(gridOf(deliverables));
  const review = reviewOf(snapshot, deliverables, shape, noOptions);
  const written = applyEdits(snapshot, review.edits, () => null);
  const check = reviewOf(written, deliverables).sheets[0]?.tables[0]?.table.own.draftCheck ?? -1;
  const changed = calculate(typeInto(written, 'Deliverables', 3, 4, 14)).shown;
  expect(changed('Deliverables', 3, check)).toBe('Figures changed since draft');
  expect(changed('Deliverables', 4, check)).toBe('');
  expect(ragFlags.map(({ word }) => word)).toEqual(['Green', 'Amber', 'Red']);
});
