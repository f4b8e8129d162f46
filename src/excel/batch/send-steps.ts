// Sends the steps of a change, in as few round trips as their size allows. A step is never sent twice.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { packIntoBatches, roundTrip, type BatchRequest } from './round-trip';

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

/**
 * Sends steps with events off, so that no add-in, this one among them, takes what is written for a person's typing.
 * `onSent` is called after every round trip that succeeded.
 */
export async function sendSteps<T>(
  steps: readonly BatchRequest<readonly T[]>[],
  onSent: () => void = () => undefined,
): Promise<Outcome<readonly T[]>> {
  const found: T[] = [];
  for (const batch of packIntoBatches(steps)) {
    const answer = await roundTrip((context) => {
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const queued = batch.map(({ queue }) => queue(context));
      context.runtime.enableEvents = true;
      return () => queued.flatMap((read) => read());
    });
    if (!answer.ok) {
      await turnEventsOn();
      return answer;
    }
    onSent();
    for (const each of answer.value) found.push(each);
  }
  return succeed(found);
}

/** After a batch that broke off. If this fails too, Excel turns events on when the add-in is next loaded. */
async function turnEventsOn(): Promise<void> {
  await roundTrip((context) => {
    context.runtime.enableEvents = true;
    return () => null;
  });
}
