// Plans with something odd in their cells.

import type ExcelJS from 'exceljs';
import { odd, type OddWorkbook } from './odd-workbook';
import { filtered, planRows, planWorkbook, withParts, type PlanRow } from './plan-workbook';

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

/** Totals that one formula in the first of them spills over all rows. */
async function withSpilledTotals(): Promise<Uint8Array> {
  return withParts(await planWorkbook(), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(/<c r="H4"([^>]*)>/u, '<c r="H4"$1 cm="1"><f t="array" ref="H4:H8">D4:D8+E4:E8+F4:F8</f>'),
  });
}

/** A theme that is a linked data type: Excel keeps what it is elsewhere, by `vm`, and #VALUE! for programs that don't know them. */
async function withDataType(): Promise<Uint8Array> {
  return withParts(await planWorkbook(), {
    'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<c r="A4"([^>]*?) t="s"><v>\d+<\/v>/u, '<c r="A4"$1 t="e" vm="1"><v>#VALUE!</v>'),
  });
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const externalLink = 'xl/externalLinks/externalLink1.xml';

/** A quarter, a comment and a sum on another sheet come from another workbook, which isn't there. */
async function withExternalLinks(): Promise<Uint8Array> {
  const bytes = await planWorkbook(({ book, sheet }) => {
    sheet.getCell('D4').value = { formula: '[1]Returns!B2', result: 10 };
    sheet.getCell('J4').value = { formula: '[1]Returns!Z9', result: 'From the return' };
    book.addWorksheet('Notes').getCell('A1').value = { formula: 'SUM([1]Returns!B2:B9)', result: 31 };
  });
  return withParts(bytes, {
    [externalLink]: () =>
      `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${relationships}" r:id="rId1"><sheetNames><sheetName val="Returns"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/externalLinkPath" Target="returns.xlsx" TargetMode="External"/></Relationships>`,
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/${externalLink}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>`,
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rId98" Type="${relationships}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
    'xl/workbook.xml': (xml) =>
      xml.replace(
        '</sheets>',
        `</sheets><externalReferences><externalReference xmlns:r="${relationships}" r:id="rId98"/></externalReferences>`,
      ),
  });
}

export const inCells: readonly OddWorkbook[] = [
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
  odd('totals that one formula spills', () => withSpilledTotals()),
  odd('a linked data type', () => withDataType()),
  odd('links to another workbook', () => withExternalLinks()),
  odd('merged themes', () =>
    planWorkbook(({ sheet }) => {
      sheet.mergeCells('A4:A5');
      sheet.mergeCells('A6:A7');
      sheet.mergeCells('A1:J1');
    }),
  ),
];
