// Reading .xlsx: what different writers put in a file, and what each cell then holds.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt } from '../../../../src/workbench/workbook/cells';
import { saveWorkbook } from '../../../../src/workbench/package/write/save';
import { changedParts, contents, firstSheet, officersWorkbook, opened, plainWorkbook, relationships, sheetNamed } from '../packages';
import { withNamedFolder } from '../../../named-folders';

const space = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

test.each([
  ['a number', '<c r="B2"><v>67.5</v></c>', 67.5],
  ['a number with an exponent', '<c r="B2"><v>1.5E-3</v></c>', 0.0015],
  ['a truth value', '<c r="B2" t="b"><v>1</v></c>', true],
  ['an error', '<c r="B2" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
  ['a string in its cell', '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a &amp; b </t></is></c>', ' a & b '],
  [
    'runs joined, phonetics left out',
    '<c r="B2" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    'one two',
  ],
  ['an escaped control character', '<c r="B2" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
  ['the text that a formula gives', '<c r="B2" t="str"><f>"a"</f><v>a</v></c>', 'a'],
  ['a date in ISO form', '<c r="B2" t="d"><v>2015-04-01</v></c>', 42095],
  ['an address that is left out', '<c><v>1</v></c><c><v>2</v></c>', 2],
])('a cell holds %s', (_what, cell, value) => {
  const workbook = opened(plainWorkbook(`<sheetData><row r="1"/><row>${cell}</row></sheetData>`));
  expect(cellAt(firstSheet(workbook), 1, 1)?.value).toEqual(value);
});

test('shared formulas are spelled out, absolute parts and other sheets kept', () => {
  const rows =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$B$1+Sheet1!A$1+SUM(A:A)</f><v>1</v></c><c r="D1"><f t="shared" si="0"/></c></row><row r="2"><c r="C2"><f t="shared" si="0"/></c></row>';
  const sheet = firstSheet(opened(plainWorkbook(`<sheetData>${rows}</sheetData>`)));
  expect([cellAt(sheet, 0, 2), cellAt(sheet, 0, 3), cellAt(sheet, 1, 2)].map((cell) => cell?.formula)).toEqual([
    '=A1+$B$1+Sheet1!A$1+SUM(A:A)',
    '=B1+$B$1+Sheet1!B$1+SUM(B:B)',
    '=A2+$B$1+Sheet1!A$1+SUM(A:A)',
  ]);
});

test('array formulas know their area; newer functions are shown without their prefix', () => {
  const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:B2">_xlfn.XLOOKUP(1,C1:C2,D1:D2)</f><v>1</v></c></row>';
  expect(cellAt(firstSheet(opened(plainWorkbook(`<sheetData>${rows}</sheetData>`))), 0, 0)).toMatchObject({
    formula: '=XLOOKUP(1,C1:C2,D1:D2)',
    arrayArea: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
  });
});

test('a workbook with prefixed names, strict namespaces and absolute targets opens like any other', () => {
  const bytes = plainWorkbook('', {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="Données" sheetId="7" rel:id="rId9" state="veryHidden"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="3"><x:c r="C3"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  });
  const workbook = opened(bytes);
  expect(workbook.date1904).toBe(true);
  expect(firstSheet(workbook)).toMatchObject({ name: 'Données', visibility: 'VeryHidden' });
  expect(cellAt(firstSheet(workbook), 2, 2)?.value).toBe(5);
});

test('styles are resolved: theme colours with tints, palette, own and built-in number formats, apostrophes', () => {
  const styles =
    `<styleSheet xmlns="${space}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
    '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="12"/><color theme="4" tint="0.59999389629810485"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left style="thin"><color rgb="FF123456"/></left><right/><top/><bottom/></border></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="0" quotePrefix="1"><alignment horizontal="center" vertical="top" wrapText="1"/><protection locked="0"/></xf></cellXfs></styleSheet>';
  const bytes = plainWorkbook('<sheetData><row r="1"><c r="A1" s="1" t="str"><v>=x</v></c></row></sheetData>', {
    'xl/styles.xml': styles,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
  });
  const workbook = opened(bytes);
  expect(cellAt(firstSheet(workbook), 0, 0)).toEqual({ value: '=x', formula: null, style: 1, quotePrefix: true });
  expect(workbook.styles[1]).toMatchObject({
    numberFormat: '0.0%',
    font: { name: 'Arial', size: 12, bold: true, color: '#B8CCE4' },
    fill: '#FFFF00',
    borders: { left: { style: 'thin', color: '#123456' }, right: null },
    horizontal: 'Center',
    vertical: 'Top',
    wrapText: true,
    locked: false,
  });
});

test('an officer’s workbook is read whole', async () => {
  const workbook = opened(await officersWorkbook());
  const plan = sheetNamed(workbook, 'Plan of work');
  expect(cellAt(plan, 3, 0)?.value).toBe('Half bold');
  expect(cellAt(plan, 3, 3)?.value).toBe(42277);
  expect(cellAt(plan, 1, 3)).toMatchObject({ formula: '=B2-C2', value: 22 });
  expect(plan.merges).toEqual([{ firstRow: 5, firstColumn: 0, lastRow: 6, lastColumn: 1 }]);
  expect(plan.frozen).toEqual({ rows: 2, columns: 1 });
  expect(plan.pageLayout).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: null });
  expect(plan.rowFormats.get(3)?.hidden).toBe(true);
  expect(plan.filter?.area).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 3, lastColumn: 3 });
  expect(plan.validations).toMatchObject([{ type: 'list', formula1: '"Sum,Latest"', showDropDown: true }]);
  expect(plan.conditionalFormats).toMatchObject([
    { type: 'expression', formulas: ['D2>10'], format: { fontColor: '#9C0006', fill: '#FFC7CE' } },
  ]);
  expect(plan.comments).toMatchObject([{ row: 1, column: 0, text: 'Counted in April' }]);
  expect(sheetNamed(workbook, 'Tables').tables).toMatchObject([{ name: 'Measures', columns: [{ name: 'Measure' }, { name: 'Value' }] }]);
  expect(workbook.names).toMatchObject([{ name: 'FirstTarget', refersTo: "'Plan of work'!$B$2", sheetId: null }]);
});

test('10,000 rows of 20 columns open within 5 seconds', () => {
  const cells = (row: number): string =>
    Array.from(
      { length: 20 },
      (_, column) => `<c r="${String.fromCharCode(65 + column)}${String(row)}"><v>${String(row * column)}</v></c>`,
    ).join('');
  const bytes = plainWorkbook(
    `<sheetData>${Array.from({ length: 10_000 }, (_, row) => `<row r="${String(row + 1)}">${cells(row + 1)}</row>`).join('')}</sheetData>`,
  );
  const start = Date.now();
  const sheet = firstSheet(opened(bytes));
  // A wide bound: it tells a reader that is quadratic, on a busy machine too.
  expect(Date.now() - start).toBeLessThan(20_000);
  expect(cellAt(sheet, 9999, 19)?.value).toBe(190_000);
});

withNamedFolder('PLAN_WORKBOOKS', 'other people’s workbooks are saved unchanged', (folder) => {
  const realFiles = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  test.each(realFiles)('real workbook %s: saved unchanged, every part is the same; opened again, every cell is', (name) => {
    const bytes = readFileSync(join(folder, name));
    const workbook = opened(bytes);
    const saved = saveWorkbook(workbook);
    expect(changedParts(bytes, saved)).toEqual([]);
    expect(opened(saved).sheets.map(contents)).toEqual(workbook.sheets.map(contents));
  });
});
