// What the plan's own column of forecasts says of the year's end, and what that means for the target: beside "within the
// limit" a board must hear that the limit is expected to be passed.

import { isCeiling } from '../cells/targets/at-least-or-up-to';
import { isSameFigure, roundTo } from '../cells/rounding';
import type { DraftFigures } from './draft-figures';
import { differenceText, figureText } from './figures-in-words';
import { yearIsOver } from '../rating/rate';
import { comparedAs, forecastSaid } from './standing-sentence';

/** "The plan’s own forecast is 150, which is past the limit."; blank where there is none, or it is what stands already. */
export function ownForecastSentence(figures: DraftFigures): string {
  const { ownForecast, total, target, targetNow, notYet, unit } = figures;
  if (ownForecast === null || notYet !== null || yearIsOver(figures)) return '';
  // It is of the year: the target of the latest period is another, and beside one to date it is held against the year's.
  if (targetNow != null) return targetNow.toDate === true ? besideYears(figures, ownForecast, targetNow.later?.figure ?? null) : '';
  const meaning = target === null || target <= 0 ? '' : meaningOf(figures, ownForecast, target);
  return meaning === '' && isSameFigure(ownForecast, total) ? '' : `${forecastSaid(ownForecast, unit)}${meaning}.`;
}

/** What it means for the target; blank where nothing follows, or the figures so far mean the same. */
function meaningOf(figures: DraftFigures, ownForecast: number, target: number): string {
  const kind = comparedAs(figures);
  const over = roundTo(ownForecast - target, 6);
  if (isCeiling(kind)) return over > 0 ? ', which is past the limit' : '';
  if (kind !== 'at least' && kind !== 'more than') return '';
  if (over < 0) return `, ${differenceText(-over, figures.unit)} short of the target`;
  return over > 0 && figures.total < target ? ', more than the target' : '';
}

/** "The plan’s own forecast for the year is £150k, £40k short of the year’s £190k." */
function besideYears(figures: DraftFigures, ownForecast: number, year: number | null): string {
  const { unit } = figures;
  const said = `The plan’s own forecast for the year is ${figureText(ownForecast, unit, true)}`;
  if (year === null || year <= 0) return `${said}.`;
  const kind = comparedAs(figures);
  const over = roundTo(ownForecast - year, 6);
  if (isCeiling(kind)) return over > 0 ? `${said}, ${differenceText(over, unit)} past the year’s limit.` : `${said}.`;
  return over < 0 ? `${said}, ${differenceText(-over, unit)} short of the year’s target.` : `${said}.`;
}
