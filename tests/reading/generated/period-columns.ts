// The columns of each period: its actual or forecast, before it a target, behind every third month what is the quarter's.

import type { TestCell } from '../../domain/recognise/grid-of';
import type { Choices } from './deliverables/deliverables-choices';
import { periodsOf, type PlannedFigure, type PlannedRow } from './deliverables/deliverables-plan';
import type { Column } from './deliverables/deliverables-columns';
import { meantFigure, numbersIn, sumOf, typed } from './figure-styles';
import { periodHeadings, synonyms } from './headings-in-use';
import { pick } from './sheet-draft';

const days1904 = 1462;

export function isForecasting({ periods: { forecasts, bands } }: Choices): boolean {
  return forecasts !== 'none' && bands > 0;
}

/** Whether the year before stands beside this year's, under bands that name the two. */
export function showsTwoYears(choice: Choices): boolean {
  const { bands, years, targetPerPeriod } = choice.periods;
  return years !== 'one' && bands > 0 && !targetPerPeriod && !isForecasting(choice);
}

/** The names of the periods. Those under bands of years name none themselves. */
function periodNames(choice: Choices): readonly TestCell[] {
  const sets = periodHeadings[choice.plan.level];
  const names = pick(sets, showsTwoYears(choice) ? 0 : choice.periods.words);
  return names.map((name) =>
    choice.dates1904 && typeof name === 'object' && name !== null && 'shown' in name ? { ...name, shown: name.shown - days1904 } : name,
  );
}

/** What stands over each period, from the top. */
function headingsOver(choice: Choices, year: string): (name: TestCell, measure: string) => readonly TestCell[] {
  const { bands, targetPerPeriod, words } = choice.periods;
  const said = pick(synonyms.band, choice.columns.words.band);
  const band = showsTwoYears(choice) ? 'Actual' : said;
  return (name, measure) => {
    if (bands === 0) return [targetPerPeriod ? `${headingText(name)} ${measure.toLowerCase()}` : name];
    const isByMeasure = isForecasting(choice) && choice.periods.forecasts === 'each' && words % 2 === 1 && !targetPerPeriod;
    if (isByMeasure) return bands === 1 ? [measure, name] : [year, measure, name];
    if (targetPerPeriod || isForecasting(choice)) return bands === 1 ? [name, measure] : [year, name, measure];
    return bands === 1 ? [showsTwoYears(choice) ? year : band, name] : [year, band, name];
  };
}

/** In the order in which they stand. `forecast`: expected, and in the plan as such; `extra`: not to be counted. */
export function periodColumns(choice: Choices): readonly Column[] {
  const { plan, periods, typing } = choice;
  const names = periodNames(choice);
  const count = plan.themes[0]?.rows[0]?.figures.length ?? periodsOf[plan.level];
  const forecasting = isForecasting(choice);
  const firstForecast = forecasting && periods.forecasts === 'later' ? Math.ceil(count / 2) : count;
  const over = headingsOver(choice, '2024/25');
  const figure = (row: PlannedRow, index: number): PlannedFigure => row.figures[index] ?? null;
  const extra = (headings: readonly TestCell[], number: (row: PlannedRow, at: number) => number): Column => ({
    kind: 'extra',
    headings,
    cell: (row, at) => typed(number(row, at), typing),
    sum: null,
  });
  const overBefore = headingsOver(choice, '2023/24');
  const actual = (index: number): Column => ({
    kind: index < firstForecast ? 'actual' : 'forecast',
    headings: (index < count - names.length ? overBefore : over)(
      names[index % names.length] ?? null,
      index < firstForecast ? 'Actual' : 'Forecast',
    ),
    cell: (row) => typed(figure(row, index), typing),
    sum: (row) => sumOf(numbersIn([figure(row, index)])),
    meant: (row) => meantFigure(figure(row, index), typing),
  });
  const forecast = (index: number): Column => extra(over(names[index] ?? null, 'Forecast'), (_row, at) => at + index + 3);
  const each = Array.from({ length: count }, (_, index): readonly Column[] => {
    const target = extra(over(names[index] ?? null, 'Target'), (_row, at) => at + index + 1);
    return [
      ...(periods.targetPerPeriod ? [target] : []),
      actual(index),
      ...(forecasting && periods.forecasts === 'each' ? [forecast(index)] : []),
      ...quarterAfter(choice, index),
    ];
  }).flat();
  if (showsTwoYears(choice) && periods.years === 'compared') {
    const before = headingsOver(choice, '2023/24');
    return [...names.map((name, index) => extra(before(name, 'Actual'), (_row, at) => at * 2 + index + 5)), ...each];
  }
  const isByMeasure = each.some(({ headings }) => headings.includes('Forecast') && headings.at(-1) !== 'Forecast');
  return isByMeasure ? [...each.filter(({ kind }) => kind !== 'extra'), ...each.filter(({ kind }) => kind === 'extra')] : each;
}

/** What stands behind the third month: the quarter's total, or the year to that point. */
function quarterAfter({ plan, periods, typing }: Choices, index: number): readonly Column[] {
  if (plan.level !== 'month' || periods.quarters === 'none' || periods.bands > 0 || periods.targetPerPeriod || (index + 1) % 3 !== 0)
    return [];
  const from = periods.quarters === 'to date' ? 0 : index - 2;
  const sum = (row: PlannedRow): number => sumOf(numbersIn(row.figures.slice(from, index + 1)));
  const end = { total: ' total', plain: '', 'to date': ' YTD' }[periods.quarters];
  return [{ kind: 'extra', headings: [`Q${String((index + 1) / 3)}${end}`], cell: (row) => typed(sum(row), typing), sum }];
}

export function headingText(cell: TestCell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object' && cell !== null && 'shown' in cell) {
    return new Date((cell.shown - 25_569) * 86_400_000).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
  return '';
}
