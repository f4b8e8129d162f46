// Where a row would end: at the pace so far, or by last year's season; only figures that add up go on as they began, and nothing is capped.

import fc from 'fast-check';
import type { AssessedRow } from '../../../src/domain/model/assessment';
import type { CellValue } from '../../../src/domain/model/cell';
import { gridOf, shape, type Shape, type Typed } from '../fixtures/plan-builder';
import { reviewOf, snapshotOf } from '../fixtures/review-of';
import type { CountingMethod } from '../../../src/domain/model/counting-method';

/** C target, D to G quarters, H to K the same of last year. */
const besideLastYear: Shape = { ...shape, lastYear: [7, 8, 9, 10], total: 11, achieved: 12, lastColumn: 13 };

function assessed(row: Typed, asAt: string, at: Shape = besideLastYear): AssessedRow {
  const options = { asAt, answers: [] };
  const found = reviewOf(snapshotOf(gridOf([row], at)), [row], at, options).sheets[0]?.tables[0]?.rows[1];
  if (found === undefined) throw new Error('nothing was assessed');
  return found;
}

const row = (periods: readonly CellValue[], before: readonly CellValue[], total: number): Typed => ({
  name: 'Visits',
  target: 100,
  periods,
  before,
  total,
});

test.each<[string, string, readonly CellValue[], number, string]>([
  ['half the year, a third of last year’s figures by then', '2015-09-30', [10, 10, 20, 20], 93, 'season'],
  ['a quarter under way counts by its days gone', '2015-08-15', [10, 10, 20, 20], 31 / (15 / 60), 'season'],
  ['a quarter of last year is missing: at the pace so far', '2015-09-30', [10, 10, null, 20], 62, 'pace'],
  ['it says n/a', '2015-09-30', [10, 10, 'n/a', 20], 62, 'pace'],
  ['nothing had been done by then last year', '2015-09-30', [0, 0, 20, 20], 62, 'pace'],
  ['the year is over', '2016-03-31', [10, 10, 20, 20], 31, 'season'],
])('%s (as at %s)', (_rule, asAt, before, figure, basis) => {
  const found = assessed(row([18, 13], before, 31), asAt);
  expect([found.forecast, found.forecastBasis]).toEqual([expect.closeTo(figure, 9), basis]);
});

test('without last year’s periods it is at the pace so far', () => {
  expect(assessed({ name: 'Visits', target: 100, periods: [18, 13], total: 31 }, '2015-09-30', shape)).toMatchObject({
    forecast: 62,
    forecastBasis: 'pace',
    profile: 50,
    variance: -19,
    varianceShare: -0.38,
    pace: 0.62,
  });
});

test.each<[CountingMethod, readonly number[], number]>([
  ['latest', [5, 3], 3],
  ['highest', [5, 3], 5],
  ['average', [5, 3], 4],
])('%s doesn’t grow with the year: no forecast', (method, periods, total) => {
  const found = assessed(row(periods, [10, 10, 20, 20], total), '2015-09-30');
  expect([found.method?.method, found.forecast, found.forecastBasis]).toEqual([method, null, null]);
});

test('never capped, and never a broken figure', () => {
  const count = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(fc.tuple(count, count), fc.tuple(count, count, count, count), ([first, second], before) => {
      const found = assessed(row([first, second], before, first + second), '2015-09-30');
      const { forecast, variance, varianceShare, pace } = found;
      for (const figure of [forecast, variance, varianceShare, pace]) expect(figure === null || Number.isFinite(figure)).toBe(true);
      if (found.method?.method !== 'sum') return;
      expect(forecast).not.toBeNull();
      expect(forecast ?? 0).toBeGreaterThanOrEqual(first + second - 1e-9);
      const then = before[0] + before[1];
      const all = then + before[2] + before[3];
      expect(forecast).toBeCloseTo(then > 0 ? ((first + second) * all) / then : (first + second) * 2, 6);
    }),
    { seed: 2015, numRuns: 30 },
  );
});

test('totals of unlike things are never added up: a grand total has no figures of ours', () => {
  const grand = { ...shape, rowKind: 'total' as const };
  expect(assessed({ name: 'Total', target: 1142, periods: [500, 511], total: 1011 }, '2015-09-30', grand)).toMatchObject({
    goal: null,
    total: null,
    achieved: null,
    forecast: null,
    rating: null,
  });
});
