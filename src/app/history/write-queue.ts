// One write at a time: what is asked while one is made waits for its end, whatever comes of it.

/** Runs what is asked in the order in which it was asked. */
export type WriteQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue with nothing in it. */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
