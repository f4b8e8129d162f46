// Of a year's target and one to date, a table with levels is set against the one to date: of a level no share of the year's
// target is expected by now. Where everything adds up, or a stated percentage divides by the year's, that one stays.

import { isLevelInWords } from '../../../cells/words/level-words';
import { isSameFigure } from '../../../cells/rounding';
import { isInPercent } from '../../columns/column-content';
import type { ColumnRoles } from '../../columns/column-roles';
import type { ColumnEvidence } from '../../columns/figure-columns';
import { combinePeriod, isSamePeriod } from '../../columns/periods/period-columns';
import type { PeriodHeading } from '../../headings/period-headings';
import { saysByNow, saysByPeriod } from '../../headings/targets-by-now';
import type { SheetView } from '../../sheet/sheet-view';
import { numberFormatAt, valueAt } from '../../../model/grid';
import type { RoleEvidence } from '../found/candidate-reading';
import type { ChosenReading } from '../compare-readings';
import { explainedBy, figureAt, isShareShown, reachedBy } from '../explained';
import type { TableFigures } from '../table-figures';

const [leastRows, leastShare] = [3, 0.75];

/** The reading with the target to date as the target, where it is the one that counts; else as it is. */
export function withTargetByNow(view: SheetView, figures: TableFigures, chosen: ChosenReading): ChosenReading {
  const { roles, reasons } = chosen;
  const { target, evidence, periodTargets } = roles;
  const { explained, of } = chosen.explained.percentages;
  const year = evidence.find(({ column }) => column === target);
  if (year === undefined || explained * 2 > of || periodTargets.length > 1) return chosen;
  // “March 2027 aim” names a month too, and is none of now.
  if (saysByNow(year.name) || (saysByPeriod(year.name) && !isDueAfter(figures, roles, year))) return chosen;
  const taken = new Set([target, roles.total, roles.achieved, ...roles.periods.map(({ column }) => column)]);
  // A share of the way that is expected by now is no figure to be set against counts.
  const isShare = isInPercent(year.content);
  const [byNow, ...others] = evidence.filter(
    (each) => !taken.has(each.column) && each.content.figures > 0 && isInPercent(each.content) === isShare && isOfNow(figures, roles, each),
  );
  if (byNow === undefined || others.length > 0) return chosen;
  const isLevelApart = figures.rows.some((row, index) => {
    const [ofYear, ofNow] = [figureAt(figures, year.column, index), figureAt(figures, byNow.column, index)];
    return ofYear !== null && ofNow !== null && !isSameFigure(ofYear, ofNow) && isLevel(view, row, year.column, evidence);
  });
  if (!isLevelApart && !isDividedBy(figures, roles, byNow.column)) return chosen;
  const rest = periodTargets.filter(({ column }) => column !== byNow.column);
  const byRole: ColumnRoles = { ...roles, target: byNow.column, periodTargets: rest };
  const reason: RoleEvidence = { words: 'what is to be reached by now, which the rows are compared with', confidence: 0.85 };
  return { ...chosen, roles: byRole, explained: explainedBy(figures, byRole), reasons: new Map([...reasons, [byNow.column, reason]]) };
}

/** A month of a year later than that of the periods with figures. */
function isDueAfter(figures: TableFigures, roles: ColumnRoles, { parts }: ColumnEvidence): boolean {
  const [due, last] = [combinePeriod(parts)?.year, lastFilled(figures, roles)?.year];
  return due?.kind === last?.kind && (due?.start ?? 0) > (last?.start ?? Infinity);
}

/** Whether the stated percentages, typed or not, are what was reached divided by this column, in most rows. */
function isDividedBy(figures: TableFigures, roles: ColumnRoles, column: number): boolean {
  const nowIn = reachedBy(figures, roles);
  const held = figures.rows.flatMap((_, index) => {
    const [stated, goal] = [figureAt(figures, roles.achieved, index), figureAt(figures, column, index)];
    return stated === null || goal === null || goal === 0 ? [] : [nowIn(index).some((figure) => isShareShown(figure / goal, stated))];
  });
  return held.length >= leastRows && held.filter(Boolean).length >= held.length * leastShare;
}

/** Its target is shown as per cent, or its words say that it is a level. */
function isLevel(view: SheetView, row: number, target: number, columns: readonly ColumnEvidence[]): boolean {
  if (numberFormatAt(view.grid, row, target).includes('%')) return true;
  return columns.some(({ column }) => {
    const value = valueAt(view.grid, row, column);
    return typeof value === 'string' && (/%|\bper ?cent/iu.test(value) || isLevelInWords(value, null));
  });
}

/** “Target to date”, or that of the last period that has figures. */
function isOfNow(figures: TableFigures, roles: ColumnRoles, { name, parts }: ColumnEvidence): boolean {
  if (saysByNow(name)) return true;
  if (!saysByPeriod(name)) return false;
  const named = combinePeriod(parts.map((part) => part.replace(/\b(?:to|at|by|as at|end of|the)\b/giu, ' ').trim()));
  const last = lastFilled(figures, roles);
  if (named === null || last === undefined) return false;
  return isSamePeriod({ ...named, toDate: last.toDate }, { ...last, year: named.year === null ? null : last.year });
}

/** The last period that has figures of what was done. */
function lastFilled(figures: TableFigures, { periods }: ColumnRoles): PeriodHeading | undefined {
  const isFilled = (column: number): boolean => (figures.figures.get(column) ?? []).some((figure) => figure !== null);
  return periods.filter(({ column, measure }) => measure !== 'forecast' && isFilled(column)).at(-1)?.period;
}
