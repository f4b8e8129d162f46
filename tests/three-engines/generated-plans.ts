// Plans made at random, with everything in their cells that officers put there: gaps, "n/a", text, errors, zero and missing targets, fractions.

import fc from 'fast-check';
import type { CellValue } from '../../src/domain/cell';
import type { SchemeName } from '../../src/domain/assessment';
import { shape, type Shape, type Typed } from '../domain/fixtures/plan-builder';

export interface GeneratedPlan {
  readonly rows: readonly Typed[];
  readonly at: Shape;
  readonly asAt: string;
  readonly scheme: SchemeName;
  readonly greenFrom: number;
  readonly amberFrom: number;
  /** What the officer types in the Counting method column afterwards, by row; "" leaves it. */
  readonly methods: readonly string[];
}

const count = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 400 }).map((quarter) => quarter / 4),
  fc.integer({ min: 0, max: 99 }).map((cent) => cent / 100),
);
const rare = fc.constantFrom<CellValue>('n/a', '12', 'TBC', '£1,250', { error: '#DIV/0!' }, true);
const period: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: count },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: rare },
);
const target: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(0, null, 'tbc', -5, 0.3, { error: '#REF!' }) },
);

const row = (periods: number): fc.Arbitrary<Typed> =>
  fc
    .record({
      target,
      kind: fc.constantFrom('at least', 'up to', 'exactly'),
      periods: fc.array(period, { minLength: periods, maxLength: periods }),
      total: fc.constantFrom('sum', 'last', 'none', 'wrong'),
    })
    .map(({ total, ...typed }) => {
      const numbers = typed.periods.filter((value) => typeof value === 'number');
      const sum = numbers.reduce((all, each) => all + each, 0);
      const totals: Readonly<Record<string, CellValue>> = { sum, last: numbers.at(-1) ?? null, none: null, wrong: sum + 7 };
      return {
        name: 'Deliverable',
        ...typed,
        kind: typed.kind === 'up to' || typed.kind === 'exactly' ? typed.kind : 'at least',
        total: totals[total] ?? null,
      };
    });

/** Adjoining quarters, quarters apart, the last of them forecasts, rows that are projects, newest first, two years of months; without a total column; without periods. */
const layouts: readonly Shape[] = [
  { ...shape, sheet: { id: 's1', name: "Tom's plan" } },
  { ...shape, periodColumns: [3, 5, 6, 8], total: 9, achieved: 10, lastColumn: 11 },
  { ...shape, periodColumns: [6, 5, 4, 3], sheet: { id: 's1', name: 'Plan 2015/16'.replace('/', '-') } },
  {
    ...shape,
    periodColumns: Array.from({ length: 24 }, (_, index) => index + 3),
    spans: [],
    headings: Array.from({ length: 24 }, (_, index) => `Month ${String(index + 1)}`),
    total: 27,
    achieved: 28,
    lastColumn: 29,
  },
  { ...shape, forecasts: [5, 6] },
  { ...shape, periodColumns: [3, 5, 6, 8], forecasts: [5, 8], total: 9, achieved: 10, lastColumn: 11, rowKind: 'project' },
  { ...shape, forecasts: [3, 4, 5, 6] },
  { ...shape, total: null, achieved: null, lastColumn: 7 },
  { ...shape, periodColumns: [], spans: [], headings: [], total: 3, achieved: 4, lastColumn: 5 },
];

export const plan: fc.Arbitrary<GeneratedPlan> = fc.constantFrom(...layouts).chain((at) =>
  fc
    .record({
      rows: fc.array(row(at.periodColumns.length), { minLength: 1, maxLength: 12 }),
      blankTotals: fc.boolean(),
      asAt: fc.constantFrom('2015-03-31', '2015-04-01', '2015-09-30', '2015-11-14', '2016-03-30', '2016-03-31', '2016-06-01'),
      scheme: fc.constantFrom('delivered', 'pace'),
      greenFrom: fc.constantFrom(1, 0.9, 0.95),
      amberFrom: fc.constantFrom(0.8, 0.7, 0.5),
      methods: fc.array(fc.constantFrom('', '', 'Sum', 'Latest', 'Highest', 'Average', 'Stated', 'latest?', 'Mean'), {
        minLength: 12,
        maxLength: 12,
      }),
    })
    .map(({ rows, blankTotals, scheme, ...rest }) => ({
      ...rest,
      at,
      scheme: scheme === 'pace' ? 'pace' : 'delivered',
      rows: blankTotals ? rows.map((each) => ({ ...each, total: null })) : rows,
    })),
);
