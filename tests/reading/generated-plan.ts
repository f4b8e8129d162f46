// Plans at random, before anybody lays them out: themes, deliverables, targets, figures, statuses, comments.

import fc from 'fast-check';

export type PlannedFigure = number | 'n/a' | null;

export interface PlannedRow {
  readonly description: string;
  readonly unit: string;
  readonly target: number | 'TBC' | null;
  readonly figures: readonly PlannedFigure[];
  readonly status: 'Green' | 'Amber' | 'Red' | null;
  readonly comment: string | null;
}

export interface PlannedTheme {
  readonly name: string;
  readonly rows: readonly PlannedRow[];
}

export type Level = 'month' | 'quarter' | 'half';

/** `decimals`: whether its figures have a decimal place. */
export interface GeneratedPlan {
  readonly level: Level;
  readonly themes: readonly PlannedTheme[];
}

export const periodsOf: Readonly<Record<Level, number>> = { month: 12, quarter: 4, half: 2 };

const themeNames = [
  'Housing',
  'Clean and green',
  'Public health',
  'Skills and jobs',
  'Safer streets',
  'Culture',
  'Running the council',
] as const;

const things = [
  'Homes',
  'Parks',
  'Visits',
  'Workshops',
  'Inspections',
  'Grants',
  'Apprentices',
  'Volunteers',
  'Repairs',
  'Surveys',
  'Peer reviews',
  'Trees',
] as const;
const deeds = [
  'completed',
  'agreed',
  'delivered in the east',
  'led by partners',
  'for young people',
  'with the police',
  'booked online',
] as const;

const comments = [
  'On course; two more are booked for the spring.',
  'Late: the contractor starts in October.',
  'Partners have asked for more time, and the board agreed.',
  'No change',
  'The figure for the first part of the year was corrected by 3.',
  'See the paper of 12 May',
] as const;

const units = ['Number', 'Number', 'Homes', 'Sessions', 'Hours'] as const;

const count = fc.integer({ min: 0, max: 120 });
const tenth = fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10);

const figuresOf = (periods: number, reported: number, figure: fc.Arbitrary<number>): fc.Arbitrary<readonly PlannedFigure[]> =>
  fc
    .tuple(
      figure,
      fc.array(fc.oneof({ weight: 12, arbitrary: figure }, { weight: 1, arbitrary: fc.constant<PlannedFigure>('n/a') }), {
        minLength: periods - 1,
        maxLength: periods - 1,
      }),
    )
    .map(([first, rest]) => [first, ...rest].map((each, index) => (index < reported ? each : null)));

const rowOf = (description: string, periods: number, reported: number, figure: fc.Arbitrary<number>): fc.Arbitrary<PlannedRow> =>
  fc.record({
    description: fc.constant(description),
    unit: fc.constantFrom(...units),
    target: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 1, max: 500 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 'TBC' as const, null) },
    ),
    figures: figuresOf(periods, reported, figure),
    status: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('Green' as const, 'Amber' as const, 'Red' as const) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    comment: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...comments) }, { weight: 2, arbitrary: fc.constant(null) }),
  });

/** Every description is another one; the periods after the last reported one are blank in every row. */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({
    level: fc.constantFrom<Level>('month', 'quarter', 'quarter', 'half'),
    names: fc.shuffledSubarray([...themeNames], { minLength: 1, maxLength: 4 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    things: fc.shuffledSubarray([...things], { minLength: 12, maxLength: 12 }),
    deeds: fc.array(fc.constantFrom(...deeds), { minLength: 16, maxLength: 16 }),
    reported: fc.double({ min: 0, max: 1, noNaN: true }),
    decimals: fc.boolean(),
  })
  .chain(({ level, names, sizes, things: order, deeds: done, reported, decimals }) => {
    const periods = periodsOf[level];
    const shown = Math.max(1, Math.ceil(reported * periods));
    let next = 0;
    const themes = names.map((name, theme) => {
      const size = names.length === 1 ? Math.max(2, sizes[0] ?? 2) : (sizes[theme] ?? 1);
      const rows = Array.from({ length: size }, () => {
        const description = `${order[next % order.length] ?? ''} ${done[next] ?? ''}${next >= order.length ? ', second phase' : ''}`;
        next += 1;
        return rowOf(description, periods, shown, decimals ? tenth : count);
      });
      return fc.record({ name: fc.constant(name), rows: fc.tuple(...rows) });
    });
    return fc.record({ level: fc.constant(level), themes: fc.tuple(...themes) });
  });
