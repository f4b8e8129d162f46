// The officers' mappings as one text in the workbook's settings, where it travels with the file.
// Items that can't be read are kept.

import { columnRoles, type ColumnRole, type Mapping } from '../../domain/model/mapping';
import {
  hasProperties,
  isAbsentOr,
  isNullOr,
  isSheetRef,
  isText,
  isWhole,
  jsonForSettings,
  listOf,
  parsedJson,
  type Check,
} from '../batch/settings-checks';

/** The key in the workbook's settings. */
export const mappingsKey = 'programmePlan.mappings';

const version = 1;

/** What the setting holds. */
export interface StoredMappings {
  readonly mappings: readonly Mapping[];
  /** Items of the text that aren't mappings, as they were found: they are written back with the others. */
  readonly unreadable: readonly unknown[];
  /** False where the whole is of a later version, and so must not be changed. */
  readonly isReadable: boolean;
}

const noMappings: StoredMappings = { mappings: [], unreadable: [], isReadable: true };

/** Reads the setting's value; undefined where there is no such setting. */
export function unpackedMappings(value: unknown): StoredMappings {
  if (value === undefined) return noMappings;
  const items = itemsOf(value);
  if (items === null) return { ...noMappings, isReadable: false };
  return { mappings: items.filter(isMapping), unreadable: items.filter((item) => !isMapping(item)), isReadable: true };
}

/** Text for the settings. */
export function packedMappings({ mappings, unreadable }: Pick<StoredMappings, 'mappings' | 'unreadable'>): string {
  return jsonForSettings({ version, mappings: [...mappings, ...unreadable] });
}

function itemsOf(value: unknown): readonly unknown[] | null {
  const found = parsedJson(value);
  return isOfThisVersion(found) ? found.mappings : null;
}

function isOfThisVersion(found: unknown): found is { readonly mappings: readonly unknown[] } {
  return hasProperties(found, { version: (is) => is === version, mappings: Array.isArray });
}

const isRole: Check = (found) => columnRoles.some((role: ColumnRole) => role === found);

function isMapping(found: unknown): found is Mapping {
  return hasProperties(found, {
    sheet: isSheetRef,
    headerRows: (rows) => isWhole(rows) && Number(rows) > 0,
    headersFrom: isAbsentOr(isWhole),
    foundBy: isAbsentOr(listOf(isText)),
    endsBefore: isNullOr(isText),
    endsBeforeOccurrence: isAbsentOr(isWhole),
    endsAt: isAbsentOr(isText),
    endsAtOccurrence: isAbsentOr(isWhole),
    roles: listOf((role) => hasProperties(role, { heading: isText, occurrence: isWhole, role: isRole })),
  });
}
