// How the pane goes through an undo: what rests on an entry is shown before both are undone; what an undo has left alone can
// be put back cell by cell. And how all that can be undone is forgotten.

import type { ActionOf } from './pane-action';
import { beforeWrite, type PaneState, type UndoWork } from './pane-state';

/** First it is looked what rests on it. */
export function undoChosen(state: PaneState, { item }: ActionOf<'undo-chosen'>): PaneState {
  return { ...state, error: null, followFocus: true, work: { kind: 'prepare-undo', item } };
}

/** Where nothing rests on it, it is undone at once. */
export function undoLookedAt(state: PaneState, { work, outcome }: ActionOf<'undo-looked-at'>): PaneState {
  if (state.work !== work) return state;
  const idle: PaneState = { ...state, work: null };
  if (!outcome.ok) return { ...idle, error: { problem: outcome.problem, retry: work } };
  if (outcome.value.length === 0) return undoing(idle, { kind: 'undo', id: work.item.id });
  return { ...idle, screen: { kind: 'undo-preview', item: work.item, resting: outcome.value, from: state.screen } };
}

export function undoAsked(state: PaneState, { id = null }: ActionOf<'undo-asked'>): PaneState {
  return undoing({ ...state, error: null, followFocus: true }, { kind: 'undo', id });
}

/** An undo under way, from the screen that is shown. */
export function undoing(state: PaneState, work: UndoWork): PaneState {
  return { ...state, screen: { kind: 'undoing', from: state.screen }, work };
}

/** From the preview of an undo back to where it was chosen. */
export function undoLeft(state: PaneState): PaneState {
  const { screen } = state;
  return screen.kind === 'undo-preview' ? { ...state, error: null, followFocus: true, screen: screen.from } : state;
}

export function undone(state: PaneState, { work, outcome, history }: ActionOf<'undone'>): PaneState {
  if (state.screen.kind !== 'undoing') return state;
  const idle: PaneState = { ...state, work: null, history };
  if (outcome.ok) return { ...idle, readAt: beforeWrite, screen: { kind: 'undone', report: outcome.value } };
  return { ...idle, screen: state.screen.from, error: { problem: outcome.problem, retry: work } };
}

export function clearHistoryAsked(state: PaneState): PaneState {
  return { ...state, error: null, followFocus: true, work: { kind: 'clear-history' } };
}

export function historyCleared(state: PaneState, { work, outcome, history }: ActionOf<'history-cleared'>): PaneState {
  if (state.work !== work) return state;
  const idle: PaneState = { ...state, work: null, history };
  return outcome.ok ? idle : { ...idle, error: { problem: outcome.problem, retry: work } };
}

export function putBackAsked(state: PaneState, { cell }: ActionOf<'put-back-asked'>): PaneState {
  return state.screen.kind === 'undone' ? { ...state, error: null, work: { kind: 'put-back', cell } } : state;
}

/** A cell that is put back is offered no more; one that has changed again meanwhile stays in the list. */
export function putBackDone(state: PaneState, { work, outcome, history }: ActionOf<'put-back-done'>): PaneState {
  const { screen } = state;
  if (state.work !== work || screen.kind !== 'undone') return state;
  const idle: PaneState = { ...state, work: null, history };
  if (!outcome.ok) return { ...idle, error: { problem: outcome.problem, retry: work } };
  const [left] = outcome.value.leftAlone;
  if (left !== undefined) {
    const sentence = `${left.address} on “${left.sheet}” has changed again, and stays as it is.`;
    return { ...idle, error: { problem: { code: 'not-put-back', sentence }, retry: work } };
  }
  const kept = screen.report.kept?.filter((cell) => cell !== work.cell) ?? [];
  return { ...idle, screen: { kind: 'undone', report: { ...screen.report, kept } } };
}
