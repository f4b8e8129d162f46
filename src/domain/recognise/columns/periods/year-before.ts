// What a row came to in the year before, or started from: a column beside the periods whose heading says so. It is never
// counted; it only tells a level from work that adds up.

import { kindsInFull } from '../../../cells/words/figure-kind-words';
import { valueAt, type Grid } from '../../../model/grid';
import type { ColumnRole, RoleReading } from '../../../model/mapping';
import type { PlanTable } from '../../../model/plan';
import { readPeriodHeading } from '../../headings/period-headings';
import { yearsIn, yearSpan } from '../../../timescales/dates/year';

/** The figure of the year before the table's own; null where the table has no such column, or the row no figure. */
export function figureOfYearBefore(grid: Grid, table: PlanTable, row: number): number | null {
  for (const column of columnsOf(table)) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') return value;
  }
  return null;
}

/** What a target's change starts from: the only baseline where there is one, else the year before. */
export function figureChangedFrom(grid: Grid, table: PlanTable, row: number): number | null {
  const [baseline, ...others] = table.roles.filter(({ role }) => role === 'baseline');
  const from = baseline === undefined || others.length > 0 || !/\bbase-?line\b/iu.test(baseline.heading) ? null : baseline.column;
  const value = from === null ? null : valueAt(grid, row, from);
  return typeof value === 'number' ? value : figureOfYearBefore(grid, table, row);
}

/** A year that a heading names, or the last one, whole: a baseline may be of any time, and the same period is a part. */
const wholeYear = /\b(?:last|previous|prior|preceding) (?:financial )?year\b|\byear before\b/iu;
const partOfYear = /\b(?:same|to date|ytd|so far|q[1-4]|quarters?|half|months?)\b/iu;

/** What the row came to in the whole year before; null where no heading says that a figure is that. */
export function outturnOfYearBefore(grid: Grid, table: PlanTable, row: number): number | null {
  for (const column of columnsOf(table)) {
    const heading = table.roles.find((role) => role.column === column);
    if (heading === undefined || partOfYear.test(heading.heading)) continue;
    if (yearEnd(heading) === null && !wholeYear.test(kindsInFull(heading.heading))) continue;
    const value = valueAt(grid, row, column);
    if (typeof value === 'number') return value;
  }
  return null;
}

const found = new WeakMap<PlanTable, readonly number[]>();

function columnsOf(table: PlanTable): readonly number[] {
  const columns = found.get(table) ?? columnsOfYearBefore(table);
  found.set(table, columns);
  return columns;
}

/** Roles of a column that stands beside what is counted. */
const beside: ReadonlySet<ColumnRole> = new Set(['baseline', 'last year', 'year total', 'none']);
const saidBefore = /\b(?:baselines?|(?:last|previous|prior|preceding) (?:financial )?year|(?:the )?year before|previous(?:ly)?)\b/iu;
const notItsFigure =
  /\b(?:targets?|variances?|differences?|changes?|gap|per ?cent|national|england|average|rank|versus|vs|compar\w*)\b|%/iu;

/** The latest first: with "2024/25" and "2025/26" before the target of 2026/27, the later is the year before. */
function columnsOfYearBefore({ roles }: PlanTable): readonly number[] {
  const own = roles.flatMap((column) => (column.role === 'target' || column.role === 'period' ? (yearEnd(column) ?? []) : []));
  const last = own.reduce((latest, end) => (end > latest ? end : latest), '');
  const earlier = roles.flatMap((column) => {
    if (!beside.has(column.role) || notItsFigure.test(column.heading)) return [];
    const end = yearEnd(column);
    const isBefore =
      end === null ? column.role === 'baseline' || column.role === 'last year' || saidBefore.test(column.heading) : end < last;
    return isBefore ? [{ column: column.column, end: end ?? '' }] : [];
  });
  return earlier.sort((one, other) => other.end.localeCompare(one.end)).map(({ column }) => column);
}

/** The day on which the year that a heading names ends: of several, as in "2025/26 and 2026/27", nothing is known. */
function yearEnd({ heading }: RoleReading): string | null {
  const [year, ...more] = yearsIn(heading);
  if (year !== undefined) return more.length > 0 ? null : yearSpan(year).end;
  const period = readPeriodHeading(heading);
  return period?.year == null ? null : yearSpan(period.year).end;
}
