// What a target expects by the as-at date, three ways, and that the formula in the sheet says the same (also why there is nothing to say).

import type { CellValue } from '../../../src/domain/model/cell';
import { applyEdits } from '../fixtures/apply-edits';
import { shape, type Shape, type Typed } from '../fixtures/plan-builder';
import { firstReview, reviewOf } from '../fixtures/review-of';
import { typeAtName, typeInto } from '../fixtures/type-into';
import { calculate } from '../../three-engines/calculated-snapshot';

/** Serial numbers: 1 April 2015 is 42095, 30 September 42277, 31 March 2016 is 42460. */
const [april, september, march] = [42095, 42277, 42460];

const byDates: Shape = { ...shape, dates: [9, 10], lastColumn: 11 };
const byTargets: Shape = { ...shape, periodTargets: [9, 10, 11, 12], lastColumn: 13 };

interface Change {
  readonly asAt?: CellValue;
  readonly yearEnd?: CellValue;
  readonly elapsed?: CellValue;
  readonly method?: CellValue;
  readonly figuresTo?: CellValue;
}

/** The profile of the first row and its rating by Pace, as the domain and the sheet have them once changed by hand and reviewed. */
function profileOf(row: Typed, at: Shape, { asAt, yearEnd, elapsed, method, figuresTo }: Change = {}) {
  const { snapshot, review } = firstReview([row], at);
  const reviewed = typeAtName(
    applyEdits(snapshot, review.edits, () => null),
    'Plan_Scheme',
    'Pace',
  );
  const own = reviewOf(reviewed, [row], at).sheets[0]?.tables[0]?.table.addInColumns;
  const settings: readonly (readonly [string, CellValue | undefined])[] = [
    ['Plan_AsAt', asAt],
    ['Plan_YearEnd', yearEnd],
    ['Plan_Elapsed', elapsed],
    ['Plan_UpTo', figuresTo],
  ];
  const changed = settings.reduce((now, [name, value]) => (value === undefined ? now : typeAtName(now, name, value)), reviewed);
  const counted = method === undefined ? changed : typeInto(changed, at.sheet.name, 3, own?.method ?? 0, method);
  const again = reviewOf(counted, [row], at);
  const { shown } = calculate(applyEdits(counted, again.edits, () => null));
  const { profile, rating } = again.sheets[0]?.tables[0]?.rows[1] ?? {};
  const inSheet = [own?.profile, own?.rag].map((column) => shown(at.sheet.name, 3, column ?? 0));
  return { profile, inSheet, rating: rating === null || rating === undefined ? '' : 'status' in rating ? rating.status : rating.notRated };
}

function visits(more: Partial<Typed> = {}): Typed {
  return { name: 'Visits', target: 100, periods: [20, 20], total: 40, ...more };
}

test.each<[string, Shape, Typed, Change, number]>([
  ['a straight line over the year, both ends counted', shape, visits(), {}, 50],
  ['on the first day', shape, visits(), { asAt: april }, 100 / 366],
  ['after the end of the year: the whole', shape, visits(), { asAt: march + 90 }, 100],
  ['a share of the year typed by the officer', shape, visits(), { elapsed: 0.25 }, 25],
  ['a ceiling of nought', shape, visits({ target: 0, kind: 'up to' }), {}, 0],
  ['over the row’s own dates', byDates, visits({ dates: [42186, 42369] }), {}, 50],
  ['before its own start: nothing', byDates, visits({ dates: [42278, march] }), {}, 0],
  ['after its own end: the whole', byDates, visits({ dates: [april, 42124] }), {}, 100],
  ['a row without dates of its own: the year', byDates, visits(), {}, 50],
  ['only one of them: the year', byDates, visits({ dates: [42186, null] }), {}, 50],
  ['dates in words: the year', byDates, visits({ dates: ['July 2015', 'December 2015'] }), {}, 50],
  ['targets of the periods that have ended', byTargets, visits({ targets: [10, 15, 25, 50] }), {}, 25],
  ['one under way by its days gone', byTargets, visits({ periods: [20, 15, 5], targets: [10, 15, 46, 29] }), { asAt: september + 46 }, 48],
  ['two months on, the next quarter blank: to the last one filled', shape, visits(), { asAt: september + 61 }, 50],
  [
    'two months on, the next quarter begun: to the as-at date',
    shape,
    visits({ periods: [20, 15, 5] }),
    { asAt: september + 61 },
    (100 * 244) / 366,
  ],
  ['the same by the row’s own dates', byDates, visits({ dates: [42186, 42369] }), { asAt: september + 31 }, 50],
  ['and by targets of the periods', byTargets, visits({ targets: [10, 15, 25, 50] }), { asAt: september + 31 }, 25],
  ['a day typed as Figures to stays', shape, visits(), { asAt: september + 61, figuresTo: september + 30 }, (100 * 213) / 366],
  ['before the first of them: nothing', byTargets, visits({ targets: [10, 15, 25, 50] }), { asAt: april - 1 }, 0],
  ['a period without a target expects nothing', byTargets, visits({ targets: [10, null, 25, 50] }), {}, 10],
  ['a row without targets per period: the year', byTargets, visits(), {}, 50],
  ['of positions, the last target that was due', byTargets, visits({ targets: [10, 15, 25, 50] }), { method: 'Latest' }, 15],
  [
    'of positions, the first until one is due',
    byTargets,
    visits({ targets: [10, 15, 25, 50] }),
    { method: 'Highest', asAt: april + 9 },
    10,
  ],
])('%s', (_case, at, row, change, expected) => {
  const { profile, inSheet } = profileOf(row, at, change);
  expect(profile).toBeCloseTo(expected, 9);
  expect(inSheet[0]).toBeCloseTo(expected, 9);
});

test.each<[string, Shape, Typed, Change, string, string]>([
  ['no as-at date', shape, visits(), { asAt: 'soon' }, 'no as-at date', 'Not rated: no as-at date'],
  ['the year’s dates out of order', shape, visits(), { yearEnd: april - 1 }, 'dates out of order', 'Not rated: dates out of order'],
  ['a year without an end', shape, visits(), { yearEnd: 'next spring' }, 'no dates for the year', 'Not rated: no dates for the year'],
  [
    'the row’s own dates out of order',
    byDates,
    visits({ dates: [march, april] }),
    {},
    'dates out of order',
    'Not rated: dates out of order',
  ],
  ['own dates, but no as-at date', byDates, visits({ dates: [april, march] }), { asAt: '?' }, 'no as-at date', 'Not rated: no as-at date'],
  [
    'targets per period, but no as-at date',
    byTargets,
    visits({ targets: [1, 2] }),
    { asAt: '?' },
    'no as-at date',
    'Not rated: no as-at date',
  ],
  ['a share of the year in words', shape, visits(), { elapsed: 'about half' }, 'about half', 'Not rated: about half'],
  ['no target', shape, visits({ target: 'tbc' }), {}, '', 'Not rated: no target'],
  ['an error as a target', shape, visits({ target: { error: '#REF!' } }), {}, '', 'Not rated: error in figures'],
])('no profile: %s', (_case, at, row, change, cell, rating) => {
  expect(profileOf(row, at, change)).toEqual({ profile: null, inSheet: [cell, rating], rating });
});

test('before anything is expected a row isn’t rated', () => {
  expect(profileOf(visits({ dates: [42278, march] }), byDates).rating).toBe('Not rated: not started');
});
