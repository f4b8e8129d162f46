// A plan's own forecast is set against its targets only where both are of the same span: "Forecast total cost" of a scheme
// is no forecast of this year's budget. A formula that sets it against another column, or its heading, says so.

import type { RoleReading } from '../../model/mapping';
import type { Columns } from '../../model/table/columns';
import { yearsIn } from '../../timescales/dates/year';
import { columnsNamed, formulaRelations, type FormulaRelation } from './formula-relations';
import type { TableFigures } from './table-figures';

const ofWhole =
  /\b(?:total|whole|overall|life ?time|life[- ]of)\b.*\b(?:costs?|schemes?|projects?|programmes?|spend(?:ing)?|expenditure|budgets?|life)\b|\b(?:scheme|project|programme|whole[- ]life|lifetime) (?:costs?|totals?|budgets?|spend)\b|\bat completion\b|\beac\b/iu;
const ofYear = /\b(?:annual|year(?:['’]?s|ly)?|in[- ]year|this year(?:['’]s)?|year[- ]end|quarter\w*|months?)\b/iu;

/** Whether the first column of forecasts is of another span than the column of targets. */
export function isForecastApart(figures: TableFigures, readings: readonly RoleReading[], { target, total, periods }: Columns): boolean {
  const isPeriod = ({ column }: RoleReading): boolean => periods.some((period) => period.column === column);
  const forecast = readings.find((reading) => reading.role === 'forecast' && !isPeriod(reading));
  if (target === null || forecast === undefined) return false;
  const partners = formulaRelations(figures).flatMap(({ formula }) => partnersOf(formula, forecast.column));
  if (partners.includes(target)) return false;
  if (partners.some((column) => column !== total && !periods.some((period) => period.column === column))) return true;
  return saysWhole(forecast.heading) && !saysWhole(readings.find(({ column }) => column === target)?.heading ?? '');
}

/** The columns that a difference or a share sets beside it. */
function partnersOf(formula: FormulaRelation['formula'], column: number): readonly number[] {
  if (formula.kind !== 'difference' && formula.kind !== 'ratio') return [];
  const [one = [], other = []] = columnsNamed(formula);
  if (one.length !== 1 || other.length !== 1) return [];
  return one[0] === column ? other : other[0] === column ? one : [];
}

/** "Forecast total spend 2025/26" is of the year. */
function saysWhole(heading: string): boolean {
  return ofWhole.test(heading) && !ofYear.test(heading) && yearsIn(heading).length === 0;
}
