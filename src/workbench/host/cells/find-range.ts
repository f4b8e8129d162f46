// Addresses and names as arguments: "B2:C9", "A:C", "3:5", "'My sheet'!B2", a defined name, a table.

import { intersection, parseReference, splitAddresses } from '../../workbook/addresses';
import type { Area, DefinedName, Sheet } from '../../workbook/model';
import { tableBody } from '../../workbook/tables';
import { hostError } from '../wire/host-errors';
import { track, type TrackedAreas, type TrackedRange } from '../wire/tracked-range';
import { isHostObject } from '../wire/host-object';
import type { Session } from '../wire/session';

/** `getRange` takes an address of at most this many characters. */
const longestAddress = 8_192;

export function sheetByName(session: Session, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  return session.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

/** The range of an address or a name; `sheet` is the sheet of an address without one. */
export function rangeFromText(session: Session, sheet: Sheet, text: string): TrackedRange {
  if (text.length > longestAddress) throw hostError('InvalidArgument');
  const reference = parseReference(text);
  if (reference !== null) {
    const owner = reference.sheet === null ? sheet : sheetByName(session, reference.sheet);
    if (owner === null) throw hostError('InvalidArgument');
    return track(owner, reference.area);
  }
  const table = session.workbook.sheets
    .flatMap((owner) => owner.tables.map((each) => ({ owner, each })))
    .find(({ each }) => each.name.toLowerCase() === text.toLowerCase());
  if (table !== undefined) return track(table.owner, tableBody(table.each));
  const range = rangeOfName(session, findName(session, text, sheet));
  if (range === null) throw hostError('InvalidArgument');
  return range;
}

function findName(session: Session, text: string, sheet: Sheet): DefinedName | null {
  const matching = session.workbook.names.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  return matching.find(({ sheetId }) => sheetId === sheet.id) ?? matching.find(({ sheetId }) => sheetId === null) ?? null;
}

/** The range of a defined name; null where it is a value, a formula or broken. */
export function rangeOfName(session: Session, name: DefinedName | null): TrackedRange | null {
  const reference = name === null ? null : parseReference(name.refersTo);
  if (reference?.sheet === null || reference?.sheet === undefined) return null;
  const sheet = sheetByName(session, reference.sheet);
  return sheet === null ? null : track(sheet, reference.area);
}

/** A range as an argument: an object or an address. */
export function rangeArgument(session: Session, sheet: Sheet, value: unknown): TrackedRange {
  if (typeof value === 'string') return rangeFromText(session, sheet, value);
  if (isHostObject(value) && value.asArgument.range !== undefined) return existingRange(value.asArgument.range);
  throw hostError('InvalidArgument');
}

/** One or several areas, as objects or as "A1:B2,D4". */
export function areasArgument(session: Session, sheet: Sheet, value: unknown): readonly Area[] {
  if (isHostObject(value) && value.asArgument.areas !== undefined) return value.asArgument.areas.areas;
  if (typeof value === 'string') {
    const addresses = splitAddresses(value).map((text) => text.trim());
    return addresses.filter((text) => text !== '').map((text) => rangeFromText(session, sheet, text).area);
  }
  return [rangeArgument(session, sheet, value).area];
}

/** Excel answers ItemNotFound for a range whose cells were deleted. */
export function existingRange(range: TrackedRange): TrackedRange {
  if (range.deleted) throw hostError('ItemNotFound');
  return range;
}

export function areasFrom(sheet: Sheet, areas: readonly Area[]): TrackedAreas | null {
  return areas.length === 0 ? null : { sheet, areas, referenceId: null };
}

export function overlaps(one: Area, other: Area): boolean {
  return intersection(one, other) !== null;
}
