// What a key's bands are put on, row by row: a column, a share of one in another, or how far one lies from another. What is named
// must be one column for certain.

import { columnNamed, tellingWords, type NamedColumn } from './named-columns';
import type { BandUnit, Stretch } from '../bands/read-condition';
import type { KeyedFigures } from './keyed-figures';
import type { KnownSubject } from './subject';

/** What all conditions of a key share. */
export interface KeyContext {
  readonly figures: KeyedFigures;
  readonly subject: KnownSubject;
  readonly unit: BandUnit;
  /** The only name of what distances are told from, which those without a name share; null where there is none. */
  readonly reference: string | null;
  /** The only name of what bands are of, likewise. */
  readonly of: string | null;
  /** The largest figure of its bands: of plain numbers it tells whether they are shares of one, or of a hundred. */
  readonly largest: number;
}

/** A quantity by row; `times`: of a fraction as per cent or points. */
export interface Quantity {
  readonly of: (index: number) => number | null;
  readonly times: 1 | 100;
  readonly reads: readonly NamedColumn[];
  /** It is worked out here, so that nobody has rounded it; absent of all others. */
  readonly isRatio?: true;
}

/** A column as it stands. */
function asItStands(column: NamedColumn, times: 1 | 100 = 1): Quantity {
  return { of: (index) => column.numbers[index] ?? null, times, reads: [column] };
}

/** Null where what it names isn't found for certain. */
export function quantityOf(condition: Stretch, context: KeyContext): Quantity | null {
  const unit = condition.unit ?? context.unit;
  if (context.subject.kind === 'target') return targetQuantity(condition, unit, context.subject, context);
  return condition.of === 'figure' ? figureQuantity(condition, unit, context) : distanceQuantity(condition, unit, context);
}

/** A column as it stands, or a share of one in another. */
function figureQuantity({ names }: Stretch, unit: BandUnit, { subject, figures, of, largest }: KeyContext): Quantity | null {
  if (subject.kind === 'target') return null;
  const name = names === '' ? of : names;
  if (unit === 'points') return null;
  if (subject.kind === 'share') return name === null ? shareInUnit(subject.x, subject.y, unit, largest) : null;
  if (subject.kind === 'against') {
    if (name !== null) return null;
    if (unit === '%') return subject.inPoints ? null : shareOf(subject.x, subject.y);
    return subject.inPoints ? null : differenceOf(subject.x, subject.y);
  }
  if (unit === '%') {
    const shares = figures.columns.filter(({ kind }) => kind === 'share');
    const column = subject.kind === 'one' ? subject.x : name === null ? null : columnNamed(name, shares);
    return column?.kind === 'share' && (subject.kind !== 'one' || name === null) ? asItStands(column, 100) : null;
  }
  const column = subject.kind === 'one' ? subject.x : name === null ? null : columnNamed(name, figures.columns);
  if (column?.kind === 'number') return asItStands(column);
  return column?.kind === 'share' && subject.kind === 'one' ? asItStands(column, areOfOne(largest) ? 1 : 100) : null;
}

const [largestOfOne, leastOfHundred] = [3, 20];

/** Whether plain figures of bands, the largest of which is this, are shares of one, and not of a hundred. */
export function areOfOne(largest: number): boolean {
  return largest <= largestOfOne;
}

/** What a row has reached of its target, or how far it is from it. */
function targetQuantity(
  { of }: Stretch,
  unit: BandUnit,
  { x, y, isDirected }: Extract<KnownSubject, { readonly kind: 'target' }>,
  { figures, largest }: KeyContext,
): Quantity | null {
  if (x.kind === 'date' || y.kind === 'date' || unit === 'days') return null;
  if (of === 'figure') {
    const share = shareInUnit(x, y, unit, largest);
    return share === null ? null : { ...share, of: (index) => (isDirected && figures.better[index] !== 1 ? null : share.of(index)) };
  }
  const distance: Quantity =
    unit === '%' ? relativeTo(x, y) : { ...differenceOf(x, y), times: x.kind === 'share' && y.kind === 'share' ? 100 : 1 };
  return isDirected || of === 'better' ? inDirection(distance, figures) : distance;
}

/** How far one column lies from another: in points, in days, in their unit, or as a share of the other. */
function distanceQuantity({ names, of }: Stretch, unit: BandUnit, { subject, figures, reference }: KeyContext): Quantity | null {
  const name = names === '' ? reference : names;
  if (subject.kind === 'share' || subject.kind === 'target') return null;
  if (subject.kind === 'one' && subject.isOfDays && name === null && subject.x.kind === 'number') return asItStands(subject.x);
  if (subject.kind === 'against' && name !== null && columnMeant(name, figures, 'reference') !== subject.y) return null;
  const y = subject.kind === 'against' ? subject.y : name === null ? null : columnMeant(name, figures, 'reference');
  if (y === null) return unit === 'days' && name === null ? (daysColumn(figures) ?? daysFromPlan(figures)) : null;
  const x = subject.kind === 'unnamed' ? besides(y, figures) : subject.x;
  if (x === null || x === y || x.kind !== y.kind) return null;
  const signed = (quantity: Quantity): Quantity => (of === 'better' ? inDirection(quantity, figures) : quantity);
  if (unit === 'points') return x.kind === 'share' ? signed({ ...differenceOf(x, y), times: 100 }) : null;
  if (unit === 'days') return x.kind === 'date' ? differenceOf(x, y) : null;
  if (unit === '%') return x.kind === 'date' || (x.kind === 'share' && subject.kind === 'against') ? null : signed(relativeTo(x, y));
  return signed(differenceOf(x, y));
}

/** The only column of days late. */
function daysColumn({ columns }: KeyedFigures): Quantity | null {
  const found = columns.filter(
    ({ kind, heading }) =>
      kind === 'number' && /\bdays?\b/iu.test(heading) && /\b(?:late|slip\w*|delay\w*|behind|over|from|against|variance)\b/iu.test(heading),
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? null : asItStands(only);
}

const ofPlan = /\b(?:due|deadline|planned|plan|baseline|target|original|agreed|promised)\b/iu;

/** From the only date that was planned to the only one that is expected or was kept. */
function daysFromPlan(figures: KeyedFigures): Quantity | null {
  const [planned, ...others] = figures.columns.filter(({ kind, heading }) => kind === 'date' && ofPlan.test(heading));
  const now = planned === undefined || others.length > 0 ? null : besides(planned, figures);
  return planned === undefined || now === null ? null : differenceOf(now, planned);
}

/** What is set against a column that a key names alone: of shares the one reached, of dates the one expected, else the figure. */
function besides(y: NamedColumn, { columns, figure, achieved }: KeyedFigures): NamedColumn | null {
  if (y.kind === 'number') return figure;
  const others = columns.filter((column) => column !== y && column.kind === y.kind);
  if (y.kind === 'share') {
    const isFigure = figure?.kind === 'share' && figure !== y;
    return isFigure ? figure : achieved !== y && achieved !== null ? achieved : others.length === 1 ? (others[0] ?? null) : null;
  }
  const expected = others.filter(({ heading }) => /\b(?:forecast|actual|revised|expected|now|latest|current|predicted)\b/iu.test(heading));
  return expected.length === 1 ? (expected[0] ?? null) : null;
}

const ofGoal = /\b(?:targets?|aims?|goals?|ambitions?|standards?)\b/iu;

/** By its heading, else by what it is for: "the goal" of a table whose column is headed otherwise. */
export function columnMeant(names: string, { columns, target }: KeyedFigures, as: 'goal' | 'reference'): NamedColumn | null {
  const found = columnNamed(names, columns);
  if (found !== null) return found;
  const words = tellingWords(names);
  return as === 'goal' && [...words].every((word) => ofGoal.test(word)) ? target : null;
}

function shareOf(x: NamedColumn, y: NamedColumn): Quantity | null {
  if (x.kind === 'date' || y.kind === 'date') return null;
  const of = (index: number): number | null => {
    const [part, whole] = [x.numbers[index] ?? null, y.numbers[index] ?? null];
    return part === null || whole === null || whole === 0 ? null : part / whole;
  };
  return { of, times: 100, reads: [x, y], isRatio: true };
}

/** In per cent; of plain figures by their size. */
function shareInUnit(x: NamedColumn, y: NamedColumn, unit: BandUnit, largest: number): Quantity | null {
  const share = shareOf(x, y);
  if (share === null || unit === '%') return share;
  if (unit !== null || (!areOfOne(largest) && largest < leastOfHundred)) return null;
  return { ...share, times: areOfOne(largest) ? 1 : 100 };
}

function differenceOf(x: NamedColumn, y: NamedColumn): Quantity {
  const of = (index: number): number | null => {
    const [one, other] = [x.numbers[index] ?? null, y.numbers[index] ?? null];
    return one === null || other === null ? null : one - other;
  };
  return { of, times: 1, reads: [x, y] };
}

function relativeTo(x: NamedColumn, y: NamedColumn): Quantity {
  const of = (index: number): number | null => {
    const [one, other] = [x.numbers[index] ?? null, y.numbers[index] ?? null];
    return one === null || other === null || other === 0 ? null : (one - other) / Math.abs(other);
  };
  return { of, times: 100, reads: [x, y], isRatio: true };
}

function inDirection(quantity: Quantity, { better }: KeyedFigures): Quantity {
  const { of } = quantity;
  return {
    ...quantity,
    of: (index) => {
      const [value, way] = [of(index), better[index] ?? null];
      return value === null || value === 0 ? value : way === null ? null : value * way;
    },
  };
}
