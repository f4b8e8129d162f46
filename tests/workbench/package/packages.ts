// Workbooks for the tests of this folder: made with ExcelJS, or by hand where a test needs XML that no writer makes.

import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/workbench/package/read/open';
import type { Cell, Sheet, Workbook } from '../../../src/workbench/workbook/model';

/**
 * A small plan with formats, a merge, a table, a filter, validation, a conditional format, names, hidden rows and
 * notes.
 */
export async function officersWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Plan of work', {
    views: [{ state: 'frozen', ySplit: 2, xSplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 30 }, { width: 10 }, { width: 10 }, { width: 12 }];
  sheet.addRow(['Deliverable', 'Target', 'Q1', 'Total']);
  sheet.getRow(1).font = { bold: true, color: { theme: 4 } };
  sheet.addRow(['Peer visits', 40, 18, { formula: 'B2-C2', result: 22 }]);
  sheet.addRow(['Pilots & <trials>', 5, 5, { formula: 'B3-C3', result: 0 }]);
  sheet.addRow([{ richText: [{ text: 'Half ' }, { text: 'bold', font: { bold: true } }] }, 0.675, true, new Date(Date.UTC(2015, 8, 30))]);
  sheet.getCell('B4').numFmt = '0%';
  sheet.getCell('C4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFC6EFCE' } };
  sheet.mergeCells('A6:B7');
  sheet.getCell('A6').value = 'Merged';
  sheet.getRow(4).hidden = true;
  sheet.autoFilter = 'A1:D4';
  sheet.getCell('C2').dataValidation = { type: 'list', formulae: ['"Sum,Latest"'], allowBlank: true };
  sheet.addConditionalFormatting({
    ref: 'D2:D4',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['D2>10'],
        style: { font: { color: { argb: 'FF9C0006' } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
  sheet.getCell('A2').note = 'Counted in April';
  const tables = book.addWorksheet('Tables');
  tables.addTable({
    name: 'Measures',
    ref: 'B2',
    headerRow: true,
    columns: [
      { name: 'Measure', filterButton: true },
      { name: 'Value', filterButton: true },
    ],
    rows: [
      ['Visits', 18],
      ['Pilots', 5],
    ],
  });
  book.definedNames.add("'Plan of work'!$B$2", 'FirstTarget');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The smallest workbook: one sheet with this `<sheetData>` and what is around it. `extra` adds or replaces parts. */
export function plainWorkbook(sheetData: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${space}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${space}" xmlns:r="${relations}">${sheetData}</worksheet>`,
    ...extra,
  });
}

export function relationships(list: readonly (readonly [string, string, string])[]): string {
  const entries = list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );
}

/** Parts of a file as text, in the order of the zip. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}

/** Names of the parts that differ, or that only one of the two has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name)).sort();
}

/** The workbook; fails the test where the file can't be opened. */
export function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.sentence}`);
  return result.workbook;
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The only sheet, or the first. */
export function firstSheet(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

/** All cells of a sheet by address "row/column", as plain data. */
export function contents(sheet: Sheet): Record<string, Cell> {
  return Object.fromEntries(
    [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [`${String(row)}/${String(column)}`, cell] as const)),
  );
}

/** What a file must give back: the model without indexes, which may differ, and without the XML it was read from. */
export function comparable(workbook: Workbook): unknown {
  const sheets = workbook.sheets.map((sheet) => {
    const formatOf = (style: number | null): unknown => (style === null ? null : { ...workbook.styles[style], xf: null, basedOn: null });
    const cells = Object.entries(contents(sheet)).map(([place, cell]): [string, unknown] => [
      place,
      { ...cell, style: formatOf(cell.style) },
    ]);
    const withoutXml = (rules: readonly object[]): unknown => rules.map((rule) => ({ ...rule, xml: null, id: null }));
    return {
      ...sheet,
      id: null,
      part: null,
      drawings: [],
      placeChanges: [],
      rows: Object.fromEntries(cells),
      conditionalFormats: withoutXml(sheet.conditionalFormats),
      validations: withoutXml(sheet.validations),
    };
  });
  const nameOf = (id: string | null): string | null => workbook.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  return {
    sheets,
    names: workbook.names.map((name) => ({ ...name, sheetId: nameOf(name.sheetId) })),
    active: nameOf(workbook.activeSheetId),
    settings: [...workbook.settings],
  };
}
