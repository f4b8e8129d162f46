// What a row's evidence of progress comes to. Only done and cancelled outweigh a date; where cells speak against one
// another, whether the work is done is for the officer to say.

import type { DoneOn } from '../model/milestone';
import type { StatedProgress } from '../model/table/progress';

/** One piece of evidence. */
export interface ProgressEvidence extends StatedProgress {
  /** When it was done, where that is said; else null. */
  readonly on: DoneOn | null;
  /** It says of its end only that it is closed. */
  readonly isClosed?: boolean;
}

/** What all of it comes to. `asked`: the `text` in `column` says that it is done, `against` that it isn't. */
export type SettledProgress =
  | { readonly state: 'done'; readonly on: DoneOn | null }
  /** Closed, and nothing says whether it was done or given up. */
  | { readonly state: 'closed'; readonly on: DoneOn | null }
  /** `because`: the words of a comment by which what is closed was given up. */
  | { readonly state: 'cancelled'; readonly because?: string }
  | { readonly state: 'asked'; readonly column: number; readonly text: string; readonly against: ProgressEvidence | null }
  | { readonly state: 'open'; readonly notStarted: boolean };

/**
 * `weaker`: a colour or a remark that says as much, heard only where nothing else speaks.
 * Null where nothing speaks at all.
 */
export function settleProgress(stated: readonly ProgressEvidence[], weaker: readonly ProgressEvidence[] = []): SettledProgress | null {
  const known = stated.filter(({ state }) => state !== null);
  const evidence = stated.length > 0 ? known : weaker;
  const [first] = evidence;
  if (first === undefined) return null;
  if (evidence.some(({ state }) => state === 'cancelled')) return { state: 'cancelled' };
  const done = evidence.filter(({ state }) => state === 'complete');
  const doubted = evidence.find(({ state }) => state === 'perhaps complete');
  const [sure] = done;
  if (sure === undefined)
    return doubted === undefined
      ? { state: 'open', notStarted: evidence.some(({ state }) => state === 'not started') }
      : { state: 'asked', column: doubted.column, text: doubted.text, against: null };
  const against = evidence.find(({ state }) => state !== 'complete' && state !== 'perhaps complete');
  if (against !== undefined) return { state: 'asked', column: sure.column, text: sure.text, against };
  const isOnlyClosed = done.every(({ isClosed }) => isClosed === true);
  return { state: isOnlyClosed ? 'closed' : 'done', on: done.find(({ on }) => on !== null)?.on ?? null };
}
