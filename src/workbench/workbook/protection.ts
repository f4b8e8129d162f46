// What the protection of a sheet allows. In the file "0" means that an action isn't locked, "1" or nothing that it is.

import type { Sheet } from './model';

/** Attributes of sheetProtection that name what is forbidden ("1") or allowed ("0"); absent means forbidden. */
export type Permission =
  | 'formatCells'
  | 'formatColumns'
  | 'formatRows'
  | 'insertColumns'
  | 'insertRows'
  | 'insertHyperlinks'
  | 'deleteColumns'
  | 'deleteRows'
  | 'sort'
  | 'autoFilter'
  | 'pivotTables';

export function isAllowed(options: ReadonlyMap<string, string>, permission: Permission): boolean {
  const value = options.get(permission);
  return value === '0' || value === 'false';
}

/** Whether the sheet is protected and its protection doesn't allow the action. */
export function isProtectedFrom(sheet: Sheet, permission: Permission): boolean {
  return sheet.protection !== null && !isAllowed(sheet.protection.options, permission);
}
