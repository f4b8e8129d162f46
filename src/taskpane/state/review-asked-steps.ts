// Review may be pressed before the sheet is read: the press is kept, and the reading that comes is the review that is shown.

import type { PreparedReview } from '../../app/contract';
import type { Outcome } from '../../domain/model/outcome';
import { holdsNoPlan } from './find-plans-steps';
import { isFirstReading, type PaneState, type PrepareWork, prepareWork } from './pane-state';

export function reviewAsked(state: PaneState): PaneState {
  const asked: PaneState = { ...state, error: null, followFocus: true };
  return isFirstReading(state) ? { ...asked, isReviewKept: true } : { ...asked, work: prepareWork(state, 'preview') };
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
