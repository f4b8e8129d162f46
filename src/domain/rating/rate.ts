// A row's status by a scheme. The RAG formula in the sheet takes the same steps in the same order (scheme-steps.ts).

import type { Rating } from '../model/assessment';
import type { TargetReading } from '../measures/row-figures';
import { roundTo } from '../cells/rounding';
import { isCeiling, isLimit, isStrict } from '../cells/targets/at-least-or-up-to';
import { noProfile, notRated } from './not-rated';
import { reasonOfTarget } from './unrated-targets';
import { judgesByProfile, judgesByVariance, looksAtTarget, stepsOf, type Guard } from './schemes/scheme-steps';
import type { Comparison, Rule, Scheme } from '../model/scheme';
import type { LimitedWork } from '../model/table/targets';
import type { DateSpan, IsoDate } from '../model/dates';

/** What a target expects by the as-at date; or why that isn't known, in words that follow "Not rated: ". */
export type Profile = number | { readonly unknown: string };

/** In the row's own unit. */
export interface Tolerance {
  readonly ofProfile: number;
  readonly ofTarget: number;
}

/** What a row is rated by. */
export interface Rateable {
  /** There is an error among the figures or in the target. */
  readonly error: boolean;
  readonly target: number | null;
  readonly targetKind: TargetReading;
  /** The words of "Target reads as". */
  readonly targetReads: string;
  /** What the target comes to hangs on a counting method that is asked about; absent where it doesn't. */
  readonly targetOpen?: boolean;
  readonly total: number | null;
  /** How many periods hold a number. */
  readonly figures: number;
  readonly profile: Profile;
  /** How far from its profile, and from its target, the total may be on the worse side; null where the row doesn't say. */
  readonly tolerance: Tolerance | null;
  /** Of a ceiling, which way is better below it; null where nothing says. */
  readonly limited: LimitedWork | null;
  /** Whether its ceiling fills up or is a level hangs on a counting method that is asked about. */
  readonly countingOpen: boolean;
  /** Ways of counting that are open give different totals. */
  readonly asked: boolean;
  /** What the two ways that are asked about give; null where no two are. */
  readonly totalsAsked: readonly number[] | null;
}

/** The dates that a table is rated at. */
export interface RatedAt {
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
  /** The as-at date as Excel counts days, for a rule by date. */
  readonly asAtSerial: number | null;
}

/**
 * Whether the target is met: a ceiling while something is done and it isn't passed; one of nought while nothing is; a
 * strict limit not by the limit itself.
 */
export function isMet(total: number, target: number, kind: TargetReading): boolean {
  const over = roundTo(total - target, 6);
  switch (kind) {
    case 'up to':
      return (total > 0 || target === 0) && over <= 0;
    case 'a budget':
      return over <= 0;
    case 'less than':
      return total > 0 && over < 0;
    case 'exactly':
      return over === 0;
    case 'more than':
      return over > 0;
    default:
      return over >= 0;
  }
}

/** So much less than its pace has a total that is a strict limit itself: the least that a rating tells apart. */
export const shortOfLimit = 0.000001;

/** Whether a total is the target itself, but for the noise of binary fractions. */
export function isAtLimit(total: number, target: number): boolean {
  return roundTo(total - target, 6) === 0;
}

/**
 * Whether a target is met under a scheme that judges by the profile: a ceiling that fills up through the year isn't yet
 * while it may still be passed.
 */
function isMetByNow({ total, target, targetKind, profile }: Rateable): boolean {
  if (total === null || target === null) return false;
  return isMet(total, target, targetKind) && !(isLimit(targetKind) && fillsUp(profile, target));
}

/**
 * Whether a target is met under any other scheme. Past its share of the year a limit on what nobody wants may not hold, which
 * only the year's end tells: it isn't met by then. Nothing of it is best. Of a level all is expected from the first day.
 */
function isMetSoFar({ total, target, targetKind, profile, limited }: Rateable): boolean {
  if (total === null || target === null) return false;
  if (!isLimit(targetKind) || limited !== 'less') return isMet(total, target, targetKind);
  const over = roundTo(total - (typeof profile === 'number' ? Math.min(profile, target) : target), 6);
  return isStrict(targetKind) ? over < 0 : over <= 0;
}

/** By now only a share of the target is expected. */
function fillsUp(profile: Profile, target: number): boolean {
  return roundTo((typeof profile === 'number' ? profile : 0) - target, 6) < 0;
}

/**
 * Whether more than one reading of a ceiling is open, and they may differ in colour: whether less is better below it or
 * it is to be used up; whether it fills up through the year or is a level.
 */
function isLimitOpen(row: Rateable, scheme: Scheme): boolean {
  const { total, target, targetKind, profile, limited, countingOpen } = row;
  if (!isLimit(targetKind) || total === null || target === null || typeof profile !== 'number') return false;
  if (judgesByVariance(scheme) && limited !== 'less') return true;
  if (!fillsUp(profile, target)) return false;
  if (countingOpen) return limited !== 'less' || roundTo(total - profile, 6) > 0;
  return limited === null && roundTo(total - target, 6) <= 0;
}

/**
 * Of a ceiling below which less is better, profile ÷ total. Else
 * total ÷ profile, never capped; from a ceiling or an exact target on, target ÷ total, so that more is worse. 1 where
 * nothing is expected and nothing is passed (a ceiling of nought). Null without a total, a target or a profile.
 */
function paceToRate({ total, target, targetKind, profile, limited }: Rateable): number | null {
  if (total === null || target === null || typeof profile !== 'number') return null;
  const short = isStrict(targetKind) && isAtLimit(total, target) ? shortOfLimit : 0;
  if (isLimit(targetKind) && limited === 'less') {
    return (total > 0 ? profile / total : 1) - short;
  }
  if (isReached(total, target, targetKind)) return target / total - short;
  return (profile > 0 ? total / profile : 1) - short;
}

/** How far the total is from its profile on the worse side; nought where its pace is in full. Null as the pace is. */
function distanceToProfile(row: Rateable): number | null {
  const pace = paceToRate(row);
  if (pace === null || row.total === null || typeof row.profile !== 'number') return null;
  return pace < 1 ? Math.abs(row.total - row.profile) : 0;
}

/** How far it is from the target on the worse side. */
function distanceToTarget({ total, target, targetKind }: Rateable): number | null {
  if (total === null || target === null) return null;
  if (targetKind === 'exactly') return Math.abs(total - target);
  return Math.max(0, isCeiling(targetKind) ? total - target : target - total);
}

/** Set against so much of what is wanted rather than divided by it, which may be nought. */
function isShortBy(distance: number | null, of: Profile | null, rule: Rule): boolean {
  if (distance === null || rule.threshold === null || typeof of !== 'number') return false;
  return compare(distance - of * rule.threshold, { ...rule, threshold: 0 });
}

function keeps(distance: number | null, tolerance: number | undefined): boolean {
  return distance !== null && tolerance !== undefined && roundTo(distance - tolerance, 6) <= 0;
}

/** Total − profile; below a ceiling of what nobody wants profile − total, so that less than nought is worse. */
function varianceToRate({ total, targetKind, profile, limited }: Rateable): number | null {
  if (total === null || typeof profile !== 'number') return null;
  return isLimit(targetKind) && limited === 'less' ? profile - total : total - profile;
}

/**
 * "Red only after the end date" (domain.md): figures as at a day hold what was done by its close, so as at 31 March a
 * year that ends on 31 March is over, all of it elapsed (366 of 366 days), and nothing more can count towards the
 * target. Never over while a date isn't known.
 */
export function yearIsOver({ year, asAt }: Pick<RatedAt, 'year' | 'asAt'>): boolean {
  return year !== null && asAt !== null && asAt >= year.end;
}

/**
 * How a table's rows are rated: the status of the first rule that holds, else
 * the scheme's "otherwise"; or why the row isn't rated. Where two ways of counting are open, the status that both give.
 */
export function rateBy(scheme: Scheme, at: RatedAt): (row: Rateable) => Rating {
  const steps = stepsOf(scheme);
  const byProfile = judgesByProfile(scheme);
  const isAgainstTarget = looksAtTarget(scheme);
  const rate = (row: Rateable): Rating => {
    for (const step of steps) {
      if (step.kind === 'rule') {
        if (isAgainstTarget && isWithinBudget(row)) return { notRated: notRated.withinBudget };
        if (holds(step.rule, byProfile, row, at)) return { status: step.rule.then };
      } else {
        const reason = reasonNotToRate(step.guard, scheme, row, at);
        if (reason !== null) return { notRated: reason };
      }
    }
    return { status: scheme.otherwise };
  };
  return (row) => {
    if (row.totalsAsked === null) return rate(row);
    const ratings = row.totalsAsked.map((total) => rate({ ...row, total }));
    const [first] = ratings;
    const unrated = ratings.find((rating) => 'notRated' in rating && rating.notRated !== notRated.withinBudget);
    if (unrated !== undefined || first === undefined) return unrated ?? rate(row);
    return ratings.every((rating) => saidBy(rating) === saidBy(first)) ? first : { notRated: notRated.asked };
  };
}

function saidBy(rating: Rating): string {
  return 'status' in rating ? rating.status : rating.notRated;
}

function reasonNotToRate(guard: Guard, scheme: Scheme, row: Rateable, at: RatedAt): string | null {
  switch (guard) {
    case 'error':
      return row.error ? notRated.error : null;
    case 'target':
      return reasonOfTarget(row);
    case 'total':
      if (row.total !== null) return null;
      return row.asked ? notRated.asked : row.figures === 0 ? notRated.noFigures : notRated.noTotal;
    case 'thresholds':
      return scheme.rules.some(({ is, threshold }) => threshold === null && is !== 'yes' && is !== 'no') ? notRated.noThresholds : null;
    case 'tolerance':
      return row.tolerance === null ? notRated.noTolerance : null;
    case 'profile':
      if (typeof row.profile !== 'number') return notRated.because(row.profile.unknown);
      return row.profile <= 0 && row.target !== 0 ? notRated.notStarted : null;
    case 'limit':
      return isLimitOpen(row, scheme) ? notRated.asked : null;
    case 'date':
      return at.asAtSerial === null ? notRated.noAsAt : null;
    case 'year':
      return reasonOfYear(at);
  }
}

/** Money within its budget says nothing of the work: little spent is no sign that it goes well. */
function isWithinBudget({ target, targetKind, total }: Rateable): boolean {
  return targetKind === 'a budget' && target !== null && total !== null && isMet(total, target, targetKind);
}

/**
 * A year that ends before it starts is never over, nor is one that hasn't
 * begun: neither may end in a colour by accident.
 */
function reasonOfYear({ year, asAt }: RatedAt): string | null {
  if (year === null) return null;
  if (year.end < year.start) return notRated.because(noProfile.outOfOrder);
  return asAt !== null && asAt < year.start ? notRated.notStarted : null;
}

/** `byProfile`: the scheme judges by what is expected by now. */
function holds(rule: Rule, byProfile: boolean, row: Rateable, at: RatedAt): boolean {
  const { total, target } = row;
  switch (rule.when) {
    case 'met':
      if (total === null || target === null) return false;
      return (byProfile ? isMetByNow(row) : isMetSoFar(row)) === (rule.is === 'yes');
    case 'over':
      // What is spent over a budget, or happens where nothing of it may, isn't made good by the year's end.
      return (yearIsOver(at) || row.targetKind === 'a budget' || target === 0) === (rule.is === 'yes');
    case 'value':
      return compare(total, rule);
    case 'share':
      return compare(total === null || target === null || target === 0 ? null : total / target, rule);
    case 'pace':
      return compare(paceToRate(row), rule);
    case 'short':
      return isShortBy(distanceToProfile(row), row.profile, rule);
    case 'short of target':
      return isShortBy(distanceToTarget(row), target, rule);
    case 'tolerance':
      return keeps(distanceToProfile(row), row.tolerance?.ofProfile) === (rule.is === 'yes');
    case 'tolerance of target':
      return keeps(distanceToTarget(row), row.tolerance?.ofTarget) === (rule.is === 'yes');
    case 'variance':
      return compare(varianceToRate(row), rule);
    case 'date':
      return compare(at.asAtSerial, rule);
  }
}

type Compare = (difference: number) => boolean;

const comparing: Readonly<Record<Exclude<Comparison, 'yes' | 'no'>, Compare>> = {
  'at least': (difference) => difference >= 0,
  above: (difference) => difference > 0,
  'at most': (difference) => difference <= 0,
  below: (difference) => difference < 0,
  exactly: (difference) => difference === 0,
};

/** To six decimals, so that the noise of binary fractions turns no row on its threshold. */
function compare(measured: number | null, { is, threshold }: Rule): boolean {
  if (measured === null || threshold === null || is === 'yes' || is === 'no') return false;
  return comparing[is](roundTo(measured - threshold, 6));
}

function isReached(total: number, target: number, kind: TargetReading): boolean {
  return total > 0 && roundTo(total - target, 6) >= 0 && (isCeiling(kind) || kind === 'exactly');
}
