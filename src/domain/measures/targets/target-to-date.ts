// A target that is what a row is to have reached by now (“Target to date”, “Plan to date”): all of it is expected already, it
// isn’t due at the year’s end, and what all periods are to come to is another figure.

import { expectationRead } from './expected-by-now';
import { headingAt } from '../../model/table/heading-at';
import { numberAt, type Grid } from '../../model/grid';
import type { RoleReading } from '../../model/mapping';
import type { PlanTable } from '../../model/plan';
import { readHeadingWords } from '../../recognise/headings/heading-words';
import { readPeriodHeading } from '../../recognise/headings/period-headings';
import { saysByNow, saysByPeriod, saysOfPeriod } from '../../recognise/headings/targets-by-now';
import { yearsIn } from '../../timescales/dates/year';
import type { TargetNow } from './paired-targets';

/** The target’s column is one to date. */
export interface TargetToDate {
  /** The column of the year’s own target beside it; null where there is none, or several that may be it. */
  readonly ofYear: number | null;
}

/** Null where the table’s target is no target to date. Of a day or a period only beside the year’s. */
export function targetToDate(table: PlanTable): TargetToDate | null {
  const heading = headingAt(table, table.columns.target);
  const ofYear = yearsTargetColumn(table);
  if (saysByNow(heading) || isExpectedByDay(table)) return { ofYear };
  return (saysByPeriod(heading) && ofYear !== null) || isOfOnePeriod(table) ? { ofYear } : null;
}

/** “Expected by 30 June” as the target of figures that run to 30 June. */
function isExpectedByDay({ columns, expectedByDay }: PlanTable): boolean {
  return expectedByDay !== undefined && expectedByDay === columns.target;
}

/** Whether the table’s target is that of one of its periods alone: “October milestone” beside April to October. */
export function isOfOnePeriod(table: PlanTable): boolean {
  return table.columns.periods.length > 1 && saysOfPeriod(headingAt(table, table.columns.target));
}

/** The column of what the sheet sets beside its target: what is expected by now, or the year’s beside one to date. Null where there is none. */
export function besideTarget(table: PlanTable): number | null {
  return expectationRead(table) ?? targetToDate(table)?.ofYear ?? table.columns.shareByNow ?? null;
}

/** The columns that expect an end: “Q4 forecast” beside the figures of three quarters is of that quarter alone. */
export function forecastsOfEnd({ roles, columns, forecastAtEnd }: PlanTable): readonly RoleReading[] {
  if (forecastAtEnd !== undefined) return roles.filter(({ column }) => column === forecastAtEnd);
  const ofPeriods = new Set([...columns.periods, ...(columns.after ?? [])].map(({ column }) => column));
  const found = roles.filter(({ role, column }) => role === 'forecast' && !ofPeriods.has(column));
  // Beside that of another time the forecast of a quarter or a month is of that alone.
  return found.length < 2 ? found : found.filter(({ heading }) => !isOfPart(heading));
}

const toThen = /\b(?:to|at|by|end|until|out-?turn)\b/iu;

function isOfPart(heading: string): boolean {
  const period = readPeriodHeading(heading);
  return period !== null && period.level !== 'year' && !period.isTotal && !period.toDate && !toThen.test(period.rest);
}

/** The only column of forecasts, where its heading says that it is of the year. */
export function forecastOfYear(table: PlanTable): number | null {
  const [forecast, ...others] = forecastsOfEnd(table);
  return forecast !== undefined && others.length === 0 && /\byear\b|\bout-?turn\b/iu.test(forecast.heading) ? forecast.column : null;
}

/** Work that is to begin later in the year: it has nothing to reach yet where its target to date is nought. */
export function beginsLater(grid: Grid, row: number, { ofYear }: TargetToDate): boolean {
  return (numberAt(grid, row, ofYear) ?? 0) > 0;
}

/** The row’s target as one of now; the year’s beside it where that is another figure. */
export function targetNowToDate(grid: Grid, row: number, goal: number, { ofYear }: TargetToDate): TargetNow {
  const year = ofYear === null ? null : numberAt(grid, row, ofYear);
  return { figure: goal, heading: '', later: year === null ? null : { figure: year, heading: '' }, toDate: true };
}

const untaken: ReadonlySet<string> = new Set(['none', 'year total']);

function yearsTargetColumn({ columns, roles, year }: PlanTable): number | null {
  const start = year === null ? null : Number(year.start.slice(0, 4));
  const found = roles.filter(
    ({ column, role, heading }) =>
      column !== columns.target &&
      untaken.has(role) &&
      yearsIn(heading).every((named) => start === null || named.start === start) &&
      isYearsTarget(heading),
  );
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}

const plansYear =
  /\b(?:annual|year(?:ly|['’]s)?|full[- ]year|whole[- ]year)\b.*\b(?:plan|profile|budget)\b|\b(?:plan|profile|budget)\b.*\b(?:for )?(?:the )?(?:full |whole )?year\b/iu;
/** “Monthly target”, “Target per quarter”: of less than a year. */
const ofPart =
  /\b(?:(?:bi-?)?month(?:ly|['’]s)?|quarter(?:ly|['’]s)?|week(?:ly|['’]s)?|fortnight(?:ly)?|daily|term(?:ly|['’]s)?|half[- ]year(?:ly|['’]s)?)\b|\b(?:per|each|every|a) (?:day|period)\b/iu;
const isOther = /\b(?:last|previous|prior|next|stretch|baseline|revised|original|status|rag|varianc\w*|against)\b|%/iu;

function isYearsTarget(heading: string): boolean {
  if (isOther.test(heading) || ofPart.test(heading) || saysByNow(heading) || saysByPeriod(heading)) return false;
  return readHeadingWords(heading)?.role === 'target' || plansYear.test(heading);
}
