// Milestones in words that read back as the same milestones.

import { dateWords } from '../../../src/domain/timescales/milestone-words';
import type { Milestone, PartialDate } from '../../../src/domain/model/milestone';
import type { IsoDate } from '../../../src/domain/model/dates';

/** "by March 2012", "from 5 May 2012", "1 April 2011 to 31 March 2012", "done June 2011", "ongoing"; as typed where no date was read. */
export function milestoneWords({ kind, date, from, to, isDone, text }: Milestone): string {
  if (kind === 'unreadable') return text;
  if (kind === 'event') return date === null ? 'done' : `done ${dateWords(date)}`;
  if (kind === 'deadline') return date === null ? text : isDone ? `done ${dateWords(date)}` : `by ${dateWords(date)}`;
  if (kind === 'start') return date === null ? text : `from ${dateWords(date)}`;
  const span = spanWords(date, from, to);
  if (kind === 'period') return span === '' ? text : span;
  return span === '' ? (kind === 'ongoing' ? 'ongoing' : text) : `${kind === 'ongoing' ? 'ongoing' : 'regularly'} ${span}`;
}

/** Whole months where the date is one, else days; only one end as typed. */
function spanWords(date: PartialDate | null, from: IsoDate | null, to: IsoDate | null): string {
  if (date === null) return '';
  if (from === null) return `until ${dateWords(date)}`;
  if (to === null) return `from ${dateWords(date)}`;
  const inMonths = date.length === 'YYYY-MM'.length && from.endsWith('-01');
  return inMonths ? `${dateWords(from.slice(0, date.length))} to ${dateWords(date)}` : `${dateWords(from)} to ${dateWords(to)}`;
}
