// How the pane goes through a change: its form where it has one, then a preview of what would be written. The same way for every change.

import type { ChangeRequest } from '../../domain/changes/request';
import { asksFirst, blankForm, type ChangeForm, type ChangeSubject, requestAtOnce } from '../change/change-subject';
import type { PaneAction, PaneState } from './pane-state';

type ActionOf<K extends PaneAction['kind']> = Extract<PaneAction, { kind: K }>;

/** From what was found to the form; where there is nothing to ask, straight to working it out. */
export function changeOpened(state: PaneState, subject: ChangeSubject): PaneState {
  const { screen } = state;
  if (screen.kind !== 'found' || screen.prepared === null) return state;
  const idle: PaneState = { ...state, trouble: null, followFocus: true, work: null };
  if (asksFirst(subject)) return { ...idle, screen: { kind: 'change', prepared: screen.prepared, subject, form: blankForm(subject) } };
  const request = requestAtOnce(subject);
  return request === null ? state : { ...idle, work: { kind: 'prepare-change', subject, request } };
}

/** What is typed makes an earlier refusal out of date. */
export function changeTyped(state: PaneState, form: Partial<ChangeForm>): PaneState {
  const { screen } = state;
  if (screen.kind !== 'change') return state;
  return { ...state, trouble: null, screen: { ...screen, form: { ...screen.form, ...form } } };
}

export function changeAsked(state: PaneState, request: ChangeRequest): PaneState {
  const { screen } = state;
  if (screen.kind !== 'change') return state;
  return { ...state, trouble: null, followFocus: true, work: { kind: 'prepare-change', subject: screen.subject, request } };
}

/** From the preview back to the form with what was typed, or to what was found; from the form to what was found. */
export function changeLeft(state: PaneState): PaneState {
  const { screen } = state;
  const idle: PaneState = { ...state, trouble: null, followFocus: true, work: null };
  if (screen.kind === 'change') return { ...idle, screen: { kind: 'found', prepared: screen.prepared } };
  return screen.kind === 'change-preview' ? { ...idle, screen: screen.from } : state;
}

/** A refusal stays on the screen that asked, with what to do; so does the old preview where a new one can't be had. */
export function changePrepared(state: PaneState, { work, outcome }: ActionOf<'change-prepared'>): PaneState {
  const { screen } = state;
  if (state.work !== work) return state;
  const idle: PaneState = { ...state, work: null };
  if (!outcome.ok) return { ...idle, trouble: { problem: outcome.problem, retry: work } };
  const from = screen.kind === 'change-preview' ? screen.from : screen;
  if (from.kind !== 'found' && from.kind !== 'change') return idle;
  return { ...idle, screen: { kind: 'change-preview', from, subject: work.subject, proposed: outcome.value } };
}
