// Where the plan is, for an officer who looks at another sheet of the workbook: looked for once until somebody changes a cell.

import type { PreparedReview } from '../../app/contract';
import { addInSheetCalled, type AddInSheet } from '../../domain/model/snapshot';
import type { ActionOf } from './pane-action';
import { type PaneState, prepareWork } from './pane-state';

/** Which of the add-in's own sheets the pane looks at; null where it looks at one of the officer's, or at all. */
export function addInSheetShown({ scope, sheet }: PaneState): AddInSheet | null {
  return scope === 'sheet' && sheet !== null ? addInSheetCalled(sheet) : null;
}

/** What was found is read again. Of a sheet of the add-in's own there is nothing to read. */
export function readFound(state: PaneState, next: 'found' | 'preview' = 'found'): PaneState {
  if (addInSheetShown(state) === null) return { ...state, work: prepareWork(state, next) };
  return { ...state, work: null, isReviewKept: false, read: null, screen: { kind: 'found', prepared: null } };
}

/** Whether the sheet that is looked at is no plan. */
export function isWithoutPlan(state: PaneState): boolean {
  return addInSheetShown(state) !== null || (state.read !== null && holdsNoPlan(state.read));
}

/** Whether there is no plan on any of the sheets that were read. */
export function holdsNoPlan({ review }: PreparedReview): boolean {
  return review.sheets.every(({ reading }) => reading.layout === 'none');
}

/** With the search under way where it is wanted and the pane has nothing else to do. */
export function lookingForPlans(state: PaneState): PaneState {
  const { screen, work, scope, plans, edits } = state;
  const isWanted = screen.kind === 'found' && scope === 'sheet' && isWithoutPlan(state) && plans?.at !== edits;
  return isWanted && work === null ? { ...state, work: { kind: 'find-plans' } } : state;
}

export function plansFound(state: PaneState, { work, outcome }: ActionOf<'plans-found'>): PaneState {
  if (state.work !== work) return state;
  return { ...state, work: null, plans: { at: state.workAt, sheets: outcome.ok ? outcome.value : null } };
}
