// What a row says of how far its work is, from every place that says it: progress columns, statuses, the actual date,
// and where none of these speaks, blue among the colours or the first sentence of the comment.

import { saysNoStatus, saysNotApplicable } from '../cells/statuses';
import { saidAsStopped, saysOnlyClosed } from '../cells/words/closed-words';
import { readProgress } from '../cells/words/progress-words';
import type { IsoDate } from '../model/dates';
import type { DoneOn, Milestone, RowMilestone } from '../model/milestone';
import type { PlanTable } from '../model/plan';
import type { PlanRow, StatedStatus } from '../model/table/rows';
import { progressIn, reviewsInDateOrder, statedStatus } from '../rating/latest-stated-status';
import { dateOrSpan } from '../timescales/milestone-words';
import type { UnreadWords } from '../recognise/columns/unread-words';
import { doneByLabel } from '../timescales/done-by-label';
import type { SaidAsMeant } from '../timescales/done-as-meant';
import { doneWithDate } from '../timescales/done-with-date';
import { withProgress } from '../timescales/milestone-progress';
import { saidAsDone, saidAsFinished, saidInThePast, saidOfAll, saidOfRow } from './remarks/said-as-done';
import { settleProgress, type ProgressEvidence, type SettledProgress } from '../timescales/settled-progress';

/** Reads the dates of a text. */
type ReadDates = (text: string) => readonly Milestone[];

/** What stands in the column of actual dates. */
export interface ActualCell {
  readonly column: number;
  readonly text: string;
  readonly dates: readonly Milestone[];
}

/** What stands beside a row's statuses that may say how far it is. */
export interface BesideRow {
  /** Words that nothing is taken from. */
  readonly unread: UnreadWords | null;
  /** What the newest comment says as done that is what the row is to come to. */
  readonly meant: SaidAsMeant | null;
}

/** `actual`: null where the table has no such column, or the cell is blank. */
export function progressOf(
  table: PlanTable,
  row: PlanRow,
  actual: ActualCell | null,
  asAt: IsoDate | null,
  read: ReadDates,
  { unread, meant }: BesideRow = { unread: null, meant: null },
): SettledProgress | null {
  const words = [...(row.progress ?? []), ...statusesNow(row)].map((stated): ProgressEvidence => ({
    ...stated,
    state: stated.state ?? byThen(row, stated.text, read, asAt)?.state ?? null,
    on: dayIn(stated.text, read),
    isClosed: saysOnlyClosed(stated.text),
  }));
  const dated = [...(actual === null ? [] : ofActual(actual, asAt)), ...ofResult(table, row, read, asAt)];
  const remark = ofMeaning(table, row, meant, { read, asAt }) ?? ofComment(table, row, read, asAt);
  const settled = settleProgress([...dated, ...words], remark === null ? weakEvidence(table, row, unread) : [remark]);
  if (settled?.state === 'closed') return closedAs(row, unread) ?? settled;
  return settled?.state === 'open' && !settled.notStarted ? (finishedAfter(table, row, words, meant) ?? settled) : settled;
}

/**
 * Milestones with what the row's comment says of each by its label: "Thornhill opened 21 June" closes that one alone,
 * whatever the row as a whole is said to be.
 */
export function withLabelsDone(
  { columns }: PlanTable,
  row: PlanRow,
  milestones: readonly RowMilestone[],
  told: { readonly read: ReadDates; readonly asAt: IsoDate | null; readonly unread: UnreadWords | null },
): readonly RowMilestone[] {
  const [commentary] = columns.commentary;
  const comments = [commentary === undefined || row.comment === null ? null : { column: commentary, text: row.comment }, told.unread];
  const texts = comments.filter((each) => each !== null);
  const labels = milestones.flatMap(({ label }) => label ?? []);
  if (texts.length === 0 || labels.length === 0) return milestones;
  return milestones.map((milestone) => {
    const { label, state } = milestone;
    if (label === null || state === 'complete' || state === 'closed' || state === 'cancelled') return milestone;
    for (const { column, text } of texts) {
      const done = doneByLabel(label, { description: row.description, others: labels }, text);
      if (done === null) continue;
      const on = dayIn(done.text, told.read);
      const settled: SettledProgress =
        done.state === 'complete' && !isToCome(on, told.asAt)
          ? { state: 'done', on }
          : { state: 'asked', column, text: done.text, against: null };
      return withProgress(milestone, settled, milestone.to);
    }
    return milestone;
  });
}

/** What the words beside "Closed" say that it was; null where they leave it open. */
function closedAs({ description, comment }: PlanRow, unread: UnreadWords | null): SettledProgress | null {
  const words = [comment, unread?.text ?? null].filter((text) => text !== null);
  const because = words.map(saidAsStopped).find((text) => text !== null);
  if (because != null) return { state: 'cancelled', because };
  const isDone = words.some((text) => saysItWasDone(description, text));
  return isDone ? { state: 'done', on: null } : null;
}

function saysItWasDone(description: string, text: string): boolean {
  const opening = firstSentence.exec(text)?.[0] ?? '';
  const said = [saidAsFinished(text), saidAsDone(description, text)].filter((sentence) => sentence !== null);
  return (readProgress(opening) === 'complete' && !saysOnlyClosed(opening)) || said.some((sentence) => !/\bclosed\b/iu.test(sentence));
}

/** "In progress" beside "Handed over in May." may not have been brought up to date. */
function finishedAfter(
  { columns }: PlanTable,
  row: PlanRow,
  stated: readonly ProgressEvidence[],
  meant: SaidAsMeant | null,
): SettledProgress | null {
  const { comment } = row;
  const [column] = columns.commentary;
  const known = stated.filter(({ state }) => state !== null);
  const [against] = known;
  if (column === undefined || comment === null || against === undefined || known.some(({ state }) => state !== 'under way')) return null;
  const text =
    meant?.text ?? saidAsFinished(comment) ?? saidOfAll(row.description, comment) ?? doneWithDate(row.description, comment)?.text ?? null;
  return text === null ? null : { state: 'asked', column, text, against };
}

/** Of reviews in time the latest that says anything, and that it was complete before; all of those that have no order. */
function statusesNow(row: PlanRow): readonly ProgressEvidence[] {
  const reviews = reviewsInDateOrder(row);
  const current = reviews.filter(({ before }) => before !== true);
  const placed = current.filter(({ place, text }) => place !== undefined && text.trim() !== '' && !saysNoStatus(text));
  const inTime = placed.length > 0 ? placed : reviews.filter(({ date }) => date !== null);
  const now = inTime.length > 0 ? inTime.slice(-1) : current.length > 0 ? current : reviews;
  const evidence = now.flatMap(evidenceIn);
  const wasComplete = inTime
    .slice(0, -1)
    .flatMap(evidenceIn)
    .filter(({ state }) => state === 'complete')
    .at(-1);
  const isOver = evidence.some(({ state }) => state === 'complete' || state === 'cancelled');
  if (wasComplete === undefined || isOver || speaksAgainst.has(now[0]?.status ?? '')) return evidence;
  return [...evidence, { ...wasComplete, state: 'perhaps complete' }];
}

function evidenceIn(review: StatedStatus): readonly ProgressEvidence[] {
  const state = progressIn(review);
  return state === null ? [] : [{ column: review.column, text: review.text, state, on: null }];
}

/** A tick or a date that can be read two ways says as much as a date, but not when. */
const ticked = /^(?:y|yes|✓|✔|✅|☑|x)$/iu;

/** An actual date later than the as-at date wasn't reached by then. */
function ofActual({ column, text, dates }: ActualCell, asAt: IsoDate | null): readonly ProgressEvidence[] {
  const [first] = dates;
  const on = first === undefined || dates.length > 1 ? null : spanOf(first);
  if (isToCome(on, asAt)) {
    return [
      { column, text: `${first === undefined ? text : dateOrSpan(first)}, after the as-at date`, state: 'perhaps complete', on: null },
    ];
  }
  if (on !== null || ticked.test(text.trim())) return [{ column, text, state: 'complete', on }];
  if (first?.couldBe.length !== undefined && first.couldBe.length > 0) return [{ column, text, state: 'complete', on: null }];
  const state = readProgress(text);
  return state === null ? [] : [{ column, text, state, on: null }];
}

function spanOf({ from, to, span }: Milestone): DoneOn | null {
  if (from === null || to === null) return null;
  return span === undefined ? { start: from, end: to } : { start: from, end: to, typed: span };
}

/** Only a date whose year stands there too. */
const hasYear = /\b20\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d\d\b/u;

function dayIn(text: string, read: ReadDates): DoneOn | null {
  return hasYear.test(text) ? onlyDate(text, read) : null;
}

function onlyDate(text: string, read: ReadDates): DoneOn | null {
  const [only, ...others] = read(text).flatMap((milestone) => spanOf(milestone) ?? []);
  return others.length > 0 ? null : (only ?? null);
}

/** What lies after the as-at date wasn't done by then. */
function isToCome(on: DoneOn | null, asAt: IsoDate | null): boolean {
  return on !== null && asAt !== null && on.start > asAt;
}

/** A done word with its date. */
function byThen(row: PlanRow, text: string, read: ReadDates, asAt: IsoDate | null): Omit<ProgressEvidence, 'column'> | null {
  const done = doneWithDate(row.description, text);
  if (done === null) return null;
  const on = dayIn(done.text, read);
  return isToCome(on, asAt) ? { text: done.text, state: 'perhaps complete', on: null } : { text: done.text, state: done.state, on };
}

/** “Agreed 5 December 2024” where other rows have the figure that was reached. */
function ofResult(
  { columns: { total, periods } }: PlanTable,
  row: PlanRow,
  read: ReadDates,
  asAt: IsoDate | null,
): readonly ProgressEvidence[] {
  const cells = [{ column: total, figure: row.total }, ...periods.map(({ column }, index) => ({ column, figure: row.actuals[index] }))];
  const found = cells.flatMap(({ column, figure }): readonly ProgressEvidence[] => {
    if (column === null || figure?.kind !== 'text') return [];
    const done = byThen(row, figure.text, read, asAt);
    if (done !== null) return [{ ...done, column }];
    const state = readProgress(figure.text);
    return state === null ? [] : [{ column, text: figure.text, state, on: null }];
  });
  return found.slice(-1);
}

function ofComment({ columns }: PlanTable, row: PlanRow, read: ReadDates, asAt: IsoDate | null): ProgressEvidence | null {
  const [column] = columns.commentary;
  const done = row.comment === null || column === undefined ? null : byThen(row, row.comment, read, asAt);
  return done === null || column === undefined ? null : { ...done, column };
}

/** Beside a colour of work that isn't done it is asked about; a day without its year is one of the table's year. */
function ofMeaning(
  { columns }: PlanTable,
  row: PlanRow,
  meant: SaidAsMeant | null,
  { read, asAt }: { readonly read: ReadDates; readonly asAt: IsoDate | null },
): ProgressEvidence | null {
  const [column] = columns.commentary;
  if (meant === null || column === undefined) return null;
  const on = onlyDate(meant.text, read);
  const isDoubted = isToCome(on, asAt) || meant.state !== 'complete' || speaksAgainst.has(statedStatus(row) ?? '');
  return { column, text: meant.text, state: isDoubted ? 'perhaps complete' : 'complete', on: isDoubted ? null : on };
}

const firstSentence = /^[^.;\n]*(?:[.;\n]|$)/u;

/** Blue means delivered in four colours; "Done in May." opens a comment on work that is done. */
function weakEvidence({ columns }: PlanTable, row: PlanRow, unread: UnreadWords | null): readonly ProgressEvidence[] {
  const blue = reviewsInDateOrder(row).at(-1);
  if (blue?.status === null && saysNotApplicable(blue.text))
    return [{ column: blue.column, text: blue.text, state: 'perhaps complete', on: null }];
  const colours: readonly ProgressEvidence[] =
    blue !== undefined && (blue.part === undefined ? blue.status : statedStatus(row)) === 'Blue'
      ? [{ column: blue.column, text: blue.text, state: 'complete', on: null }]
      : [];
  const opening = firstSentence.exec(row.comment ?? '')?.[0] ?? '';
  const state = opening === '' ? null : readProgress(opening);
  const [column] = columns.commentary;
  const remarks: readonly ProgressEvidence[] =
    column === undefined || state === null ? [] : [{ column, text: opening, state: state === 'complete' ? state : 'under way', on: null }];
  const past =
    row.comment === null || state === 'complete' || speaksAgainst.has(statedStatus(row) ?? '') ? null : saidInThePast(row.comment);
  if (past !== null && column !== undefined && colours.length === 0) return [{ column, text: past, state: 'perhaps complete', on: null }];
  const all = colours.length > 0 ? colours : remarks;
  const said =
    all.length > 0 || row.comment === null || column === undefined
      ? null
      : (saidAsFinished(row.comment) ?? saidOfAll(row.description, row.comment) ?? saidOfRow(row.description, row.comment));
  if (said !== null && column !== undefined) return [{ column, text: said, state: 'perhaps complete', on: null }];
  if (all.length > 0 || speaksAgainst.has(statedStatus(row) ?? '')) return all;
  const words = row.comment === null || column === undefined ? unread : { column, text: row.comment };
  return words === null ? [] : mayBeDone(row, words, words === unread);
}

/** Under a heading that isn't known "Done." may be said of something else. */
function mayBeDone({ description }: PlanRow, { column, text }: UnreadWords, isUnread: boolean): readonly ProgressEvidence[] {
  const opening = firstSentence.exec(text)?.[0] ?? '';
  const isDone = isUnread && readProgress(opening) === 'complete';
  const said = isDone ? opening : saidAsDone(description, text);
  return said === null ? [] : [{ column, text: said, state: 'perhaps complete', on: null }];
}

/** Colours of work that isn't done. */
const speaksAgainst: ReadonlySet<string> = new Set(['Red', 'Amber/Red', 'Amber']);
