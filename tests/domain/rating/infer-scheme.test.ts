// The scheme of a table with stated statuses: the one that they break least, where they follow it, until the settings sheet says.

import type { Snapshot } from '../../../src/domain/model/snapshot';
import { applyEdits } from '../fixtures/apply-edits';
import { shape, type Shape, type Typed } from '../fixtures/plan-builder';
import { firstReview, reviewOf } from '../fixtures/review-of';
import { deliverables } from '../fixtures/return-2015';
import { typeAtName, typeInto } from '../fixtures/type-into';
import type { SchemeName } from '../../../src/domain/model/scheme';

const flags: Shape = { ...shape, rag: 9, lastColumn: 10 };

/** A deliverable of 100 at half the year: 50 is on pace, 40 nearly, 30 not. */
function done(total: number, status?: string): Typed {
  return { name: `${String(total)} of 100`, target: 100, periods: [total - 10, 10], total, ...(status === undefined ? {} : { status }) };
}

const byPace = [done(60, 'Green'), done(55, 'Green'), done(45, 'Amber'), done(30, 'Red'), done(20, 'Red')];
const byDelivered = [done(60, 'Amber'), done(55, 'Amber'), done(45, 'Amber'), done(30, 'Amber'), done(120, 'Green')];

const asked = 'Asked: which scheme?';

function schemeOf(rows: readonly Typed[]) {
  const table = firstReview(rows, flags).review.sheets[0]?.tables[0];
  const { scheme, schemeAsked } = table?.settings ?? {};
  return { scheme: schemeAsked === true ? asked : scheme?.name, misfits: table?.misfits };
}

test.each<[string, readonly Typed[], SchemeName, readonly number[]]>([
  ['statuses that follow the pace', byPace, 'pace', []],
  ['statuses that follow what is delivered', byDelivered, 'delivered', []],
  ['one row of Pace that breaks it', [...byPace, done(90, 'Red')], 'pace', [8]],
  ['one row of Delivered that breaks it', [done(60, 'Green'), ...byDelivered], 'delivered', [3]],
  ['one Red before the year’s end among many that follow Delivered', [...byDelivered, done(5, 'Red')], 'delivered', [8]],
  ['a tie', [done(45, 'Amber'), done(44, 'Amber'), done(120, 'Green'), done(60, 'Green'), done(60, 'Amber')], 'delivered', [6]],
  ['three of four are enough', [done(45, 'Amber'), done(120, 'Green'), done(120, 'Green'), done(60, 'Green')], 'delivered', [6]],
  ['no row can be compared', [{ name: 'None', target: 5, periods: [], status: 'Red' }], 'delivered', []],
])('inferred: %s', (_case, rows, scheme, misfits) => {
  expect(schemeOf(rows)).toEqual({ scheme, misfits });
});

test.each<[string, readonly Typed[]]>([
  ['most are Green by a judgement of the year’s end', [50, 60, 44, 42, 45].map((total) => done(total, 'Green'))],
  [
    'Pace broken by hardly fewer rows than Delivered',
    [done(60, 'Green'), done(55, 'Green'), done(70, 'Green'), done(38, 'Amber'), done(37, 'Amber')],
  ],
  [
    'Pace broken by half as many rows as Delivered, and by a third of all',
    [done(60, 'Green'), done(55, 'Green'), done(30, 'Red'), done(30, 'Red'), done(38, 'Amber'), done(37, 'Amber')],
  ],
  ['four rows are too few to show Pace, and break Delivered', byPace.slice(0, 4)],
  ['rows without a status show nothing', [...byPace.slice(0, 4), done(10), done(60)]],
  ['rows without figures show nothing', [...byPace.slice(0, 4), { name: 'None', target: 5, periods: [], status: 'Red' }]],
  ['Reds that Delivered gives to none before the year’s end', [...byDelivered, done(44, 'Amber'), done(10, 'Red'), done(5, 'Red')]],
  ['two of three', [done(45, 'Amber'), done(120, 'Green'), done(60, 'Green')]],
])('asked, and none is computed beside them: %s', (_case, rows) => {
  expect(schemeOf(rows)).toEqual({ scheme: asked, misfits: [] });
  const { review } = firstReview(rows, flags);
  expect(review.findings.filter(({ check }) => check === 'status-differs')).toEqual([]);
  const computed = review.sheets[0]?.tables[0]?.rows.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  expect(new Set(computed?.map((rating) => ('notRated' in rating ? rating.notRated : rating.status)))).toEqual(
    new Set(['Not rated: asked']),
  );
});

describe('one row that can be compared of many that are open shows no scheme', () => {
  const open = (status: string): Typed => ({ ...done(50, status), periods: [20, 21], total: 20 });
  test.each([
    ['Green', [done(120, 'Green'), open('Green'), open('Amber'), open('Red')]],
    ['Amber', [open('Green'), done(60, 'Amber'), open('Amber')]],
    ['Blue', [open('Green'), open('Red'), done(120, 'Blue'), open('Green')]],
  ])('%s', (_case, rows) => {
    expect(schemeOf(rows).scheme).toBe(asked);
  });
});

test.each<[string, readonly Typed[], SchemeName]>([
  ['a Blue points at Four-colour', [done(120, 'Blue'), done(60, 'Green'), done(45, 'Amber')], 'four-colour'],
  ['a status between two colours points at Five-point', [done(120, 'Green'), done(47, 'Amber/Green')], 'five-point'],
  ['the three colours point at neither of them', byPace, 'pace'],
])('%s', (_case, rows, scheme) => {
  expect(schemeOf(rows)).toEqual({ scheme, misfits: [] });
});

test('a Blue and a status between two colours point at none', () => {
  expect(schemeOf([done(120, 'Blue'), done(47, 'Amber/Green')]).scheme).toBe(asked);
});

describe('where no scheme fits', () => {
  const judged = [50, 60, 44, 42, 45].map((total) => done(total, 'Green'));
  const reviewed = () => {
    const { snapshot, review } = firstReview(judged, flags);
    return { review, written: applyEdits(snapshot, review.edits) };
  };

  test('one question says how far the usual scheme and the nearest fit', () => {
    const questions = reviewed().review.findings.filter(({ check }) => check === 'scheme-asked');
    expect(questions).toMatchObject([
      {
        severity: 'ask',
        cell: 'J2',
        message:
          'No scheme fits the stated statuses: Delivered fits 0 of 5, Pace fits 2 of 5. None is computed beside them, and they stay as they are. To have one computed too, choose what the colours follow on “Plan settings”, then review again.',
      },
    ]);
  });

  test('the settings sheet asks, and a second review writes nothing and asks the same', () => {
    const again = reviewOf(reviewed().written, judged, flags);
    expect(again.edits).toEqual([]);
    expect(again.findings.filter(({ severity }) => severity === 'ask').map(({ check }) => check)).toEqual(['scheme-asked']);
    expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ schemeAsked: true });
  });

  test('what the officer chooses is obeyed', () => {
    const chosen = reviewOf(typeInto(reviewed().written, 'Plan settings', 9, 1, 'Delivered'), judged, flags);
    expect(chosen.sheets[0]?.tables[0]?.settings).toMatchObject({
      scheme: { name: 'delivered' },
      schemeAsked: false,
      schemeInferred: false,
    });
    expect(chosen.sheets[0]?.tables[0]?.misfits).toHaveLength(5);
  });

  test('once the statuses follow one, it is inferred after all', () => {
    const byNow = judged.map((row) => ({ ...row, status: 'Amber' }));
    const { written } = reviewed();
    const retyped = byNow.reduce((snapshot, _row, index) => typeInto(snapshot, flags.sheet.name, index + 3, 9, 'Amber'), written);
    const again = reviewOf(retyped, byNow, flags);
    expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ scheme: { name: 'delivered' }, schemeAsked: false });
    expect(reviewOf(applyEdits(retyped, again.edits), byNow, flags).edits).toEqual([]);
  });
});

describe('misfits by scheme, of the 17 deliverables with the flags that their officers gave', () => {
  const flagged = deliverables.map(({ flag, ...row }): Typed => ({ ...row, status: flag }));
  const misfits = (rows: readonly Typed[], change: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot) => {
    const { snapshot, review } = firstReview(rows, flags);
    const table = reviewOf(change(applyEdits(snapshot, review.edits)), rows, flags).sheets[0]?.tables[0];
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
  const table = firstReview(byPace, { ...flags, spans: [], year: null }).review.sheets[0]?.tables[0];
  expect(table?.settings).toMatchObject({ scheme: { name: 'delivered' }, asAt: null });
});

test('what was inferred stands on the settings sheet, and what the officer puts there is obeyed', () => {
  const { snapshot, review } = firstReview(byPace, flags);
  const reviewed = applyEdits(snapshot, review.edits);
  const again = reviewOf(reviewed, byPace, flags);
  expect(again.edits).toEqual([]);
  expect(again.sheets[0]?.tables[0]?.settings).toMatchObject({ scheme: { name: 'pace' }, schemeInferred: false });
  const changed = reviewOf(typeInto(reviewed, 'Plan settings', 9, 1, 'Delivered'), byPace, flags).sheets[0]?.tables[0];
  expect(changed?.settings).toMatchObject({ scheme: { name: 'delivered' }, schemeInferred: false });
  expect(changed?.misfits).toEqual([3, 4, 6, 7]);
});

test('every row that breaks the scheme is a finding on its status, which stays', () => {
  const { review } = firstReview([...byPace, done(90, 'Red')], flags);
  expect(review.findings.filter(({ check }) => check === 'status-differs')).toMatchObject([
    { severity: 'note', cell: 'J9', stated: 'Red', computed: 'Green' },
  ]);
  const written = review.edits.flatMap((edit) => (edit.kind === 'cells' && edit.sheet === flags.sheet ? [edit.area] : []));
  expect(written.filter(({ firstColumn, lastColumn }) => firstColumn <= 9 && lastColumn >= 9)).toEqual([]);
});
