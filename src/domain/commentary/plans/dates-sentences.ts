// What the dates of a row say at the as-at date: what is overdue, due or next, and what its words say is done.

import { capitalised } from '../../cells/words/capitalised';
import { longDate } from '../../cells/calendar';
import type { IsoDate } from '../../model/dates';
import type { MilestoneState, RowMilestone } from '../../model/milestone';
import { dateOrSpan, dateWords, forecastInWords, movedFrom } from '../../timescales/milestone-words';
import { noSuchDate } from '../../timescales/dates/date-name';
import { daysBetween, daysWords, doneWords, endWords, quoted, shortened, whenWords } from './date-phrases';

/** What the sentences are written from, besides the milestones. */
export interface DatesToTell {
  readonly hasDates: boolean;
  /** The row's own status or progress says that it isn't done: else what is past its date may be. */
  readonly isOpen: boolean;
  /** What is said of work past its date that may be done; "" for nothing. */
  readonly doubt: string;
  readonly asAt: IsoDate | null;
}

const mostNamed = 3;

/** In the order in which they matter: overdue, due, going on, next, done. */
export function datesSentences(all: readonly RowMilestone[], told: DatesToTell): readonly string[] {
  const milestones = all.filter(({ isNextStep }) => isNextStep !== true);
  const steps = all.filter(({ isNextStep }) => isNextStep === true).map((each) => nextStepSentence(each, told.asAt));
  if (steps.length > 0) return [...(milestones.length === 0 ? [] : datesSentences(milestones, told)), ...steps];
  if (milestones.length === 0) return told.hasDates ? ['No date is given.'] : [];
  const readable = namedInWords(milestones.filter(({ state }) => state !== 'unreadable'));
  if (readable.length === 0) return [noDateSentence(milestones[0])];
  const ends = readable.filter(({ kind }) => kind !== 'start');
  // That the work has begun is no news where its end is told.
  const isNews = ({ kind, notStarted }: RowMilestone): boolean => kind !== 'start' || notStarted === true || ends.length === 0;
  const inState = (state: MilestoneState | null): readonly RowMilestone[] => readable.filter((each) => each.state === state);
  const done = inState('complete');
  const isCounted = done.length > 1 || done.some(({ isDone }) => !isDone);
  const past = inState('overdue');
  return [
    ...listed(past, (each) => overdueSentence(each, told)),
    ...(past.length > 0 && told.doubt !== '' ? [told.doubt] : []),
    ...listed(inState('due').filter(isNews), dueSentence),
    ...(isCounted ? [] : done.map(asTyped)),
    ...listed(inState('ongoing').filter(isNews), goingOnSentence),
    ...toComeSentences(inByDate([...inState('not yet due'), ...inState(null)]), readable.length > 1),
    ...milestones.filter(({ toCheck }) => toCheck !== undefined).map(noDateSentence),
    ...(isCounted ? [`${String(done.length)} of ${String(ends.length)} milestones done.`] : []),
  ];
}

/** "Complete, 14 days late: due by 31 March 2015, finished 14 April 2015." All of them are complete. */
export function completeSentence(milestones: readonly RowMilestone[]): string {
  const finished = milestones.filter((each) => each.finished !== undefined);
  const deadline =
    finished.find((each) => each.finished?.due != null) ?? finished[0] ?? milestones.filter(({ kind }) => kind !== 'start').at(-1);
  if (deadline === undefined) return 'Complete.';
  const { late } = deadline;
  const how = late === undefined ? 'Complete' : late.days === null ? 'Complete, late' : `Complete, ${daysWords(late.days)} late`;
  const due = deadline.finished === undefined ? null : deadline.finished.due;
  if (deadline.finished !== undefined) {
    const ended = `finished ${doneWords(deadline.finished.on)}`;
    return due === null ? `${how}: ${ended}.` : `${how}: due by ${dueWords(deadline, due)}, ${ended}.`;
  }
  const { isDone, to, text } = deadline;
  if (isDone) return to === null ? `${how}.` : `${how}: ${quoted(text)}.`;
  return to === null ? `${how}.` : `${how}. It was due by ${endWords(deadline)}.`;
}

/** Whether it was done or given up isn't said: the word alone, and when it was due. */
export function closedSentence(milestones: readonly RowMilestone[]): string {
  const deadline = milestones.filter(({ kind, to }) => kind !== 'start' && to !== null).at(-1);
  return deadline === undefined ? 'Closed.' : `Closed. It was due by ${endWords(deadline)}.`;
}

/** The date that was set: of the milestone itself where that is the one, else the day. */
function dueWords(milestone: RowMilestone, due: IsoDate): string {
  return milestone.to === due ? endWords(milestone) : longDate(due);
}

/** "TBC", "31 February 2016". */
function noDateSentence(milestone: RowMilestone | undefined): string {
  if (milestone?.isMissing === true) return 'No due date is given.';
  if (milestone?.toCheck !== undefined) return `The date is to be checked: ${milestone.toCheck}.`;
  if (milestone?.reason?.startsWith(noSuchDate) === true) return milestone.reason;
  const moved = milestone === undefined ? null : movedFrom(milestone);
  if (moved !== null) return `Moved from ${moved} to a date not given: ${quoted(milestone?.text ?? '')}.`;
  return `Timescale: ${quoted(milestone?.text ?? '')}; no date is given.`;
}

/** "Next milestone, “Contract signed”, was due by 11 September 2026: 19 days ago."; of what isn't the row's own date. */
export function nextStepSentence(milestone: RowMilestone, asAt: IsoDate | null): string {
  const { label, state, to, span } = milestone;
  const by = `by ${endWords(milestone)}${movedWords(milestone)}`;
  const isPast = state === 'overdue' || state === 'asked';
  const due = isPast ? `was due ${by}` : state === 'due' ? `is due now, ${by}` : `is due ${by}`;
  const days = !isPast || to === null || asAt === null || span !== undefined ? null : daysBetween(to, asAt);
  return `${label ?? 'Next step'}, ${due}${days === null ? '' : `: ${days} ago`}.`;
}

/** What is overdue in a row of figures, whose draft tells nothing else of dates. */
export function overdueSentences(milestones: readonly RowMilestone[], told: Pick<DatesToTell, 'isOpen' | 'asAt'>): readonly string[] {
  const overdue = milestones.filter(({ state, kind, isNextStep }) => state === 'overdue' && kind !== 'start' && isNextStep !== true);
  return overdue.map((milestone) => overdueSentence(milestone, told));
}

/**
 * The only deadline of a row that is still to come, as it stands after "due by"; "" where it has several, or it is past or
 * done.
 */
export function deadlineToCome(ends: readonly RowMilestone[]): string {
  const [only, ...others] = ends;
  if (only === undefined || others.length > 0 || (only.state !== 'not yet due' && only.state !== 'due' && only.state !== null)) return '';
  return `${endWords(only)}${movedWords(only)}${forecastWords(only)}`;
}

/** Work past its date that may be done: when it was due, and the words that say so. */
export function mayBeDoneSentences(milestone: RowMilestone, told = ''): readonly string[] {
  const due = endSentence(milestone);
  const { said, heading } = milestone.asks ?? {};
  if (heading !== undefined) return [`${quoted(heading)}: ${endWords(milestone)}. It is asked whether that is a deadline.`];
  if (said === undefined) return [due, 'Still to be confirmed whether it is complete.'];
  if (said.against !== null) return [due, `The row says both ${quoted(said.done)} and ${quoted(said.against)}.`];
  return told.includes(shortened(said.done)) ? [due] : [due, `The row says ${quoted(said.done)}.`];
}

/**
 * What may be done all the same is only past its date: it isn't called overdue. Of a season or a year nobody can say by
 * how many days.
 */
function overdueSentence(milestone: RowMilestone, { isOpen, asAt }: Pick<DatesToTell, 'isOpen' | 'asAt'>): string {
  const { to, insteadOfDate, label, span } = milestone;
  const days = to === null || asAt === null || span !== undefined ? null : daysBetween(to, asAt);
  const due = endInWords(milestone);
  if (insteadOfDate === undefined && !isOpen) return sentenceOf(milestone, days === null ? due : `${due}, ${days} ago`);
  const overdue = `${days === null ? 'Overdue' : `Overdue by ${days}`}: ${label === null ? '' : `${labelWords(label)}, `}${due}.`;
  return insteadOfDate === undefined ? overdue : `${overdue} In place of a date it says ${quoted(insteadOfDate)}.`;
}

/** "Was due by the end of July 2011.", of work past its date that may be done. */
function endSentence(milestone: RowMilestone): string {
  return sentenceOf(milestone, `was ${endInWords(milestone)}`);
}

function endInWords(milestone: RowMilestone): string {
  const { kind } = milestone;
  const isDeadline = kind === 'deadline' || kind === 'event';
  const end = isDeadline ? `${setWords(milestone)} by ${endWords(milestone)}` : `planned to end ${endWhen(milestone)}`;
  return `${end}${movedWords(milestone)}${forecastWords(milestone)}`;
}

/** A start that may still come: nothing says that it has. */
function dueSentence(milestone: RowMilestone): string {
  if (milestone.kind === 'start') return sentenceOf(milestone, `to start ${startWhen(milestone)}`);
  return sentenceOf(milestone, `${dueNow(milestone)}, by ${endWords(milestone)}${forecastWords(milestone)}`);
}

function goingOnSentence(milestone: RowMilestone): string {
  const { kind, notStarted, from, to } = milestone;
  if (kind === 'start') {
    if (notStarted === true) return sentenceOf(milestone, `not started: it was to start ${startWhen(milestone)}`);
    return sentenceOf(milestone, `planned from ${startDate(milestone)}`);
  }
  if (kind === 'ongoing' || kind === 'recurring' || (from === null && to === null)) return asTyped(milestone);
  return sentenceOf(milestone, to === null ? `runs from ${startDate(milestone)}` : `runs to ${endWords(milestone)}`);
}

/** Deadlines without a name in one sentence. */
function toComeSentences(milestones: readonly RowMilestone[], isOneOfSeveral: boolean): readonly string[] {
  const areBare = milestones.length > 1 && milestones.every(({ kind, label }) => kind === 'deadline' && label === null);
  if (!areBare) return listed(milestones, (each) => toComeSentence(each, isOneOfSeveral && each === milestones[0]));
  const dates = milestones.slice(0, mostNamed).map((each) => `by ${endWords(each)}${movedWords(each)}`);
  return [`Due ${dates.join(', then ')}.`, ...moreThan(milestones.length)];
}

function toComeSentence(milestone: RowMilestone, isNext: boolean): string {
  const { kind, label, isDone } = milestone;
  if (isDone || kind === 'ongoing' || kind === 'recurring' || kind === 'period') return asTyped(milestone);
  if (kind === 'start') return sentenceOf(milestone, `to start ${startWhen(milestone)}`);
  const date = `${setWords(milestone)} by ${endWords(milestone)}${movedWords(milestone)}${forecastWords(milestone)}`;
  return isNext && label !== null ? `Next: ${labelWords(label)}, ${date}.` : sentenceOf(milestone, date);
}

/** So many sentences, and how many more there would be. */
function listed(milestones: readonly RowMilestone[], sentence: (milestone: RowMilestone) => string): readonly string[] {
  return [...milestones.slice(0, mostNamed).map(sentence), ...moreThan(milestones.length)];
}

function moreThan(count: number): readonly string[] {
  return count <= mostNamed ? [] : [`And ${String(count - mostNamed)} more.`];
}

function inByDate(milestones: readonly RowMilestone[]): readonly RowMilestone[] {
  return [...milestones].sort((one, other) => (one.from ?? one.to ?? '').localeCompare(other.from ?? other.to ?? ''));
}

/** Without a forecast the date is what was planned, which may hold no more. */
function setWords({ insteadOfForecast }: RowMilestone): string {
  return insteadOfForecast === undefined ? 'due' : 'planned';
}

function dueNow({ insteadOfForecast }: RowMilestone): string {
  return insteadOfForecast === undefined ? 'due now' : 'planned for now';
}

function forecastWords(milestone: RowMilestone): string {
  const { insteadOfForecast } = milestone;
  if (insteadOfForecast !== undefined) return ` (the forecast says ${quoted(insteadOfForecast)})`;
  const forecast = forecastInWords(milestone);
  return forecast === null ? '' : ` (${forecast})`;
}

function movedWords(milestone: RowMilestone): string {
  const moved = movedFrom(milestone);
  return moved === null ? '' : ` (moved from ${moved})`;
}

/** "Cohort 13: due now, by …"; without a name, the words alone. */
function sentenceOf({ label }: RowMilestone, words: string): string {
  return label === null ? `${capitalised(words)}.` : `${capitalised(labelWords(label))}: ${words}.`;
}

/** The stop of an abbreviation stays: "One prog.: due by …". */
function labelWords(label: string): string {
  const words = shortened(label);
  return endsShort.test(label) && !words.endsWith('…') ? `${words}.` : words;
}

const endsShort = /(?<!\p{L})\p{L}{1,5}\.\s*$/u;

/** "One prog. by March 2012": of a row's only date a word cut short tells nobody more than the row does. */
function namedInWords(milestones: readonly RowMilestone[]): readonly RowMilestone[] {
  const [only, ...more] = milestones;
  return only?.label == null || more.length > 0 || !endsShort.test(only.label) ? milestones : [{ ...only, label: null }];
}

/** "Ongoing.", "Monthly." */
function asTyped({ text }: RowMilestone): string {
  return `${capitalised(shortened(text))}.`;
}

function startWhen(milestone: RowMilestone): string {
  return milestone.span === undefined ? whenWords(milestone.date ?? milestone.from ?? '') : `in ${dateOrSpan(milestone)}`;
}

function startDate(milestone: RowMilestone): string {
  return milestone.span === undefined ? dateWords(milestone.date ?? milestone.from ?? '') : dateOrSpan(milestone);
}

function endWhen(milestone: RowMilestone): string {
  return milestone.span === undefined ? whenWords(milestone.date ?? milestone.to ?? '') : `in ${dateOrSpan(milestone)}`;
}
