// The result of a person's edit: the change to report and the cells recalculated, or one sentence on why Excel
// refuses it.

import type { CellPosition } from '../calculate/calculator';
import type { Sheet, Workbook } from '../workbook/model';

/** Something a person did, to be reported to the add-in's event handlers. */
export interface SheetChange {
  readonly sheetId: string;
  readonly address: string;
  readonly type: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
}

export type EditResult =
  | {
      readonly done: true;
      readonly change: SheetChange;
      /** Formula cells whose value changed. */
      readonly recalculated: readonly CellPosition[];
    }
  | {
      /** Nothing was changed. */
      readonly done: false;
      /** Why not, in words fit for the screen. */
      readonly sentence: string;
    };

export function refuse(sentence: string): EditResult {
  return { done: false, sentence };
}

/** The sheet with that id, which the caller got from this workbook. */
export function sheetWithId(workbook: Workbook, sheetId: string): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
  return sheet;
}

export const protectedSheet = 'This sheet is protected. Unprotect it (Review, Unprotect sheet), then try again.';
