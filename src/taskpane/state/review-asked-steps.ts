// Review may be pressed before the sheet is read: the press is kept, and the reading that comes is the review that is shown.

import type { PreparedReview } from '../../app/contract';
import type { Outcome } from '../../domain/model/outcome';
import { holdsNoPlan } from './find-plans-steps';
import { screenAfter } from './mapping-steps';
import { isFirstReading, type PaneState, type PrepareWork, prepareWork } from './pane-state';

/** What was read just now is shown at once, and can be written once a reading of this moment has borne it out. */
export function reviewAsked(state: PaneState): PaneState {
  const asked: PaneState = { ...state, error: null, followFocus: true };
  if (isFirstReading(state)) return { ...asked, isReviewKept: true };
  const work = prepareWork(state, 'preview');
  const shown = isFresh(state) ? screenAfter(state.read, work, state.skippedTables) : null;
  return shown?.kind === 'preview' ? { ...asked, work, previewAt: state.readAt, screen: shown } : { ...asked, work };
}

/** Whether what was read is what the pane looks at, with no change since that it was told of. */
function isFresh(state: PaneState): state is PaneState & { readonly read: PreparedReview } {
  const { screen, scope, sheet, read, edits, readAt, error } = state;
  if (screen.kind !== 'found' || error !== null || read === null || edits !== readAt) return false;
  return scope === 'workbook' || read.review.sheets.some(({ reading }) => reading.sheet.name === sheet);
}

/** Where a first reading leads once Review was pressed: to the preview, unless there is nothing to review. */
export function withKeptReview({ isReviewKept }: PaneState, work: PrepareWork, outcome: Outcome<PreparedReview>): PrepareWork {
  const isWanted = isReviewKept && work.next === 'found' && !(outcome.ok && holdsNoPlan(outcome.value));
  return isWanted ? { ...work, next: 'preview' } : work;
}

/** A press is kept for the reading that is under way, and for nothing that follows something else. */
export function keptWhileReading(state: PaneState): PaneState {
  return state.isReviewKept && !isFirstReading(state) ? { ...state, isReviewKept: false } : state;
}
