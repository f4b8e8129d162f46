// "Targets are for the position at quarter 2": a note over or under a table that says by when its targets are to be reached.

import { lastDayOf } from '../../../cells/calendar';
import type { DateSpan, IsoDate } from '../../../model/dates';
import { monthsOfYear } from '../../../timescales/dates/date-name';
import { readPeriodHeading } from '../../headings/period-headings';
import { reviewDate } from '../../headings/review-headings';

/** In every such note: spares the rest for nearly all lines. */
const mayBeSaid = /\btarged|\btarget/iu;
const said =
  /\btargets?(?: (?:shown|above|below|given|here|set|column|figures|values))* (?:(?:are|is)(?: (?:those|that|all|set|given|shown|stated|to be (?:met|reached|achieved)))?|relate|apply|refer|run) (?:for|at|as at|of|to|up to|by)\b(?<when>[^.;]{3,70})|\btargedau(?: \p{L}+)? ar gyfer\b(?<pryd>[^.;]{3,70})/iu;
/** "For each quarter", "not for quarter 2", "for quarters 1 to 4": of no one period. */
const otherwise = /\b(?:not|each|every|per|both|quarters|months|periods|respective|same|first set|set in|agreed)\b|n['’]t\b/iu;
const halfYear = /\b(?:the )?(?:half|mid)[- ]?year\b|\bhanner blwyddyn\b/iu;

/**
 * What the figures cover up to the day that such a note names; null where none does, several name different days, or the
 * day lies outside the year.
 */
export function spanSaidOfTargets(notes: readonly string[], year: DateSpan | null): DateSpan | null {
  if (year === null) return null;
  const ends = new Set(notes.flatMap((note) => (mayBeSaid.test(note) ? (endSaid(note, year) ?? []) : [])));
  const [end] = ends;
  return end === undefined || ends.size > 1 || end <= year.start || end > year.end ? null : { start: year.start, end };
}

function endSaid(note: string, year: DateSpan): IsoDate | null {
  const groups = said.exec(note)?.groups;
  const when = (groups?.when ?? groups?.pryd ?? '').replace(/\bchwarter\b/giu, 'quarter');
  if (when === '' || otherwise.test(when)) return null;
  if (halfYear.test(when)) return monthsOfYear(year, 0, 6).end;
  const period = readPeriodHeading(when);
  if (period === null || period.level === 'year' || period.level === 'week' || period.level === 'numbered') return null;
  const date = reviewDate(when, year);
  return date === null ? null : lastDayOf(date);
}
