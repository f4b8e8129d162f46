// Whole columns put in and taken out, and formats copied, through the real client.

import { openBlank, onSheet } from './session';

test('inserted and deleted columns carry formulas, tracked ranges and names along; a range whose columns were deleted is refused', async () => {
  const { run, workbook } = openBlank();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:C1').formulas = [['1', '2', '=A1+B1']];
    context.workbook.names.add('Second', sheet.getRange('B1'));
    const [second, total] = [sheet.getRange('B1'), sheet.getRange('C1')];
    for (const range of [second, total]) {
      range.load('address');
      context.trackedObjects.add(range);
    }
    await context.sync();
    const fresh = sheet.getRange('B:B').insert('Right').load('address');
    second.load('address');
    total.load('address,formulas,values');
    await context.sync();
    const found = [fresh.address, second.address, total.address, total.formulas, total.values];
    sheet.getRange('C:C').delete('Left');
    await context.sync();
    second.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    return found;
  });
  expect(read).toEqual(['Data!B:B', 'Data!C1', 'Data!D1', [['=A1+C1']], [[3]]]);
  expect(workbook.sheets[0]?.rows.get(0)?.get(2)?.formula).toBe('=A1+#REF!');
  expect(workbook.names[0]?.refersTo).toBe('#REF!');
});

test('handlers get the column that the add-in inserts', async () => {
  const { run, host } = openBlank();
  const reported: unknown[] = [];
  host.onEvents((events) => {
    reported.push(...events.map(({ message }): unknown => JSON.parse(message)));
  });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.onChanged.add(() => Promise.resolve());
    await context.sync();
    sheet.getRange('B:C').insert('Right');
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(reported).toMatchObject([{ address: 'B:C', changeType: 'ColumnInserted', shiftDirection: 'ShiftCellRight' }]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ['a block of cells', (sheet) => sheet.getRange('B2:C3').insert('Right'), 'UnsupportedOperation'],
  ['whole columns downwards', (sheet) => sheet.getRange('B:B').insert('Down'), 'UnsupportedOperation'],
  ['whole rows to the right', (sheet) => sheet.getRange('2:2').insert('Right'), 'UnsupportedOperation'],
  ['a column of a protected sheet', (sheet) => { sheet.protection.protect(); sheet.getRange('B:B').insert('Right'); }, 'AccessDenied'],
  ['a protected column', (sheet) => { sheet.protection.protect(); sheet.getRange('B:B').delete('Left'); }, 'AccessDenied'],
])('%s: %#', async (_what, act, code) => {
  const { run } = openBlank();
  await expect(onSheet(run, act)).rejects.toMatchObject({ code });
}); // prettier-ignore

test('tables that share a cell with a range are listed by getTables', async () => {
  const { run } = openBlank();
  const names = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:B2').values = [
      ['Name', 'Target'],
      ['one', 1],
    ];
    sheet.tables.add('A1:B2', true).name = 'Plan';
    const asked = ['B:B', 'C:C'].map((address) => sheet.getRange(address).getTables(false).load('items/name'));
    await context.sync();
    return asked.map(({ items }) => items.map(({ name }) => name));
  });
  expect(names).toEqual([['Plan'], []]);
});

test('formats copied to another sheet take merged cells and conditional formats along, and no content', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      ['Plan', ''],
      [1, 2],
    ];
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A1').format.fill.color = '#1D70B8';
    const rule = sheet.getRange('B2').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A2>0';
    context.workbook.worksheets.getItem('Other').getRange('C3').copyFrom(sheet.getRange('A1:B2'), 'Formats');
  });
  const other = workbook.sheets[1];
  expect(other?.merges).toEqual([{ firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 3 }]);
  expect(other?.conditionalFormats).toMatchObject([
    { areas: [{ firstRow: 3, lastRow: 3, firstColumn: 3, lastColumn: 3 }], formulas: ['$A4>0'] },
  ]);
  expect([...(other?.rows.values() ?? [])].flatMap((cells) => [...cells.values()]).filter(({ value }) => value !== null)).toEqual([]);
});

test('formats aren’t copied onto a part of merged cells', async () => {
  const { run } = openBlank();
  await expect(
    onSheet(run, (sheet) => {
      sheet.getRange('C1:D1').merge();
      sheet.getRange('C1:C2').copyFrom('A1:A2', 'Formats');
    }),
  ).rejects.toMatchObject({ code: 'MergedRangeConflict' });
});
