// How the pane goes from screen to screen. A write starts from the preview only, with the review that is shown there.

import type { PreparedReview, WriteReport } from '../../app/contract';
import type { Question } from '../../domain/model/assessment';
import type { Answer } from '../../domain/model/review';
import { isAsAtMissing, withTableAsAt } from './as-at-choice';
import { changeAsked, changeLeft, changeOpened, changePrepared, changeTyped } from './change-steps';
import { lookingForPlans, plansFound, readFound } from './find-plans-steps';
import { houseStyleAsked, styleKindChosen, templateTyped } from './house-style-steps';
import { mappingAsked, mappingDone, mappingLeft, mappingOpened, screenAfter } from './mapping-steps';
import { openQuestions } from './pane-questions';
import type { ActionOf, PaneAction } from './pane-action';
import {
  beforeWrite,
  type ChangePreviewScreen,
  isStale,
  type PaneState,
  prepareWork,
  type PreviewScreen,
  type Screen,
  type Work,
} from './pane-state';
import { keptWhileReading, reviewAsked, withKeptReview } from './review-asked-steps';
import { resultsAsked, resultsOpened } from './results-steps';
import type { Place } from './places';
import {
  clearHistoryAsked,
  historyCleared,
  putBackAsked,
  putBackDone,
  undoAsked,
  undoChosen,
  undoing,
  undoLeft,
  undoLookedAt,
  undone,
} from './undo-steps';

/** While one of these runs, nothing but Excel's reports changes the pane. */
const changingWork: ReadonlySet<Work['kind']> = new Set([
  'write', 'write-change', 'undo', 'put-back', 'keep', 'forget', 'clear-history',
]); // prettier-ignore
const outcomeActions: ReadonlySet<PaneAction['kind']> = new Set([
  'progressed', 'cancel-asked', 'written', 'undone', 'put-back-done', 'mapping-done', 'history-cleared', 'sheet-activated', 'selected',
  'workbook-changed',
]); // prettier-ignore

/** What leads to a screen of its own, which is shown where it was asked for. */
const openingActions: ReadonlySet<PaneAction['kind']> = new Set([
  'review-asked', 'mapping-opened', 'change-opened', 'undo-chosen', 'undo-asked',
]); // prettier-ignore

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  const isChanging = state.work !== null && changingWork.has(state.work.kind);
  if (isChanging && !outcomeActions.has(action.kind)) return state;
  const after = keptWhileReading(lookingForPlans(next(openingActions.has(action.kind) ? openedHere(state) : state, action)));
  return after.work === null || after.work === state.work ? after : { ...after, workAt: after.edits };
}

/** What stood open elsewhere goes: nothing of it is written. */
function openedHere(state: PaneState): PaneState {
  const { place, flowPlace, screen, read } = state;
  return place === flowPlace
    ? state
    : { ...state, flowPlace: place, screen: screen.kind === 'found' ? screen : { kind: 'found', prepared: read } };
}

function next(state: PaneState, action: PaneAction): PaneState {
  switch (action.kind) {
    case 'opened':
      return opened(state, action);
    case 'sheet-activated':
      return sheetActivated(state, action.sheet);
    case 'place-chosen':
      return placeChosen(state, action.place);
    case 'selected':
      return { ...state, selected: action.selected };
    case 'workbook-changed':
      return { ...state, edits: state.edits + 1 };
    case 'edits-paused':
      return editsPaused(state);
    case 'plans-found':
      return plansFound(state, action);
    case 'show-failed':
      return { ...state, error: { problem: action.problem, retry: null } };
    case 'scope-chosen':
      return { ...readAgain({ ...state, scope: action.scope, screen: { kind: 'found', prepared: null } }), ...answeredSoFar(state) };
    case 'review-asked':
      return reviewAsked(state);
    case 'as-at-chosen':
      return state.screen.kind === 'preview' ? updatePreview({ ...state, asAt: action.asAt, asAtOf: [] }) : state;
    case 'table-as-at-chosen':
      return state.screen.kind === 'preview' ? updatePreview({ ...state, asAtOf: withTableAsAt(state.asAtOf, action.chosen) }) : state;
    case 'answered':
      return answered(state, action);
    case 'write-confirmed':
      return writeConfirmed(state);
    case 'cancel-asked':
      return state.screen.kind === 'writing' ? { ...state, screen: { ...state.screen, isCancelled: true } } : state;
    case 'results-asked':
      return resultsAsked(state);
    case 'results-opened':
      return resultsOpened(state, action);
    case 'left':
      return readAgain({ ...state, followFocus: true, screen: { kind: 'found', prepared: null } });
    case 'mapping-opened':
      return mappingOpened(state, action.table);
    case 'mapping-asked':
      return mappingAsked(state, action.work);
    case 'mapping-left':
      return mappingLeft(state);
    case 'mapping-done':
      return mappingDone(state, action);
    case 'change-opened':
      return changeOpened(state, action.subject);
    case 'change-typed':
      return changeTyped(state, action.form);
    case 'author-typed':
      return { ...state, error: null, author: action.name };
    case 'change-asked':
      return changeAsked(state, action.request);
    case 'style-kind-chosen':
      return styleKindChosen(state, action.chosen);
    case 'template-typed':
      return templateTyped(state, action.template);
    case 'house-style-asked':
      return houseStyleAsked(state, action.templates);
    case 'change-left':
      return changeLeft(state);
    case 'change-prepared':
      return changePrepared(state, action);
    case 'undo-chosen':
      return undoChosen(state, action);
    case 'undo-looked-at':
      return undoLookedAt(state, action);
    case 'undo-left':
      return undoLeft(state);
    case 'clear-history-asked':
      return clearHistoryAsked(state);
    case 'history-cleared':
      return historyCleared(state, action);
    case 'put-back-asked':
      return putBackAsked(state, action);
    case 'put-back-done':
      return putBackDone(state, action);
    case 'undo-asked':
      return undoAsked(state, action);
    case 'retried':
      return retried(state);
    case 'refreshed':
      return refreshed(state);
    case 'progressed':
      return state.screen.kind === 'writing' ? { ...state, screen: { ...state.screen, progress: action.progress } } : state;
    case 'prepared':
      return prepared(state, action);
    case 'written':
      return written(state, action);
    case 'undone':
      return undone(state, action);
  }
}

/** Whether what the preview shows may be written now. */
export function mayWrite(state: PaneState): boolean {
  const { screen, work, error } = state;
  if (work !== null || (error !== null && error.retry !== null) || isStale(state)) return false;
  if (screen.kind === 'change-preview') return screen.proposed.preview.cells > 0;
  return screen.kind === 'preview' && screen.prepared.preview.cells > 0 && !isAsAtMissing(screen.prepared.review);
}

/**
 * Excel has named the sheet, or can't: then the active one is read whatever its name, and the reading gives the
 * problem.
 */
function opened(state: PaneState, { sheet }: ActionOf<'opened'>): PaneState {
  const known: PaneState = { ...state, sheet, activeSheet: sheet };
  return readFound(known);
}

/** Another sheet is shown. What was found follows it; a preview or a result stays with the sheet that it is about. */
function sheetActivated(state: PaneState, activeSheet: string): PaneState {
  const known = { ...state, activeSheet };
  if (state.sheet === activeSheet || state.screen.kind !== 'found') return known;
  const moved: PaneState = { ...known, sheet: activeSheet, ...answeredSoFar(state) };
  if (state.scope === 'workbook') return moved;
  const next = state.work?.kind === 'prepare' ? state.work.next : 'found';
  return readFound({ ...moved, error: null, followFocus: false }, next);
}

/** What is shown there is as the workbook is now. */
function placeChosen(state: PaneState, place: Place): PaneState {
  return followed({ ...state, place, followFocus: true });
}

/** What was found is read again, unseen; a preview waits for the officer, who may be reading it. */
function editsPaused(state: PaneState): PaneState {
  const after = followed(state);
  return after === state ? state : { ...after, followFocus: false };
}

function followed(state: PaneState): PaneState {
  const { screen, place, flowPlace, read, edits, readAt, work } = state;
  if ((screen.kind !== 'found' && place === flowPlace) || read === null || edits === readAt || isBusy(work)) return state;
  return { ...state, work: { ...prepareWork(state, 'found'), quiet: true } };
}

/** Whether the pane is at work on something that can't be left for something better. */
function isBusy(work: Work | null): boolean {
  return work !== null && work.kind !== 'find-plans';
}

/** On the preview or before it: what is answered there is in the preview from the first. */
function answered(state: PaneState, { answer }: ActionOf<'answered'>): PaneState {
  const { kind } = state.screen;
  if (kind !== 'preview' && kind !== 'found') return state;
  const known: PaneState = { ...state, answers: withAnswer(state.answers, answer), error: null };
  return { ...known, work: prepareWork(known, kind) };
}

/** An answer stays while the officer looks elsewhere: it is of its sheet. */
function answeredSoFar(state: PaneState): Pick<PaneState, 'answers' | 'questions'> {
  const open = new Set(openQuestions(state));
  return { answers: state.answers, questions: state.questions.filter((question) => !open.has(question)) };
}

/** Back to what was found: the answers of the review before are in the workbook or no longer wanted. */
function readAgain(state: PaneState): PaneState {
  const fresh: PaneState = {
    ...state,
    sheet: state.activeSheet ?? state.sheet,
    asAt: null,
    asAtOf: [],
    answers: [],
    questions: [],
    skippedTables: [],
    isReviewKept: false,
    error: null,
    read: null,
  };
  return readFound(fresh);
}

/**
 * The same preview with another date or answer. It stays on the screen until the new one is ready, and can't be
 * written.
 */
function updatePreview(state: PaneState): PaneState {
  return { ...state, error: null, work: prepareWork(state, 'preview') };
}

function refreshed(state: PaneState): PaneState {
  const { screen } = state;
  if (screen.kind === 'preview') return updatePreview(state);
  if (screen.kind !== 'change-preview') return state;
  return { ...state, error: null, work: againWork(screen) };
}

/** Works the change out once more. */
function againWork({ subject, proposed }: ChangePreviewScreen): Work {
  return { kind: 'prepare-change', subject, request: proposed.request };
}

function writeConfirmed(state: PaneState): PaneState {
  const { screen } = state;
  if ((screen.kind !== 'preview' && screen.kind !== 'change-preview') || !mayWrite(state)) return state;
  return {
    ...state,
    followFocus: true,
    screen: { kind: 'writing', from: screen, progress: null },
    work: screen.kind === 'preview' ? { kind: 'write', prepared: screen.prepared } : { kind: 'write-change', proposed: screen.proposed },
  };
}

function retried(state: PaneState): PaneState {
  if (state.error === null) return state;
  const { retry } = state.error;
  const fresh: PaneState = { ...state, error: null };
  if (retry === null) return fresh;
  return retry.kind === 'undo' ? undoing(fresh, { ...retry }) : { ...fresh, work: { ...retry } };
}

function prepared(state: PaneState, { work: done, outcome, history }: ActionOf<'prepared'>): PaneState {
  if (state.work !== done) return state;
  const work = withKeptReview(state, done, outcome);
  const idle: PaneState = { ...state, work: null, history };
  if (!outcome.ok) return work.quiet === true ? idle : { ...idle, error: { problem: outcome.problem, retry: work } };
  const read: PaneState = { ...idle, read: outcome.value, readAt: state.workAt };
  // What is shown elsewhere has questions of its own.
  if (work.quiet === true && state.screen.kind !== 'found') return read;
  const known: PaneState = { ...read, questions: withQuestions(state, outcome.value), previewAt: state.workAt };
  return { ...known, screen: screenAfter(outcome.value, work, state.skippedTables) };
}

function written(state: PaneState, { outcome, history }: ActionOf<'written'>): PaneState {
  if (state.screen.kind !== 'writing') return state;
  const { from } = state.screen;
  const idle: PaneState = { ...state, work: null, history };
  if (outcome.ok) return { ...idle, readAt: beforeWrite, screen: resultOf(from, outcome.value) };
  const retry = from.kind === 'preview' ? prepareWork(state, 'preview') : againWork(from);
  // A write that was cancelled is taken back: what it would write is worked out again at once.
  const wasCancelled = outcome.problem.code === 'cancelled';
  return {
    ...idle,
    screen: from,
    work: wasCancelled ? retry : null,
    error: { problem: outcome.problem, retry: wasCancelled ? null : retry },
  };
}

function resultOf(from: PreviewScreen | ChangePreviewScreen, report: WriteReport): Screen {
  if (from.kind === 'preview') return { kind: 'result', prepared: from.prepared, report };
  return { kind: 'changed', subject: from.subject, proposed: from.proposed, report };
}

function withAnswer(answers: readonly Answer[], answer: Answer): readonly Answer[] {
  return [...answers.filter(({ questionId }) => questionId !== answer.questionId), answer];
}

/** The review's questions, with those kept that are answered and so no longer asked, each in its place. */
function withQuestions({ questions, answers }: PaneState, { review }: PreparedReview): readonly Question[] {
  const isAnswered = ({ id }: Question): boolean => answers.some(({ questionId }) => questionId === id);
  const asked = new Map(review.questions.map((question) => [question.id, question]));
  const kept = questions.filter((question) => asked.has(question.id) || isAnswered(question));
  const added = review.questions.filter(({ id }) => !kept.some((question) => question.id === id));
  return [...kept.map((question) => asked.get(question.id) ?? question), ...added];
}
