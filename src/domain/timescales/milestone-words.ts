// The date of a milestone in words, as far as it is given.

import { memoizeTexts } from '../cells/words/memoize-texts';
import { monthName } from './dates/month-names';
import type { Milestone, PartialDate, RowMilestone } from '../model/milestone';

/** The rows of a plan have few dates, each in many of them. */
const mostDates = 500;

/** "31 March 2012", "March 2012", "2012". */
export const dateWords: (date: PartialDate) => string = memoizeTexts((date) => {
  const [year = '', month, day] = date.split('-');
  const words = month === undefined ? year : `${monthName(Number(month))} ${year}`;
  return day === undefined ? words : `${String(Number(day))} ${words}`;
}, mostDates);

/** A milestone's date as far as it is given; a season or a year such as "2026/27" as it was typed, never as a month. */
export function dateOrSpan({ span, date, from, to }: Pick<Milestone, 'span' | 'date' | 'from' | 'to'>): string {
  return span === undefined ? dateWords(date ?? to ?? from ?? '') : `“${span}”`;
}

/** "March 2012", "“Spring 2012”": the date that it was moved from; null where it wasn't. */
export function movedFrom({ slippedFrom, slippedFromSpan }: Pick<Milestone, 'slippedFrom' | 'slippedFromSpan'>): string | null {
  if (slippedFromSpan !== undefined) return `“${slippedFromSpan}”`;
  return slippedFrom === null ? null : dateWords(slippedFrom);
}

/** "forecast 30 June 2026, 91 days later", "forecast “Summer 2026”"; null where no other date is forecast. */
export function forecastInWords({ forecast }: Pick<RowMilestone, 'forecast'>): string | null {
  if (forecast === undefined) return null;
  const { span, date, daysLater } = forecast;
  const when = `forecast ${span === undefined ? dateWords(date) : `“${span}”`}`;
  if (daysLater === null) return when;
  const days = Math.abs(daysLater);
  return `${when}, ${String(days)} ${days === 1 ? 'day' : 'days'} ${daysLater > 0 ? 'later' : 'earlier'}`;
}
