// Refusals on a protected sheet. Locked cells can't be changed, and formats only where the protection allows it.

import type { Area, Sheet } from '../../workbook/model';
import { isProtectedFrom, type Permission } from '../../workbook/protection';
import { stylesIn } from './area-styles';
import { hostError } from '../wire/host-errors';
import type { Session } from '../wire/session';

export function demandEditable(session: Session, sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  if (stylesIn(session.workbook, sheet, area).some((style) => style.locked)) throw hostError('AccessDenied');
}

export function demandPermission(sheet: Sheet, permission: Permission): void {
  if (isProtectedFrom(sheet, permission)) throw hostError('AccessDenied');
}

/** Tables, names' ranges, merges, conditional formats and the like can't be changed on a protected sheet at all. */
export function demandUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw hostError('AccessDenied');
}

/** Refuses to add, remove, rename, move or hide sheets while the workbook's structure is protected, as Excel does. */
export function demandOpenStructure({ workbook }: Session): void {
  if (workbook.structureProtected === true) throw hostError('AccessDenied');
}

/** `objects` and `scenarios` are the other way about: "1" forbids, absent allows. */
export function isForbidden(
  options: ReadonlyMap<string, string>,
  attribute: 'objects' | 'scenarios' | 'selectLockedCells' | 'selectUnlockedCells',
): boolean {
  const value = options.get(attribute);
  return value === '1' || value === 'true';
}
