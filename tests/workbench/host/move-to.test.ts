// Cells moved with Range.moveTo, through the real client: what goes along, what follows, what Excel refuses.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { connectClient } from '../../../src/workbench/headless/client';
import { createHost } from '../../../src/workbench/host/create-host';
import { saveWorkbook } from '../../../src/workbench/package/write/save';
import { moveReference } from '../../../src/workbench/workbook/moved-references';
import { areaAddress, parseArea } from '../../../src/workbench/workbook/addresses';
import type { Area, Sheet } from '../../../src/workbench/workbook/model';
import { opened, partsOf, plainWorkbook } from '../package/packages';
import { openBlank, onSheet } from './session';

const area = (address: string): Area => parseArea(address) ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

const formulaAt = (sheet: Sheet | undefined, row: number, column: number) => sheet?.rows.get(row)?.get(column)?.formula ?? null;
const valueAt = (sheet: Sheet | undefined, row: number, column: number) => sheet?.rows.get(row)?.get(column)?.value ?? null;

test.each([
  ['its only cell', 'C2:C9', 'F2', 'C5', 'F5'],
  ['a part of it', 'C2:C9', 'F2', 'C3:C8', 'F3:F8'],
  ['all of it', 'C2:C9', 'F2', 'C2:C9', 'F2:F9'],
  ['less than all of it', 'C2:C9', 'F2', 'C2:C10', 'C2:C10'],
  ['a whole column', 'C2:C9', 'F2', 'C:C', 'C:C'],
  ['its last column, to the right', 'C2:C9', 'F2', 'A2:C9', 'A2:F9'],
  ['its first column, to the right', 'C2:C9', 'F2', 'C2:D9', 'D2:F9'],
  ['a column in the middle of it', 'C2:C9', 'F2', 'B2:D9', 'B2:D9'],
  ['its last row, down', 'C9:D9', 'C20', 'C2:D9', 'C2:D20'],
  ['its last row, to the side', 'C9:D9', 'H9', 'C2:D9', 'C2:D9'],
  ['nothing of it, and others are put onto it', 'C2:C9', 'F2', 'F4', null],
  ['nothing of it', 'C2:C9', 'F2', 'G4', 'G4'],
])('a reference follows %s', (_rule, from, to, reference, expected) => {
  const [source, corner] = [area(from), area(to)];
  const target = {
    ...corner,
    lastRow: corner.firstRow + source.lastRow - source.firstRow,
    lastColumn: corner.firstColumn + source.lastColumn - source.firstColumn,
  };
  const moved = moveReference({ kind: 'move', from: source, to: target }, area(reference));
  expect(moved === null ? null : areaAddress(moved)).toBe(expected);
});

test('contents, formats, rules and comments go along; formulas, names, rules and kept ranges follow; widths stay', async () => {
  const { run, workbook } = openBlank();
  const address = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const other = context.workbook.worksheets.getItem('Other');
    sheet.getRange('A1:D3').formulas = [['Name', 'Flag', 'Twice', 'Own'], ['one', 2, '=B2*2', '=C2'], ['two', 3, '=B3*2', '=SUM(B2:B3)']];
    sheet.getRange('B1:B3').format.fill.color = '#C6EFCE';
    sheet.getRange('B1').format.columnWidth = 90;
    const rule = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$C2>4';
    sheet.getRange('B2:B3').dataValidation.rule = { wholeNumber: { formula1: '=$C2', operator: 'LessThan' } };
    other.getRange('A1:A3').formulas = [['=SUM(Data!B2:B3)'], ['=Data!$C$2'], ['=COUNT(Data!B:B)']];
    context.workbook.names.add('Flags', sheet.getRange('B2:B3'));
    const kept = sheet.getRange('B2:B3').load('address');
    context.trackedObjects.add(kept);
    await context.sync();
    sheet.getRange('B1:B3').moveTo('F1');
    sheet.getRange('C1:C3').moveTo(sheet.getRange('B1:B2'));
    kept.load('address');
    await context.sync();
    return kept.address;
  }); // prettier-ignore
  const [data, other] = workbook.sheets;
  expect(address).toBe('Data!F2:F3');
  expect([0, 1, 2].map((row) => [1, 2, 5].map((column) => valueAt(data, row, column)))).toEqual([['Twice', null, 'Flag'], [4, null, 2], [6, null, 3]]);
  expect([formulaAt(data, 1, 1), formulaAt(data, 1, 3), formulaAt(data, 2, 3)]).toEqual(['=F2*2', '=B2', '=SUM(F2:F3)']);
  expect([0, 1, 2].map((row) => formulaAt(other, row, 0))).toEqual(['=SUM(Data!F2:F3)', '=Data!$B$2', '=COUNT(Data!B:B)']);
  expect(workbook.names[0]?.refersTo).toBe('Data!$F$2:$F$3');
  expect(data?.conditionalFormats).toMatchObject([{ areas: [area('F2:F3')], formulas: ['$B2>4'] }]);
  expect(data?.validations).toMatchObject([{ areas: [area('F2:F3')], formula1: '$B2' }]);
  const fillAt = (column: number) => workbook.styles[data?.rows.get(1)?.get(column)?.style ?? 0]?.fill ?? null;
  expect([1, 5].map(fillAt)).toEqual([null, '#C6EFCE']);
  expect([...(data?.columnFormats.keys() ?? [])]).toEqual([1]);
}); // prettier-ignore

test('a rule over moved and other cells stays one where it says the same of both, and is two where it doesn’t', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => {
    for (const formula of ['=$A2>1', '=A2>1']) sheet.getRange('B2:C3').conditionalFormats.add('Custom').custom.rule.formula = formula;
    sheet.getRange('C2:C3').moveTo('E2');
  });
  const rules =
    workbook.sheets[0]?.conditionalFormats.map(({ areas, formulas, id }) => ({ at: areas.map(areaAddress), formulas, id })) ?? [];
  expect(rules.map(({ at, formulas }) => [at, formulas])).toEqual([
    [['B2:B3', 'E2:E3'], ['$A2>1']],
    [['B2:B3'], ['A2>1']],
    [['E2:E3'], ['B2>1']],
  ]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(3);
});

test('what stood in the destination is overwritten, and formulas that referred to it are lost', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => {
    sheet.getRange('A1:C1').formulas = [[1, 2, '=B1']];
    sheet.getRange('A1').moveTo('B1');
  });
  const [data] = workbook.sheets;
  expect([valueAt(data, 0, 0), valueAt(data, 0, 1), formulaAt(data, 0, 2)]).toEqual([null, 1, '=#REF!']);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a locked cell of a protected sheet', (sheet) => { sheet.protection.protect(); sheet.getRange('A1').moveTo('B1'); }, 'AccessDenied'],
  ['a part of merged cells', (sheet) => { sheet.getRange('A1:B1').merge(); sheet.getRange('A1').moveTo('D1'); }, 'MergedRangeConflict'],
  ['onto a part of merged cells', (sheet) => { sheet.getRange('D1:D2').merge(); sheet.getRange('A1').moveTo('D1'); }, 'MergedRangeConflict'],
  ['past the edge of the sheet', (sheet) => { sheet.getRange('A1:B1').moveTo('XFD1'); }, 'InvalidArgument'],
  ['a part of a Table', (sheet) => { sheet.tables.add('A1:B2', true); sheet.getRange('A1:A2').moveTo('D1'); }, 'UnsupportedOperation'],
  ['to another sheet', (sheet) => { sheet.getRange('A1').moveTo('Other!A1'); }, 'UnsupportedOperation'],
])('refused: %s', async (_what, act, code) => {
  const { run } = openBlank();
  await expect(onSheet(run, act)).rejects.toMatchObject({ code });
}); // prettier-ignore

test('saved: a chart reads the same cells as before, and links go along', async () => {
  const bytes = plainWorkbook(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData><hyperlinks><hyperlink ref="B1" location="Sheet1!A1"/></hyperlinks>',
    {
      'xl/charts/chart1.xml':
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Sheet1!$B$1</c:f><c:f>Sheet1!$C$1</c:f><c:f>Sheet1!$A$1</c:f></c:chart>',
    },
  );
  const workbook = opened(bytes);
  const client = connectClient(createHost(workbook, createCalculator(workbook)));
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const [from, to] of [['B1', 'E1'], ['C1', 'B1'], ['E1', 'C1']] as const) sheet.getRange(from).moveTo(to);
    await context.sync();
  }); // prettier-ignore
  const parts = partsOf(saveWorkbook(workbook));
  expect([...(parts.get('xl/charts/chart1.xml') ?? '').matchAll(/<c:f>(.*?)</g)].map(([, formula]) => formula)).toEqual([
    'Sheet1!$C$1',
    'Sheet1!$B$1',
    'Sheet1!$A$1',
  ]);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="C1"');
});
