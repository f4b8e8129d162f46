// Sends the steps of a change, in as few round trips as their size allows. A step is never sent twice: where a round trip
// fails, a mark in the workbook's settings tells how much of it took effect, as Excel takes the actions of a batch in
// their order and stops at the one that fails.

import type { Problem } from '../../domain/model/outcome';
import { isUnexplained } from './excel-errors';
import { packIntoBatches, roundTrip, sendInBatches, type BatchRequest } from './round-trip';

/** A step that changes something and reads nothing back. `bytesReceived`: the size of Excel's acknowledgement. */
export function stepWithoutReply(
  bytesSent: number,
  bytesReceived: number,
  act: (context: Excel.RequestContext) => void,
): BatchRequest<readonly never[]> {
  return {
    bytesSent,
    bytesReceived,
    queue: (context) => {
      act(context);
      return () => [];
    },
  };
}

/** How much of the steps took effect before one failed. `unknown`: Excel doesn't say, or may still do it. */
export type Extent = 'none' | 'part' | 'unknown';

/** Steps that broke off. */
export interface BrokenOff {
  readonly ok: false;
  readonly problem: Problem;
  readonly extent: Extent;
}

/** What the steps read, or how far they came. What was read is missing where it couldn't be read again. */
export type Sent<T> = { readonly ok: true; readonly value: readonly T[] } | BrokenOff;

/** True where Excel took some of a batch and refused what came next, for no reason but that one action. */
export function isRefusalOfOneAction({ problem, extent }: BrokenOff): boolean {
  return extent === 'part' && isUnexplained(problem);
}

/** The key in the workbook's settings of the mark: the last batch's own, followed by "done" once all of it took effect. */
const markKey = 'programmePlan.lastBatch';

/** What is known and asked between the batches of a change. */
export interface BetweenBatches {
  /** How many batches are done, and of how many. */
  readonly onBatch?: (done: number, total: number) => void;
  /** Whether to stop before the next: what was sent before stays. */
  readonly isCancelled?: () => boolean;
}

/** Somebody has stopped the change between two of its parts. */
export const cancelled: Problem = { code: 'cancelled', sentence: 'The write was cancelled.' };

/**
 * Sends steps with events off, so that no add-in, this one among them, takes what is written for a person's typing.
 * A batch that took effect although Excel told otherwise counts as sent: what it was to read is read again.
 */
export async function sendSteps<T>(
  steps: readonly BatchRequest<readonly T[]>[],
  { onBatch = () => undefined, isCancelled = () => false }: BetweenBatches = {},
): Promise<Sent<T>> {
  const found: T[] = [];
  let anythingSent = false;
  const batches = packIntoBatches(steps);
  for (const [i, batch] of batches.entries()) {
    if (isCancelled()) return { ok: false, problem: cancelled, extent: anythingSent ? 'part' : 'none' };
    onBatch(i, batches.length);
    const mark = newMark();
    const answer = await roundTrip((context) => {
      context.workbook.settings.add(markKey, mark);
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const queued = batch.map(({ queue }) => queue(context));
      context.runtime.enableEvents = true;
      context.workbook.settings.add(markKey, `${mark} done`);
      return () => queued.flatMap((read) => read());
    });
    if (answer.ok) {
      for (const each of answer.value) found.push(each);
    } else {
      const extent = await extentOf(mark, answer.problem);
      if (extent !== 'all') return { ...answer, extent: extent === 'none' && anythingSent ? 'part' : extent };
      const again = await sendInBatches(batch.filter(({ readsOnly }) => readsOnly === true));
      for (const each of again.ok ? again.value.flat() : []) found.push(each);
    }
    anythingSent = true;
  }
  return { ok: true, value: found };
}

/** Takes the mark away, once nothing of the add-in's is left in the workbook. */
export function queueMarkRemoval(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(markKey).delete();
}

/**
 * Turns events on again too: if this fails, Excel does so when the add-in is next loaded. What wasn't answered and isn't
 * there may still come.
 */
async function extentOf(mark: string, { code }: Problem): Promise<Extent | 'all'> {
  const found = await roundTrip((context) => {
    context.runtime.enableEvents = true;
    const setting = context.workbook.settings.getItemOrNullObject(markKey).load('value');
    return (): unknown => (setting.isNullObject ? null : setting.value);
  });
  if (!found.ok) return 'unknown';
  if (found.value === `${mark} done`) return 'all';
  if (found.value === mark) return 'part';
  return code === 'NoAnswer' ? 'unknown' : 'none';
}

let batches = 0;

/** No other batch's, in this session or another. */
function newMark(): string {
  batches += 1;
  return `${Date.now().toString(36)} ${Math.random().toString(36).slice(2)} ${String(batches)}`;
}
