// Laws of saving: any cells changed and put back, and rows moved with what stands at their cells.

import * as fc from 'fast-check';
import { shiftWorkbook } from '../../../../src/workbench/edit/shift-sheet';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import { clearCell, ensureCell } from '../../../../src/workbench/workbook/cells';
import { changedStyle } from '../../../../src/workbench/workbook/styles';
import type { Cell, Sheet, Workbook } from '../../../../src/workbench/workbook/model';
import { changedParts, comparable, firstSheet, officersWorkbook, opened, partsOf, plainWorkbook, sheetNamed } from '../packages';

let original: Uint8Array;
beforeAll(async () => {
  original = await officersWorkbook();
});

const plan = (workbook: Workbook): Sheet => sheetNamed(workbook, 'Plan of work');
const sheetPart = 'xl/worksheets/sheet1.xml';

function set(sheet: Sheet, row: number, column: number, content: Partial<Cell>): void {
  Object.assign(ensureCell(sheet, row, column), content);
}

test.each([
  [
    'rows are put in above',
    (sheet: Sheet, workbook: Workbook) => {
      shiftWorkbook(workbook, sheet, { axis: 'rows', kind: 'insert', first: 1, count: 2 });
    },
    ['B1', 'A4', 'A5'],
  ],
  [
    'a row is taken out above',
    (sheet: Sheet, workbook: Workbook) => {
      shiftWorkbook(workbook, sheet, { axis: 'rows', kind: 'delete', first: 0, count: 1 });
    },
    ['A1', 'A2'],
  ],
  [
    'a column is put in before them, with contents of its own',
    (sheet: Sheet, workbook: Workbook) => {
      shiftWorkbook(workbook, sheet, { axis: 'columns', kind: 'insert', first: 1, count: 1 });
      set(sheet, 0, 1, { value: 'new' });
      set(sheet, 0, 7, { value: 'and more' });
    },
    ['C1', 'A2', 'A3'],
  ],
  [
    'their column is taken out',
    (sheet: Sheet, workbook: Workbook) => {
      shiftWorkbook(workbook, sheet, { axis: 'columns', kind: 'delete', first: 0, count: 1 });
    },
    ['A1'],
  ],
  [
    'rows are sorted',
    (sheet: Sheet) => {
      moveRows(sheet, (row) => 2 - row);
    },
    ['B3', 'A2', 'A1'],
  ],
  [
    'a cell beside changes',
    (sheet: Sheet) => {
      set(sheet, 0, 4, { value: 1 });
    },
    ['B1', 'A2', 'A3'],
  ],
])('links stay with their cells when %s', (_what, change, refs) => {
  const rows = ['x', 'y', 'z'].map(
    (text, row) => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}" t="str"><v>${text}</v></c></row>`,
  );
  const links = ['B1', 'A2', 'A3'].map((ref) => `<hyperlink ref="${ref}" location="Sheet1!A1"/>`);
  const workbook = opened(plainWorkbook(`<sheetData>${rows.join('')}</sheetData><hyperlinks>${links.join('')}</hyperlinks>`));
  change(firstSheet(workbook), workbook);
  const written = [...(partsOf(saveWorkbook(workbook)).get(sheetPart) ?? '').matchAll(/<hyperlink ref="(\w+)"/g)].map(([, ref]) => ref);
  expect(written).toEqual(refs);
});

/** Every row goes where `to` says; one that is written over is gone. */
function moveRows(sheet: Sheet, to: (row: number) => number): void {
  const moved = [...sheet.rows].map(([row, cells]) => [to(row), cells] as const);
  sheet.rows.clear();
  for (const [row, cells] of moved) sheet.rows.set(row, cells);
}

const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): Partial<Cell> => ({ value: value + 0, formula: null })),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((value): Partial<Cell> => ({ value, formula: null })),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }).map((value): Partial<Cell> => ({ value, formula: null })),
  fc.boolean().map((value): Partial<Cell> => ({ value, formula: null })),
  fc.constantFrom('#N/A', '#DIV/0!').map((error): Partial<Cell> => ({ value: { error }, formula: null })),
  fc.integer().map((value): Partial<Cell> => ({ value, formula: '=SUM(A1:B2)&"<"' })),
);
const cellEdit = fc.record({
  row: fc.integer({ min: 0, max: 11 }),
  column: fc.integer({ min: 0, max: 6 }),
  content,
  bold: fc.boolean(),
  clear: fc.boolean(),
});

test('law: whatever cells are changed, the saved file gives the same model, and the undo gives the original parts', () => {
  fc.assert(
    fc.property(fc.array(cellEdit, { maxLength: 25 }), (edits) => {
      const workbook = opened(original);
      const sheet = plan(workbook);
      const before = new Map(
        [...sheet.rows].map(([row, cells]) => [row, new Map([...cells].map(([column, cell]) => [column, { ...cell }]))]),
      );
      for (const { row, column, content: change, bold, clear } of edits) {
        if (clear) clearCell(sheet, row, column);
        else {
          const cell = ensureCell(sheet, row, column);
          Object.assign(cell, change);
          // As whatever writes a cell does: the words are new.
          delete cell.severalLooks;
          if (bold) cell.style = changedStyle(workbook, cell.style, { font: { bold: true } });
        }
      }
      expect(comparable(opened(saveWorkbook(workbook)))).toEqual(comparable(workbook));
      sheet.rows.clear();
      before.forEach((cells, row) => sheet.rows.set(row, cells));
      expect(changedParts(original, saveWorkbook(workbook))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
