// Saving: a change writes what it must and nothing else, and its undo gives the original parts again.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../../src/workbench/package/read/open';
import { addIn } from '../../../../src/workbench/package/container/add-in-settings';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import { cellAt, clearCell, ensureCell } from '../../../../src/workbench/workbook/cells';
import { changedStyle } from '../../../../src/workbench/workbook/styles';
import type { Cell, Sheet, Workbook } from '../../../../src/workbench/workbook/model';
import { dropDown } from '../../drop-down';
import { changedParts, comparable, firstSheet, officersWorkbook, opened, partsOf, plainWorkbook, sheetNamed } from '../packages';

let original: Uint8Array;
beforeAll(async () => {
  original = await officersWorkbook();
});

const plan = (workbook: Workbook): Sheet => sheetNamed(workbook, 'Plan of work');
function secondSheet(workbook: Workbook): Sheet {
  const sheet = workbook.sheets[1];
  if (sheet === undefined) throw new Error('No second sheet');
  return sheet;
}

const sheetPart = 'xl/worksheets/sheet1.xml';

function set(sheet: Sheet, row: number, column: number, content: Partial<Cell>): void {
  Object.assign(ensureCell(sheet, row, column), content);
}

test('nothing changed: every part is the same, in the same order', () => {
  const saved = saveWorkbook(opened(original));
  expect(changedParts(original, saved)).toEqual([]);
  expect([...partsOf(saved).keys()]).toEqual([...partsOf(original).keys()]);
});

const changes: readonly (readonly [string, (workbook: Workbook) => void, readonly string[]])[] = [
  [
    'a number',
    (workbook) => {
      set(plan(workbook), 1, 2, { value: 20 });
    },
    [sheetPart],
  ],
  [
    'a text',
    (workbook) => {
      set(plan(workbook), 1, 0, { value: '  two\nlines & <marks> ' });
    },
    [sheetPart, 'xl/sharedStrings.xml'],
  ],
  [
    'a formula',
    (workbook) => {
      set(plan(workbook), 9, 5, { value: 45, formula: '=IFS(B2>1,SUM(B2:B3),TRUE,"<")' });
    },
    [sheetPart],
  ],
  [
    'a new sheet',
    (workbook) => {
      workbook.sheets.push(newSheet('Settings'));
    },
    ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/worksheets/sheet3.xml'],
  ],
  [
    'a sheet’s name',
    (workbook) => {
      secondSheet(workbook).name = 'Tables & lists';
    },
    ['xl/workbook.xml'],
  ],
  [
    'a name',
    (workbook) => {
      workbook.names.push({ name: 'GreenFrom', refersTo: "'Plan of work'!$B$4", sheetId: null, hidden: false, comment: null });
    },
    ['xl/workbook.xml'],
  ],
  [
    'a style',
    (workbook) => {
      const cell = ensureCell(plan(workbook), 1, 0);
      cell.style = changedStyle(workbook, cell.style, { wrapText: true, fill: '#C6EFCE', numberFormat: '0.000' });
    },
    ['xl/styles.xml', sheetPart],
  ],
  [
    'a width',
    (workbook) => {
      plan(workbook).columnFormats.set(1, { width: 44, hidden: false, style: null });
    },
    [sheetPart],
  ],
  [
    'a height',
    (workbook) => {
      plan(workbook).rowFormats.set(1, { height: 60, custom: true, hidden: false, style: null });
    },
    [sheetPart],
  ],
  [
    'a merge',
    (workbook) => {
      plan(workbook).merges.push({ firstRow: 8, firstColumn: 0, lastRow: 8, lastColumn: 2 });
    },
    [sheetPart],
  ],
  [
    'panes',
    (workbook) => {
      plan(workbook).frozen = { rows: 0, columns: 0 };
    },
    [sheetPart],
  ],
  [
    'the paper',
    (workbook) => {
      Object.assign(plan(workbook).pageLayout, { orientation: 'portrait', fitToHeight: 2, header: '&LPlan & more', scale: 80 });
    },
    [sheetPart],
  ],
  [
    'print titles and area',
    (workbook) => {
      Object.assign(plan(workbook).pageLayout, {
        printTitleRows: { first: 0, last: 1 },
        printArea: [{ firstRow: 0, firstColumn: 0, lastRow: 8, lastColumn: 3 }],
      });
    },
    ['xl/workbook.xml'],
  ],
  [
    'the filter’s range',
    (workbook) => {
      const { filter } = plan(workbook);
      if (filter !== null) filter.area = { ...filter.area, lastColumn: 5 };
    },
    ['xl/workbook.xml', sheetPart],
  ],
  ['a table’s range', widenTable, ['xl/tables/table1.xml', 'xl/worksheets/sheet2.xml']],
  [
    'a note that moves',
    (workbook) => {
      const [comment] = plan(workbook).comments;
      if (comment !== undefined) comment.row = 2;
    },
    ['xl/comments1.xml', 'xl/drawings/vmlDrawing1.vml'],
  ],
  [
    'visibility',
    (workbook) => {
      secondSheet(workbook).visibility = 'VeryHidden';
    },
    ['xl/workbook.xml'],
  ],
  [
    'the sheet in front',
    (workbook) => {
      workbook.activeSheetId = secondSheet(workbook).id;
    },
    ['xl/workbook.xml', 'xl/worksheets/sheet2.xml'],
  ],
];

function widenTable(workbook: Workbook): void {
  const sheet = secondSheet(workbook);
  const [table] = sheet.tables;
  if (table === undefined) return;
  set(sheet, 1, 3, { value: 'Twice' });
  set(sheet, 2, 3, { value: 36, formula: '=Measures[[#This Row],[Value]]*2' });
  table.area = { ...table.area, lastColumn: 3 };
  if (table.filter !== null) table.filter.area = table.area;
  table.columns.push({ id: 3, name: 'Twice', calculatedFormula: '=Measures[[#This Row],[Value]]*2' });
}

function newSheet(name: string): Sheet {
  const sheet: Sheet = {
    ...firstSheet(opened(plainWorkbook('<sheetData/>'))),
    id: '{AAAAAAAA-0001-0000-0000-000000000000}',
    name,
    part: null,
  };
  set(sheet, 0, 0, { value: 'Green from' });
  set(sheet, 0, 1, { value: 1 });
  return sheet;
}

test.each(changes)('%s: written in its own parts only, read back the same', (_what, change, parts) => {
  const workbook = opened(original);
  change(workbook);
  const saved = saveWorkbook(workbook);
  expect(changedParts(original, saved)).toEqual([...parts].sort());
  expect(comparable(opened(saved))).toEqual(comparable(workbook));
});

test('all of these changes at once are read back the same', () => {
  const workbook = opened(original);
  for (const [, change] of changes) change(workbook);
  expect(comparable(opened(saveWorkbook(workbook)))).toEqual(comparable(workbook));
});

test('in a touched sheet every other cell keeps its text', () => {
  const workbook = opened(original);
  set(plan(workbook), 1, 2, { value: 20 });
  const before = partsOf(original).get(sheetPart) ?? '';
  const after = partsOf(saveWorkbook(workbook)).get(sheetPart) ?? '';
  expect(after).toBe(before.replace('<v>18</v>', '<v>20</v>'));
});

test('rules and validations made anew are read back; those that were there keep their text', () => {
  const workbook = opened(original);
  const sheet = plan(workbook);
  const area = { firstRow: 1, firstColumn: 5, lastRow: 3, lastColumn: 5 };
  sheet.conditionalFormats.push({
    id: 'new',
    areas: [area],
    type: 'cellIs',
    operator: 'equal',
    formulas: ['"Green"'],
    text: null,
    format: { fontColor: '#006100', fill: '#C6EFCE', bold: null },
    priority: 2,
    stopIfTrue: false,
    xml: null,
  });
  sheet.validations.push({ ...dropDown(area, '"Sum,Latest"'), errorTitle: 'Choose', error: 'From the list' });
  const saved = saveWorkbook(workbook);
  expect(changedParts(original, saved)).toEqual(['xl/styles.xml', sheetPart]);
  expect(comparable(opened(saved))).toEqual(comparable(workbook));
  for (const found of ['<cfRule type="expression"[^]*?</cfRule>', '<dataValidation [^]*?</dataValidation>']) {
    const text = new RegExp(found).exec(partsOf(original).get(sheetPart) ?? '')?.[0] ?? 'missing';
    expect(partsOf(saved).get(sheetPart)).toContain(text);
  }
});

test('a removed sheet takes its own parts along and leaves the others', () => {
  const workbook = opened(original);
  workbook.sheets.splice(1, 1);
  const saved = saveWorkbook(workbook);
  expect([...partsOf(saved).keys()].filter((name) => /sheet2|table\d/.test(name))).toEqual([]);
  expect(partsOf(saved).get('[Content_Types].xml')).not.toMatch(/sheet2|table\d/);
  expect(partsOf(saved).get(sheetPart)).toBe(partsOf(original).get(sheetPart));
  expect(comparable(opened(saved))).toEqual(comparable(workbook));
});

test('a shared formula whose first cell goes is spelled out in the others', () => {
  const rows = [1, 2, 3].map(
    (row) =>
      `<row r="${String(row)}"><c r="A${String(row)}"><v>${String(row)}</v></c><c r="B${String(row)}"><f t="shared"${row === 1 ? ' ref="B1:B3"' : ''} si="0">${row === 1 ? 'A1*2' : ''}</f><v>${String(row * 2)}</v></c></row>`,
  );
  const workbook = opened(plainWorkbook(`<sheetData>${rows.join('')}</sheetData>`));
  clearCell(firstSheet(workbook), 0, 1);
  const again = firstSheet(opened(saveWorkbook(workbook)));
  expect([0, 1, 2].map((row) => cellAt(again, row, 1)?.formula)).toEqual([undefined, '=A2*2', '=A3*2']);
});

test('a new value beside an unchanged formula leaves the formula’s text alone', () => {
  const bytes = plainWorkbook(
    '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1" aca="1">SUM(B1:B2*1)</f><v>1</v></c></row></sheetData>',
  );
  const workbook = opened(bytes);
  set(firstSheet(workbook), 0, 0, { value: 2 });
  expect(partsOf(saveWorkbook(workbook)).get(sheetPart)).toContain(
    '<c r="A1" cm="1"><f t="array" ref="A1" aca="1">SUM(B1:B2*1)</f><v>2</v></c>',
  );
});

test.each([
  [
    'goes when a formula that it lists is deleted',
    (sheet: Sheet) => {
      clearCell(sheet, 0, 0);
    },
    false,
  ],
  [
    'stays when a formula changes',
    (sheet: Sheet) => {
      set(sheet, 0, 0, { formula: '=2+2', value: 4 });
    },
    true,
  ],
  [
    'stays when a formula that it doesn’t list is deleted',
    (sheet: Sheet) => {
      clearCell(sheet, 0, 1);
    },
    true,
  ],
])('the calculation chain %s', (_when, change, stays) => {
  const base = plainWorkbook('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f><v>3</v></c></row></sheetData>');
  const parts = partsOf(base);
  const bytes = plainWorkbook('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f><v>3</v></c></row></sheetData>', {
    'xl/_rels/workbook.xml.rels': (parts.get('xl/_rels/workbook.xml.rels') ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
    'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
  });
  const workbook = opened(bytes);
  change(firstSheet(workbook));
  const saved = partsOf(saveWorkbook(workbook));
  expect(saved.has('xl/calcChain.xml')).toBe(stays);
  expect((saved.get('xl/_rels/workbook.xml.rels') ?? '').includes('calcChain')).toBe(stays);
});

test('settings belong to the add-in of the manifest', () => {
  const manifest = readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8');
  expect(addIn.id).toBe(/<Id>([^<]+)<\/Id>/.exec(manifest)?.[1]?.toLowerCase());
  expect(addIn.version).toBe(/<Version>([^<]+)<\/Version>/.exec(manifest)?.[1]);
});

test.each<[string, (sheet: Sheet) => void]>([
  ['no change', () => undefined],
  ['a text that is cleared', (sheet) => { clearCell(sheet, ...firstText(sheet)); }],
  ['a text that becomes a figure', (sheet) => { ensureCell(sheet, ...firstText(sheet)).value = 3; }],
  ['a text that is repeated further down', (sheet) => { ensureCell(sheet, 90, 0).value = ensureCell(sheet, ...firstText(sheet)).value; }],
])('the shared strings say how many cells refer to them: %s', (_what, change) => {
  const workbook = opened(original);
  change(firstSheet(workbook));
  const saved = partsOf(saveWorkbook(workbook));
  const uses = [...saved].filter(([path]) => path.startsWith('xl/worksheets/')).flatMap(([, xml]) => xml.match(/<c [^>]*t="s"/gu) ?? []);
  expect(/<sst [^>]*\bcount="(\d+)"/u.exec(saved.get('xl/sharedStrings.xml') ?? '')?.[1]).toBe(String(uses.length));
}); // prettier-ignore

/** Row and column of the first text that isn't in a formula's cell. */
function firstText(sheet: Sheet): readonly [row: number, column: number] {
  for (const [row, cells] of sheet.rows)
    for (const [column, { value, formula }] of cells) if (typeof value === 'string' && formula === null) return [row, column];
  throw new Error('No text');
}

test('settings are kept as an add-in’s own web extension, and leave no trace once removed', () => {
  const workbook = opened(original);
  workbook.settings.set('answers', { 'Peer "visits" & more': ['sum', 1, null] });
  const saved = saveWorkbook(workbook);
  expect([...opened(saved).settings]).toEqual([...workbook.settings]);
  expect(changedParts(original, saved)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/webextension1.xml',
  ]);
  workbook.settings.clear();
  expect(changedParts(original, saveWorkbook(workbook))).toEqual([]);
});

test('a saved workbook opens without a problem', () => {
  expect(openWorkbook(saveWorkbook(opened(original))).ok).toBe(true);
});
