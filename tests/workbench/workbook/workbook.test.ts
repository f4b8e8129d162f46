// Addresses, cells and styles of the model.

import {
  absoluteAddress,
  areaAddress,
  cornerAddress,
  difference,
  parseReference,
  qualifiedAddress,
} from '../../../src/workbench/workbook/addresses';
import { cellAt, clearCell, ensureCell, usedArea } from '../../../src/workbench/workbook/cells';
import { maxColumns, maxRows, type Area } from '../../../src/workbench/workbook/model';
import { changedStyle } from '../../../src/workbench/workbook/styles';
import { firstSheet, opened, plainWorkbook } from '../package/packages';

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

test.each([
  ['B2', null, area(1, 1, 1, 1)],
  ['$B$2:C9', null, area(1, 1, 8, 2)],
  ['C9:B2', null, area(1, 1, 8, 2)],
  ['A:C', null, area(0, 0, maxRows - 1, 2)],
  ['3:5', null, area(2, 0, 4, maxColumns - 1)],
  ["'It''s a plan'!$A$1", "It's a plan", area(0, 0, 0, 0)],
  ['Plan!XFD1048576', 'Plan', area(maxRows - 1, maxColumns - 1, maxRows - 1, maxColumns - 1)],
])('%s is read', (text, sheet, expected) => {
  expect(parseReference(text)).toEqual({ sheet, area: expected });
});

test.each(['', 'GreenFrom', 'A1,B2', '[1]Plan!A1', 'XFE1', 'A1048577', '#REF!', 'Table[Total]'])(
  '%p is not one area of one sheet',
  (text) => {
    expect(parseReference(text)).toBeNull();
  },
);

test('addresses are written as Excel writes them, names quoted where they must be', () => {
  expect(areaAddress(area(0, 0, maxRows - 1, 2))).toBe('A:C');
  expect(cornerAddress(area(0, 0, maxRows - 1, 2))).toBe('A1:C1048576');
  expect(qualifiedAddress("It's", area(1, 1, 1, 1))).toBe("'It''s'!B2");
  expect(qualifiedAddress('Plan', area(1, 1, 2, 2))).toBe('Plan!B2:C3');
  expect(qualifiedAddress('2015', area(1, 1, 1, 1))).toBe("'2015'!B2");
  expect(absoluteAddress('Plan settings', area(3, 0, 5, maxColumns - 1))).toBe("'Plan settings'!$4:$6");
});

test('cutting a hole in an area leaves the cells around it, each once', () => {
  const pieces = difference(area(0, 0, 9, 9), area(3, 3, 5, 5));
  const cells = pieces
    .flatMap((piece) =>
      Array.from({ length: piece.lastRow - piece.firstRow + 1 }, (_row, row) =>
        Array.from(
          { length: piece.lastColumn - piece.firstColumn + 1 },
          (_column, column) => `${String(piece.firstRow + row)}/${String(piece.firstColumn + column)}`,
        ),
      ),
    )
    .flat();
  expect(cells).toHaveLength(91);
  expect(new Set(cells).size).toBe(91);
});

test('a new cell takes its row’s style, else its column’s, and clearing it leaves nothing behind', () => {
  const sheet = firstSheet(opened(plainWorkbook('<sheetData/>')));
  sheet.columnFormats.set(2, { width: null, hidden: false, style: 5 });
  sheet.rowFormats.set(1, { height: null, custom: false, hidden: false, style: 6 });
  expect([ensureCell(sheet, 0, 2).style, ensureCell(sheet, 1, 2).style, ensureCell(sheet, 0, 0).style]).toEqual([5, 6, 0]);
  ensureCell(sheet, 4, 1).value = 'x';
  expect(usedArea(sheet, true)).toEqual(area(4, 1, 4, 1));
  expect(usedArea(sheet, false)).toEqual(area(0, 0, 4, 2));
  clearCell(sheet, 4, 1);
  expect(cellAt(sheet, 4, 1)).toBeUndefined();
});

test('a style changed and changed back is the one it was; equal styles are one', () => {
  const workbook = opened(plainWorkbook('<sheetData/>'));
  const bold = changedStyle(workbook, 0, { font: { bold: true } });
  expect(workbook.styles[bold]?.font).toMatchObject({ bold: true, name: 'Calibri', size: 11 });
  expect(changedStyle(workbook, 0, { font: { bold: true } })).toBe(bold);
  expect(changedStyle(workbook, 0, { fill: null })).toBe(0);
  expect(changedStyle(workbook, bold, { font: { bold: false } })).toBe(0);
});
