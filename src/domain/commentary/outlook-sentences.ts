// What a statement says of time: what was expected by now, where the pace leads, and what is still to come by when.

import { isWithinYear, longDate } from '../cells/calendar';
import { roundTo } from '../cells/rounding';
import { capitalised } from '../cells/words/capitalised';
import { isCeiling, type ComparedAs } from '../cells/targets/at-least-or-up-to';
import { yearIsOver } from '../rating/rate';
import type { TargetNow } from '../measures/targets/paired-targets';
import type { DraftFigures } from './draft-figures';
import { shortPeriodName } from './period-names';
import { differenceText, figureText, type Unit } from './figures-in-words';
import { comparedAs, isDone } from './standing-sentence';

/** "50 were expected by 30 September 2015, so this is 19 behind; at this pace the year would end at 62." */
export function paceSentence(figures: DraftFigures): string {
  // What is booked goes on at no pace.
  // Nothing is on its way to a target of nought.
  if (figures.notYet !== null || figures.target === 0) return '';
  const expected = againstProfile(figures);
  const outturn = forecast(figures);
  if (expected === '') return outturn === '' ? '' : `${capitalised(outturn)}.`;
  return outturn === '' ? `${expected}.` : `${expected}; ${outturn}.`;
}

/** "69 remain, due by 31 March 2016." Only of figures that add up is what remains a number of things. */
export function dueSentence(figures: DraftFigures): string {
  const { year, target, total, unit, addsUp, targetNow } = figures;
  if (target !== null && targetNow != null) return ofPeriod(targetNow, unit);
  if (year === null || target === null || isDone(figures)) return '';
  const kind = comparedAs(figures);
  // A limit that is passed isn't due any more, nor is nothing due by a day.
  if (isCeiling(kind) || target === 0) return '';
  const date = longDate(year.end);
  const isOver = yearIsOver(figures);
  const isCounted =
    addsUp && figures.notYet === null && total > 0 && total < target && (kind === 'at least' || kind === 'exactly') && figures.way === null;
  if (!isCounted || figures.targetKind === 'several conditions') return isOver ? `It was due by ${date}.` : `Due by ${date}.`;
  const left = figureText(target - total, unit, true);
  if (isOver) return `It was due by ${date}, and is ${left} short.`;
  return `${left} ${left === '1' || unit.before !== '' ? 'remains' : 'remain'}, due by ${date}.`;
}

/** "That is the target of Q2; that of Q4 is 97." It isn't due at the end of the year. */
function ofPeriod({ figure, heading, later }: TargetNow, unit: Unit): string {
  const its = `That is the target of ${shortPeriodName(heading)}`;
  if (later === null || later.figure === figure) return `${its}.`;
  return `${its}; that of ${shortPeriodName(later.heading)} is ${figureText(later.figure, unit, true)}.`;
}

/**
 * Things that are counted come in whole numbers: "about 13 were expected".
 * Only figures that add up have a straight line to be set against, and only until the target is met.
 */
function againstProfile(figures: DraftFigures): string {
  const { addsUp, profile, total, target, unit, figuresTo } = figures;
  if (!addsUp || profile === null || target === null || isCeiling(comparedAs(figures)) || isDone(figures) || total > target) return '';
  // Then it is due, which is said of all that is expected.
  if (yearIsOver(figures) && total > 0) return '';
  const isRounded = Number.isInteger(total) && Number.isInteger(target) && unit.before === '' && !Number.isInteger(roundTo(profile, 6));
  const line = isRounded ? Math.round(profile) : profile;
  const expected = figureText(line, unit, true);
  const were = expected === '1' || unit.before !== '' ? 'was' : 'were';
  const by = figuresTo === null ? 'by now' : `by ${longDate(figuresTo)}`;
  const sentence = `${isRounded ? 'About ' : ''}${expected} ${were} expected ${by}, so this is`;
  if (figureText(total, unit, true) === expected) return `${sentence} on profile`;
  return `${sentence} ${isRounded ? 'about ' : ''}${differenceText(Math.abs(total - line), unit)} ${total < line ? 'behind' : 'ahead'}`;
}

/** "at this pace …", a straight line on from here: not for positions and means, nor once the year is over or all is done. */
function forecast(figures: DraftFigures): string {
  const { addsUp, target, total, unit, year, asAt } = figures;
  const outturn = figures.forecast?.figure ?? null;
  if (!addsUp || outturn === null || total <= 0 || year === null || asAt === null || yearIsOver(figures)) return '';
  const kind = comparedAs(figures);
  const isLimited = isCeiling(kind) && target !== null;
  if (isLimited ? !isPast(outturn, target, kind) : isDone(figures)) return '';
  const whole = Number.isInteger(total) && !unit.percent;
  const end =
    whole && !Number.isInteger(outturn) ? `about ${figureText(Math.round(outturn), unit, true)}` : figureText(outturn, unit, true);
  const by = figures.forecast?.basis === 'season' ? 'going by the season of last year' : 'at this pace';
  const past = isLimited && !isPast(total, target, kind) ? ', past the limit' : '';
  return `${by} ${isWithinYear(year) ? 'the year' : 'it'} would end at ${end}${past}`;
}

/** Whether a figure breaks a limit. */
function isPast(figure: number, limit: number, kind: ComparedAs): boolean {
  return figure > limit || (kind === 'less than' && figure === limit);
}
