// Dated periods that follow each other through less than a year, where nothing speaks of a longer one: the whole of a
// programme, or only the part of a year that is over. What they cover is then the year, the usual one, or open.

import { isWithinYear } from '../../../cells/calendar';
import type { DateSpan } from '../../../model/dates';
import { shifted } from '../../../timescales/dates/date-name';
import { spansIn, yearsIn, type YearMark } from '../../../timescales/dates/year';
import { contentOf, type ColumnRoles } from '../../columns/column-roles';
import type { PeriodCandidate } from '../../columns/periods/period-columns';
import { periodSpan } from '../../headings/review-headings';

/** What says that the targets are a whole year's, whatever part of it the periods cover. */
const ofYear =
  /\b(?:annual(?:ly)?|yearly|12[- ]months?|twelve[- ]months?|year(?:['’]?s)?(?:[- ]end)?|in[- ]year|full[- ]year|fy|out-?turn)\b/iu;

/** What the sheet says of a table's year apart from its periods. */
interface SaidOfYear {
  /** The years that titles above it name. */
  readonly titleYears: readonly YearMark[];
  /** The month in which a line over it says that the year begins; null where none does. */
  readonly said: number | null;
  /** The lines over it. */
  readonly lines: readonly string[];
}

/**
 * The span of the periods where that is the table's year: a title names it, its last period is still blank, or it ends with a
 * year without beginning with it. `open`: it may be the part of a year so far. Null: something else says the year, or it
 * begins with a year and is filled, as figures so far are.
 */
export function partOfYear(roles: ColumnRoles, { titleYears, said, lines }: SaidOfYear): DateSpan | 'open' | null {
  if (titleYears.length > 0 || said !== null || roles.years.some(({ kind }) => kind === 'financial')) return null;
  const covered = coveredBy([...roles.periods, ...roles.periodTargets]);
  if (covered === null || speaksOfYear(roles, lines)) return null;
  const { start, end } = covered;
  const isNamed = lines.some((line) => spansIn(line).some((span) => span.start === start && span.end === end));
  const isLaidOut = isLastToCome(roles, end);
  if (start.endsWith('-04-01') || start.endsWith('-01-01')) return !isLaidOut ? null : isNamed ? covered : 'open';
  return isNamed || isLaidOut || end.endsWith('-03-31') ? covered : 'open';
}

/** From the first to the last of periods that name their months and years, follow each other without a gap, and are no whole year. */
function coveredBy(periods: readonly PeriodCandidate[]): DateSpan | null {
  const spans = periods.map(({ period, carriedForward, comesAfter }) => {
    const isPlain = period.day === null && period.firstMonth !== null && period.year?.kind === 'calendar' && period.level !== 'week';
    return !isPlain || period.isTotal || period.toDate || carriedForward === true || comesAfter === true ? null : periodSpan(period, null);
  });
  const dated = [...new Map(spans.flatMap((span) => (span === null ? [] : [[span.start, span] as const]))).values()];
  if (dated.length < 2 || spans.includes(null)) return null;
  const inOrder = dated.sort((one, other) => one.start.localeCompare(other.start));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return null;
  const areOnEnd = inOrder.every(({ start }, index) => index === 0 || start === shifted(inOrder[index - 1]?.end ?? '', 1));
  const isLess = isWithinYear({ start: first.start, end: shifted(last.end, 1) });
  return areOnEnd && isLess ? { start: first.start, end: last.end } : null;
}

function speaksOfYear({ evidence, target, total, achieved }: ColumnRoles, lines: readonly string[]): boolean {
  const texts = [...lines, ...evidence.filter(({ column }) => [target, total, achieved].includes(column)).map(({ name }) => name)];
  return texts.some((text) => ofYear.test(text)) || evidence.some(({ name }) => yearsIn(name).length > 0);
}

/** The periods are laid out further than there are figures, or hold forecasts there. */
function isLastToCome(roles: ColumnRoles, end: string): boolean {
  const last = roles.periods.filter(({ period }) => periodSpan(period, null)?.end === end);
  return last.length > 0 && last.every(({ column, measure }) => measure === 'forecast' || contentOf(roles, column).filled === 0);
}
