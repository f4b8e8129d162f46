// Whether days or months go first in dates typed in figures: dates that
// can be read one way say so of the others beside them.

import { dayNamed, type NamedDate } from './date-name';
import type { DateOrder } from '../../model/dates';

const dayMonthYear = /(?<![\d/.]|(?<!\d{4}|\/\d\d)-)(\d{1,2})([/-])(\d{1,2})\2(?:20)?\d\d(?!\d|[/.-]\d{1,2}(?!\d))/gu;

/**
 * Day or month first, where some date of a column can be read only one way and none only the other; else nobody knows.
 * With stops between ("3.10.15") the day comes first wherever it is typed, so those say nothing of the others.
 */
export function orderIn(texts: readonly string[]): DateOrder | null {
  const pairs = texts.flatMap((text) =>
    [...text.matchAll(dayMonthYear)].map(([, first, , second]) => [Number(first), Number(second)] as const),
  );
  const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => second > 12 && first <= 12);
  return dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy';
}

/**
 * The days that a date in figures can be: one where its numbers or the stops between them ("3.10.15") leave no choice
 * or `order` is known, two where nobody knows, none where there is no such day. `year` in full.
 */
export function daysInFigures(
  first: number,
  sign: string | undefined,
  second: number,
  year: number,
  order: DateOrder | null,
): readonly NamedDate[] {
  const dayFirst = dayNamed(year, second, first);
  const monthFirst = dayNamed(year, first, second);
  if (first === second || monthFirst.length === 0) return dayFirst;
  if (dayFirst.length === 0) return monthFirst;
  const settled = sign === '.' ? 'dmy' : order;
  return settled === null ? [...dayFirst, ...monthFirst] : settled === 'dmy' ? dayFirst : monthFirst;
}
