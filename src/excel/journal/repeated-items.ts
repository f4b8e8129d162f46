// Lists as they are kept outside the pane's memory: items alike one after another are kept once, with how many they are. A
// filled column has one fingerprint in all its rows, a new one held nothing in any.

import { hasProperties, isRow, listOf, type Check } from '../batch/settings-checks';
import { rowsOfSheet } from '../batch/ranges';

/** The items one by one, as earlier versions kept all lists, or each with how many times it comes. */
export type StoredList<T> = readonly T[] | { readonly items: readonly T[]; readonly times: readonly number[] };

/** The list as it is kept. */
export function storedList<T>(list: readonly T[]): StoredList<T> {
  const items: T[] = [];
  const times: number[] = [];
  for (const item of list) {
    const last = times.length - 1;
    if (last >= 0 && items[last] === item) times[last] = (times[last] ?? 0) + 1;
    else {
      items.push(item);
      times.push(1);
    }
  }
  return 2 * items.length >= list.length ? list : { items, times };
}

/** The list that was stored. */
export function listOfStored<T>(stored: StoredList<T>): readonly T[] {
  return 'items' in stored ? stored.items.flatMap((item, i) => Array.from({ length: stored.times[i] ?? 0 }, () => item)) : stored;
}

/** A stored list in which every item passes, and which has no more items than a sheet has rows. */
export function isStoredList(check: Check): Check {
  return (found) => listOf(check)(found) || hasProperties(found, { items: listOf(check), times: areCounts });
}

const areCounts: Check = (found) =>
  Array.isArray(found) && found.every(isRow) && found.reduce<number>((sum, count) => sum + Number(count), 0) <= rowsOfSheet;
