// The officers' mappings as they travel with the file: one text in the workbook's settings. What can't be read is passed by and kept.

import { columnRoles, type ColumnRole, type Mapping } from '../../domain/model/mapping';
import { has, isAbsentOr, isSheetRef, isText, listOf, type Check } from '../batch/settings-checks';

/** The key in the workbook's settings. */
export const mappingsKey = 'programmePlan.mappings';

const version = 1;

/**
 * `unread`: items of the text that aren't mappings, as they were found: they go back with the others.
 * `isReadable`: false where the whole is of a later version, and so not ours to change.
 */
export interface StoredMappings {
  readonly mappings: readonly Mapping[];
  readonly unread: readonly unknown[];
  readonly isReadable: boolean;
}

const nothing: StoredMappings = { mappings: [], unread: [], isReadable: true };

/** Reads the setting's value; undefined where there is no such setting. */
export function unpackedMappings(value: unknown): StoredMappings {
  if (value === undefined) return nothing;
  const items = itemsOf(value);
  if (items === null) return { ...nothing, isReadable: false };
  return { mappings: items.filter(isMapping), unread: items.filter((item) => !isMapping(item)), isReadable: true };
}

/** Text for the settings. */
export function packedMappings({ mappings, unread }: Pick<StoredMappings, 'mappings' | 'unread'>): string {
  return JSON.stringify({ version, mappings: [...mappings, ...unread] });
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'string') return null;
  try {
    const found: unknown = JSON.parse(value);
    return isOfThisVersion(found) ? found.mappings : null;
  } catch {
    return null;
  }
}

function isOfThisVersion(found: unknown): found is { readonly mappings: readonly unknown[] } {
  return has(found, { version: (is) => is === version, mappings: Array.isArray });
}

const isRole: Check = (found) => columnRoles.some((role: ColumnRole) => role === found);

const isWhole: Check = Number.isInteger;

function isMapping(found: unknown): found is Mapping {
  return has(found, {
    sheet: isSheetRef,
    headerRows: (rows) => isWhole(rows) && Number(rows) > 0,
    headersFrom: isAbsentOr(isWhole),
    foundBy: isAbsentOr(listOf(isText)),
    endsBefore: (text) => text === null || isText(text),
    endsBeforeOccurrence: isAbsentOr(isWhole),
    endsAt: isAbsentOr(isText),
    endsAtOccurrence: isAbsentOr(isWhole),
    roles: listOf((role) => has(role, { heading: isText, occurrence: isWhole, role: isRole })),
  });
}
