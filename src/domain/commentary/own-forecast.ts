// What the plan's own column of forecasts says of the year's end, where it is on the other side of the target: beside
// "within the limit" a board must hear that the limit is expected to be passed.

import { isCeiling } from '../cells/targets/at-least-or-up-to';
import { roundTo } from '../cells/rounding';
import type { DraftFigures } from './draft-figures';
import { differenceText, figureText } from './figures-in-words';
import { yearIsOver } from '../rating/rate';
import { comparedAs, forecastSaid } from './standing-sentence';

/** "The plan’s own forecast is 150, which is past the limit."; blank where it agrees with the target, or there is none. */
export function ownForecastSentence(figures: DraftFigures): string {
  const { ownForecast, target, targetNow, notYet, unit } = figures;
  if (ownForecast === null || target === null || target <= 0 || notYet !== null || yearIsOver(figures)) return '';
  const kind = comparedAs(figures);
  // It is of the year: the target of the latest period is another, and beside one to date it is held against the year's.
  if (targetNow != null) return targetNow.toDate === true ? besideYears(figures, ownForecast, targetNow.later?.figure ?? null) : '';
  const over = roundTo(ownForecast - target, 6);
  if (isCeiling(kind)) return over > 0 ? `${forecastSaid(ownForecast, unit)}, which is past the limit.` : '';
  if (kind !== 'at least' && kind !== 'more than') return '';
  return over < 0 ? `${forecastSaid(ownForecast, unit)}, ${differenceText(-over, unit)} short of the target.` : '';
}

/** "The plan’s own forecast for the year is £150k, £40k short of the year’s £190k." */
function besideYears(figures: DraftFigures, ownForecast: number, year: number | null): string {
  if (year === null || year <= 0) return '';
  const { unit } = figures;
  const kind = comparedAs(figures);
  const over = roundTo(ownForecast - year, 6);
  const said = `The plan’s own forecast for the year is ${figureText(ownForecast, unit, true)}`;
  if (isCeiling(kind)) return over > 0 ? `${said}, ${differenceText(over, unit)} past the year’s limit.` : '';
  return over < 0 ? `${said}, ${differenceText(-over, unit)} short of the year’s target.` : '';
}
