// A deadline in a target's cell that is the end of the year the table covers asks for nothing more: "60 by 31 March 2026" is
// 60 there, as "60" is.

import { lastDayOf } from '../../../cells/calendar';
import type { DateSpan } from '../../../model/dates';
import type { Figure } from '../../../model/table/targets';
import { reviewDate } from '../../headings/review-headings';

const yearsEnd = /^(?:the )?(?:end of (?:the |this )?(?:financial |school |calendar )?year|year[- ]?end)$/iu;
const before = ' by ';

/** The figure without such a deadline; the figure as it is where it names another day, or the table's year isn't known. */
export function withoutYearsEnd(figure: Figure, year: DateSpan | null): Figure {
  if (figure.kind !== 'text' || year === null) return figure;
  const at = figure.text.toLowerCase().lastIndexOf(before);
  if (at < 1) return figure;
  const deadline = figure.text
    .slice(at + before.length)
    .trim()
    .replace(/\.$/u, '');
  return isYearsEnd(deadline, year) ? { kind: 'text', text: figure.text.slice(0, at).replace(/[\s,]+$/u, '') } : figure;
}

function isYearsEnd(deadline: string, year: DateSpan): boolean {
  if (yearsEnd.test(deadline)) return true;
  const date = reviewDate(deadline.replace(/^the end of /iu, 'end of '), year);
  return date !== null && lastDayOf(date) === year.end;
}
