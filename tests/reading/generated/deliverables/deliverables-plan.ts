// Plans of deliverables at random, before anybody lays them out: themes, deliverables, targets, figures, statuses, comments.

import fc from 'fast-check';
import type { TargetKind } from '../../../../src/domain/model/table/targets';

/** A number; what people type where there is none; an error as Excel writes it; or nothing. */
export type PlannedFigure = number | 'n/a' | '-' | '..' | 'TBC' | '#DIV/0!' | '#REF!' | null;

/** `text`: as typed, with the number in it and what that asks for; without a number where it is words only. */
export interface TextTarget {
  readonly text: string;
  readonly number: number | null;
  readonly kind: TargetKind | null;
}

export interface PlannedRow {
  readonly description: string;
  readonly unit: string;
  readonly target: number | TextTarget | null;
  readonly figures: readonly PlannedFigure[];
  readonly statuses: readonly ('Green' | 'Amber' | 'Red' | null)[];
  readonly comment: string | null;
}

export interface PlannedTheme {
  readonly name: string;
  readonly rows: readonly PlannedRow[];
}

export type Level = 'month' | 'quarter' | 'half';
export type Script = 'plain' | 'accented' | 'right to left';

export interface DeliverablesPlan {
  readonly level: Level;
  readonly script: Script;
  readonly themes: readonly PlannedTheme[];
}

export const periodsOf: Readonly<Record<Level, number>> = { month: 12, quarter: 4, half: 2 };

const themeNames: Readonly<Record<Script, readonly string[]>> = {
  plain: ['Housing', 'Clean and green', 'Public health', 'Skills and jobs', 'Safer streets', 'Culture', 'Running the council'],
  accented: [
    'Tai a chartrefi',
    'Café Économie',
    'Iechyd y cyhoedd',
    'Sgiliau â gwaith',
    'Größere Städte',
    'Kultura i sport',
    'Rhedeg y cyngor',
  ],
  'right to left': ['السكن', 'الحدائق', 'الصحة العامة', 'مهارات وعمل', 'שכונות', 'תרבות', 'המועצה'],
};

const things: Readonly<Record<Script, readonly string[]>> = {
  plain: [
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
  ],
  accented: [
    'Tŷ newydd',
    'Ysgolion dŵr',
    'Façades',
    'Żłobki',
    'Cafés',
    'Öffnungen',
    'Prosiectau',
    'Gwirfoddolwyr',
    'Łąki',
    'Straßen',
    'Élèves',
    'Coed',
  ],
  'right to left': ['منازل', 'حدائق', 'زيارات', 'ورش', 'تفتيش', 'منح', 'متدربون', 'מתנדבים', 'תיקונים', 'סקרים', 'ביקורות', 'עצים'],
};

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

const textTargets = [
  { text: 'At least 20', number: 20, kind: 'at least' },
  { text: 'Up to 100', number: 100, kind: 'up to' },
  { text: 'No more than 12', number: 12, kind: 'up to' },
  { text: '40 councils', number: 40, kind: 'at least' },
  { text: '15% of local authorities', number: 0.15, kind: 'percent of population' },
  { text: 'Improve on last year', number: null, kind: null },
  { text: 'TBC', number: null, kind: null },
] as const satisfies readonly TextTarget[];

const units = ['Number', 'Number', 'Homes', 'Sessions', 'Hours'] as const;
const noFigures = ['n/a', 'n/a', '-', '..', 'TBC', '#DIV/0!', '#REF!'] as const;

const count = fc.integer({ min: 0, max: 120 });
const tenth = fc.integer({ min: 0, max: 900 }).map((tenths) => tenths / 10);

const figuresOf = (periods: number, reported: number, figure: fc.Arbitrary<number>): fc.Arbitrary<readonly PlannedFigure[]> =>
  fc
    .tuple(
      figure,
      fc.array(fc.oneof({ weight: 10, arbitrary: figure }, { weight: 1, arbitrary: fc.constantFrom<PlannedFigure>(...noFigures) }), {
        minLength: periods - 1,
        maxLength: periods - 1,
      }),
    )
    .map(([first, rest]) => [first, ...rest].map((each, index) => (index < reported ? each : null)));

const rated = fc.constantFrom('Green' as const, 'Amber' as const, 'Red' as const);

const status = fc.oneof({ weight: 5, arbitrary: rated }, { weight: 1, arbitrary: fc.constant(null) });

const rowOf = (
  description: string,
  isFirst: boolean,
  periods: number,
  reported: number,
  figure: fc.Arbitrary<number>,
): fc.Arbitrary<PlannedRow> =>
  fc.record({
    description: fc.constant(description),
    unit: fc.constantFrom(...units),
    target: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 1, max: 500 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, null, ...textTargets) },
    ),
    figures: figuresOf(periods, reported, figure),
    statuses: isFirst ? fc.tuple(rated, rated, rated) : fc.tuple(status, status, status),
    comment: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...comments) }, { weight: 2, arbitrary: fc.constant(null) }),
  });

/** Every description is another one; the periods after the last reported one are blank in every row. */
export const deliverablesPlan: fc.Arbitrary<DeliverablesPlan> = fc
  .record({
    level: fc.constantFrom<Level>('month', 'quarter', 'quarter', 'half'),
    script: fc.constantFrom<Script>('plain', 'plain', 'plain', 'accented', 'right to left'),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 4 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    things: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 12, maxLength: 12 }),
    deeds: fc.array(fc.constantFrom(...deeds), { minLength: 16, maxLength: 16 }),
    reported: fc.double({ min: 0, max: 1, noNaN: true }),
    decimals: fc.boolean(),
  })
  .chain(({ level, script, order, sizes, things: thing, deeds: done, reported, decimals }) => {
    const periods = periodsOf[level];
    const shown = Math.max(1, Math.ceil(reported * periods));
    let next = 0;
    const themes = order.map((name, theme) => {
      const size = order.length === 1 ? Math.max(2, sizes[0] ?? 2) : (sizes[theme] ?? 1);
      const rows = Array.from({ length: size }, () => {
        const what = things[script][thing[next % thing.length] ?? 0] ?? '';
        const description = `${what} ${done[next] ?? ''}${next >= thing.length ? ', second phase' : ''}`;
        next += 1;
        return rowOf(description, next === 1, periods, shown, decimals ? tenth : count);
      });
      return fc.record({ name: fc.constant(themeNames[script][name] ?? ''), rows: fc.tuple(...rows) });
    });
    return fc.record({ level: fc.constant(level), script: fc.constant(script), themes: fc.tuple(...themes) });
  });
