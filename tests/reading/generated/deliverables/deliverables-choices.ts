// Every choice that a council makes in laying out its deliverables.

import fc from 'fast-check';

import { deliverablesPlan, type DeliverablesPlan } from './deliverables-plan';
import { figureStyles, numberFormats, type Typing } from '../figure-styles';
import { otherColumns, type synonyms } from '../headings-in-use';

/** What stands around the table. `form`: questions and answers. `marks`: the sender's marker rows. `helper`: a hidden row of codes. `hint`: a row under the headings that says how to fill them in. */
export interface Surroundings {
  readonly at: readonly [row: number, column: number];
  readonly titles: readonly string[];
  readonly gap: number;
  readonly form: boolean;
  readonly helper: boolean;
  readonly marks: boolean;
  readonly end: boolean;
  readonly hint: boolean;
  readonly sideKey: boolean;
  readonly notes: readonly string[];
}

/**
 * `bands`: heading rows over the periods. `targetPerPeriod`: a target column in every period. `forecasts`: of the later periods, or beside every actual.
 * `quarters`: what stands after every third month. `years`: the year before stands left of this one, to be
 * compared under a title that names this year, or because both count.
 */
export interface PeriodChoices {
  readonly bands: 0 | 1 | 2;
  readonly mergeHeadings: boolean;
  readonly targetPerPeriod: boolean;
  readonly forecasts: 'none' | 'later' | 'each';
  readonly quarters: 'none' | 'total' | 'plain' | 'to date';
  readonly years: 'one' | 'compared' | 'both';
  readonly words: number;
}

export interface ColumnChoices {
  readonly has: Readonly<Record<'unit' | 'target' | 'total' | 'toDate' | 'achieved' | 'commentary', boolean>>;
  readonly rags: 0 | 1 | 2 | 3;
  readonly words: Readonly<Record<keyof typeof synonyms, number>>;
  readonly others: readonly number[];
  readonly order: readonly number[];
  readonly spacers: readonly boolean[];
  readonly achieved: 'fraction' | 'whole' | 'text';
  readonly statuses: 'word' | 'capitals' | 'letter' | 'with a remark';
}

/** `theme`: a column filled on every row, filled once and blank below, merged down; a line of its own above its rows; or nowhere. `median`: under a blank row. `repeat`: the headings once more before this row. */
export interface RowChoices {
  readonly theme: 'column' | 'carried' | 'merged' | 'line' | 'merged line' | 'none';
  readonly totals: 'none' | 'total' | 'subtotals';
  readonly totalFormulas: boolean;
  readonly median: boolean;
  readonly gapBetweenThemes: boolean;
  readonly example: boolean;
  readonly unused: number;
  readonly filter: 'none' | 'filter' | 'table';
  readonly filteredRows: readonly boolean[];
  readonly indented: boolean;
  readonly repeat: number;
}

export interface Choices {
  readonly plan: DeliverablesPlan;
  readonly around: Surroundings;
  readonly periods: PeriodChoices;
  readonly columns: ColumnChoices;
  readonly rows: RowChoices;
  readonly typing: Typing;
  readonly dates1904: boolean;
}

const often = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const rarely = fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 5, arbitrary: fc.constant(false) });

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  at: fc.tuple(fc.oneof(fc.constant(0), fc.nat(25)), fc.nat(6)),
  titles: fc.subarray([
    'Wexmoor Council',
    'Delivery plan 2024/25: figures for the improvement board',
    'Please complete the white cells and return the form to the programme office by the tenth working day.',
    'Confidential until published',
  ]),
  gap: fc.nat(2),
  form: rarely,
  helper: rarely,
  marks: rarely,
  end: rarely,
  hint: rarely,
  sideKey: rarely,
  notes: fc.subarray(['Notes', '* Figures are provisional.', 'Source: service returns', '(1) Counted when the work is signed off.']),
});

const words = fc.record({
  theme: fc.nat(),
  description: fc.nat(),
  unit: fc.nat(),
  target: fc.nat(),
  total: fc.nat(),
  achieved: fc.nat(),
  rag: fc.nat(),
  commentary: fc.nat(),
  band: fc.nat(),
});

export const choices: fc.Arbitrary<Choices> = fc.record({
  plan: deliverablesPlan,
  around: surroundings,
  periods: fc.record({
    bands: fc.constantFrom(0, 0, 1, 2),
    mergeHeadings: fc.boolean(),
    targetPerPeriod: rarely,
    forecasts: fc.constantFrom('none', 'none', 'none', 'none', 'later', 'each'),
    quarters: fc.constantFrom('none', 'total', 'plain', 'to date'),
    years: fc.constantFrom('one', 'one', 'one', 'one', 'compared', 'both'),
    words: fc.nat(),
  }),
  columns: fc.record({
    has: fc.record({ unit: fc.boolean(), target: often, total: often, toDate: rarely, achieved: fc.boolean(), commentary: often }),
    rags: fc.constantFrom(0, 0, 1, 1, 2, 3),
    words,
    others: fc.shuffledSubarray([...otherColumns.keys()], { maxLength: 3 }),
    order: fc.array(fc.nat(99), { minLength: 14, maxLength: 14 }),
    spacers: fc.oneof(fc.constant<boolean[]>([]), fc.array(rarely, { minLength: 30, maxLength: 30 })),
    achieved: fc.constantFrom('fraction', 'fraction', 'whole', 'text'),
    statuses: fc.constantFrom('word', 'word', 'capitals', 'letter', 'with a remark'),
  }),
  rows: fc.record({
    theme: fc.constantFrom('column', 'carried', 'merged', 'line', 'merged line', 'none'),
    totals: fc.constantFrom('none', 'total', 'subtotals'),
    totalFormulas: fc.boolean(),
    median: rarely,
    gapBetweenThemes: rarely,
    example: rarely,
    unused: fc.constantFrom(0, 0, 0, 2),
    filter: fc.constantFrom('none', 'filter', 'table'),
    filteredRows: fc.oneof(fc.constant<boolean[]>([]), fc.array(fc.boolean(), { minLength: 16, maxLength: 16 })),
    indented: rarely,
    repeat: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
  }),
  typing: fc.record({ style: fc.constantFrom(...figureStyles), format: fc.constantFrom(...numberFormats) }),
  dates1904: rarely,
});
