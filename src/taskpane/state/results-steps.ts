// How the pane opens the results of a previewed review in a new workbook: the preview stays, and says so.

import type { ActionOf } from './pane-action';
import { type PaneState } from './pane-state';

export function resultsAsked(state: PaneState): PaneState {
  const { screen } = state;
  if (screen.kind !== 'preview') return state;
  return { ...state, error: null, work: { kind: 'open-results', prepared: screen.prepared } };
}

export function resultsOpened(state: PaneState, { work, outcome }: ActionOf<'results-opened'>): PaneState {
  if (state.work !== work || state.screen.kind !== 'preview') return state;
  const idle: PaneState = { ...state, work: null };
  if (!outcome.ok) return { ...idle, error: { problem: outcome.problem, retry: work } };
  return { ...idle, screen: { ...state.screen, resultsOpened: true } };
}
