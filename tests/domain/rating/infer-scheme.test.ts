// The scheme of a table with stated statuses: the one that they break least, from five rows on, until the settings sheet says.

import type { Snapshot } from '../../../src/domain/model/snapshot';
import { applyEdits } from '../fixtures/apply-edits';
import { shape, type Typed } from '../fixtures/plan-builder';
import { firstReview, reviewOf } from '../fixtures/review-of';
import { deliverables } from '../fixtures/return-2015';
import { typeAtName, typeInto } from '../fixtures/type-into';
import type { SchemeName } from '../../../src/domain/model/scheme';

const at = { ...shape, rag: 9, lastColumn: 10 };

/** A deliverable of 100 at half the year: 50 is on pace, 40 nearly, 30 not. */
function done(total: number, status?: string): Typed {
  return { name: `${String(total)} of 100`, target: 100, periods: [total - 10, 10], total, ...(status === undefined ? {} : { status }) };
}

const byPace = [done(60, 'Green'), done(55, 'Green'), done(45, 'Amber'), done(30, 'Red'), done(20, 'Red')];
const byDelivered = [done(60, 'Amber'), done(55, 'Amber'), done(45, 'Amber'), done(30, 'Amber'), done(120, 'Green')];

test.each<[string, readonly Typed[], 'delivered' | 'pace', readonly number[]]>([
  ['statuses that follow the pace', byPace, 'pace', []],
  ['statuses that follow what is delivered', byDelivered, 'delivered', []],
  ['one row of Pace that breaks it', [...byPace, done(90, 'Red')], 'pace', [8]],
  ['a tie', [done(45, 'Amber'), done(44, 'Amber'), done(120, 'Green'), done(60, 'Green'), done(60, 'Amber')], 'delivered', [6]],
  [
    'Pace broken by hardly fewer rows than Delivered',
    [done(60, 'Green'), done(55, 'Green'), done(70, 'Green'), done(38, 'Amber'), done(37, 'Amber')],
    'delivered',
    [3, 4, 5],
  ],
  [
    'Pace broken by half as many',
    [done(60, 'Green'), done(55, 'Green'), done(30, 'Red'), done(30, 'Red'), done(38, 'Amber'), done(37, 'Amber')],
    'pace',
    [7, 8],
  ],
  ['four rows are too few', byPace.slice(0, 4), 'delivered', [3, 4, 6]],
  ['rows without a status show nothing', [...byPace.slice(0, 4), done(10), done(60)], 'delivered', [3, 4, 6]],
  [
    'rows without figures show nothing',
    [...byPace.slice(0, 4), { name: 'None', target: 5, periods: [], status: 'Red' }],
    'delivered',
    [3, 4, 6],
  ],
])('%s', (_case, rows, scheme, misfits) => {
  const table = firstReview(rows, at).review.sheets[0]?.tables[0];
  expect(table?.settings).toMatchObject({ scheme: { name: scheme }, schemeInferred: true });
  expect(table?.misfits).toEqual(misfits);
});

test.each<[string, readonly Typed[], SchemeName]>([
  ['a Blue points at Four-colour', [done(120, 'Blue'), done(60, 'Green'), done(45, 'Amber')], 'four-colour'],
  ['a status between two colours points at Five-point', [done(120, 'Green'), done(47, 'Amber/Green')], 'five-point'],
  ['both at once point at none', [done(120, 'Blue'), done(47, 'Amber/Green')], 'delivered'],
  ['the three colours point at neither of them', byPace, 'pace'],
])('%s', (_case, rows, scheme) => {
  expect(firstReview(rows, at).review.sheets[0]?.tables[0]?.settings.scheme.name).toBe(scheme);
});

describe('misfits by scheme, of the 17 deliverables with the flags that their officers gave', () => {
  const flagged = deliverables.map(({ flag, ...row }): Typed => ({ ...row, status: flag }));
  const misfits = (rows: readonly Typed[], change: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot) => {
    const { snapshot, review } = firstReview(rows, at);
    const table = reviewOf(change(applyEdits(snapshot, review.edits)), rows, at).sheets[0]?.tables[0];
    return new Map(
      table?.misfitsByScheme.map(({ scheme, rows: differing, compared }) => [scheme, `${String(differing.length)} of ${String(compared)}`]),
    );
  };

  test('Delivered: 3 with every target a floor, 2 with ceilings honoured', () => {
    expect(misfits(flagged.map((row) => ({ ...row, kind: 'at least' }))).get('delivered')).toBe('3 of 17');
    expect(misfits(flagged).get('delivered')).toBe('2 of 17');
  });

  test('Pace: 6 once its thresholds are set to 90 and 70 % in the sheet', () => {
    const lower = (snapshot: Snapshot) => typeAtName(typeAtName(snapshot, 'Plan_Pace_Green', 0.9), 'Plan_Pace_Amber', 0.7);
    expect(misfits(flagged, lower).get('pace')).toBe('6 of 15');
  });

  test('all schemes, from the same rows', () => {
    expect([...misfits(flagged)]).toEqual([
      ['delivered', '2 of 17'],
      ['pace', '6 of 15'],
      ['four-colour', '13 of 15'],
      ['five-point', '6 of 15'],
      ['own', '6 of 15'],
    ]);
  });
});

test('without an as-at date Pace rates too little to be compared', () => {
  const table = firstReview(byPace, { ...at, spans: [], year: null }).review.sheets[0]?.tables[0];
  expect(table?.settings).toMatchObject({ scheme: { name: 'delivered' }, asAt: null });
});

test('what was inferred stands on the settings sheet, and what the officer puts there is obeyed', () => {
  const { snapshot, review } = firstReview(byPace, at);
  const reviewed = applyEdits(snapshot, review.edits);
  const again = reviewOf(reviewed, byPace, at);
  expect(again.edits).toEqual([]);
  expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ scheme: { name: 'pace' }, schemeInferred: false });
  const changed = reviewOf(typeInto(reviewed, 'Plan settings', 9, 1, 'Delivered'), byPace, at).sheets[0]?.tables[0];
  expect(changed?.settings).toMatchObject({ scheme: { name: 'delivered' }, schemeInferred: false });
  expect(changed?.misfits).toEqual([3, 4, 6, 7]);
});

test('every row that breaks the scheme is a finding on its status, which stays', () => {
  const { review } = firstReview([...byPace, done(90, 'Red')], at);
  expect(review.findings.filter(({ check }) => check === 'status-differs')).toMatchObject([
    { severity: 'note', cell: 'J9', stated: 'Red', computed: 'Green' },
  ]);
  const written = review.edits.flatMap((edit) => (edit.kind === 'cells' && edit.sheet === at.sheet ? [edit.area] : []));
  expect(written.filter(({ firstColumn, lastColumn }) => firstColumn <= 9 && lastColumn >= 9)).toEqual([]);
});
