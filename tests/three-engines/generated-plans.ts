// Plans made at random, with everything in their cells that officers put there: gaps, "n/a", text, errors, zero and missing targets, fractions.
// Targets are set against the year, each period, a date, another scale of per cent, or a baseline that leaves the direction open.

import fc from 'fast-check';
import type { CellValue } from '../../src/domain/model/cell';
import { shape, type Shape, type Typed } from '../domain/fixtures/plan-builder';
import { schemeNames, type SchemeName } from '../../src/domain/model/scheme';

export interface GeneratedPlan {
  readonly rows: readonly Typed[];
  readonly at: Shape;
  readonly asAt: string;
  readonly scheme: SchemeName;
  /** What the officer types as thresholds, by their names. */
  readonly thresholds: Readonly<Record<string, CellValue>>;
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

/** Targets in words, and shares of populations: their figure is taken from the text. */
const targetInWords: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  'up to 40',
  'At least 25 councils',
  'Not less than 30',
  'Fewer than 40',
  'over 25',
  'a further 10',
  '15 % of 350',
  '10% of councils (70)',
  '15% of councils',
  '90%',
  '500 councillors and over 90 % agreeing',
  'No more than 0',
  '1,200',
  'as many as possible',
);

const row = (periods: number, periodTargets: number): fc.Arbitrary<Typed> =>
  fc
    .record({
      target: fc.oneof({ weight: 3, arbitrary: target }, { weight: 1, arbitrary: targetInWords }),
      dates: fc.constantFrom<readonly [CellValue, CellValue]>(
        [42095, 42460],
        [42186, 42369],
        [42278, 42300],
        [42369, 42186],
        [null, null],
        ['July 2015', 42369],
      ),
      targets: fc.array(
        fc.oneof({ weight: 5, arbitrary: count }, { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, 'n/a', { error: '#N/A' }) }),
        {
          minLength: periodTargets,
          maxLength: periodTargets,
        },
      ),
      kind: fc.constantFrom('at least', 'more than', 'up to', 'less than', 'exactly'),
      periods: fc.array(period, { minLength: periods, maxLength: periods }),
      total: fc.constantFrom('sum', 'last', 'none', 'wrong'),
      basis,
    })
    .map(({ total, basis: of, ...typed }) => {
      const numbers = typed.periods.filter((value) => typeof value === 'number');
      const sum = numbers.reduce((all, each) => all + each, 0);
      const totals: Readonly<Record<string, CellValue>> = { sum, last: numbers.at(-1) ?? null, none: null, wrong: sum + 7 };
      return onBasis(of, {
        name: 'Deliverable',
        ...typed,
        kind: typed.kind,
        total: totals[total] ?? null,
      });
    });

/** What a row's target is set against, where it isn't a figure for the year; "creeps": figures that may be a position, with no total to say so. */
type Basis = 'year' | 'a date' | 'per cent' | 'better unsaid' | 'creeps';

const basis: fc.Arbitrary<Basis> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Basis>('year') },
  { weight: 3, arbitrary: fc.constantFrom<Basis>('a date', 'per cent', 'better unsaid', 'creeps') },
);

/** The row with what its basis has in its cells. */
function onBasis(of: Basis, typed: Typed): Typed {
  const numbers = typed.periods.map((value, index) => (typeof value === 'number' ? value : index));
  switch (of) {
    case 'year':
      return typed;
    case 'a date':
      return { ...typed, target: 42369, formats: { target: 'dd/mm/yyyy' } };
    case 'per cent': {
      const shares = typed.periods.map((value, index) => (typeof value === 'number' ? ((value * 7 + index) % 120) / 100 : value));
      const target = [90, 92.5, 0.9, 1.2, 101, 100][Math.round(numbers[0] ?? 0) % 6] ?? 90;
      return { ...typed, target, periods: shares, total: null, formats: { periods: '0%' } };
    }
    case 'better unsaid':
      return { ...typed, kind: 'at least', betterOpen: true };
    case 'creeps': {
      const creeping = typed.periods.map((value, index) => (value === null ? null : 20 + Math.floor(index / 2)));
      return { ...typed, periods: creeping, total: null };
    }
  }
}

/** With one target that each period has; with dates of each row's own; with a target for each quarter, beside an annual one or alone; adjoining quarters, quarters apart, the last of them forecasts, rows that are projects, newest first, two years of months; without a total column; without periods. */
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
  { ...shape, targetHeading: 'Quarterly target' },
  { ...shape, targetHeading: 'Target per quarter', total: null, achieved: null, lastColumn: 7 },
  { ...shape, forecasts: [5, 6] },
  { ...shape, periodColumns: [3, 5, 6, 8], forecasts: [5, 8], total: 9, achieved: 10, lastColumn: 11, rowKind: 'project' },
  { ...shape, forecasts: [3, 4, 5, 6] },
  { ...shape, total: null, achieved: null, lastColumn: 7 },
  { ...shape, periodColumns: [], spans: [], headings: [], total: 3, achieved: 4, lastColumn: 5 },
  { ...shape, periodColumns: [3, 5, 7, 9], periodTargets: [4, 6, 8, 10], total: 11, achieved: 12, lastColumn: 13 },
  { ...shape, dates: [9, 10], lastColumn: 11 },
  { ...shape, target: null, periodColumns: [2, 4, 6, 8], periodTargets: [3, 5, 7, 9], total: null, achieved: null, lastColumn: 10 },
];

const thresholds: fc.Arbitrary<Readonly<Record<string, CellValue>>> = fc.record({
  Plan_Pace_Green: fc.constantFrom<CellValue>(1, 0.9, 0.95),
  Plan_Pace_Amber: fc.constantFrom<CellValue>(0.8, 0.7, 1 / 3, null),
  Plan_FourColour_Green: fc.constantFrom<CellValue>(1, 0.9),
  Plan_FivePoint_AmberGreen: fc.constantFrom<CellValue>(0.95, 0.85),
  Plan_FivePoint_AmberRed: fc.constantFrom<CellValue>(0.7, 0.5, 'soon'),
  Plan_Own_3: fc.constantFrom<CellValue>(0.9, 1.2),
});

export const plan: fc.Arbitrary<GeneratedPlan> = fc.constantFrom(...layouts).chain((at) =>
  fc
    .record({
      rows: fc.array(row(at.periodColumns.length, at.periodTargets.length), { minLength: 1, maxLength: 12 }),
      blankTotals: fc.boolean(),
      asAt: fc.constantFrom('2015-03-31', '2015-04-01', '2015-09-30', '2015-11-14', '2016-03-30', '2016-03-31', '2016-06-01'),
      scheme: fc.constantFrom(...schemeNames),
      thresholds,
      methods: fc.array(fc.constantFrom('', '', 'Sum', 'Latest', 'Highest', 'Average', 'Stated', 'latest?', 'Mean'), {
        minLength: 12,
        maxLength: 12,
      }),
    })
    .map(({ rows, blankTotals, ...rest }) => ({
      ...rest,
      at,
      rows: blankTotals ? rows.map((each) => ({ ...each, total: null })) : rows,
    })),
);
