// Own rules are one set for the whole workbook: a key may become them only while they are nobody's.

import { defaultTyped, readScheme, schemeCalled } from '../schemes/typed-scheme';
import type { SchemeOnSheet, SchemesState } from '../schemes/schemes-on-sheet';
import type { BlockState } from '../settings/settings-block';

/** Whether they are as they are from the start, and no table has been put under them. */
export function isOwnFree({ schemes }: SchemesState, tables: readonly BlockState[]): boolean {
  const typed = defaultTyped('own');
  const isInUse = tables.some((state) => state.kind === 'set' && schemeCalled(state.block.scheme.value) === 'own');
  return !isInUse && isSameScheme(schemes.own, { typed, reading: readScheme(typed) });
}

/** The same rules, as they are read. */
export function isSameScheme(one: SchemeOnSheet, other: SchemeOnSheet): boolean {
  return JSON.stringify(one.reading.scheme) === JSON.stringify(other.reading.scheme);
}
