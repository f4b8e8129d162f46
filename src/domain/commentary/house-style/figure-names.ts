// What the names of a template stand for in a row of figures. Only where the statement needs no caution of its own:
// booked figures, forecasts, budgets, progress from a baseline, several conditions and the like keep the built-in wording.

import { isCeiling, isCompared, type ComparedAs } from '../../cells/targets/at-least-or-up-to';
import { longDate } from '../../cells/calendar';
import type { NamedFigures, RowInNames } from '../../model/commentary/house-style';
import { isAtLimit, isMet, yearIsOver } from '../../rating/rate';
import { lastPeriods } from '../draft-commentary';
import type { DraftFigures } from '../draft-figures';
import { figureText, isPercent, percentText, thingFor } from '../figures-in-words';
import { endOfYear, expectationOf, isDueAtEnd, remaining, yearsEnd } from '../outlook-sentences';
import { doneWords, isDone, setAgainst, whyUncompared } from '../standing-sentence';
import { phrase } from './phrase';

/** Null where the row keeps the built-in wording, whatever the template. `about`: what the row is about. */
export function figuresInNames(figures: DraftFigures, about: string): RowInNames | null {
  const { includesForecasts, notYet, way, carriedForward, targetNow, target, targetKind, achieved } = figures;
  if (includesForecasts || notYet !== null || way !== null || carriedForward !== null || targetNow != null) return null;
  if (target === null) {
    const isWithout = ['', noTarget].includes(whyUncompared(figures));
    return isWithout ? { kind: 'no target', figures: standing(figures, about), mustName: [] } : null;
  }
  if (target <= 0 || achieved === null || !isCompared(targetKind)) return null;
  // The limit itself, where the target is less than it, reads as if it were kept.
  if (isAtLimit(figures.total, target) && !isMet(figures.total, target, targetKind)) return null;
  const named = { ...standing(figures, about), ...compared(figures, target, targetKind) };
  return { kind: isCeiling(targetKind) ? 'limit' : 'target', figures: named, mustName: [] };
}

const noTarget = 'No target is set.';

function standing(figures: DraftFigures, about: string): NamedFigures {
  const { total, unit, thing, asAt } = figures;
  const unitWord = unit.after.startsWith(' ') ? unit.after.trim() : '';
  return {
    row: phrase(about),
    total: figureText(total, unit, true),
    thing: thing === '' ? unitWord : thingFor(thing, total),
    done: doneWords(figures),
    periods: phrase(lastPeriods(figures)),
    'as at': asAt === null ? '' : longDate(asAt),
  };
}

function compared(figures: DraftFigures, target: number, kind: ComparedAs): NamedFigures {
  const { total, unit, achieved, year } = figures;
  const goal = figureText(target, unit, true);
  const expectation = expectationOf(figures);
  const left = remaining(figures);
  const isOver = yearIsOver(figures);
  const isDue = isDueAtEnd(figures);
  return {
    target: goal,
    'against target': total <= 0 ? `of ${kind} ${goal}` : setAgainst(figures, target, kind),
    percent: achieved === null || isPercent(unit) ? '' : percentText(achieved),
    expected: expectation === null ? '' : `${expectation.isRounded ? 'about ' : ''}${expectation.expected}`,
    gap: expectation?.gap ?? (isDue && isOver && left !== null ? `${left} short` : ''),
    forecast: yearsEnd(figures) ?? '',
    remaining: isDue && !isOver ? (left ?? '') : '',
    due: figures.deadline != null ? (isDone(figures) ? '' : figures.deadline()) : isDue && year !== null ? endOfYear(figures, year) : '',
  };
}
