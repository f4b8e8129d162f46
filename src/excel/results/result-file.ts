// The sheets of a review's results as an .xlsx file that prints one page wide, with its heading row on every page.

import writeExcelFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/universal';
import { sanitizeTextContent as escaped } from 'write-excel-file/utility';
import { ragFlags } from '../../domain/propose/looks/status-colours';
import { headingFormat } from '../../domain/propose/looks/add-in-sheets';
import type { ResultCell, ResultColumn, ResultSheet } from '../../domain/results/result-sheet';

/** The .xlsx file. Two files of the same sheets are alike but for the time in their zip. */
export async function resultFile(sheets: readonly ResultSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeExcelFile(sheets.map(sheetOf), { fontFamily: 'Calibri', fontSize: 11, features: [printing(sheets)] });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function sheetOf(sheet: ResultSheet): Sheet<Blob> {
  return {
    data: [
      [{ value: sheet.title, type: String, fontWeight: 'bold', fontSize: 14 }],
      ...sheet.about.map((sentence): Row => [{ value: sentence, type: String }]),
      sheet.columns.map(({ heading, width }): CellObject => ({
        value: heading,
        type: String,
        ...headingLook,
        ...ruled,
        height: linesIn(heading, width) * lineHeight,
      })),
      ...sheet.rows.map((row): Row => {
        const height = linesOf(row, sheet.columns) * lineHeight;
        return row.map((cell): CellObject => ({ ...contentOf(cell), ...ruled, height }));
      }),
    ],
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    // Further down they would take the screen.
    ...(headingRowOf(sheet) <= 6 ? { stickyRowsCount: headingRowOf(sheet) } : {}),
  };
}

/** In points, of 11 pt Calibri. */
const lineHeight = 15;

/** A letter of prose takes less room than a digit, by which columns are measured. */
const lettersADigit = 1.15;

/** The tallest row that Excel has, in lines. */
const mostLines = 27;

/** How many lines a row's wrapped texts take: a file has to say it, since not every program works it out on opening. */
function linesOf(row: readonly (ResultCell | null)[], columns: readonly ResultColumn[]): number {
  const lines = row.map((cell, index) =>
    cell !== null && 'text' in cell ? linesIn(cell.text, (columns[index]?.width ?? 0) * lettersADigit) : 1,
  );
  return Math.min(Math.max(1, ...lines), mostLines);
}

/** A letter of prose is about as wide as a digit, by which columns are measured; a word that doesn't fit goes to the next line. */
function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        count += 1;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      count += Math.max(0, Math.ceil(used / width) - 1);
      used = used > width ? used % width : used;
    }
    return lines + count;
  }, 0);
}

/** From 1. */
function headingRowOf({ about }: ResultSheet): number {
  return about.length + 2;
}

const headingLook = { fontWeight: 'bold', backgroundColor: headingFormat.fill, wrap: true, alignVertical: 'top' } as const;

const ruled = { wrap: true, alignVertical: 'top', borderColor: '#BFBFBF', borderStyle: 'thin' } as const;

/** The longest text that a cell of Excel holds. */
const longestText = 32_767;

function contentOf(cell: ResultCell | null): CellObject {
  switch (cell?.kind) {
    case undefined:
      return {};
    case 'figure':
      return { value: cell.figure, type: Number, format: Number.isInteger(cell.figure) ? '#,##0' : '#,##0.00', align: 'right' };
    case 'share':
      return { value: cell.share, type: Number, format: cell.places === 0 ? '0%' : `0.${'0'.repeat(cell.places)}%`, align: 'right' };
    case 'status':
      return { ...textContent(cell.text), ...coloursOf(cell.text) };
    case 'text':
      return textContent(cell.text);
  }
}

/** As text that typing in the cell again doesn't turn into a formula. */
function textContent(text: string): CellObject {
  const isLikeFormula = /^[=+\-@\t\r]/u.test(text);
  return { value: spelled(text.slice(0, longestText)), type: String, align: 'left', ...(isLikeFormula ? { format: '@' } : {}) };
}

/**
 * As a file has to spell it: “_x000D_” as typed would be read as a carriage return (ECMA-376, ST_Xstring), and the library
 * loses a text that is called like a property of every object (“constructor”).
 */
function spelled(text: string): string {
  if (text in Object.prototype) return `_x${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');
}

function coloursOf(text: string): CellObject {
  const flag = ragFlags.find(({ word }) => word.toLowerCase() === text.toLowerCase());
  return flag === undefined ? {} : { textColor: flag.fontColor, backgroundColor: flag.fill };
}

/** One page wide and as many long as it takes, and the heading row repeated. */
function printing(sheets: readonly ResultSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml) => xml.replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews'),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', `<definedNames>${sheets.map(headingsOnEachPage).join('')}</definedNames>`),
        },
      },
    },
  };
}

function headingsOnEachPage(sheet: ResultSheet, index: number): string {
  const row = `$${String(headingRowOf(sheet))}`;
  const name = escaped(`'${sheet.name.replaceAll("'", "''")}'`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${name}!${row}:${row}</definedName>`;
}
