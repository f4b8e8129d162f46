// A first draft of a deliverable's commentary: a plain statement of its
// figures, for the officer to keep, change or delete.

import { isWithinYear, longDate } from '../cells/calendar';
import { saysNoTarget } from '../cells/words/placeholder-words';
import { roundTo } from '../cells/rounding';
import { conditionShown, conditionsUnshown } from '../measures/target-conditions';
import type { TargetReading } from '../measures/row-figures';
import { isAtLimit, isMet, yearIsOver } from '../rating/rate';
import type { Forecast } from '../measures/forecast';
import { isCeiling, isCompared, type ComparedAs } from '../cells/targets/at-least-or-up-to';
import { differenceText, figureText, numberText, percentText, type Unit } from './figures-in-words';
import { countBy, type CountingMethod, type MethodReading } from '../model/counting-method';
import type { DateSpan, IsoDate } from '../model/dates';
import type { TargetCondition } from '../model/table/targets';

/** One period of the row. */
export interface PeriodFigure {
  readonly name: string;
  /** Null where it holds no number. */
  readonly value: number | null;
  /** What is there where it is no number ("n/a"); "" where it is blank. */
  readonly text: string;
}

/** What a draft is written from. The figures are those of `AssessedRow`. */
export interface DraftFigures {
  readonly method: CountingMethod;
  readonly total: number;
  /** The figure to reach. */
  readonly target: number | null;
  /** What is in the target's cell where it is no number; "" where it is blank. */
  readonly targetText: string;
  /** Whether the table has a column of targets: else nothing can be said of there being none. */
  readonly hasTargetColumn: boolean;
  readonly targetKind: TargetReading;
  /** Everything that the target asks for, where that is several things. */
  readonly conditions: readonly TargetCondition[];
  readonly achieved: number | null;
  /** Where the percentage is how much of the way from a baseline was gone; null where it is a share of the target. */
  readonly way: { readonly from: number; readonly gone: number } | null;
  /** The figures are known to add up, so that a straight line means something. */
  readonly addsUp: boolean;
  /** The total is as stated and adds up actuals and forecasts, so that it can't be called delivered. */
  readonly includesForecasts: boolean;
  /** What was done with them: delivered, spent, trained (verbs.ts). */
  readonly verb: string;
  /** What earlier years brought, among the total; null where the table has no such column. */
  readonly carriedForward: number | null;
  /** Null where there is nothing to compute from. */
  readonly profile: number | null;
  readonly forecast: Forecast | null;
  /** What the plan itself expects; null where it doesn't say. */
  readonly ownForecast: number | null;
  /** Oldest first. */
  readonly periods: readonly PeriodFigure[];
  readonly unit: Unit;
  readonly year: DateSpan | null;
  readonly asAt: IsoDate | null;
}

const mostPeriods = 4;

/** "31 of at least 100 delivered (31%). Due by 31 March 2016. … As at 30 September 2015." */
export function draftOf(figures: DraftFigures): string {
  const sentences = [
    delivered(figures),
    otherConditions(figures),
    due(figures),
    againstProfile(figures),
    lastPeriods(figures),
    forecast(figures),
  ];
  const asAt = figures.asAt === null ? 'As-at date not given.' : `As at ${longDate(figures.asAt)}.`;
  return [...sentences.filter((sentence) => sentence !== ''), asAt].join(' ');
}

/**
 * While it is asked how a row is counted: its figures, and what each open way makes of them; nothing that an answer
 * could undo.
 */
export function askedDraft({ candidates }: MethodReading, periods: readonly PeriodFigure[], asAt: IsoDate | null): string {
  const actuals = periods.flatMap(({ value }) => value ?? []);
  const told = periods.flatMap(({ name, value }) => (value === null ? [] : [`${name} ${numberText(value)}`])).slice(-mostPeriods);
  const ways = candidates.flatMap((method) => {
    const total = method === 'stated' ? null : countBy(method, actuals);
    return total === null ? [] : [`${openWords[method]} ${numberText(total)}`];
  });
  const date = asAt === null ? 'As-at date not given.' : `As at ${longDate(asAt)}.`;
  return `${told.join(', ')}. It is asked how these figures count: ${ways.join(', ')}. ${date}`;
}

const openWords: Readonly<Record<CountingMethod, string>> = {
  sum: 'added up they make',
  latest: 'the latest is',
  highest: 'the highest is',
  average: 'the average is',
  stated: 'the stated total is',
};

/** Figures that are added up are delivered, spent or what their words say; of other methods the total is a position, a high point or a mean. */
function lead({ method, includesForecasts, verb }: DraftFigures): { readonly done: string; readonly reached: string } {
  if (includesForecasts) return { done: 'delivered or forecast', reached: 'delivered or forecast' };
  if (method === 'latest') return { done: 'at the latest count', reached: 'at the latest count' };
  if (method === 'highest') return { done: 'at the highest point', reached: 'at the highest point' };
  if (method === 'average') return { done: 'on average', reached: 'on average' };
  return { done: verb, reached: verb };
}

/** A target in words is a target, though no figure can be set against it. "No target" and "TBC" are none. */
function noTarget(text: string, hasTargetColumn: boolean): string {
  if (text !== '' && !saysNoTarget(text)) return `The target is in words: ${text.replace(/[.\s]+$/u, '')}.`;
  return hasTargetColumn ? 'No target is set.' : '';
}

function delivered(figures: DraftFigures): string {
  const { total, target, achieved, unit } = figures;
  const words = lead(figures);
  const is = figures.includesForecasts ? 'would be' : 'is';
  const kind = comparedAs(figures);
  if (target === 0 && kind === 'up to') {
    if (total <= 0) return `None ${words.done}, and the target is none.`;
    return `${figureText(total, unit, true)} ${words.reached} where the target is none: the ceiling ${is} passed by ${differenceText(total, unit)}.`;
  }
  if (figures.way !== null && target !== null) {
    const { from, gone } = figures.way;
    const reached = `${figureText(total, unit)} ${words.reached}`;
    return `${reached}: ${percentText(gone)} of the way from ${figureText(from, unit)} to ${figureText(target, unit)}.`;
  }
  if (target === null || target <= 0 || achieved === null)
    return [soFar(figures, words.done), whyUncompared(figures)].filter((sentence) => sentence !== '').join(' ');
  const share = unit.percent || unit.after === '%' ? `${percentText(achieved)} of the target` : percentText(achieved);
  const goal = `${kind} ${figureText(target, unit)}`;
  if (total <= 0) return `None ${words.done} yet of ${goal} (${share}).`;
  if (!isMet(total, target, kind)) {
    const reached = `${figureText(total, unit, true)} of ${goal} ${words.reached} (${share}).`;
    if (isAtLimit(total, target)) return `${reached} That is the limit itself, so the target is not met.`;
    if (total < target) return reached;
    return `${reached} The ${isCeiling(kind) ? 'ceiling' : 'target'} ${is} passed by ${differenceText(total - target, unit)}.`;
  }
  if (isCeiling(kind)) return `${figureText(total, unit, true)} of ${goal} ${words.reached} (${share}), within the ceiling.`;
  const outcome = total > target && kind === 'at least' ? 'exceeded' : 'met';
  const what = figures.targetKind === 'several conditions' ? 'the part of the target that asks for' : 'the target of';
  return `${figureText(total, unit)} ${words.reached}: ${what} ${goal} ${is} ${outcome} (${share}).`;
}

/** With what earlier years brought it is a total of several years, not what was done in this one. */
function soFar({ method, total, unit, carriedForward }: DraftFigures, done: string): string {
  if (carriedForward === null && method === 'latest' && (unit.percent || unit.after === '%'))
    return `It stands at ${figureText(total, unit)}.`;
  if (carriedForward === null) return `${figureText(total, unit)} ${done} so far.`;
  return `${figureText(total, unit)} in all, of which ${figureText(carriedForward, unit, true)} from earlier years.`;
}

function whyUncompared({ target, targetKind, targetText, hasTargetColumn, ownForecast, unit }: DraftFigures): string {
  if (target === 0) return 'The target is zero.';
  if (targetKind === 'a range') return `The target is a range: ${targetText.replace(/[.\s]+$/u, '')}.`;
  if (targetKind === 'each period' && target === null) return 'The target is for each period, not for what they come to.';
  if (targetKind === 'past by forecast' && ownForecast !== null)
    return `The plan’s own forecast is ${figureText(ownForecast, unit, true)}, which is past the target.`;
  if (targetKind === 'which scale' || targetKind === 'by thresholds' || targetKind === 'better unsaid')
    return 'It is asked how it is set against its target.';
  if (target !== null || targetKind === 'percent of population') return 'The target is not one that these figures can be set against.';
  return noTarget(targetText, hasTargetColumn);
}

/** How the figures are set against the target. Of several conditions it is the one that the figures are of. */
function comparedAs({ targetKind, conditions, target }: DraftFigures): ComparedAs {
  if (targetKind === 'several conditions') return conditionShown(conditions, target)?.kind ?? 'at least';
  return isCompared(targetKind) ? targetKind : 'at least';
}

/** What the target asks for besides: no figure shows it, so it can't be said to be met. */
function otherConditions({ targetKind, conditions, target }: DraftFigures): string {
  if (targetKind !== 'several conditions') return '';
  const others = conditionsUnshown(conditions, target);
  return others.length === 0 ? '' : `The target also asks for ${others.join(' and ')}, for which no figure is given.`;
}

function due(figures: DraftFigures): string {
  const { year, target } = figures;
  if (year === null || target === null || isDone(figures)) return '';
  return yearIsOver(figures) ? `It was due by ${longDate(year.end)}.` : `Due by ${longDate(year.end)}.`;
}

/**
 * One decimal is enough for things that are counted.
 * Only figures that add up have a straight line to be set against, and only until the target is met.
 */
function againstProfile(figures: DraftFigures): string {
  const { addsUp, profile, total, target, unit } = figures;
  if (!addsUp || profile === null || target === null || isCeiling(comparedAs(figures)) || isDone(figures) || total > target) return '';
  const line = Number.isInteger(total) && Number.isInteger(target) ? roundTo(profile, 1) : profile;
  const expected = figureText(line, unit, true);
  const gap = differenceText(Math.abs(total - line), unit);
  const were = expected === '1' ? 'was' : 'were';
  if (figureText(total, unit, true) === expected) return `By now ${expected} ${were} expected, so it is on profile.`;
  return `By now ${expected} ${were} expected, so it is ${gap} ${total < line ? 'behind' : 'ahead'}.`;
}

/** The last periods from the first that says anything; periods not yet due are left out. */
function lastPeriods({ periods, unit }: DraftFigures): string {
  const last = periods.reduce((found, { value }, index) => (value === null ? found : index), -1);
  const named = periods.slice(0, last + 1).slice(-mostPeriods);
  const parts = named.map(({ name, value, text }) => `${name} ${value === null ? text || 'blank' : figureText(value, unit, true)}`);
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** A straight line on from here: not for positions and means, nor once the year is over, nor where all is done. */
function forecast(figures: DraftFigures): string {
  const { addsUp, target, total, unit, year, asAt } = figures;
  const outturn = figures.forecast?.figure ?? null;
  if (!addsUp || outturn === null || total <= 0 || year === null || asAt === null || yearIsOver(figures)) return '';
  const it = isWithinYear(year) ? 'the year' : 'it';
  const whole = Number.isInteger(total) && !unit.percent;
  const end =
    whole && !Number.isInteger(outturn) ? `about ${figureText(Math.round(outturn), unit, true)}` : figureText(outturn, unit, true);
  const by = figures.forecast?.basis === 'season' ? 'Going by the season of last year' : 'At this pace';
  const kind = comparedAs(figures);
  if (isCeiling(kind) && target !== null)
    return outturn > target || (kind === 'less than' && outturn === target) ? `${by} ${it} would end at ${end}, past the ceiling.` : '';
  return isDone(figures) ? '' : `${by} ${it} would end at ${end}.`;
}

function isDone(figures: DraftFigures): boolean {
  const { total, target, targetKind, includesForecasts } = figures;
  if (includesForecasts || target === null || target < 0 || targetKind === 'several conditions') return false;
  const kind = comparedAs(figures);
  return (target > 0 || kind === 'up to') && isMet(total, target, kind);
}
