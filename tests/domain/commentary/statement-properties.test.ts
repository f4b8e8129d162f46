// What no statement may do, whatever the figures: say a number that isn't the row's or worked out from it, call money, a
// rate or a forecast delivered, claim what an open question could undo, or run on.

import fc from 'fast-check';

import { elapsedShare } from '../../../src/domain/cells/elapsed-days';
import type { AssessedRow } from '../../../src/domain/model/assessment';
import type { IsoDate } from '../../../src/domain/model/dates';
import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

const headings = ['Deliverable', 'Unit', '2015/16 target', 'Q1', 'Q2', 'Q3', 'Q4', 'Total', 'Comments'];
const longest = 700;

const descriptions: readonly (readonly [words: string, unit: string | null])[] = [
  ['Carry out peer visits', null],
  ['Deliver courses', null],
  ['Homes delivered in the year', 'homes'],
  ['Income delivered by lettings', '£k'],
  ['Savings delivered by the new contract', '£m'],
  ['Spend on repairs delivered', '£'],
  ['Tenants satisfied with the service delivered', '%'],
  ['Average days to let', 'days'],
  ['Staff in post', null],
  ['Work with families in need', null],
];

const figure = fc.oneof(
  fc.integer({ min: 0, max: 400 }),
  fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10),
);
const target: fc.Arbitrary<TestCell> = fc.oneof(
  fc.integer({ min: 1, max: 900 }),
  fc.integer({ min: 1, max: 900 }).map((most) => `up to ${String(most)}`),
  fc.constantFrom(null, 'as many as possible', 'fewer than 60', 'all 22 sites', '100 visits and over 90% content with them'),
);
const totalKinds = ['sum', 'latest', 'none'] as const;

const aRow = fc
  .record({
    what: fc.nat({ max: descriptions.length - 1 }),
    target,
    filled: fc.array(figure, { minLength: 1, maxLength: 4 }),
    total: fc.constantFrom(...totalKinds),
    comment: fc.constantFrom(null, 'Nothing to report', 'All 40 are booked.'),
  })
  .map(({ what, target: goal, filled, total, comment }): readonly TestCell[] => {
    const [words = '', unit = null] = descriptions[what] ?? [];
    const sum = Math.round(filled.reduce((added, each) => added + each, 0) * 10) / 10;
    const totals = { sum, latest: filled.at(-1) ?? null, none: null };
    return [words, unit, goal, ...filled, ...Array.from({ length: 4 - filled.length }, () => null), totals[total], comment];
  });
const aPlan = fc.array(aRow, { minLength: 3, maxLength: 8 });
const aDate = fc.constantFrom('2015-06-30', '2015-09-30', '2015-12-31', '2016-03-31');

/** Each row with what was typed in it. */
function rowsOf(cells: readonly (readonly TestCell[])[], asAt: string): readonly (AssessedRow & { readonly typed: readonly TestCell[] })[] {
  const named = cells.map((row, index) => [`${textOf(row[0])}, part ${'abcdefgh'.charAt(index)}`, ...row.slice(1)]);
  const { sheets } = reviewWorkbook(snapshotOf(gridOf([headings, ...named])), { asAt, answers: [] });
  const rows = sheets[0]?.tables[0]?.rows ?? [];
  return rows.flatMap((row) => {
    const typed = named.find(([words]) => words === row.row.description);
    return typed === undefined ? [] : [{ ...row, typed }];
  });
}

function textOf(cell: TestCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function numbersIn(text: string): readonly number[] {
  return [...text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').matchAll(/\d+(?:\.\d+)?/gu)].map(([digits]) => Number(digits));
}

/** All roundings in which a figure may be told. 357.8 of 8 is 4,472.5 %, though binary fractions make it a little less. */
function told(value: number | null): readonly number[] {
  if (value === null || !Number.isFinite(value)) return [];
  const size = Number(Math.abs(value).toPrecision(12));
  return [size, ...[0, 1, 2, 3, 4, 5, 6].map((places) => Math.round((size + Number.EPSILON) * 10 ** places) / 10 ** places)];
}

/** What a statement may tell: what is typed, what the formulas beside it show, and what these differ by. */
function known({
  typed,
  method,
  goal,
  total,
  achieved,
  profile,
  forecast,
}: AssessedRow & { readonly typed: readonly TestCell[] }): readonly number[] {
  const actuals = typed.slice(3, 7).filter((cell) => typeof cell === 'number');
  // What stands in periods after the as-at date isn't counted.
  const counted = [1, 2, 3, 4].flatMap((quarters) => {
    const gone = typed.slice(3, 3 + quarters).filter((cell) => typeof cell === 'number');
    const sum = gone.reduce((all, each) => all + each, 0);
    return [sum, Math.max(0, ...gone), gone.length === 0 ? 0 : sum / gone.length];
  });
  const line = profile === null ? [] : [profile, Math.round(profile)];
  const gaps = total === null ? [] : [...line, goal ?? 0].map((each) => total - each);
  return [
    ...(isInFractions(typed, actuals)
      ? [goal, total, ...actuals, ...gaps].flatMap((share) => told(share === null ? null : share * 100))
      : []),
    ...typed.flatMap((cell) => (typeof cell === 'number' ? told(cell) : numbersIn(textOf(cell)))),
    ...[goal, total, achieved === null ? null : achieved * 100, forecast, ...line, ...gaps].flatMap(told),
    ...(method === null ? [] : counted.flatMap(told)),
  ];
}

/** Per cent typed as fractions, which are told in per cent: 0.81 is 81 % (src/domain/measures/rates.ts). */
function isInFractions([, unit]: readonly TestCell[], actuals: readonly number[]): boolean {
  return unit === '%' && actuals.every((figure) => figure <= 1.5);
}

/** How much of the year is gone: at the end of a quarter, or at the as-at date. */
function goneBy(asAt: IsoDate): readonly number[] {
  const year = { start: '2015-04-01', end: '2016-03-31' };
  const days = ['2015-06-30', '2015-09-30', '2015-12-31', asAt];
  return days.map((day) => Math.round((elapsedShare(year, day) ?? 0) * 100));
}

/** Of days and quarters, and of the year where nothing shows on which day it ends: "2015/16". */
const ofDates = [30, 31, 2015, 2016, 16, 1, 2, 3, 4];

const claims =
  /\bof (?:at least|exactly|up to)\b|\bmeets\b|more than the target|within the limit|\bbehind\b|\bahead\b|would end|\bremains?\b|\bshort\b|\bto go\b|on profile|in line/u;

function forEachStatement(check: (row: ReturnType<typeof rowsOf>[number], draft: string, asAt: IsoDate) => void): void {
  let count = 0;
  fc.assert(
    fc.property(aPlan, aDate, (plan, asAt) => {
      for (const row of rowsOf(plan, asAt)) {
        if (row.draft === null) continue;
        count += 1;
        check(row, row.draft, asAt);
      }
    }),
    { numRuns: 40 },
  );
  expect(count).toBeGreaterThan(60);
}

test('every number is in the row or worked out from it', () => {
  forEachStatement((row, draft, asAt) => {
    const allowed = new Set([...known(row), ...ofDates, ...goneBy(asAt)]);
    expect([draft, numbersIn(draft).filter((number) => !allowed.has(number))]).toEqual([draft, []]);
  });
});

test('money, a rate or a level is never delivered', () => {
  forEachStatement((row, draft) => {
    const [, unit] = row.typed;
    if (unit === '%' || unit === 'days' || textOf(unit).startsWith('£')) expect(draft).not.toMatch(/delivered/u);
  });
});

test('while it is asked how a row counts, nothing is claimed that the answer could undo', () => {
  forEachStatement((row, draft) => {
    if (row.method?.open === true) expect(draft).not.toMatch(claims);
  });
});

test('a status of its figures is never claimed where the row is asked about', () => {
  forEachStatement((row, draft) => {
    if (row.rating !== null && 'notRated' in row.rating && row.rating.notRated.includes('asked'))
      expect(draft).not.toMatch(/\bmeets the target\b/u);
  });
});

test('none runs on', () => {
  forEachStatement((_row, draft) => {
    expect(draft.length).toBeLessThanOrEqual(longest);
    expect(draft).toMatch(/\. (?:As at \d{1,2} [A-Z][a-z]+ \d{4}|As-at date not given)\.$/u);
  });
});
