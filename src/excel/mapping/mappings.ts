// The officers' mappings in the workbook's settings: read with the survey of a review, saved here.
// It changes that one setting and nothing else.

import type { SheetRef } from '../../domain/model/cell';
import type { Mapping } from '../../domain/model/mapping';
import { fail, succeed, type Outcome } from '../../domain/model/outcome';
import { mappingsOf } from '../../domain/recognise/frames/applied-mapping';
import { roundTrip } from '../batch/round-trip';
import { mappingsKey, packedMappings, unpackedMappings, type StoredMappings } from './stored-mappings';

/** Excel's settings take 1 to 2 MB a workbook, and others use them too. */
const maxCharacters = 250_000;

/** Queues the mappings that the workbook carries. */
export function queueMappings(context: Excel.RequestContext): () => StoredMappings {
  const setting = context.workbook.settings.getItemOrNullObject(mappingsKey).load('value');
  return () => unpackedMappings(setting.isNullObject ? undefined : setting.value);
}

/**
 * Saves these mappings of a sheet, in place of all that it had. Two round trips: read, then write; one more where Excel
 * says that the second failed.
 */
export async function saveMappings(sheet: SheetRef, mappings: readonly Mapping[]): Promise<Outcome<null>> {
  const stored = await roundTrip(queueMappings);
  if (!stored.ok) return stored;
  if (!stored.value.isReadable) {
    return fail(
      'mappings-unread',
      'The columns kept in this workbook are from a later version of the add-in. Close the workbook, update the add-in, then try again.',
    );
  }
  const ofSheet = new Set(mappingsOf(sheet, stored.value.mappings));
  const others = stored.value.mappings.filter((mapping) => !ofSheet.has(mapping));
  const text = packedMappings({ ...stored.value, mappings: [...others, ...mappings] });
  if (text.length > maxCharacters) {
    return fail('mappings-full', 'The workbook keeps as many tables’ columns as it can. Forget those of a table that isn’t used any more.');
  }
  const written = await roundTrip((context) => {
    context.workbook.settings.add(mappingsKey, text);
    return () => null;
  });
  if (written.ok) return succeed(null);
  // It may have taken effect although Excel says otherwise.
  const kept = await roundTrip((context) => {
    const setting = context.workbook.settings.getItemOrNullObject(mappingsKey).load('value');
    return () => !setting.isNullObject && setting.value === text;
  });
  if (kept.ok) return kept.value ? succeed(null) : written;
  const { code, sentence } = written.problem;
  return fail(code, `${sentence} It isn’t known whether these columns are kept: look at them again.`);
}
