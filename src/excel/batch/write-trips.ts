// Sends the steps of a change, in as few round trips as their size allows. A step is never sent twice.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { packedIntoBatches, roundTrip, type BatchRequest } from './round-trip';

/** A step that changes something and reads nothing back. `received`: what Excel's acknowledgement takes. */
export function stepWithoutReply(
  sent: number,
  received: number,
  act: (context: Excel.RequestContext) => void,
): BatchRequest<readonly never[]> {
  return {
    sent,
    received,
    ask: (context) => {
      act(context);
      return () => [];
    },
  };
}

/** Sends steps with events off, so that no add-in, ours among them, takes our writing for a person's. `sent` is called after every trip that went well. */
export async function sendSteps<T>(
  steps: readonly BatchRequest<readonly T[]>[],
  sent: () => void = () => undefined,
): Promise<Outcome<readonly T[]>> {
  const found: T[] = [];
  for (const trip of packedIntoBatches(steps)) {
    const answer = await roundTrip((context) => {
      context.runtime.enableEvents = false;
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      const asked = trip.map(({ ask }) => ask(context));
      context.runtime.enableEvents = true;
      return () => asked.flatMap((read) => read());
    });
    if (!answer.ok) {
      await turnEventsOn();
      return answer;
    }
    sent();
    for (const each of answer.value) found.push(each);
  }
  return succeed(found);
}

/** After a batch that broke off before its end. If this fails too, Excel turns them on when the add-in is next loaded. */
async function turnEventsOn(): Promise<void> {
  await roundTrip((context) => {
    context.runtime.enableEvents = true;
    return () => null;
  });
}
