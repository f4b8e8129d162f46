// What Excel accepts as the name of a sheet or a defined name.

import { parseReference } from '../../workbook/addresses';
import type { Sheet, Workbook } from '../../workbook/model';
import { hostError } from '../wire/host-errors';

/** 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not "History", not taken. */
export function checkSheetName(workbook: Workbook, name: string, sheet: Sheet | null): void {
  const isAllowed =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw hostError('InvalidArgument');
  const taken = workbook.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw hostError('ItemAlreadyExists');
}

export function freeSheetName(workbook: Workbook): string {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let number = workbook.sheets.length + 1;
  while (taken.has(`sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

/**
 * A letter, underscore or backslash, then letters, digits, points, underscores; at most 255 characters; no reference.
 */
export function checkDefinedName(name: string): void {
  const isAllowed =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) &&
    !/^[rc]$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name) &&
    parseReference(name) === null;
  if (!isAllowed) throw hostError('InvalidArgument');
}
