// How the pane goes through a change, the same way for every change: its form where it has one,
// then a preview of what would be written.

import type { PreparedReview } from '../../app/contract';
import type { ChangeRequest } from '../../domain/changes/request';
import { needsForm, changesOffered, type ChangeForm, type ChangeSubject, type FormSubject, requestAtOnce } from '../change/change-subject';
import { houseStyleScreen } from './house-style-steps';
import type { ActionOf } from './pane-action';
import { type PaneState, prepareWork, type Screen } from './pane-state';

/**
 * A change without a form is worked out at once. A form waits for a fresh reading:
 * the officer may have typed since the last.
 */
export function changeOpened(state: PaneState, subject: ChangeSubject): PaneState {
  const { screen } = state;
  if (screen.kind !== 'found' || screen.prepared === null) return state;
  const idle: PaneState = { ...state, error: null, followFocus: true };
  if (subject.kind === 'house-style') return { ...idle, screen: houseStyleScreen(screen.prepared) };
  if (needsForm(subject)) return { ...idle, work: { ...prepareWork(state, 'found'), opens: subject } };
  return { ...idle, work: { kind: 'prepare-change', subject, request: requestAtOnce(subject) } };
}

/** The form of a change, with its table as it is now; where that table doesn't offer it any more, what was found. */
export function changeScreen(prepared: PreparedReview, { kind, assessed }: FormSubject): Screen {
  const { sheet: known, headerRows } = assessed.table;
  const sheet = prepared.review.sheets.find(({ reading }) => reading.sheet.id === known.id);
  const now = sheet?.tables.find(({ table }) => table.headerRows[0] === headerRows[0]);
  if (sheet === undefined || now === undefined || !changesOffered(sheet, now).includes(kind)) return { kind: 'found', prepared };
  const subject: FormSubject = { kind, sheet, assessed: now };
  return { kind: 'change', prepared, subject, typed: {} };
}

/** What is typed makes an earlier refusal out of date. */
export function changeTyped(state: PaneState, form: Partial<ChangeForm>): PaneState {
  const { screen } = state;
  if (screen.kind !== 'change') return state;
  return { ...state, error: null, screen: { ...screen, typed: { ...screen.typed, ...form } } };
}

export function changeAsked(state: PaneState, request: ChangeRequest): PaneState {
  const { screen } = state;
  if (screen.kind !== 'change') return state;
  return { ...state, error: null, followFocus: true, work: { kind: 'prepare-change', subject: screen.subject, request } };
}

/** From the preview back to the form with what was typed, or to what was found; from the form to what was found. */
export function changeLeft(state: PaneState): PaneState {
  const { screen } = state;
  const idle: PaneState = { ...state, error: null, followFocus: true, work: null };
  if (screen.kind === 'change' || screen.kind === 'house-style') return { ...idle, screen: { kind: 'found', prepared: screen.prepared } };
  return screen.kind === 'change-preview' ? { ...idle, screen: screen.from } : state;
}

/** A refusal stays on the screen that asked, with what to do; so does the old preview where a new one can't be had. */
export function changePrepared(state: PaneState, { work, outcome }: ActionOf<'change-prepared'>): PaneState {
  const { screen } = state;
  if (state.work !== work) return state;
  const idle: PaneState = { ...state, work: null };
  if (!outcome.ok) return { ...idle, error: { problem: outcome.problem, retry: work } };
  const from = screen.kind === 'change-preview' ? screen.from : screen;
  if (from.kind !== 'found' && from.kind !== 'change' && from.kind !== 'house-style') return idle;
  return { ...idle, previewAt: state.workAt, screen: { kind: 'change-preview', from, subject: work.subject, proposed: outcome.value } };
}
