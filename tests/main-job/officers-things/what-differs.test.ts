// The reader that shows that nothing is lost tells of each kind of thing that could be: a workbook with one of each, changed in one.

import ExcelJS from 'exceljs';

import { testWithTool } from '../../external-tools';
import { whatIsLost } from './what-is-lost';

/** A workbook that holds one of everything. */
function workbook(): { readonly book: ExcelJS.Workbook; readonly sheet: ExcelJS.Worksheet } {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 1 }] });
  book.addWorksheet('Notes').getCell('A1').value = 'Kept for the board';
  sheet.getCell('A1').value = 'Output';
  sheet.getCell('A2').value = { richText: [{ text: 'Trees ' }, { font: { bold: true }, text: 'planted' }] };
  sheet.getCell('B2').value = 100;
  sheet.getCell('B3').value = { formula: 'B2*2', result: 200 };
  const look = sheet.getCell('C2');
  look.value = 0.5;
  look.numFmt = '0.0%';
  look.font = { bold: true, color: { argb: 'FFFF0000' } };
  look.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
  look.border = { bottom: { style: 'medium' } };
  look.alignment = { horizontal: 'center', vertical: 'top', wrapText: true };
  sheet.getCell('D2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('E2').dataValidation = { type: 'list', formulae: ['"Yes,No"'] };
  sheet.getCell('F2').note = 'Counted by the wardens';
  sheet.getCell('F3').value = { text: 'Rota', hyperlink: 'https://www.example.org/rota' };
  for (const row of [4, 6]) sheet.getCell(row, 1).value = 'Benches mended';
  sheet.mergeCells('A5:C5');
  sheet.addConditionalFormatting({ ref: 'B2:B4', rules: [{ type: 'expression', priority: 1, formulae: ['$B2>50'], style: { font: { bold: true } } }] });
  sheet.getColumn('H').width = 33;
  sheet.getColumn('I').hidden = true;
  sheet.getColumn('J').outlineLevel = 1;
  sheet.getRow(3).height = 40;
  sheet.getRow(4).hidden = true;
  sheet.getRow(6).outlineLevel = 1;
  sheet.autoFilter = 'A1:C3';
  sheet.pageSetup = { orientation: 'landscape', printArea: 'A1:F6', printTitlesRow: '1:1' };
  sheet.headerFooter = { oddFooter: '&C&P of &N' };
  book.definedNames.add('Plan!$B$2', 'Trees');
  return { book, sheet };
} // prettier-ignore

const none: Partial<ExcelJS.Style> = {};

const changes: readonly (readonly [what: string, told: RegExp, (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void])[] = [
  ['a value', /B2: was/, (_book, sheet) => { sheet.getCell('B2').value = 101; }],
  ['a formula', /B3: was/, (_book, sheet) => { sheet.getCell('B3').value = { formula: 'B2*3', result: 200 }; }],
  ['what a formula gives', /B3: =B2\*2 gave 200, gives 201/, (_book, sheet) => { sheet.getCell('B3').value = { formula: 'B2*2', result: 201 }; }],
  ['fonts within a text', /the fonts within its text/, (_book, sheet) => { sheet.getCell('A2').value = 'Trees planted'; }],
  ['a number format', /C2: look: number_format/, (_book, sheet) => { sheet.getCell('C2').numFmt = '0%'; }],
  ['a font', /C2: look: font/, (_book, sheet) => { sheet.getCell('C2').font = { bold: true }; }],
  ['a fill', /C2: look: fill/, (_book, sheet) => { sheet.getCell('C2').fill = { type: 'pattern', pattern: 'none' }; }],
  ['a line', /C2: look: border/, (_book, sheet) => { sheet.getCell('C2').border = { bottom: { style: 'thin' } }; }],
  ['an alignment', /C2: look: alignment/, (_book, sheet) => { sheet.getCell('C2').alignment = { horizontal: 'center' }; }],
  ['the look of a blank cell', /D2: look: fill/, (_book, sheet) => { sheet.getCell('D2').style = none; }],
  ['a validation', /E2: validation/, (_book, sheet) => { sheet.getCell('E2').dataValidation = { type: 'list', formulae: ['"Yes,No,Maybe"'] }; }],
  ['a note', /F2: the note/, (_book, sheet) => { sheet.getCell('F2').note = 'Counted'; }],
  ['a link', /F3: the link/, (_book, sheet) => { sheet.getCell('F3').value = { text: 'Rota', hyperlink: 'https://www.example.org' }; }],
  ['a merge', /merged cells A5:C5/, (_book, sheet) => { sheet.unMergeCells('A5:C5'); }],
  ['a conditional format', /conditional format on B2:B4/, (_book, sheet) => { sheet.removeConditionalFormatting(0); }],
  ['a width', /column H: was 33.0 wide/, (_book, sheet) => { sheet.getColumn('H').width = 20; }],
  ['a hidden column', /column I: hidden/, (_book, sheet) => { sheet.getColumn('I').hidden = false; }],
  ['a group of columns', /column J: hidden and outline level/, (_book, sheet) => { sheet.getColumn('J').outlineLevel = 0; }],
  ['a height', /row 3: was 40/, (_book, sheet) => { sheet.getRow(3).height = 50; }],
  ['a hidden row', /row 4: hidden/, (_book, sheet) => { sheet.getRow(4).hidden = false; }],
  ['a group of rows', /row 6: outlineLevel/, (_book, sheet) => { sheet.getRow(6).outlineLevel = 0; }],
  ['a filter', /filter was A1:C3/, (_book, sheet) => { sheet.autoFilter = 'A1:B3'; }],
  ['the page', /page_setup was/, (_book, sheet) => { sheet.pageSetup.orientation = 'portrait'; }],
  ['the print area', /print area and titles/, (_book, sheet) => { sheet.pageSetup.printArea = 'A1:Z60'; }],
  ['a footer', /oddFooter was/, (_book, sheet) => { sheet.headerFooter.oddFooter = '&C&P'; }],
  ['frozen panes', /freeze_panes was/, (_book, sheet) => { sheet.views = [{ state: 'frozen', ySplit: 2 }]; }],
  ['a name', /name \('Trees'/, (book) => { book.definedNames.remove('Plan!$B$2', 'Trees'); }],
  ['a sheet', /sheets were/, (book) => { book.removeWorksheet('Notes'); }],
]; // prettier-ignore

testWithTool('openpyxl')('each kind of change is told, and no change is not', async (python) => {
  const before = new Uint8Array(await workbook().book.xlsx.writeBuffer());
  const after = await Promise.all(
    changes.map(async ([, , change]) => {
      const { book, sheet } = workbook();
      change(book, sheet);
      return new Uint8Array(await book.xlsx.writeBuffer());
    }),
  );
  const [same, ...lost] = whatIsLost(
    python,
    [before, ...after].map((file) => ({ before, after: file, edits: [] })),
  );
  expect(same).toEqual([]);
  const untold = changes.flatMap(([what, told], i) => (lost[i]?.some((line) => told.test(line)) === true ? [] : [[what, lost[i]]]));
  expect(untold).toEqual([]);
});
