// A first draft for a row of a programme plan or a narrative: where it stands, by its own dates and words, and what has
// changed since the review before. While something of the row is asked, that and no more. The most important comes first,
// the date last.

import { saysNotApplicable } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import { orList } from '../../cells/words/word-list';
import { closedSentence, completeSentence, datesSentences, mayBeDoneSentences } from './dates-sentences';
import { asAtSentence, quoted, quotedSubject, shortened } from './date-phrases';
import { quotedOpening } from './quoted-opening';
import type { SettledProgress } from '../../timescales/settled-progress';
import type { PlanRowToDraft } from './plan-row';
import { isRated, noStatus, statusSentence } from './status-sentence';

/** Null where the row has neither date nor status. "Overdue by 31 days: due by the end of September 2011. Rated Amber. As at 31 October 2011." */
export function planSentences(row: PlanRowToDraft): readonly string[] | null {
  if (saysNothing(row)) return null;
  const stated = askedSentence(row) ?? planStatement(row);
  return [...stated, saidSentence(row), asAtSentence(row.asAt)].filter((sentence) => sentence !== '');
}

/**
 * The same beside a narrative, where a row of a light alone of which nothing is said is told by what was aimed at:
 * "Rated Green. Target: “A map of shared services”." Null where the row has neither date nor light.
 */
export function narrativeSentences(row: PlanRowToDraft): readonly string[] | null {
  const { about, aimName, milestones, openDates, progress, status } = row;
  const hasMore = openDates.length > 0 || progress.length > 0 || milestones.some(({ state }) => state !== 'unreadable');
  if (hasMore || status.now?.isStatus !== true) return planSentences(row);
  const said = saidSentence(row);
  const aim = about === '' ? '' : `${aimName}: ${quotedSubject(about)}.`;
  return [statusSentence(status, row.asAt), said === '' ? aim : said, asAtSentence(row.asAt)].filter((sentence) => sentence !== '');
}

/** "Progress: “The map was renewed in May”."; without that word beside words of progress. "" where nothing is said. */
export function saidSentence({ said, progress }: PlanRowToDraft): string {
  const quote = said === null || progress.includes(said) ? null : quotedOpening(said);
  return quote === null ? '' : `${progress.length > 0 ? '' : 'Progress: '}${quote}.`;
}

/** Neither date nor status nor progress. */
export function saysNothing({ milestones, openDates, status, settled, progress }: PlanRowToDraft): boolean {
  const isRatedAtAll = status.now !== null && (status.now.words !== '' || status.before !== null);
  return milestones.length + openDates.length + progress.length === 0 && settled === null && !isRatedAtAll;
}

/** What is asked of the row; null where nothing is. */
export function askedSentence(row: PlanRowToDraft): readonly string[] | null {
  const { milestones, openDates, status, asAt } = row;
  const ofWords = milestones.filter(({ couldBe }) => couldBe.length > 0);
  const [open] = [...openDates, ...ofWords];
  if (open !== undefined) return [`It is asked which date ${quoted(open.text)} is: ${orList(open.couldBe)}.`];
  const mayBeDone = milestones.filter(({ state }) => state === 'asked');
  if (mayBeDone.length === 0) return null;
  const rated = statusSentence(status, asAt);
  const told = saidSentence(row);
  return [...mayBeDone.slice(0, mostAsked).flatMap((each) => mayBeDoneSentences(each, told)), rated === noStatus ? '' : rated];
}

const mostAsked = 2;

/** Without the date. */
export function planStatement(row: PlanRowToDraft): readonly string[] {
  const { milestones, hasDates, status, progress, settled, asAt } = row;
  const rated = statusSentence(status, asAt);
  const ratedIfAny = rated === noStatus ? '' : rated;
  const dated = milestones.filter(({ state }) => state !== 'unreadable');
  const isGivenUp = settled?.state === 'cancelled' || (dated.length > 0 && dated.every(({ state }) => state === 'cancelled'));
  if (isGivenUp) return [givenUpSentence(row.givenUp, settled), ratedIfAny];
  const isComplete = dated.length === 0 ? settled?.state === 'done' : dated.every(({ state }) => state === 'complete');
  const isClosed = dated.length === 0 ? settled?.state === 'closed' : dated.every(({ state }) => state === 'closed');
  if (isClosed) return [closedSentence(dated), ratedIfAny];
  if (isComplete) return [completeSentence(dated), ratedIfAny];
  const rating = isRated(status);
  const isOpen = rating === 'worse' || (rating !== 'green' && settled?.state === 'open' && !progress.some(saysOnTrack));
  const doubt = !isOpen && (rating !== 'otherwise' || rated === '') ? 'It isn’t marked as complete.' : '';
  const dates = datesSentences(milestones, { hasDates, isOpen, doubt, asAt });
  const said = progress.length === 0 ? '' : `Progress: ${progress.map(shortened).join(', ')}.`;
  const isPast = milestones.some(({ state }) => state === 'overdue');
  if (rated === noStatus) return said === '' ? [...dates, rated] : isPast ? [...dates, said] : [said, ...dates];
  return isPast ? [...dates, rated, said] : [rated, said, ...dates];
}

/** What is past its date and "on track" may be done, as what is Green may be. */
function saysOnTrack(progress: string): boolean {
  return readProgress(progress) === 'under way' && /\b(?:on (?:track|target|course|schedule|plan|time)|ahead)\b/iu.test(progress);
}

/** "Cancelled." where the row says so in that word; else its own words for it, or those beside "Closed". */
function givenUpSentence(words: string | null, settled: SettledProgress | null): string {
  if (words === null && settled?.state === 'cancelled' && settled.because !== undefined) return `Stopped: ${quoted(settled.because)}.`;
  if (words !== null && saysNotApplicable(words)) return `Marked ${quoted(words)}.`;
  return words === null || /^cancell?ed$/iu.test(words.trim()) ? 'Cancelled.' : `Not going ahead: ${quoted(words)}.`;
}
