// Where the history of one workbook is kept on this computer, so that a pane that crashes loses none of it. Whatever
// fails there is no reason for a write to fail: the history is in memory and in the workbook's settings too.

/** A text kept for one workbook. */
export interface HistoryStore {
  /** Null where there is none. */
  read(): Promise<unknown>;
  /** Null: nothing is kept. */
  write(text: string | null): Promise<void>;
}

/** Keeps nothing, and so is given nothing to keep. */
export const noStore: HistoryStore = { read: async () => Promise.resolve(null), write: async () => Promise.resolve() };

/** A store that isn't answering isn't waited for any longer. */
const patience = 2_000;

/** What the store holds; null where it holds nothing or can't be read. */
export async function readFrom(store: HistoryStore): Promise<unknown> {
  return soon(async () => store.read(), null);
}

/** Keeps the newest of the texts that it is given, one write at a time. */
export interface Keeper {
  /** `text` is asked for when the store is free. */
  keep(text: () => string | null): void;
  /** Once all that was given is kept, or can't be. */
  settled(): Promise<void>;
}

/** A keeper of texts in the store. */
export function keeperIn(store: HistoryStore): Keeper {
  let waiting: (() => string | null) | null = null;
  let working: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    // Several changes in one go are kept once.
    await Promise.resolve();
    for (let text = waiting; text !== null; text = waiting) {
      const newest = text;
      waiting = null;
      await soon(async () => store.write(newest()), undefined);
    }
    working = null;
  };
  return {
    keep: (text) => {
      // A long history isn't put together for nobody.
      if (store === noStore) return;
      waiting = text;
      working ??= work();
    },
    settled: async () => working ?? Promise.resolve(),
  };
}

async function soon<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const given = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience);
  });
  try {
    return await Promise.race([ask(), given]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
