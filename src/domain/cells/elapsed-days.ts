// How much of a year or period has gone by at a date: days with both ends counted (domain.md, "RAG schemes").

import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { DateSpan, IsoDate } from '../model/dates';

/** Days of a span, both ends counted; less than 1 where it is upside down. */
export function daysIn({ start, end }: DateSpan): number {
  return differenceInCalendarDays(parseISO(end), parseISO(start)) + 1;
}

/**
 * Elapsed share of a span at a date, 0 to 1: days with both ends counted (30 September 2015 is 183 of 366).
 * Null where the span is upside down.
 */
export function elapsedShare(span: DateSpan, asAt: IsoDate): number | null {
  const days = daysIn(span);
  const gone = differenceInCalendarDays(parseISO(asAt), parseISO(span.start)) + 1;
  return days < 1 ? null : Math.max(0, Math.min(1, gone / days));
}
