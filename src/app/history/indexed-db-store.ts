// The history in the browser's database, of the origin that the add-in came from: there when a pane that crashed is
// opened again. Each workbook has one text; those that weren't written to for a month go.

import { createStore, del, get, set, update, type UseStore } from 'idb-keyval';
import type { HistoryStore } from './history-store';

/** Where a workbook's text is kept. */
export interface StoreKey {
  /** Office's own: a host that shares one browser among several keeps their data apart by it. "" where there is none. */
  readonly partition: string;
  /** Tells one workbook from every other, and nothing else of it. */
  readonly workbook: string;
}

const daysKept = 30;
const mostWorkbooks = 30;
const day = 24 * 60 * 60 * 1000;

/** When each workbook was last written to, in milliseconds since 1970. */
type LastWritten = Readonly<Record<string, number>>;

/** The store of one workbook. */
export function indexedDbStore({ partition, workbook }: StoreKey): HistoryStore {
  let opened: UseStore | null = null;
  const database = (): UseStore => (opened ??= createStore('programme-plan', 'history'));
  const [indexKey, keyOf] = [`${partition} index`, (of: string): string => `${partition} workbook ${of}`];
  return {
    read: async () => (await get<unknown>(keyOf(workbook), database())) ?? null,

    async write(text) {
      const now = Date.now();
      let gone: readonly string[] = [];
      await update<unknown>(
        indexKey,
        (found) => {
          const kept = keptOf({ ...lastWritten(found), [workbook]: now }, now);
          gone = Object.keys(lastWritten(found)).filter((of) => !(of in kept));
          return kept;
        },
        database(),
      );
      for (const of of gone) await del(keyOf(of), database());
      await (text === null ? del(keyOf(workbook), database()) : set(keyOf(workbook), text, database()));
    },
  };
}

/** What isn't a time counts for nothing. */
function lastWritten(found: unknown): LastWritten {
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

function keptOf(times: LastWritten, now: number): LastWritten {
  return Object.fromEntries(
    Object.entries(times)
      .filter(([, at]) => now - at < daysKept * day)
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostWorkbooks),
  );
}
