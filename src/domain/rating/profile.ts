// What a target expects by the day that the figures run to, the as-at date at most (domain.md, "profile"): a straight
// line over the year, over the row's own dates, or targets typed per period.
// The formula of "Profile (computed)" (propose/formulas/profile-formula.ts) takes the same steps.

import { isCellError, type CellValue } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { noProfile } from './not-rated';
import type { Profile } from './rate';
import type { Elapsed, RatingContext } from './settings/rating-context';
import { elapsedTo, type RowFiguresTo } from './settings/row-figures-to';
import { serialOf } from '../cells/calendar';
import { daysIn } from '../cells/elapsed-days';
import { countsPosition, type HeldTarget } from '../measures/targets/level-targets';
import { expectationRead, expectedFrom, expectedShareRead } from '../measures/targets/expected-by-now';
import { targetsCountedBy } from '../measures/targets/target-figure';
import type { CountingMethod } from '../model/counting-method';
import type { DateSpan } from '../model/dates';

/** A column with a target for a period. */
export interface PeriodTarget {
  readonly column: number;
  readonly span: DateSpan;
}

/** Where rows have dates or targets by which they are profiled. */
export interface ProfileColumns {
  /** Null: not both a start and an end are there. */
  readonly start: number | null;
  /** Null: likewise. */
  readonly end: number | null;
  /** Oldest first and leftmost. Empty: none, not all of them dated, two that overlap, or in another order. */
  readonly periodTargets: readonly PeriodTarget[];
  /** The sheet's own share of the target that is expected by now; absent where it says none. */
  readonly shareByNow?: number;
}

/** A row as its profile sees it. */
export interface ProfiledRow {
  readonly row: number;
  /** The target that it is set against; null where figures can be set against none. */
  readonly goal: number | null;
  readonly method: CountingMethod | null;
  /** The target of the period whose figure is the latest; null where none is typed for it. */
  readonly targetNow: number | null;
  /** Whether the target is to be held all year (measures/targets/level-targets.ts). */
  readonly held: HeldTarget;
  /** Where its figures end before the table's; null where they don't. */
  readonly figuresTo: RowFiguresTo | null;
}

/** A timescale that is the day on which a row ends, where another column says when it starts. */
const endOfRow = /\b(?:ends?|ending|finish\w*|due|complet\w*|deadline|deliver\w*)\b/iu;

export function profileColumnsOf(table: PlanTable): ProfileColumns {
  const { roles, columns } = table;
  const start = roles.find(({ role }) => role === 'start')?.column ?? null;
  const ends = roles.filter(({ role, heading }) => role === 'end' || (role === 'timescale' && endOfRow.test(heading)));
  const end = (ends.find(({ role }) => role === 'end') ?? ends[0])?.column ?? null;
  const targets = columns.periodTargets ?? [];
  const dated = targets
    .flatMap(({ column, span }) => (span === null ? [] : [{ column, span }]))
    .sort((a, b) => a.span.start.localeCompare(b.span.start));
  const isAfter = ({ column, span }: PeriodTarget, before: PeriodTarget): boolean => column > before.column && span.start > before.span.end;
  const isOrdered = dated.every((target, index) => index === 0 || isAfter(target, dated[index - 1] ?? target));
  const shareByNow = expectedShareRead(table);
  return {
    ...(shareByNow === null ? {} : { shareByNow }),
    start: end === null ? null : start,
    end: start === null ? null : end,
    periodTargets: targets.length === 0 ? ownExpectation(table) : dated.length === targets.length && isOrdered ? dated : [],
  };
}

/** What the sheet itself expects by now is all of it expected, from the first day of its figures on. */
function ownExpectation(table: PlanTable): readonly PeriodTarget[] {
  const column = expectationRead(table);
  const first = expectedFrom(table);
  return column === null || first === null ? [] : [{ column, span: { start: first, end: first } }];
}

/**
 * How a table's rows are profiled.
 * The share that the sheet itself expects by now goes before all dates, but for levels and ceilings, which are held in full.
 * Targets typed per period count once their period has ended, one under way by the share of its days gone. Of
 * positions
 * (Latest, Highest, Average) it is the target of the period whose figure is the latest, else of the last period that has ended,
 * until then that of the first: positions aren't added up. Else target × share of days gone, both ends counted, 0 to 1: of
 * the row's own dates where it has both, else of the year. A level is expected in full from the first day; so is a
 * ceiling of a position.
 */
export function profileBy(grid: Grid, columns: ProfileColumns, settings: RatingContext): (row: ProfiledRow) => Profile {
  const { figuresToSerial: asAtSerial } = settings;
  const periods = columns.periodTargets.map((target) => periodAt(target, grid.dateSystem, asAtSerial));
  return ({ row, goal, method, targetNow, held, figuresTo }) => {
    const expect: Expected = held === 'limit' ? limitAt(countsPosition(method)) : held === 'level' ? levelAt : (share) => share;
    if (goal === null || goal < 0) return { unknown: '' };
    const typed = periods.map((period) => ({ ...period, value: valueAt(grid, row, period.column) }));
    if (typed.some(({ value }) => typeof value === 'number')) {
      if (asAtSerial === null) return { unknown: noProfile.noAsAt };
      if (targetsCountedBy(method) === 'sum') return addedUp(typed);
      return (method === 'latest' ? targetNow : null) ?? lastEnded(typed);
    }
    const stated = held === 'none' ? shareStated(grid, columns, row) : null;
    if (stated !== null) return goal * stated;
    const [from, to] = [columns.start, columns.end].map((column) => (column === null ? null : valueAt(grid, row, column)));
    if (typeof from !== 'number' || typeof to !== 'number') return overYear(goal, { ...settings, elapsed: elapsedOf(figuresTo) }, expect);
    if (asAtSerial === null) return { unknown: noProfile.noAsAt };
    return to < from ? { unknown: noProfile.outOfOrder } : goal * expect(share(asAtSerial, from, to - from + 1));
  };

  function elapsedOf(figuresTo: RowFiguresTo | null): Elapsed {
    const { elapsed, year } = settings;
    if (figuresTo === null || year === null || typeof elapsed !== 'number') return elapsed;
    return elapsedTo(elapsed, year, figuresTo, grid.dateSystem);
  }
}

/** Whether targets typed per period, or what the sheet expects by now, make a row's profile: else it is a straight line. */
export function statesProfile(grid: Grid, columns: ProfileColumns): (row: number) => boolean {
  const { periodTargets } = columns;
  return (row) =>
    shareStated(grid, columns, row) !== null || periodTargets.some(({ column }) => typeof valueAt(grid, row, column) === 'number');
}

function shareStated(grid: Grid, { shareByNow }: ProfileColumns, row: number): number | null {
  const value = shareByNow === undefined ? null : valueAt(grid, row, shareByNow);
  return typeof value === 'number' ? value : null;
}

function overYear(goal: number, { elapsed }: RatingContext, expect: Expected): Profile {
  return typeof elapsed === 'number' ? goal * expect(elapsed) : elapsed;
}

/** How much of a target is expected, by the share of the days that have gone. */
type Expected = (gone: number) => number;

/** A rate of 80 % is to be 80 % in every quarter. */
const levelAt: Expected = Math.sign;

/** So many times as much of a limit is reached by a position, which makes it all of it from the first day on. */
export const soon = 9999;

function limitAt(isPosition: boolean): Expected {
  return (gone) => Math.min(1, isPosition ? gone * soon : gone);
}

/** A period at the as-at date. */
interface PeriodAtDate {
  readonly column: number;
  /** The share of its days gone by, 0 to 1. */
  readonly gone: number;
  readonly hasEnded: boolean;
}

function periodAt({ column, span }: PeriodTarget, dateSystem: Grid['dateSystem'], asAt: number | null): PeriodAtDate {
  if (asAt === null) return { column, gone: 0, hasEnded: false };
  const [from, days] = [serialOf(span.start, dateSystem), daysIn(span)];
  return { column, gone: share(asAt, from, days), hasEnded: from + days - 1 <= asAt };
}

/** A row's target for a period. */
interface TypedTarget extends PeriodAtDate {
  readonly value: CellValue;
}

function addedUp(targets: readonly TypedTarget[]): Profile {
  if (targets.some(({ value }) => value !== null && isCellError(value))) return { unknown: noProfile.otherwise };
  return targets.reduce((sum, { value, gone }) => sum + (typeof value === 'number' ? value : 0) * gone, 0);
}

function lastEnded(targets: readonly TypedTarget[]): Profile {
  const ended = targets.flatMap(({ value, hasEnded }) => (typeof value === 'number' && hasEnded ? [value] : []));
  const first = targets[0]?.value;
  return ended.at(-1) ?? (typeof first === 'number' ? first : { unknown: noProfile.otherwise });
}

function share(asAt: number, from: number, days: number): number {
  return Math.max(0, Math.min(1, (asAt - from + 1) / days));
}
