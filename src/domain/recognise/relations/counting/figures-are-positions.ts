// Whether the figures of a table's periods are positions so far, of which the last counts: the officer's own formulas read the
// last alone, its headings are single days with a baseline at a day, or each figure is of the size of baseline and target.

import { combinePeriod, type PeriodCandidate } from '../../columns/periods/period-columns';
import type { ColumnRoles } from '../../columns/column-roles';
import type { PositionsSaid } from '../../../model/table/columns';
import type { RowFormula, Sum } from '../../../cells/row-formula';
import { figureAt } from '../explained';
import type { TableFigures } from '../table-figures';

const leastRows = 2;
const leastSized = 4;
const mostRows = 0.75;
const nearlyAll = 0.9;

/** Null where nothing says it. `formulas`: the officer's own read the last period alone; `headings`: headings or sizes say it. */
export function positionsSaid(figures: TableFigures, roles: ColumnRoles, baseline: number | null): PositionsSaid | null {
  const { periods, target, total } = roles;
  const isPlain = periods.every(({ measure, carriedForward, comesAfter }) => measure !== 'forecast' && !carriedForward && !comesAfter);
  if (periods.length < 2 || baseline === null || total !== null || !isPlain) return null;
  if (readsLastAlone(figures, roles, baseline)) return 'formulas';
  return areDays(roles, baseline) || areOfSize(figures, periods, { baseline, target }) ? 'headings' : null;
}

/** “Change since baseline”, “Way travelled”, “Still to go”: a formula of the last filled period and of no other. */
function readsLastAlone(figures: TableFigures, { periods, target }: ColumnRoles, baseline: number): boolean {
  const ofPeriods = new Set(periods.map(({ column }) => column));
  const setAgainst = new Set([baseline, ...(target === null ? [] : [target])]);
  let [last, other] = [0, 0];
  for (const [column, formulas] of figures.formulas) {
    if (ofPeriods.has(column) || setAgainst.has(column)) continue;
    formulas.forEach((formula, row) => {
      const read = formula === null ? null : onePeriod(formula, ofPeriods, setAgainst);
      if (read === null) return;
      const filled = periods.filter((period) => figureAt(figures, period.column, row) !== null);
      if (filled.length < 2) return;
      if (filled.at(-1)?.column === read) last += 1;
      else other += 1;
    });
  }
  return last >= leastRows && last >= (last + other) * mostRows;
}

/** The one period that a formula sets against the baseline or the target; null where it reads none, or several. */
function onePeriod(formula: RowFormula, periods: ReadonlySet<number>, setAgainst: ReadonlySet<number>): number | null {
  if (formula.kind === 'progress') return onlyOf(formula.now, periods);
  if (formula.kind !== 'difference') return null;
  const [from, less] = [onlyOf(formula.from, periods), onlyOf(formula.less, periods)];
  if (from !== null) return onlyOf(formula.less, setAgainst) === null ? null : from;
  return less !== null && onlyOf(formula.from, setAgainst) !== null ? less : null;
}

function onlyOf(sum: Sum, columns: ReadonlySet<number>): number | null {
  const [first, ...more] = sum;
  return first === undefined || more.length > 0 || !columns.has(first) ? null : first;
}

/** What may stand with a day without making a stretch of time of it. */
const ofDay = /^(?:(?:position|figure|level|value|number|count|total)s? )?(?:as )?(?:at|on)?$/iu;

/** Every period is headed by a day and no more, and the baseline names its day too. */
function areDays({ periods, evidence }: ColumnRoles, baseline: number): boolean {
  const areSingle = periods.every(({ period }) => period.day !== null && period.level !== 'week' && ofDay.test(period.rest));
  const parts = evidence.find(({ column }) => column === baseline)?.parts ?? [];
  return areSingle && combinePeriod(parts)?.day != null;
}

/** No figure is far below or above both baseline and target, as what one of several periods adds would be. */
const [leastSize, mostSize] = [0.7, 1.4] as const;

function areOfSize(
  figures: TableFigures,
  periods: readonly PeriodCandidate[],
  { baseline, target }: { readonly baseline: number; readonly target: number | null },
): boolean {
  let [of, fit] = [0, 0];
  figures.rows.forEach((_, row) => {
    const [from, to] = [figureAt(figures, baseline, row), figureAt(figures, target, row)];
    const done = periods.flatMap(({ column }) => figureAt(figures, column, row) ?? []);
    if (from === null || to === null || from <= 0 || to <= 0 || done.length < 2) return;
    of += 1;
    const [low, high] = [Math.min(from, to) * leastSize, Math.max(from, to) * mostSize];
    if (done.every((figure) => figure >= low && figure <= high)) fit += 1;
  });
  return of >= leastSized && fit >= of * nearlyAll;
}
