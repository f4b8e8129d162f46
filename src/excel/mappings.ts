// The officers' mappings in the workbook's settings: read with the survey of a review, kept and forgotten here. It changes that one setting and nothing else.

import type { Mapping } from '../domain/mapping';
import { fail, succeed, type Outcome } from '../domain/outcome';
import { roundTrip } from './round-trip';
import { areOfOneTable, mappingsKey, packedMappings, unpackedMappings, type StoredMappings } from './stored-mappings';

/** Excel's settings take 1 to 2 MB a workbook, and others use them too. */
const mostCharacters = 250_000;

/** Queues the mappings that the workbook carries. */
export function askForMappings(context: Excel.RequestContext): () => StoredMappings {
  const setting = context.workbook.settings.getItemOrNullObject(mappingsKey).load('value');
  return () => unpackedMappings(setting.isNullObject ? undefined : setting.value);
}

/** Keeps a mapping, in place of an earlier one of the same table. Two round trips: look, then write. */
export async function keepMapping(mapping: Mapping): Promise<Outcome<null>> {
  return change((mappings) => [...mappings.filter((kept) => !areOfOneTable(kept, mapping)), mapping]);
}

/** Forgets the mappings that `isMeant` picks. Two round trips: look, then write. */
export async function forgetMappings(isMeant: (mapping: Mapping) => boolean): Promise<Outcome<null>> {
  return change((mappings) => mappings.filter((mapping) => !isMeant(mapping)));
}

async function change(changed: (mappings: readonly Mapping[]) => readonly Mapping[]): Promise<Outcome<null>> {
  const stored = await roundTrip(askForMappings);
  if (!stored.ok) return stored;
  if (!stored.value.isReadable) {
    return fail(
      'mappings-unread',
      'This workbook’s columns were kept by a later version of the add-in. Close the workbook, update the add-in, then try again.',
    );
  }
  const text = packedMappings({ ...stored.value, mappings: changed(stored.value.mappings) });
  if (text.length > mostCharacters) {
    return fail(
      'mappings-full',
      'The workbook keeps as many tables’ columns as it can. Forget the columns of a table that isn’t used any more.',
    );
  }
  const written = await roundTrip((context) => {
    context.workbook.settings.add(mappingsKey, text);
    return () => null;
  });
  return written.ok ? succeed(null) : written;
}
