// Workbooks that are odd in one way each, made by scripts: how officers' files differ from a tidy sheet. Here those with something odd on their sheets.

import ExcelJS from 'exceljs';
import { inCells } from './cell-makers';
import { bytesOf, odd, type OddWorkbook } from './odd-workbook';
import { addPlan, addTable, filtered, planWorkbook, withParts } from './plan-workbook';
import { asTables, table } from './table-makers';

const sheetNames = [
  "Director's plan",
  'Plan "B"',
  '  two  spaces ',
  'A name of exactly 31 characters',
  'R1C1',
  '2024-25',
  'Größe & <Ziel>',
] as const;

const onSheets: readonly OddWorkbook[] = [
  ...sheetNames.map((sheetName) => odd(`a sheet called ${sheetName}`, () => planWorkbook(filtered('A3:J8'), { sheetName }))),
  odd('hidden columns beside the table', () =>
    planWorkbook(({ sheet }) => {
      for (const letter of ['K', 'L', 'M']) sheet.getColumn(letter).hidden = true;
    }),
  ),
  odd('a frozen pane', () =>
    planWorkbook(({ sheet }) => {
      sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 3 }];
    }),
  ),
  odd('grouped rows and columns', () =>
    planWorkbook(({ sheet }) => {
      for (const letter of ['D', 'E', 'F', 'G']) sheet.getColumn(letter).outlineLevel = 1;
      for (const row of [5, 6]) sheet.getRow(row).outlineLevel = 1;
      sheet.getColumn('K').outlineLevel = 1;
    }),
  ),
  odd('rows with heights of their own', () =>
    planWorkbook(({ sheet }) => {
      for (const row of [1, 3, 4, 6, 12]) sheet.getRow(row).height = 10 + 5 * row;
    }),
  ),
  odd('formats on whole rows and columns', () =>
    planWorkbook(({ sheet }) => {
      sheet.getRow(5).fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 5 } };
      sheet.getColumn('K').font = { italic: true };
      sheet.getColumn('L').numFmt = '@';
      for (const letter of ['K', 'L', 'M', 'N']) sheet.getColumn(letter).width = 5;
    }),
  ),
  odd('looks without content beside the table', () =>
    planWorkbook(({ sheet }) => {
      for (const address of ['K4', 'L4', 'K6', 'M7', 'R8', 'K3'])
        sheet.getCell(address).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF123456' } };
      sheet.getCell('M5').border = { top: { style: 'double', color: { argb: 'FF00FF00' } }, bottom: { style: 'thin' } };
      sheet.getCell('N5').font = { strike: true, underline: true, color: { theme: 4 } };
      sheet.getCell('L6').numFmt = '@';
      sheet.getCell('P7').protection = { locked: false };
    }),
  ),
  odd('conditional formats, validations, notes and links', () =>
    planWorkbook(({ sheet }) => {
      sheet.addConditionalFormatting({
        ref: 'A4:T8',
        rules: [
          {
            type: 'expression',
            priority: 1,
            formulae: ['$C4>100'],
            style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFFF00' } } },
          },
        ],
      });
      sheet.addConditionalFormatting({
        ref: 'D4:G8',
        rules: [
          {
            type: 'colorScale',
            priority: 2,
            cfvo: [{ type: 'min' }, { type: 'max' }],
            color: [{ argb: 'FFFFFFFF' }, { argb: 'FF00FF00' }],
          },
        ],
      });
      sheet.getCell('C4').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0], allowBlank: true };
      for (let row = 4; row <= 8; row += 1)
        sheet.getCell(row, 14).dataValidation = { type: 'list', formulae: ['"Yes,No"'], allowBlank: true };
      sheet.getCell('B4').note = 'Counted by the wardens';
      sheet.getCell('M5').note = 'Kept for later';
      sheet.getCell('J4').value = { text: 'See the rota', hyperlink: 'https://www.example.org/rota' };
    }),
  ),
  odd('a validation over whole columns beside the table', () =>
    planWorkbook(({ sheet }) => {
      for (let row = 1; row <= 60; row += 1)
        for (const column of [11, 12, 13, 14, 15]) sheet.getCell(row, column).dataValidation = { type: 'list', formulae: ['"A,B"'] };
    }),
  ),
  odd('a picture', () =>
    planWorkbook(({ book, sheet }) => {
      const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      sheet.addImage(book.addImage({ base64: pixel, extension: 'png' }), 'L4:M6');
    }),
  ),
  odd('a print area, titles, headers and breaks', () =>
    planWorkbook(({ sheet }) => {
      sheet.pageSetup = {
        orientation: 'landscape',
        printArea: 'A1:J8',
        printTitlesRow: '3:3',
        printTitlesColumn: 'A:B',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      };
      sheet.headerFooter = { oddHeader: '&LService plan&R&D', oddFooter: '&P of &N' };
      sheet.getRow(6).addPageBreak();
    }),
  ),
  odd("the officer's own names, some like ours", () =>
    planWorkbook(({ book }) => {
      book.definedNames.add('Plan!$C$4', 'Target_1');
      book.definedNames.add('Plan!$C$4:$C$8', 'Plan_Targets');
      book.definedNames.add('Plan!$C$5', 'Plan_GreenFrom_x');
    }),
  ),
  odd('hidden and very hidden sheets', () =>
    planWorkbook(({ book }) => {
      const lists = book.addWorksheet('Lists', { state: 'veryHidden' });
      lists.getCell('A1').value = 'Green';
      book.addWorksheet('Old', { state: 'hidden' }).getCell('B2').value = 7;
    }),
  ),
  odd('an empty first sheet, and a sheet of notes', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Cover');
    addPlan(book);
    book.addWorksheet('Notes').getCell('A1').value = '=not a formula';
    return bytesOf(book);
  }),
  odd('two plans on two sheets', async () => {
    const book = new ExcelJS.Workbook();
    addPlan(book, { sheetName: 'North' });
    addPlan(book, { sheetName: "South's", headingRow: 1 });
    return bytesOf(book);
  }),
  odd('workbook from 1904', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const { sheet } = addPlan(book);
    sheet.getCell('A2').value = new Date(Date.UTC(2024, 8, 30));
    return bytesOf(book);
  }),
];

export const oddWorkbooks: readonly OddWorkbook[] = [...asTables, ...onSheets, ...inCells];

/** Workbooks on which a review must write nothing. */
export const closedWorkbooks: readonly OddWorkbook[] = [
  odd('a protected sheet', async () =>
    withParts(await planWorkbook(), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    }),
  ),
  odd('a protected workbook structure', async () =>
    withParts(await planWorkbook(), {
      'xl/workbook.xml': (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    }),
  ),
  odd('a "Plan settings" sheet of the officer\'s own', () =>
    planWorkbook(({ book }) => {
      book.addWorksheet('Plan settings').getCell('A1').value = 'Council tax';
    }),
  ),
  odd('an Excel table whose next column is used', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Plan');
    addTable(sheet, table);
    sheet.getCell('L4').value = 'Ask Finance';
    return bytesOf(book);
  }),
];
