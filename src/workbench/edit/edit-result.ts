// What comes of a person's edit: the change to announce and the cells recalculated, or one sentence on why Excel wouldn't have it.

import type { Change } from '../host/wire/host';
import type { CellPosition } from '../calculate/calculator';
import type { Sheet, Workbook } from '../workbook/model';

/** `recalculated`: formula cells whose value changed. `sentence`: fit for the screen; nothing was changed. */
export type EditResult =
  | { readonly done: true; readonly change: Change; readonly recalculated: readonly CellPosition[] }
  | { readonly done: false; readonly sentence: string };

export function refuse(sentence: string): EditResult {
  return { done: false, sentence };
}

/** The sheet with that id, which the caller got from this workbook. */
export function sheetWithId(workbook: Workbook, sheetId: string): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
  return sheet;
}

/** Whether a protected sheet forbids an action; in the file "0" means that the action isn't locked. */
export function isForbidden(sheet: Sheet, action: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns' | 'sort'): boolean {
  return sheet.protection !== null && sheet.protection.options.get(action) !== '0' && sheet.protection.options.get(action) !== 'false';
}

export const protectedSheet = 'This sheet is protected. Unprotect it (Review, Unprotect sheet), then try again.';
