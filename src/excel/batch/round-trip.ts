// One question and one answer: the only place where a batch is sent to Excel. So the count of calls is the count of round trips.
// A context lives for one batch only, so no proxy outlives its answer and Excel keeps no references for us.

import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { isTooLarge, NoAnswer, problemOf } from './excel-errors';

/** Excel for the web takes and gives at most 5 MB at once; we plan for less. */
export const bytesPerRoundTrip = 4_000_000;

/** Milliseconds after which we stop waiting: `context.sync()` has no limit of its own and can hang (OfficeDev/office-js #6678). */
export const patience = { milliseconds: 60_000 };

/**
 * Sends what `ask` queues and reads the answer with the function that `ask` returns.
 * Never sent twice: after a failure it isn't known whether a write was applied.
 */
export async function roundTrip<T>(ask: (context: Excel.RequestContext) => () => T): Promise<Outcome<T>> {
  try {
    const context = new Excel.RequestContext();
    const answer = ask(context);
    await answered(context.sync(), patience.milliseconds);
    return succeed(answer());
  } catch (error) {
    const { code, sentence } = problemOf(error);
    return fail(code, sentence);
  }
}

/** A part of a batch, and about how many bytes it takes there and back. */
export interface BatchRequest<T> {
  readonly sent: number;
  readonly received: number;
  readonly ask: (context: Excel.RequestContext) => () => T;
}

/** Parts in their order, those together that fit in one round trip. A part larger than that goes by itself. */
export function packedIntoBatches<T>(parts: readonly BatchRequest<T>[]): readonly (readonly BatchRequest<T>[])[] {
  const trips: BatchRequest<T>[][] = [];
  let sent = 0;
  let received = 0;
  for (const part of parts) {
    const trip = trips.at(-1);
    sent += part.sent;
    received += part.received;
    if (trip === undefined || sent > bytesPerRoundTrip || received > bytesPerRoundTrip) {
      trips.push([part]);
      ({ sent, received } = part);
    } else {
      trip.push(part);
    }
  }
  return trips;
}

/**
 * Sends the parts in as few round trips as their size allows, and stops at the first failure; what was too large after all is halved.
 * For reading: nothing says what a failed trip has done.
 */
export async function sendInBatches<T>(parts: readonly BatchRequest<T>[]): Promise<Outcome<readonly T[]>> {
  const answers: T[] = [];
  const trips = [...packedIntoBatches(parts)];
  for (let trip = trips.shift(); trip !== undefined; trip = trips.shift()) {
    const sent = trip;
    const answer = await roundTrip((context) => {
      const asked = sent.map(({ ask }) => ask(context));
      return () => asked.map((read) => read());
    });
    if (answer.ok) answers.push(...answer.value);
    else if (isTooLarge(answer.problem) && sent.length > 1) trips.unshift(...halves(sent));
    else return answer;
  }
  return succeed(answers);
}

function halves<T>(list: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

async function answered(sync: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer());
    }, milliseconds);
  });
  try {
    await Promise.race([sync, silence]);
  } finally {
    clearTimeout(timer);
  }
}
