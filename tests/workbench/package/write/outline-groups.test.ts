// Groups of columns and rows in the file: the officer's are kept as they are, ours are written as Excel writes them.

import { createCalculator } from '../../../../src/workbench/calculate/hyperformula';
import { insertRows } from '../../../../src/workbench/edit/insert-and-delete';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import type { Workbook } from '../../../../src/workbench/workbook/model';
import { changeOutlineLevel, setGroupsHidden } from '../../../../src/workbench/workbook/outline';
import { changedParts, comparable, firstSheet, opened, partsOf, plainWorkbook } from '../packages';

const measures = '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="2"/>';
const officersColumns =
  '<cols><col min="2" max="3" width="12" customWidth="1" outlineLevel="2"/><col min="4" max="4" width="9.140625" outlineLevel="1" hidden="1"/>' +
  '<col min="5" max="5" width="9.140625" collapsed="1" bestFit="1"/></cols>';
const rows =
  '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" outlineLevel="1" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" collapsed="1"/></sheetData>';

const officers = (before = ''): Uint8Array => plainWorkbook(`${before}${measures}${officersColumns}${rows}`);

function sheetText(workbook: Workbook): string {
  return partsOf(saveWorkbook(workbook)).get('xl/worksheets/sheet1.xml') ?? '';
}

/** Groups columns from first to last and hides them. */
function collapse(workbook: Workbook, first: number, last: number): void {
  changeOutlineLevel(firstSheet(workbook), 'columns', { first, last }, 1);
  setGroupsHidden(firstSheet(workbook), 'columns', { first, last }, true);
}

function ungroup(workbook: Workbook, first: number, last: number): void {
  setGroupsHidden(firstSheet(workbook), 'columns', { first, last }, false);
  changeOutlineLevel(firstSheet(workbook), 'columns', { first, last }, -1);
}

test('the officer’s groups are read', () => {
  const sheet = firstSheet(opened(officers()));
  expect([1, 2, 3, 4].map((column) => sheet.columnFormats.get(column))).toMatchObject([
    { outlineLevel: 2, width: 12 },
    { outlineLevel: 2, width: 12 },
    { outlineLevel: 1, hidden: true },
    { collapsed: true, width: null },
  ]);
  expect([sheet.rowFormats.get(1), sheet.rowFormats.get(2)]).toMatchObject([{ outlineLevel: 1, hidden: true }, { collapsed: true }]);
});

test('ours are written beside the officer’s, which keep every attribute', () => {
  const workbook = opened(officers());
  collapse(workbook, 6, 8);
  const text = sheetText(workbook);
  expect(text).toContain(officersColumns.slice('<cols>'.length, -'</cols>'.length));
  expect(text).toContain(rows);
  expect(text).toContain('<col min="7" max="9" width="9.140625" hidden="1" outlineLevel="1"/><col min="10" max="10" width="9.140625" collapsed="1"/>');
  expect(text).toContain('outlineLevelCol="2"');
  expect(comparable(opened(saveWorkbook(workbook)))).toEqual(comparable(workbook));
}); // prettier-ignore

test('a sheet without groups gets room for one, and loses it with the group', () => {
  const bytes = plainWorkbook('<sheetFormatPr defaultRowHeight="15"/><sheetData/>');
  const workbook = opened(bytes);
  collapse(workbook, 2, 3);
  expect(sheetText(workbook)).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>');
  ungroup(workbook, 2, 3);
  expect(changedParts(bytes, saveWorkbook(workbook))).toEqual([]);
});

test.each([
  ['apart from', 6, 8],
  ['to the right of', 4, 6],
])('grouped %s the officer’s group and ungrouped, the file is as it was', (_where, first, last) => {
  const bytes = officers();
  const workbook = opened(bytes);
  changeOutlineLevel(firstSheet(workbook), 'columns', { first, last }, 1);
  changeOutlineLevel(firstSheet(workbook), 'columns', { first, last }, -1);
  expect(changedParts(bytes, saveWorkbook(workbook))).toEqual([]);
});

test('where the officer has buttons to the left of groups, so have ours', () => {
  const workbook = opened(officers('<sheetPr><outlinePr summaryRight="0"/></sheetPr>'));
  collapse(workbook, 7, 8);
  expect(firstSheet(workbook).columnFormats.get(6)?.collapsed).toBe(true);
  expect(firstSheet(workbook).columnFormats.get(9)?.collapsed).toBeUndefined();
});

test('rows put in above the officer’s group take it along', () => {
  const workbook = opened(officers());
  insertRows({ workbook, calculator: createCalculator(workbook) }, firstSheet(workbook).id, 0, 2);
  const sheet = firstSheet(opened(saveWorkbook(workbook)));
  expect([0, 1, 2, 3, 4].map((row) => sheet.rowFormats.get(row)?.outlineLevel ?? 0)).toEqual([0, 0, 0, 1, 0]);
  expect(sheet.rowFormats.get(4)?.collapsed).toBe(true);
});
