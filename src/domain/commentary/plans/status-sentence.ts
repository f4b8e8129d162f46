// How a row is rated, and what has changed since the review before: only where the two reviews can be compared.

import { dateWords } from '../../timescales/milestone-words';
import { isSameStatus, placeOf } from '../../rating/status-order';
import type { IsoDate } from '../../model/dates';
import { quoted, whenWords } from './date-phrases';
import type { ReviewedStatus, StatusOfRow } from './plan-row';

/** Where the table has statuses and the row has none. */
export const noStatus = 'No status is given.';

/** "Rated Red, down from Amber in October 2011." "" where the table has no statuses. */
export function statusSentence({ isAsked, now, before }: StatusOfRow, asAt: IsoDate | null): string {
  if (now === null) return isAsked ? noStatus : '';
  const at = reviewWords(now, asAt);
  if (now.words === '') return before === null ? noStatus : `No status is given${at}; ${lastTime(before)}.`;
  if (!now.isStatus) {
    const said = `Status${at}: ${quoted(now.words)}`;
    return before?.isStatus === true ? `${said}; ${lastTime(before)}.` : `${said}.`;
  }
  const rated = `Rated ${now.words}${at}`;
  const change = before === null ? '' : changeWords(now, before);
  return change === '' ? `${rated}.` : `${rated}${change}.`;
}

/** Whether the row is rated Green, or worse; "otherwise" where it is done, or nothing is known. */
export function isRated({ now }: StatusOfRow): 'green' | 'worse' | 'otherwise' {
  const place = now?.isStatus === true ? placeOf(now.words) : null;
  const green = placeOf('Green') ?? 0;
  if (place === null || place < green) return 'otherwise';
  return place === green ? 'green' : 'worse';
}

function changeWords(now: ReviewedStatus, before: ReviewedStatus): string {
  if (before.words === '') return `; not rated ${reviewedWhen(before)}`;
  if (!before.isStatus) return `; ${lastTime(before)}`;
  if (isSameStatus(now.words, before.words)) return `, as ${reviewedWhen(before)}`;
  const [place, placeBefore] = [placeOf(now.words), placeOf(before.words)];
  if (place === null || placeBefore === null) return `; ${lastTime(before)}`;
  return `, ${place < placeBefore ? 'up' : 'down'} from ${before.words} ${reviewedWhen(before)}`;
}

/** "Amber in October 2011", "“n/a” last time". */
function lastTime(before: ReviewedStatus): string {
  return `${before.isStatus ? before.words : quoted(before.words)} ${reviewedWhen(before)}`;
}

function reviewedWhen({ date }: ReviewedStatus): string {
  return date === null ? 'last time' : whenWords(date);
}

/** Said only where the review isn't of the month that the statement is for. */
function reviewWords({ date }: ReviewedStatus, asAt: IsoDate | null): string {
  if (date === null || asAt?.startsWith(date.slice(0, 'YYYY-MM'.length)) === true) return '';
  return ` at the ${dateWords(date)} review`;
}
