// What earlier years brought never counts towards the target of one year: beside "2026/27 target" the periods of that year
// are counted alone, and set against the total that adds up just them.

import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import { combinePeriod } from '../../columns/periods/period-columns';
import { isSameSum } from '../../../cells/row-formula';
import { isCarriedForward } from '../carried-forward';
import type { FormulaRelation } from '../formula-relations';

const wholeWork =
  /\b(?:whole|full|entire|total|overall|life ?time|end of) ?-?(?:the )?(?:life of (?:the )?)?(?:project|programme|scheme|contract|grant|life ?time)\b|\blife ?time\b|\b(?:whole[- ])?life of (?:the |this )?\w+|\b(?:two|three|four|five|six|[2-9])[- ]years?\b/iu;

/** Whether a target's heading says that it is for the whole of the work, so that no year is over for it. */
export function isOfWholeWork(heading: string): boolean {
  return wholeWork.test(heading);
}

/** "Target by 2029/30" is reached over the years until then. */
const byThen = /\b(?:by|to(?! be\b)|until|till|before|end of|life ?time|cumulative|overall|programme|project)\b/iu;
const ofTheYear = /\b(?:annual|year(?:['’]?s|ly)?|in[- ]year|this year(?:['’]s)?)\b/iu;

/** Whether the target is that of a single year, which begins where what was carried forward ends. */
function isOfOneYear({ evidence, target }: ColumnRoles, carried: readonly number[]): boolean {
  const parts = evidence.find(({ column }) => column === target)?.parts ?? [];
  const heading = parts.join(' ');
  if (target === null || byThen.test(heading) || isOfWholeWork(heading)) return false;
  const named = combinePeriod(parts);
  if (named?.year == null) return ofTheYear.test(heading);
  if (named.level !== 'year') return false;
  const last = lastYearBefore(evidence, carried);
  // A year that lies further on is when the target is to be reached.
  return last === null || named.year.start - last <= 1;
}

/** The calendar year in which what was carried forward ends; null where its heading doesn't say. */
function lastYearBefore(evidence: ColumnRoles['evidence'], carried: readonly number[]): number | null {
  const years = evidence
    .filter(({ column }) => carried.includes(column))
    .flatMap(({ name }) => [...name.matchAll(/\b20\d\d\b/gu)])
    .map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * The roles with the year's own periods where a target of one year stands beside what was carried forward and that is
 * counted, in the periods or in their total; else the roles as they are. `isSumOf`: whether a column's figures are the
 * sum of others.
 */
export function withYearAlone(
  survey: ColumnSurvey,
  roles: ColumnRoles,
  relations: readonly FormulaRelation[],
  isSumOf: (columns: readonly number[], total: number) => boolean,
): ColumnRoles {
  if (roles.target === null || roles.periods.length === 0) return roles;
  const carried = survey.free.flatMap(({ column }) => (isCarriedForward(survey, column) ? [column] : []));
  if (carried.length === 0 || !isOfOneYear(roles, carried)) return roles;
  const periods = roles.periods.filter(({ column }) => !carried.includes(column));
  const columns = periods.filter(({ measure }) => measure !== 'forecast').map(({ column }) => column);
  const { target, achieved } = roles;
  const isTotalOf = (added: readonly number[], column: number): boolean =>
    relations.some((relation) => relation.column === column && addsUp(relation, added)) || isSumOf(added, column);
  const withEarlier = [...carried, ...columns].sort((one, other) => one - other);
  const isCounted = periods.length < roles.periods.length || (roles.total !== null && isTotalOf(withEarlier, roles.total));
  if (!isCounted) return roles;
  const taken = new Set([...carried, ...roles.periods.map(({ column }) => column), target, achieved]);
  const totals = survey.free.filter(({ column, content }) => !taken.has(column) && content.figures > 0 && isTotalOf(columns, column));
  const [total, another] = totals;
  return rolesWith(survey, { periods, total: total === undefined || another !== undefined ? null : total.column, target, achieved });
}

function addsUp({ formula }: FormulaRelation, columns: readonly number[]): boolean {
  return formula.kind === 'sum' && isSameSum(formula.columns, columns);
}
