// The first sentence of a statement: what stands, in figures, and what it is set against.

import { conditionShown } from '../measures/targets/target-conditions';
import { isCeiling, isCompared, type ComparedAs } from '../cells/targets/at-least-or-up-to';
import { saysNoTarget } from '../cells/words/placeholder-words';
import { isAtLimit, isMet, yearIsOver } from '../rating/rate';
import type { DraftFigures } from './draft-figures';
import { shortened } from './plans/date-phrases';
import { differenceText, figureText, isPercent, percentText, thingFor, type Unit } from './figures-in-words';

/** "31 peer challenges carried out, of at least 100 (31%)." */
export function standingSentence(figures: DraftFigures): string {
  const { total, target, targetKind, achieved, unit, way } = figures;
  const kind = comparedAs(figures);
  if (target === 0 && kind === 'up to')
    return total <= 0 ? `${noneOf(figures)}, which is the target.` : `${stands(figures)}, where the target is none.`;
  if (way !== null && target !== null)
    return `${stands(figures)}: ${percentText(way.gone)} of the way from ${figureText(way.from, unit)} to ${figureText(target, unit)}.`;
  if (target === null || target <= 0 || achieved === null)
    return [`${soFar(figures)}.`, whyUncompared(figures)].filter((sentence) => sentence !== '').join(' ');
  if (total <= 0 && targetKind === 'a budget') return `${noneSoFar(figures)}, of ${budgetText(figures, target)}.`;
  if (total <= 0) return `${noneSoFar(figures)}, of ${kind} ${figureText(target, unit, true)}.`;
  return `${stands(figures)}, ${setAgainst(figures, target, kind)}.`;
}

/** How a figure compares with its target: "of at least 100 (31%)", "4 over the limit of 100 (104%)". */
export function setAgainst(figures: DraftFigures, target: number, kind: ComparedAs): string {
  const { total, unit, targetKind } = figures;
  const figure = figureText(target, unit, true);
  const share = shareText(figures);
  if (figures.notYet !== null) return `against ${targetKind === 'a budget' ? budgetText(figures, target) : goalText(kind, figure)}${share}`;
  if (targetKind === 'a budget') {
    const limit = `${budgetText(figures, target)}${share}`;
    return isMet(total, target, targetKind) ? `within ${limit}, ${saysNothing}` : `${gapText(figures, target)} over ${limit}`;
  }
  if (figures.isOffer && total <= target) return `of up to ${figure}${share}`;
  if (isMet(total, target, kind)) return `${metWords(figures, target, kind)} ${figure}${share}`;
  if (isAtLimit(total, target)) return `which is the limit itself: ${goalText(kind, figure)} is not met`;
  if (total > target && isCeiling(kind) && !figures.isOffer) return `${gapText(figures, target)} over the limit of ${figure}${share}`;
  if (total > target) return `${gapText(figures, target)} more than ${goalText(kind, figure)}${share}`;
  return isPercent(unit) ? `${gapText(figures, target)} short of ${goalText(kind, figure)}` : `of ${kind} ${figure}${share}`;
}

/** What goes before the figure of a target that is met. */
function metWords({ total, targetKind, includesForecasts }: DraftFigures, target: number, kind: ComparedAs): string {
  if (isCeiling(kind)) return kind === 'up to' ? 'within the limit of' : 'under the limit of';
  const meet = includesForecasts ? 'would meet' : 'meets';
  if (targetKind === 'several conditions') return `which ${meet} the part of the target that asks for ${kind}`;
  return total > target && !includesForecasts ? `more than the target of ${kind}` : `which ${meet} the target of ${kind}`;
}

function goalText(kind: ComparedAs, figure: string): string {
  return `the target of ${kind} ${figure}`;
}

function gapText({ total, unit }: DraftFigures, target: number): string {
  return differenceText(Math.abs(total - target), unit);
}

/** Little spent is no sign that the work goes well, nor much that it goes badly. */
const saysNothing = 'which alone doesn’t show how the work is going';

/** "the budget of £48,000". */
function budgetText({ budgetName, unit }: DraftFigures, target: number): string {
  return `the ${budgetName ?? 'budget'} of ${figureText(target, unit, true)}`;
}

/** A percentage of a percentage is no help to a reader: there the gap in points says it. */
function shareText({ unit, achieved }: DraftFigures): string {
  return isPercent(unit) || achieved === null ? '' : ` (${percentText(achieved)})`;
}

/** "31 peer challenges carried out", "45% at the latest count", "27 councils so far". */
function stands(figures: DraftFigures): string {
  const { total, unit, thing, includesForecasts } = figures;
  const figure = thing === '' ? figureText(total, unit) : `${figureText(total, unit, true)} ${thingFor(thing, total)}`;
  if (includesForecasts) return `${figure}, forecasts included`;
  if (figures.notYet !== null) return `${figure} ${figures.notYet}`;
  const done = doneWords(figures);
  return done === '' ? figure : `${figure} ${done}`;
}

/** Figures that are added up are spent, trained or what their words say; of other methods the total is a position, a high point or a mean. */
export function doneWords(figures: DraftFigures): string {
  const { verb } = figures;
  const counted = rollingWords(figures) ?? countedWords(figures);
  if (counted !== '') return isSaid(verb) ? `${verb} ${counted}` : counted;
  return verb ?? (yearIsOver(figures) ? '' : 'so far');
}

function countedWords({ method }: DraftFigures): string {
  return method === 'latest'
    ? 'at the latest count'
    : method === 'highest'
      ? 'at the highest point'
      : method === 'average'
        ? 'on average'
        : '';
}

/** Null where it isn't one position: a mean, a high point or a sum of such figures is of other months. */
function rollingWords({ rolling, method }: DraftFigures): string | null {
  return method === 'latest' || method === 'stated' ? (rolling ?? null) : null;
}

/** "No peer challenges carried out", "None". */
function noneOf(figures: DraftFigures): string {
  const { thing, verb, unit, method } = figures;
  const what = thing === '' ? (unit.after.startsWith(' ') ? `No${unit.after}` : 'None') : `No ${thing}`;
  const rolling = rollingWords(figures);
  if (rolling === null && method === 'latest') return `${what} at the latest count`;
  const done = isSaid(verb) ? `${what} ${verb}` : what;
  return rolling === null ? done : `${done} ${rolling}`;
}

function noneSoFar(figures: DraftFigures): string {
  const none = noneOf(figures);
  if (figures.method === 'latest' || rollingWords(figures) !== null || yearIsOver(figures)) return none;
  return isSaid(figures.verb) ? `${none} yet` : `${none} so far`;
}

/** Whether the words say what was done; a level is only reached. */
function isSaid(verb: string | null): verb is string {
  return verb !== null && verb !== 'reached';
}

/** With what earlier years brought it is a total of several years, not what was done in this one. */
function soFar(figures: DraftFigures): string {
  const { method, total, unit, carriedForward } = figures;
  if (carriedForward === null && method === 'latest' && isPercent(unit) && rollingWords(figures) === null)
    return `It stands at ${figureText(total, unit)}`;
  if (carriedForward === null) return total === 0 ? noneSoFar(figures) : stands(figures);
  return `${figureText(total, unit)} in all, of which ${figureText(carriedForward, unit, true)} from earlier years`;
}

/** How the plan's own forecast is told, to go on with what it means. */
export function forecastSaid(forecast: number, unit: Unit): string {
  return `The plan’s own forecast is ${figureText(forecast, unit, true)}`;
}

const howIsAsked: ReadonlySet<DraftFigures['targetKind']> = new Set([
  'which scale',
  'which multiple',
  'a time',
  'by thresholds',
  'better unsaid',
  'columns open',
] as const);

export function whyUncompared({ target, targetKind, targetText, hasTargetColumn, ownForecast, unit }: DraftFigures): string {
  if (target === 0) return 'The target is zero.';
  if (targetKind === 'a range') return `The target is a range: ${shortened(targetText)}.`;
  if (targetKind === 'each period' && target === null) return 'The target is for each period, not for what they come to.';
  if (targetKind === 'past by forecast' && ownForecast !== null) return `${forecastSaid(ownForecast, unit)}, which is past the target.`;
  if (targetKind === 'percentage open') return 'It is asked what its stated percentage is of.';
  if (targetKind === 'figures in text') return 'It is asked what its figures are.';
  if (howIsAsked.has(targetKind)) return 'It is asked how it is set against its target.';
  // “Half of those who start” says more than that nobody knows how many that makes.
  if (target === null && targetKind === 'percent of population' && /\p{L}/u.test(targetText))
    return `The target is a share: ${shortened(targetText)}.`;
  if (target !== null || targetKind === 'percent of population') return 'The target is not one that these figures can be set against.';
  // A target in words is a target, though no figure can be set against it; "No target" and "TBC" are none.
  if (targetText !== '' && !saysNoTarget(targetText)) return `The target is in words: ${shortened(targetText)}.`;
  return hasTargetColumn ? 'No target is set.' : '';
}

/** How the figures are set against the target. Of several conditions it is the one that the figures are of. */
export function comparedAs({ targetKind, conditions, target }: DraftFigures): ComparedAs {
  if (targetKind === 'several conditions') return conditionShown(conditions, target)?.kind ?? 'at least';
  if (targetKind === 'a budget') return 'up to';
  return isCompared(targetKind) ? targetKind : 'at least';
}

/** Whether the target is met for good: nothing more is due. */
export function isDone(figures: DraftFigures): boolean {
  const { total, target, targetKind, includesForecasts } = figures;
  if (includesForecasts || figures.notYet !== null || target === null || target < 0 || targetKind === 'several conditions') return false;
  const kind = comparedAs(figures);
  return (target > 0 || kind === 'up to') && isMet(total, target, kind);
}
