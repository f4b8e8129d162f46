// A plan whose last columns are the add-in's workings, grouped by the same list of edits: for tests of write and undo.

import type { Edit } from '../../src/domain/model/edit';
import type { Sheet, Workbook } from '../../src/workbench/workbook/model';
import { changeOutlineLevel } from '../../src/workbench/workbook/outline';
import { plainWorkbook } from '../workbench/package/packages';
import { sheetNamed } from './connected';
import { firstAddInColumn, reviewEdits } from './edits';

export const planSheet = { id: '{Deliverables}', name: 'Deliverables' };

/** The last two of the add-in's three columns. */
export const workings = { firstColumn: firstAddInColumn + 1, lastColumn: firstAddInColumn + 2 };

/** A review that groups its workings. */
export function editsWithGroup(rows: number): readonly Edit[] {
  return [{ kind: 'group-columns', sheet: planSheet, ...workings }, ...reviewEdits(rows)];
}

/** A file with two columns, A and B, and edits that write columns C and D and group them. */
export function fileToGroup(): { readonly bytes: Uint8Array; readonly editsOf: (workbook: Workbook) => readonly Edit[] } {
  const cells = ['A1', 'B1'].map((address) => `<c r="${address}" t="str"><v>${address}</v></c>`);
  const bytes = plainWorkbook(`<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="1">${cells.join('')}</row></sheetData>`);
  const area = { firstRow: 0, lastRow: 0, firstColumn: 2, lastColumn: 3 };
  const editsOf = ({ sheets: [first] }: Workbook): readonly Edit[] => {
    const sheet = { id: first?.id ?? '', name: 'Sheet1' };
    return [
      { kind: 'cells', sheet, area, before: [[null, null]], after: [['Method', 'Check']], what: 'Workings' },
      { kind: 'group-columns', sheet, firstColumn: 2, lastColumn: 3 },
    ];
  };
  return { bytes, editsOf };
}

export function plan(workbook: Workbook): Sheet {
  return sheetNamed(workbook, 'Deliverables');
}

/** Groups columns as an officer would with Data, Group. */
export function groupByHand(workbook: Workbook, first: number, last: number): void {
  changeOutlineLevel(plan(workbook), 'columns', { first, last }, 1);
}

/** Columns from J, the officer's last: the level, "h" where hidden, "+" where a group's button stands. */
export function outlineOf(workbook: Workbook, columns = 6): string {
  return outlineFrom(plan(workbook), firstAddInColumn - 1, columns);
}

/** The same of so many columns of a sheet. */
export function outlineFrom(sheet: Sheet | undefined, first: number, columns: number): string {
  return Array.from({ length: columns }, (_, i) => {
    const { outlineLevel = 0, hidden = false, collapsed = false } = sheet?.columnFormats.get(first + i) ?? {};
    return `${String(outlineLevel)}${hidden ? 'h' : ''}${collapsed ? '+' : ''}`;
  }).join(' ');
}
