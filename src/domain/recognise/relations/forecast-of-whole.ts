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

/**
 * The column whose formula adds what is forecast to what is done: where the plan expects to end. Null where there is none, or
 * several.
 */
export function forecastAtEnd(figures: TableFigures, readings: readonly RoleReading[], { periods, total }: Columns): number | null {
  const done = periods.filter(({ forecast }) => forecast !== true).map(({ column }) => column);
  const isEnd = ({ column, formula }: FormulaRelation): boolean => {
    if (formula.kind !== 'sum' || column === total || periods.some((period) => period.column === column)) return false;
    const rest = formula.columns.filter((each) => !done.includes(each) && each !== total);
    const addsTotal = total !== null && formula.columns.includes(total);
    const addsDone = done.length > 0 && done.every((each) => formula.columns.includes(each));
    return (addsTotal || addsDone) && rest.length > 0;
  };
  const found = formulaRelations(figures).filter(isEnd);
  const [end, ...others] = found.filter(({ column }) => readings.some((each) => each.column === column && each.role === 'forecast'));
  return end === undefined || others.length > 0 ? null : end.column;
}

/** Whether the column of forecasts is of another span than the column of targets. `atEnd`: that of the plan's end. */
export function isForecastApart(
  figures: TableFigures,
  readings: readonly RoleReading[],
  { target, total, periods }: Columns,
  atEnd: number | null,
): boolean {
  const isPeriod = ({ column }: RoleReading): boolean => periods.some((period) => period.column === column);
  const ofEnd = atEnd === null ? readings : readings.filter(({ column }) => column === atEnd);
  const forecast = ofEnd.find((reading) => reading.role === 'forecast' && !isPeriod(reading));
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
