// Workbooks that are odd in one way each, made by scripts: how officers' files differ from a tidy sheet.

import ExcelJS from 'exceljs';
import { addPlan, addTable, planRows, planWorkbook, withParts, type PlanRow } from './plan-workbook';

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

const odd = (name: string, make: () => Promise<Uint8Array>): OddWorkbook => ({ name, afterUndo: less[name] ?? 'every byte', make });

async function bytesOf(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function withTables(...tables: readonly Parameters<typeof addTable>[1][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan');
  for (const table of tables) addTable(sheet, table);
  return bytesOf(book);
}

const table = { name: 'Deliverables', ref: 'A3' } as const;
const dropColumns = (rows: readonly PlanRow[], from: number, count: number): PlanRow[] =>
  rows.map((row) => row.filter((_, i) => i < from || i >= from + count));

const asTables: readonly OddWorkbook[] = [
  odd('an Excel table', () => withTables(table)),
  odd('an Excel table with a totals row', () => withTables({ ...table, totals: true })),
  odd('an Excel table without filter buttons', () => withTables({ ...table, filterButtons: false, style: 'TableStyleLight9' })),
  odd('an Excel table with calculated columns', async () =>
    withParts(await withTables(table), {
      'xl/tables/table1.xml': (xml) => {
        const calculated = 'SUM(Deliverables[[#This Row],[Q1]:[Q4]])';
        return xml.replace(
          /(<tableColumn id="8" name="Total"[^>]*?)\/>/,
          `$1><calculatedColumnFormula>${calculated}</calculatedColumnFormula></tableColumn>`,
        );
      },
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(/<c r="H([4-8])"( s="\d+")?><v>([^<]*)<\/v>/g, '<c r="H$1"$2><f>SUM(Deliverables[[#This Row],[Q1]:[Q4]])</f><v>$3</v>'),
    }),
  ),
  odd('two Excel tables, one above the other', () => withTables(table, { ...table, name: 'More', ref: 'A14' })),
  odd('two Excel tables with totals rows, one close above the other', () =>
    withTables({ ...table, totals: true }, { ...table, name: 'More', ref: 'A12', totals: true }),
  ),
  odd('two Excel tables side by side, far apart', () => withTables(table, { ...table, name: 'More', ref: 'Z3' })),
  odd('two Excel tables side by side, close', () => withTables(table, { ...table, name: 'More', ref: 'M3' })),
  odd('an Excel table on a sheet with a filter elsewhere', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Plan');
    addTable(sheet, table);
    [
      ['Officer', 'Phone'],
      ['Duty desk', 1],
      ['Front desk', 2],
    ].forEach((row, i) =>
      row.forEach((value, j) => {
        sheet.getCell(20 + i, 1 + j).value = value;
      }),
    );
    sheet.autoFilter = 'A20:B22';
    return bytesOf(book);
  }),
  odd('an Excel table with empty Total and % achieved', () =>
    withTables({
      ...table,
      rows: planRows().map((row, i) => (i === 0 ? row : row.map((value, j) => (j === 7 || j === 8 ? null : value)))),
    }),
  ),
  odd('an Excel table without Total and % achieved', () => withTables({ ...table, rows: dropColumns(planRows(), 7, 2) })),
];

const sheetNames = [
  "Director's plan",
  'Plan "B"',
  '  two  spaces ',
  'A name of exactly 31 characters',
  'R1C1',
  '2024-25',
  'Größe & <Ziel>',
] as const;

const filtered =
  (at: string) =>
  (place: { readonly sheet: ExcelJS.Worksheet }): void => {
    place.sheet.autoFilter = at;
  };

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

/** Every cell with a number in the columns of figures becomes what `change` makes of it. */
const figures = (change: (value: number, row: number, column: number) => ExcelJS.CellValue, columns: readonly number[]): PlanRow[] =>
  planRows().map((row, i) =>
    row.map((value, j) => (i > 0 && columns.includes(j) && typeof value === 'number' ? change(value, i, j) : value)),
  );

const rowFormula = (_value: number, row: number, column: number): ExcelJS.CellValue => ({
  formula: column === 7 ? `SUM(D${String(row + 3)}:G${String(row + 3)})` : `H${String(row + 3)}/C${String(row + 3)}`,
});

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];

async function withArrayFormula(): Promise<Uint8Array> {
  const bytes = await planWorkbook(({ sheet }) => {
    sheet.getCell('C12').value = { formula: 'D4:D5*2', result: 20 };
    sheet.getCell('C13').value = 50;
    sheet.getCell('K12').value = 'Signed off';
    sheet.mergeCells('K14:N15');
  });
  return withParts(bytes, { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<f>D4:D5*2</f>', '<f t="array" ref="C12:C13">D4:D5*2</f>') });
}

const inCells: readonly OddWorkbook[] = [
  odd('formulas without saved values', () => planWorkbook(filtered('A3:J8'), { rows: figures(rowFormula, [7, 8]) })),
  odd('shared formulas in Total', () =>
    planWorkbook(({ sheet }) => {
      sheet.fillFormula(
        'H4:H8',
        'SUM(D4:G4)',
        planRows()
          .slice(1)
          .map((row) => Number(row[7])),
      );
    }),
  ),
  odd('inline strings', async () =>
    withParts(await planWorkbook(), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          /<c r="([AJ]\d+)"( s="\d+")? t="s"><v>\d+<\/v><\/c>/g,
          '<c r="$1"$2 t="inlineStr"><is><t xml:space="preserve"> Text of $1 </t></is></c>',
        ),
    }),
  ),
  odd('rich text, with phonetics and spaces', () =>
    planWorkbook(({ sheet }) => {
      sheet.getCell('B4').value = {
        richText: [{ text: 'Street ' }, { font: { bold: true, color: { argb: 'FFFF0000' } }, text: 'patrols ' }, { text: ' run' }],
      };
      sheet.getCell('J5').value = { richText: [{ font: { italic: true }, text: 'Two halls' }, { text: '\nare booked' }] };
    }),
  ),
  odd('theme colours and odd fonts', () =>
    planWorkbook(({ sheet }) => {
      for (let column = 1; column <= 10; column += 1) {
        sheet.getCell(3, column).fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4 } };
        sheet.getCell(3, column).font = { bold: true, color: { theme: 0 }, name: 'Arial Narrow', size: 9 };
        sheet.getCell(3, column).alignment = { textRotation: 45, wrapText: true };
      }
    }),
  ),
  odd('numbers as text', () => planWorkbook(undefined, { rows: figures(String, [2, 4]) })),
  odd('errors among figures and totals', () =>
    planWorkbook(({ sheet }) => {
      sheet.getCell('E4').value = { error: '#DIV/0!' };
      sheet.getCell('H5').value = { formula: 'SUM(#REF!)', result: { error: '#REF!' } };
      sheet.getCell('I6').value = { formula: 'H6/0', result: { error: '#DIV/0!' } };
      sheet.getCell('C7').value = { error: '#N/A' };
    }),
  ),
  odd('dates as headings', () =>
    planWorkbook(({ sheet }) => {
      [
        new Date(Date.UTC(2024, 3, 1)),
        new Date(Date.UTC(2024, 6, 1)),
        new Date(Date.UTC(2024, 9, 1)),
        new Date(Date.UTC(2025, 0, 1)),
      ].forEach((date, i) => {
        const cell = sheet.getCell(3, 4 + i);
        cell.value = date;
        cell.numFmt = 'mmm yy';
      });
    }),
  ),
  odd('twelve months', () =>
    planWorkbook(filtered('A3:R8'), {
      rows: planRows().map((row, i) => [
        ...row.slice(0, 3),
        ...months.map((month, m) => (i === 0 ? month : m < 7 ? m + i : null)),
        i === 0 ? 'Total' : 7 * i + 21,
        ...row.slice(8),
      ]),
    }),
  ),
  odd('periods that are not adjacent', () =>
    planWorkbook(undefined, {
      rows: planRows().map((row, i) => [
        ...row.slice(0, 4),
        i === 0 ? 'Owner' : 'J Doe',
        ...row.slice(4, 6),
        i === 0 ? 'Unit' : 'number',
        ...row.slice(6),
      ]),
    }),
  ),
  odd('the target after the figures', () =>
    planWorkbook(undefined, { rows: planRows().map((row) => [...row.slice(0, 2), ...row.slice(3, 7), row[2] ?? null, ...row.slice(7)]) }),
  ),
  odd('texts that begin like formulas', () =>
    planWorkbook(({ sheet }) => {
      ['=2+2', '+44 20 desk', '-5% target kept', '@home visits', "'quoted'"].forEach((text, i) => {
        sheet.getCell(4 + i, 2).value = text;
      });
      sheet.getCell('J4').value = '=cmd|calc';
      sheet.getCell('J5').style = { quotePrefix: true } as Partial<ExcelJS.Style>;
    }),
  ),
  odd('very long texts', () =>
    planWorkbook(({ sheet }) => {
      sheet.getCell('B4').value = `Patrols ${'of every kind '.repeat(150)}`;
      sheet.getCell('J4').value = 'x'.repeat(32_767);
    }),
  ),
  odd('odd characters in texts', () =>
    planWorkbook(({ sheet }) => {
      sheet.getCell('B4').value = 'Visits “A” & <B> – 100% 😀 \u00A0 "q" _x000D_';
      sheet.getCell('B5').value = 'Two\nlines\r\nhere';
    }),
  ),
  odd('a total row with sums', () =>
    planWorkbook(filtered('A3:J8'), {
      rows: [
        ...planRows(),
        [
          'Total',
          null,
          ...['C', 'D', 'E', 'F', 'G', 'H'].map((letter): ExcelJS.CellValue => ({ formula: `SUM(${letter}4:${letter}8)` })),
          { formula: 'H9/C9' },
          null,
        ],
      ],
    }),
  ),
  odd('formulas on another sheet that look at the plan', () =>
    planWorkbook(({ book, sheet }) => {
      const other = book.addWorksheet('Summary');
      other.getCell('A1').value = { formula: 'SUM(Plan!H4:H8)', result: 403 };
      other.getCell('A2').value = { formula: 'COUNTA(Plan!K:K)', result: 0 };
      sheet.getCell('A12').value = { formula: 'TODAY()', result: 45000 };
    }),
  ),
  odd('an array formula and data beneath the table', () => withArrayFormula()),
  odd('merged themes', () =>
    planWorkbook(({ sheet }) => {
      sheet.mergeCells('A4:A5');
      sheet.mergeCells('A6:A7');
      sheet.mergeCells('A1:J1');
    }),
  ),
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
