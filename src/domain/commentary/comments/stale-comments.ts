// Comments that may be out of date: word for word as last time, of a day to come that has since passed, or of figures that
// have changed since. A prompt for the officer, never a fault.

import { longDate, lastDayOf } from '../../cells/calendar';
import type { DraftUseKind } from '../../model/assessment';
import type { IsoDate } from '../../model/dates';
import { isCarried } from './carried-comments';
import { monthOf, monthPattern } from '../../timescales/dates/month-names';

/** A row's comment, and what it is held against. */
export interface CommentToCheck {
  readonly comment: string;
  /** What stood there before: in the column of an earlier review, or as it was reported for an earlier date. */
  readonly before: readonly string[];
  /** How it stands to the draft beside it; null where there is none. */
  readonly use: DraftUseKind | null;
  readonly asAt: IsoDate | null;
}

/** What is to be looked at, to go on after the row's name; null where nothing is. */
export function staleReason({ comment, before, use, asAt }: CommentToCheck): string | null {
  if (saysNothingNew.test(comment.trim())) return null;
  if (isCarried(comment)) return 'the comment is carried forward from last time';
  if (use === 'outdated' || use === 'figures' || use === 'behind') return 'its figures have changed since the comment';
  if (before.some((each) => plain(each) === plain(comment))) return 'the comment is word for word as last time';
  const passed = asAt === null ? null : passedDate(comment, asAt);
  return passed === null ? null : `the comment looks ahead to ${passed}, which has passed`;
}

/** "Nothing to report" is a comment, and may be the same every time. */
const saysNothingNew =
  /^(?:nothing (?:new |further )?to (?:report|add)|no (?:change|update|comment)s?|as (?:above|before)|n\/?a|none|nil|-+)[.\s]*$/iu;

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(/\.$/u, '').toLowerCase();
}

const ahead = String.raw`\b(?:will|by|due|planned|expect(?:ed|s)?|scheduled|to be|to start|starts|begins|until|next)\b`;
/** Only a date with its year is sure; a month means its last day. */
const date = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>${monthPattern})\.?,? (?<year>20\d\d)\b`;
const lookingAhead = new RegExp(`${ahead}[^.;!?]{0,60}?(?<![\\d/])${date}`, 'giu');
/** What was done by then is no plan; what is "to be signed off" is one. */
const alreadyDone =
  /(?<!\bbe )\b(?:was|were|had|has|have|been|completed?|delivered|finished|held|opened|done|achieved|met|launched|published|signed|agreed|approved)\b/iu;

function passedDate(comment: string, asAt: IsoDate): string | null {
  for (const sentence of comment.split(/(?<=[.;!?])\s+/u)) {
    for (const found of sentence.matchAll(lookingAhead)) {
      const { day, month = '', year = '' } = found.groups ?? {};
      const number = monthOf(month.toLowerCase())?.month;
      if (number === undefined || alreadyDone.test(sentence.slice(0, found.index + found[0].length))) continue;
      const end = lastDayOf([year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-'));
      if (end !== null && end < asAt) return day === undefined ? `the end of ${longDate(end).replace(/^\d+ /u, '')}` : longDate(end);
    }
  }
  return null;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
