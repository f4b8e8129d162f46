// Whether days or months go first in dates typed in figures: only dates that can be read one way say so.

import type { DateOrder } from './date-name';

const dayMonthYear = /(?<![\d/.]|(?<!\d{4}|\/\d\d)-)(\d{1,2})([/-])(\d{1,2})\2(?:20)?\d\d(?!\d|[/.-]\d{1,2}(?!\d))/gu;

/**
 * Day or month first, where some date of a column can be read only one way and none only the other; else nobody knows. With stops between
 * ("3.10.15") the day comes first wherever it is typed, so those say nothing of the others.
 */
export function orderIn(texts: readonly string[]): DateOrder | null {
  const pairs = texts.flatMap((text) =>
    [...text.matchAll(dayMonthYear)].map(([, first, , second]) => [Number(first), Number(second)] as const),
  );
  const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = pairs.some(([first, second]) => second > 12 && first <= 12);
  return dayFirst === monthFirst ? null : dayFirst ? 'dmy' : 'mdy';
}
