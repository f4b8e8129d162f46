// The only place where a batch is sent to Excel, so the count of calls is the count of round trips.
// A context lives for one batch only, so no proxy outlives its answer and Excel keeps no references for the add-in.

import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { isTooLarge, NoAnswer, problemOf } from './excel-errors';

/** Excel for the web takes and gives at most 5 MB at once; we plan for less. */
export const bytesPerRoundTrip = 4_000_000;

/**
 * How long an answer is waited for: `context.sync()` has no time limit and can hang (OfficeDev/office-js #6678).
 * @internal exported for its test
 */
export const responseTimeout = { milliseconds: 60_000 };

/**
 * Sends what `queue` queues and reads the answer with the function that `queue` returns.
 * Never sent twice: after a failure it isn't known whether a write was applied.
 */
export async function roundTrip<T>(queue: (context: Excel.RequestContext) => () => T): Promise<Outcome<T>> {
  try {
    const context = new Excel.RequestContext();
    const answer = queue(context);
    await withTimeout(context.sync(), responseTimeout.milliseconds);
    return succeed(answer());
  } catch (error) {
    const { code, sentence } = problemOf(error);
    return fail(code, sentence);
  }
}

/** Opens an .xlsx file beside the open workbook. `base64`: the file. It is a call of its own, which takes no batch. */
export async function openWorkbook(base64: string): Promise<Outcome<null>> {
  try {
    await withTimeout(Excel.createWorkbook(base64), responseTimeout.milliseconds);
    return succeed(null);
  } catch (error) {
    const { code, sentence } = problemOf(error);
    return fail(code, sentence);
  }
}

/** A part of a batch. */
export interface BatchRequest<T> {
  /** About how many bytes it takes to Excel. */
  readonly bytesSent: number;
  /** About how many bytes its answer takes. */
  readonly bytesReceived: number;
  /** It changes nothing, so it may be sent again. */
  readonly readsOnly?: true;
  /** Queues it, and gives the function that reads its answer. */
  readonly queue: (context: Excel.RequestContext) => () => T;
}

/** The request, with another form of its answer. */
export function mapped<T, U>(request: BatchRequest<T>, map: (answer: T) => U): BatchRequest<U> {
  return {
    ...request,
    queue: (context) => {
      const read = request.queue(context);
      return () => map(read());
    },
  };
}

/**
 * The requests in their order, in as few batches as their sizes allow. A request too large for one is a batch by
 * itself.
 */
export function packIntoBatches<T>(requests: readonly BatchRequest<T>[]): readonly (readonly BatchRequest<T>[])[] {
  const batches: BatchRequest<T>[][] = [];
  let bytesSent = 0;
  let bytesReceived = 0;
  for (const request of requests) {
    const batch = batches.at(-1);
    bytesSent += request.bytesSent;
    bytesReceived += request.bytesReceived;
    if (batch === undefined || bytesSent > bytesPerRoundTrip || bytesReceived > bytesPerRoundTrip) {
      batches.push([request]);
      ({ bytesSent, bytesReceived } = request);
    } else {
      batch.push(request);
    }
  }
  return batches;
}

/**
 * Sends the requests in as few round trips as their sizes allow, and stops at the first failure.
 * A batch that was too large after all is halved. For reading only: nothing says what a failed round trip has done.
 */
export async function sendInBatches<T>(requests: readonly BatchRequest<T>[]): Promise<Outcome<readonly T[]>> {
  const answers: T[] = [];
  const batches = [...packIntoBatches(requests)];
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const sent = batch;
    const answer = await roundTrip((context) => {
      const queued = sent.map(({ queue }) => queue(context));
      return () => queued.map((read) => read());
    });
    if (answer.ok) answers.push(...answer.value);
    else if (isTooLarge(answer.problem) && sent.length > 1) batches.unshift(...halves(sent));
    else return answer;
  }
  return succeed(answers);
}

/** Reads what can be done without: once more where that fails, since what passes is no reason to know less. */
export async function readAtBest<T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const first = await read();
  return first.ok ? first : read();
}

function halves<T>(list: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
}

async function withTimeout(answer: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer());
    }, milliseconds);
  });
  try {
    await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
