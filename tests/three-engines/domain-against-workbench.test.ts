// The domain's figures and the workbench's calculated formulas agree in every cell that a review writes: also after methods, schemes, dates and thresholds are changed in the sheet.

import fc from 'fast-check';
import type { CellValue } from '../../src/domain/model/cell';
import type { Snapshot } from '../../src/domain/model/snapshot';
import { serialOf } from '../../src/domain/cells/calendar';
import { schemeChanged } from '../../src/domain/rating/not-rated';
import { schemeWords } from '../../src/domain/rating/schemes/scheme';
import { ragFlags } from '../../src/domain/propose/looks/status-colours';
import type { Review } from '../../src/domain/model/review';
import { reviewWorkbook } from '../../src/domain/review/review-workbook';
import { gridOf as plainGrid } from '../domain/recognise/grid-of';
import { applyEdits } from '../domain/fixtures/apply-edits';
import { gridOf, shape, type Shape, type Typed } from '../domain/fixtures/plan-builder';
import { blankTotals, deliverables } from '../domain/fixtures/return-2015';
import { noOptions, reviewOf, snapshotOf } from '../domain/fixtures/review-of';
import { typeAtName, typeInto } from '../domain/fixtures/type-into';
import { calculate, type Shown } from './calculated-snapshot';
import { expectSheetToSay, wordsOf } from './compare-with-sheet';
import { plan, type GeneratedPlan } from './generated-plans';
import { statusesBestFirst, schemeNames } from '../../src/domain/model/scheme';

/** Reviews until there is nothing left to write, then compares; returns the reviewed snapshot. */
function reviewAndCompare(snapshot: Snapshot, rows: readonly Typed[], at: Shape): Snapshot {
  const review = reviewOf(snapshot, rows, at);
  const written = applyEdits(snapshot, review.edits, () => null);
  const { shown, kept } = calculate(written);
  expect(kept).toBe(0);
  compare(review, snapshot, shown);
  expect(reviewOf(applyEdits(snapshot, review.edits), rows, at).edits).toEqual([]);
  return written;
}

function compare(review: Review, before: Snapshot, shown: Shown): void {
  const table = review.sheets[0]?.tables[0];
  const grid = before.grids[0];
  if (table === undefined || grid === undefined) throw new Error('nothing was reviewed');
  expectSheetToSay(table, grid, shown);
}

/** What an officer changes on the settings sheet and in the method column after a first review, but for the scheme: it acts at once. */
function changedByHand(reviewed: Snapshot, { at, asAt, thresholds, methods, rows }: GeneratedPlan): Snapshot {
  const methodColumn = reviewOf(reviewed, rows, at).sheets[0]?.tables[0]?.table.addInColumns.method;
  const settings: readonly (readonly [string, CellValue])[] = [['Plan_AsAt', serialOf(asAt, 1900)], ...Object.entries(thresholds)];
  const rated = settings.reduce((snapshot, [name, value]) => typeAtName(snapshot, name, value), reviewed);
  if (methodColumn === undefined) return rated;
  return rows.reduce((snapshot, _row, index) => {
    const method = methods[index] ?? '';
    return method === '' ? snapshot : typeInto(snapshot, at.sheet.name, at.firstRow + 1 + index, methodColumn, method);
  }, rated);
}

/** Another scheme is chosen: every RAG cell asks for a review, and shows no colour meanwhile. */
function underScheme(reviewed: Snapshot, { at, scheme, rows }: GeneratedPlan): Snapshot {
  const rag = reviewOf(reviewed, rows, at).sheets[0]?.tables[0]?.table.addInColumns.rag;
  if (rag === undefined) return reviewed;
  const changed = typeAtName(reviewed, 'Plan_Scheme', schemeWords[scheme]);
  const { shown } = calculate(changed);
  const before = calculate(reviewed).shown('Plan settings', 9, 1);
  for (const [index] of rows.entries()) {
    const cell = shown(at.sheet.name, at.firstRow + 1 + index, rag);
    if (before !== schemeWords[scheme]) expect(cell).toBe(schemeChanged);
  }
  return changed;
}

/** Thresholds, dates and methods recolour the sheet before anybody reviews it again. */
function actsAtOnce(changed: Snapshot, rows: readonly Typed[], at: Shape): void {
  const review = reviewOf(changed, rows, at);
  const rag = review.sheets[0]?.tables[0]?.table.addInColumns.rag;
  const { shown } = calculate(changed);
  for (const { row, rating } of review.sheets[0]?.tables[0]?.rows ?? []) {
    if (rag !== undefined && rating !== null) expect(shown(at.sheet.name, row.row, rag)).toBe(wordsOf(rating));
  }
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
      const rescaled = reviewAndCompare(underScheme(reviewed, generated), rows, at);
      const confirmed = generated.methods.map((method) => (method.endsWith('?') ? '' : method));
      actsAtOnce(changedByHand(rescaled, { ...generated, methods: confirmed }), rows, at);
      reviewAndCompare(changedByHand(rescaled, generated), rows, at);
    }),
    { seed: 2015, numRuns: 12, endOnFailure: true },
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
  { name: 'none of up to none', target: 0, kind: 'up to', periods: [0], total: 0 },
  { name: 'some of up to none', target: 0, kind: 'up to', periods: [2], total: 2 },
  { name: 'words', target: 'at least 100', periods: [50], total: 50 },
  { name: 'tenths', target: 0.3, periods: [0.1, 0.2], total: 0.3 },
  { name: 'a strict ceiling itself', target: 100, kind: 'less than', periods: [100], total: 100 },
  { name: 'a strict floor itself', target: 100, kind: 'more than', periods: [100], total: 100 },
  { name: 'ceiling in tenths', target: 0.3, kind: 'up to', periods: [0.1, 0.2], total: 0.3 },
];

const datesOnTheEdge = ['2015-03-31', '2015-04-01', '2015-09-30', '2016-03-30', '2016-03-31', '2016-04-01'];

test.each(schemeNames)('rows on a threshold, and dates on the edges of the year: %s', (scheme) => {
  const snapshot = snapshotOf(gridOf(onTheEdge));
  const reviewed = applyEdits(snapshot, reviewOf(snapshot, onTheEdge, shape).edits, () => null);
  const generated = { rows: onTheEdge, at: shape, scheme, thresholds: {}, methods: [] };
  const rescaled = reviewAndCompare(underScheme(reviewed, { ...generated, asAt: '2015-09-30' }), onTheEdge, shape);
  for (const asAt of datesOnTheEdge) actsAtOnce(changedByHand(rescaled, { ...generated, asAt }), onTheEdge, shape);
});

test('a changed figure is said beside the draft, and every word of a flag is one that the formula gives', () => {
  const snapshot = snapshotOf(gridOf(deliverables));
  const review = reviewOf(snapshot, deliverables, shape, noOptions);
  const written = applyEdits(snapshot, review.edits, () => null);
  const check = reviewOf(written, deliverables).sheets[0]?.tables[0]?.table.addInColumns.draftCheck ?? -1;
  const changed = calculate(typeInto(written, 'Deliverables', 3, 4, 14)).shown;
  expect(changed('Deliverables', 3, check)).toBe('Figures changed since draft');
  expect(changed('Deliverables', 4, check)).toBe('');
  expect(ragFlags.map(({ word }) => word)).toEqual([...statusesBestFirst]);
});

test.each<[string, readonly (string | number | null)[]]>([
  ['levels', ['Average days to let a home', '18', '16.4', '17', '17.2', '17', null, '15', null]],
  ['shares', ['Calls answered in time', '80%', 0.86, '75%', 0.78, '70%', null, '85%', null]],
  ['what adds up', ['Visits to the museum', '1,200', 1230, '1,220', 1190, '1,210', null, '1,250', null]],
  ['figures in text as well', ['Days to decide a claim', '18', '16.4', '17', '17.2', '17', null, '15', null]],
])('targets of periods typed as text: %s', (_variant, line) => {
  const headings = [1, 2, 3, 4].flatMap((quarter) => [`Q${String(quarter)} target`, `Q${String(quarter)} actual`]);
  const typed = plainGrid([['Scorecard 2026/27'], ['Measure', ...headings], line, ['Trees planted', 10, 12, 20, 30, 30, null, 40, null]]);
  for (const scheme of ['delivered', 'pace'] as const) {
    const first = reviewWorkbook(snapshotOf(typed), { asAt: '2026-09-30', answers: [] });
    const snapshot = typeAtName(
      applyEdits(snapshotOf(typed), first.edits, () => null),
      'Plan_Scheme',
      schemeWords[scheme],
    );
    const review = reviewWorkbook(snapshot, { asAt: '2026-09-30', answers: [] });
    const { shown, kept } = calculate(applyEdits(snapshot, review.edits, () => null));
    expect(kept).toBe(0);
    compare(review, snapshot, shown);
    expect(review.sheets[0]?.tables[0]?.rows[0]?.goal).not.toBeNull();
  }
});
