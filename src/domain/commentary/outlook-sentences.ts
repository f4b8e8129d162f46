// What a statement says of time: what was expected by now, where the pace leads, and what is still to come by when.

import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { parseISO } from 'date-fns/parseISO';
import { isWithinYear, longDate } from '../cells/calendar';
import { elapsedShare } from '../cells/elapsed-days';
import { roundTo } from '../cells/rounding';
import { capitalised } from '../cells/words/capitalised';
import { isCeiling, type ComparedAs } from '../cells/targets/at-least-or-up-to';
import { yearIsOver } from '../rating/rate';
import type { TargetNow } from '../measures/targets/paired-targets';
import type { DateSpan } from '../model/dates';
import type { DraftFigures } from './draft-figures';
import { shortPeriodName } from './period-names';
import { differenceText, figureText, isPercent, percentText, type Unit } from './figures-in-words';
import { comparedAs, isDone } from './standing-sentence';

/** "Spread evenly, 50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62." */
export function paceSentence(figures: DraftFigures): string {
  // What is booked goes on at no pace, and nothing is on its way to a target of nought.
  if (figures.notYet !== null || figures.target === 0) return '';
  const expected = againstProfile(figures);
  const outturn = forecast(figures);
  if (expected === '') return outturn === '' ? '' : `${capitalised(outturn)}.`;
  return outturn === '' ? `${expected}.` : `${expected}; ${outturn}.`;
}

/** "69 remain, due by 31 March 2016." Only of figures that add up is what remains a number of things. */
export function dueSentence(figures: DraftFigures): string {
  const { year, target, unit, targetNow, isOfOwnPeriod } = figures;
  if (isOfOwnPeriod === true) return '';
  if (target !== null && targetNow != null) return ofPeriod(targetNow, unit);
  if (figures.deadline != null) return byOwnDeadline(figures, figures.deadline);
  if (!isDueAtEnd(figures) || year === null) return '';
  const date = endOfYear(figures, year);
  const isOver = yearIsOver(figures);
  const left = remaining(figures);
  if (left === null) return withoutLine(figures, year);
  if (isOver) return `It was due by ${date}, and is ${left} short.`;
  return `${left} ${remainOf(left, unit)}, due by ${date}.`;
}

/** "31 March 2016"; "the end of 2015/16" where nothing shows which day that is. */
export function endOfYear({ yearNamed }: Pick<DraftFigures, 'yearNamed'>, { end }: DateSpan): string {
  return yearNamed == null ? longDate(end) : `the end of ${yearNamed}`;
}

/** "11 remain, due by 20 February 2026." of a row that has a date of its own. */
function byOwnDeadline(figures: DraftFigures, inWords: () => string): string {
  if (figures.target === 0 || isDone(figures) || isCeiling(comparedAs(figures))) return '';
  const deadline = inWords();
  if (deadline === '') return '';
  const left = remaining(figures);
  return left === null ? `Due by ${deadline}.` : `${left} ${remainOf(left, figures.unit)}, due by ${deadline}.`;
}

function remainOf(left: string, unit: Unit): string {
  return left === '1' || unit.before !== '' ? 'remains' : 'remain';
}

/**
 * "115 to go, with 50% of the year gone; due by 31 March 2016." However the figures count, so many things are missing, and
 * how much of the time has gone needs no straight line.
 */
function withoutLine(figures: DraftFigures, year: DateSpan): string {
  const date = endOfYear(figures, year);
  const short = missing(figures);
  if (yearIsOver(figures)) return short === null ? `It was due by ${date}.` : `It was due by ${date}, and is ${short} short.`;
  const day = figures.figuresTo ?? figures.asAt;
  const gone = day === null ? null : elapsedShare(year, day);
  if (short === null || gone === null || gone <= 0 || gone >= 1) return `Due by ${date}.`;
  if (figures.yearNamed != null) return `${short} to go, due by ${date}.`;
  return `${short} to go, with ${percentText(roundTo(gone, 2))} of ${isWithinYear(year) && !isPartOfYear(year) ? 'the year' : 'the time'} gone; due by ${date}.`;
}

/** Of things that are counted one by one, how many are short of the target; null for money, rates, means and levels. */
function missing({ total, target, targetKind, unit, method, thing, verb, notYet, way }: DraftFigures): string | null {
  const isOfThings = unit.before === '' && !isPercent(unit) && (thing !== '' || (verb !== null && verb !== 'reached'));
  const isCounted = method === 'sum' || method === 'latest' || method === 'highest';
  const isPlain = notYet === null && way === null && (targetKind === 'at least' || targetKind === 'exactly');
  if (!isOfThings || !isCounted || !isPlain || target === null || total <= 0 || total >= target) return null;
  return figureText(target - total, unit, true);
}

/** Whether the year's last day is still a date to meet. A limit that is passed isn't due any more, nor is nothing due by a day. */
export function isDueAtEnd(figures: DraftFigures): boolean {
  const { year, target, targetNow, isOfOwnPeriod } = figures;
  return (
    isOfOwnPeriod !== true &&
    targetNow?.toDate !== true &&
    year !== null &&
    target !== null &&
    target !== 0 &&
    !isDone(figures) &&
    !isCeiling(comparedAs(figures))
  );
}

/** "69"; null where what remains is no number of things. */
export function remaining(figures: DraftFigures): string | null {
  const { target, total, unit, addsUp, notYet, targetKind, way, targetNow } = figures;
  if (target === null || targetNow?.toDate === true || !addsUp || notYet !== null || way !== null || targetKind === 'several conditions')
    return null;
  const kind = comparedAs(figures);
  const isCounted = total > 0 && total < target && (kind === 'at least' || kind === 'exactly');
  return isCounted ? figureText(target - total, unit, true) : null;
}

/** "That is the target of Q2; that of Q4 is 97." It isn't due at the end of the year. */
function ofPeriod({ figure, heading, later, toDate }: TargetNow, unit: Unit): string {
  if (toDate === true) {
    if (later === null) return 'That is the target to date.';
    return later.figure === figure ? '' : `That is the target to date; the year’s is ${figureText(later.figure, unit, true)}.`;
  }
  const its = `That is the target of ${shortPeriodName(heading)}`;
  if (later === null || later.figure === figure) return `${its}.`;
  return `${its}; that of ${shortPeriodName(later.heading)} is ${figureText(later.figure, unit, true)}.`;
}

function againstProfile(figures: DraftFigures): string {
  const expectation = expectationOf(figures);
  if (expectation === null) return '';
  const { unit, figuresTo } = figures;
  const { expected, isRounded, gap } = expectation;
  const were = expected === '1' || unit.before !== '' ? 'was' : 'were';
  const by = figuresTo === null ? 'by now' : `by ${longDate(figuresTo)}`;
  const line = `${isRounded ? 'about ' : ''}${expected} ${were} expected ${by}, so this is ${gap}`;
  // Nobody set that line: a reader must see that it is only drawn.
  return figures.isProfileStated ? capitalised(line) : `Spread evenly, ${line}`;
}

/** What the target expects by now, and how far off that is. */
interface Expectation {
  /** "50". */
  readonly expected: string;
  /** It stands for a figure between two whole ones. */
  readonly isRounded: boolean;
  /** "19 behind", "about 1 ahead", "on profile", "in line". */
  readonly gap: string;
}

/**
 * Things that are counted come in whole numbers: "about 13 were expected".
 * Only figures that add up have a straight line to be set against, and only until the target is met.
 */
export function expectationOf(figures: DraftFigures): Expectation | null {
  const { addsUp, profile, total, target, unit, targetNow } = figures;
  // What is told of the target itself is told once.
  if (
    targetNow?.toDate === true ||
    !addsUp ||
    profile === null ||
    target === null ||
    isCeiling(comparedAs(figures)) ||
    isDone(figures) ||
    total > target
  )
    return null;
  // Then it is due, which is said of all that is expected.
  if (yearIsOver(figures) && total > 0) return null;
  const isRounded = Number.isInteger(total) && Number.isInteger(target) && unit.before === '' && !Number.isInteger(roundTo(profile, 6));
  const line = isRounded ? Math.round(profile) : profile;
  const expected = figureText(line, unit, true);
  if (figureText(total, unit, true) === expected) return { expected, isRounded, gap: figures.isProfileStated ? 'on profile' : 'in line' };
  const difference = `${isRounded ? 'about ' : ''}${differenceText(Math.abs(total - line), unit)}`;
  return { expected, isRounded, gap: `${difference} ${total < line ? 'behind' : 'ahead'}` };
}

/** "at this pace …", a straight line on from here. */
function forecast(figures: DraftFigures): string {
  const end = yearsEnd(figures);
  if (end === null) return '';
  const { target, total } = figures;
  const outturn = figures.forecast?.figure ?? 0;
  const by = figures.forecast?.basis === 'season' ? 'going by the season of last year' : 'at this pace';
  const kind = comparedAs(figures);
  const wouldEnd = `${by} ${endingAt(end, figures)}`;
  if (!isCeiling(kind) || target === null) return wouldEnd;
  return isPast(total, target, kind) || !isPast(outturn, target, kind) ? wouldEnd : `${wouldEnd}, past the limit`;
}

/** "the year would end at 62"; of a target that is due in a part of the year, or after several, what it comes to by then. */
function endingAt(end: string, { year }: DraftFigures): string {
  if (year === null || !isWithinYear(year)) return `it would end at ${end}`;
  return isPartOfYear(year) ? `it would come to ${end} by ${longDate(year.end)}` : `the year would end at ${end}`;
}

/** From the first month to the last: April to February is a year whose last month is left out, April to December a part of one. */
const leastOfYear = 10;

function isPartOfYear({ start, end }: DateSpan): boolean {
  return differenceInCalendarMonths(parseISO(end), parseISO(start)) < leastOfYear;
}

/**
 * Where a straight line on from here ends: "62", "about 62". Null for positions and means, once the year is over, where
 * all is done, and where a limit would hold.
 */
export function yearsEnd(figures: DraftFigures): string | null {
  const { addsUp, target, total, unit, year, asAt } = figures;
  const outturn = figures.forecast?.figure ?? null;
  if (!addsUp || outturn === null || total <= 0 || year === null || asAt === null || yearIsOver(figures)) return null;
  const kind = comparedAs(figures);
  const isNews = isCeiling(kind) && target !== null ? !figures.isOffer && isPast(outturn, target, kind) : !isDone(figures);
  if (!isNews) return null;
  const whole = Number.isInteger(total) && !unit.percent;
  return whole && !Number.isInteger(outturn) ? `about ${figureText(Math.round(outturn), unit, true)}` : figureText(outturn, unit, true);
}

/** Whether a figure breaks a limit. */
function isPast(figure: number, limit: number, kind: ComparedAs): boolean {
  return figure > limit || (kind === 'less than' && figure === limit);
}
