// One workbook of the tests that is odd in one way, and what is promised of it.

import type ExcelJS from 'exceljs';

/**
 * What is the same after Undo. Not every byte: where Excel and the workbench fill in what a file left out (values, heights) or write a rule anew.
 * Not the looks of empty cells: where those beside the table differ from one another, which a review evens out.
 */
export type AfterUndo = 'every byte' | 'every cell' | 'every filled cell';

export interface OddWorkbook {
  readonly name: string;
  readonly afterUndo: AfterUndo;
  readonly make: () => Promise<Uint8Array>;
}

const less: Readonly<Record<string, AfterUndo>> = {
  'an Excel table with a totals row': 'every cell',
  'two Excel tables with totals rows, one close above the other': 'every cell',
  'formats on whole rows and columns': 'every filled cell',
  'looks without content beside the table': 'every filled cell',
  'conditional formats, validations, notes and links': 'every cell',
  'a validation over whole columns beside the table': 'every cell',
  'formulas without saved values': 'every cell',
  'theme colours and odd fonts': 'every cell',
  'a total row with sums': 'every cell',
};

export const odd = (name: string, make: () => Promise<Uint8Array>): OddWorkbook => ({ name, afterUndo: less[name] ?? 'every byte', make });

export async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}
