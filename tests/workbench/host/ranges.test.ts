// Where the methods of a range lead, by address.

import { openBlank } from './session';

type Lead = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

async function addressOf(lead: Lead): Promise<string | null> {
  const { run } = openBlank();
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('B2:D4').values = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ];
    const range = lead(sheet.getRange('B2:D4'), sheet);
    range.load('address');
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

test.each<[string, Lead, string | null]>([
  ['getCell counts from 0', (range) => range.getCell(1, 2), 'Data!D3'],
  ['getCell may lie outside', (range) => range.getCell(5, 5), 'Data!G7'],
  ['getRow', (range) => range.getRow(1), 'Data!B3:D3'],
  ['getColumn', (range) => range.getColumn(0), 'Data!B2:B4'],
  ['getLastCell', (range) => range.getLastCell(), 'Data!D4'],
  ['getLastRow', (range) => range.getLastRow(), 'Data!B4:D4'],
  ['getLastColumn', (range) => range.getLastColumn(), 'Data!D2:D4'],
  ['getRowsBelow', (range) => range.getRowsBelow(2), 'Data!B5:D6'],
  ['getRowsAbove', (range) => range.getRowsAbove(1), 'Data!B1:D1'],
  ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'Data!E2:E4'],
  ['getOffsetRange', (range) => range.getOffsetRange(1, -1), 'Data!A3:C5'],
  ['getResizedRange', (range) => range.getResizedRange(1, -2), 'Data!B2:B5'],
  ['getResizedRange past its first column', (range) => range.getCell(1, 2).getResizedRange(0, -2), 'Data!B3:D3'],
  ['getResizedRange past its first row', (range) => range.getCell(2, 0).getResizedRange(-3, 0), 'Data!B1:B4'],
  ['getResizedRange past its first cell', (range) => range.getResizedRange(-3, -3), 'Data!A1:B2'],
  ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 4), 'Data!B2:E2'],
  ['getBoundingRect takes an address', (range) => range.getBoundingRect('F9'), 'Data!B2:F9'],
  ['getIntersection', (range, sheet) => range.getIntersection(sheet.getRange('C3:Z9')), 'Data!C3:D4'],
  ['getIntersectionOrNullObject without common cells', (range, sheet) => range.getIntersectionOrNullObject(sheet.getRange('Z1')), null],
  ['getEntireRow', (range) => range.getEntireRow(), 'Data!2:4'],
  ['getEntireColumn', (range) => range.getEntireColumn(), 'Data!B:D'],
  ['getUsedRange of the sheet', (_range, sheet) => sheet.getUsedRange(true), 'Data!B2:D4'],
  ['getUsedRange of whole rows', (_range, sheet) => sheet.getRange('3:9').getUsedRange(true), 'Data!B3:D4'],
  ['getUsedRangeOrNullObject where nothing is', (_range, sheet) => sheet.getRange('X:Z').getUsedRangeOrNullObject(), null],
  ['getRangeByIndexes', (_range, sheet) => sheet.getRangeByIndexes(0, 1, 3, 2), 'Data!B1:C3'],
  ['getRange with $ signs', (_range, sheet) => sheet.getRange('$A$1:$B$2'), 'Data!A1:B2'],
  ['getRange with its sheet', (_range, sheet) => sheet.getRange('Data!A1'), 'Data!A1'],
])('%s', async (_rule, lead, address) => {
  expect(await addressOf(lead)).toBe(address);
});

test.each<[string, Lead, string]>([
  ['above the sheet', (range) => range.getOffsetRange(-2, 0), 'InvalidArgument'],
  ['resized over the edge of the sheet', (range) => range.getResizedRange(-5, 0), 'InvalidArgument'],
  ['no intersection', (range, sheet) => range.getIntersection(sheet.getRange('Z1')), 'ItemNotFound'],
  ['no such address', (_range, sheet) => sheet.getRange('not an address'), 'InvalidArgument'],
  ['beyond the last row', (_range, sheet) => sheet.getRange('A1048577'), 'InvalidArgument'],
  ['another sheet', (_range, sheet) => sheet.getRange('Other!A1'), 'InvalidArgument'],
])('refused: %s', async (_rule, lead, code) => {
  await expect(addressOf(lead)).rejects.toMatchObject({ code });
});

test('merged areas are found by their first cells, and unmerged', async () => {
  const { run, workbook } = openBlank();
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:B3').merge();
    sheet.getRange('C1:D2').merge(true);
    const merged = sheet.getRange('A1:C2').getMergedAreasOrNullObject();
    merged.load('address,areaCount,areas/items/rowIndex,areas/items/columnCount');
    const cutOff = sheet.getRange('A2:C2').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('Z9').getMergedAreasOrNullObject();
    none.load('address');
    await context.sync();
    const areas = merged.areas.items.map(({ rowIndex, columnCount }) => [rowIndex, columnCount]);
    return [merged.address, merged.areaCount, areas, cutOff.address, none.isNullObject];
  });
  expect(found).toEqual([
    'Data!A1:B3,Data!C1:D1,Data!C2:D2',
    3,
    [
      [0, 2],
      [0, 2],
      [1, 2],
    ],
    'Data!C2:D2',
    true,
  ]);
  expect(workbook.sheets[0]?.merges).toHaveLength(3);
});

test('more than 512 merged areas aren’t reported', async () => {
  const { run, workbook } = openBlank();
  workbook.sheets[0]?.merges.push(
    ...Array.from({ length: 513 }, (_, row) => ({ firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 1 })),
  );
  const ask = (address: string): Promise<number> =>
    run(async (context) => {
      const merged = context.workbook.worksheets.getItem('Data').getRange(address).getMergedAreasOrNullObject().load('areaCount');
      await context.sync();
      return merged.areaCount;
    });
  expect(await ask('A1:B512')).toBe(512);
  await expect(ask('A1:B513')).rejects.toMatchObject({ code: 'GeneralException' });
});

test('countA counts the cells of ranges that hold something, a formula that gives "" too', async () => {
  const { run } = openBlank();
  const counts = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:B2').formulas = [
      [1, '=""'],
      ['', 'text'],
    ];
    const { functions } = context.workbook;
    const asked = [
      functions.countA(sheet.getRange('A1:B2')).load('value'),
      functions.countA(sheet.getRange('A2:B2'), sheet.getRange('B1')).load('value'),
      functions.countA(sheet.getRange('A:XFD')).load('value'),
      functions.countA(sheet.getRange('Z1')).load('value'),
    ];
    await context.sync();
    return asked.map(({ value }) => value);
  });
  expect(counts).toEqual([3, 2, 3, 0]);
});

test('the used range of a range is the smallest that holds its own cells', async () => {
  const { run } = openBlank();
  const addresses = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').values = [['a']];
    sheet.getRange('C5').values = [['c']];
    sheet.getRange('B9').format.fill.color = '#FF0000';
    const asked = ['A2:Z9', 'A:A', 'B:B', 'D1:Z99'].map((address) =>
      sheet.getRange(address).getUsedRangeOrNullObject(true).load('address'),
    );
    const formatted = sheet.getRange('A2:Z9').getUsedRangeOrNullObject(false).load('address');
    await context.sync();
    return [...asked, formatted].map((range) => (range.isNullObject ? null : range.address));
  });
  expect(addresses).toEqual(['Data!C5', 'Data!A1', null, null, 'Data!B5:C9']);
});

test('a tracked range outlives its batch, and moves with its cells', async () => {
  const { run } = openBlank();
  const tracked = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A5');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  const address = await run(tracked, async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('2:3').insert('Down');
    tracked.load('address');
    await context.sync();
    return tracked.address;
  });
  expect(address).toBe('Data!A7');
});

test('inserted rows carry formulas along, and a range whose rows were deleted is refused', async () => {
  const { run } = openBlank();
  const outcome = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:A3').formulas = [[2], [3], ['=A1+A2']];
    const total = sheet.getRange('A3');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    total.load('address,formulas,values');
    await context.sync();
    const before = [total.address, total.formulas[0]?.[0], total.values[0]?.[0]];
    sheet.getRange('4:4').delete('Up');
    await context.sync();
    total.load('address');
    return {
      before,
      after: await context.sync().catch((error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)),
    };
  });
  expect(outcome).toEqual({ before: ['Data!A4', '=A2+A3', 5], after: 'ItemNotFound' });
});

test('sorting keeps rows together', async () => {
  const { run } = openBlank();
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B4');
    range.values = [
      ['name', 'n'],
      ['c', 1],
      ['a', 2],
      ['b', 2],
    ];
    range.sort.apply(
      [
        { key: 1, ascending: false },
        { key: 0, ascending: true },
      ],
      false,
      true,
    );
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    ['name', 'n'],
    ['a', 2],
    ['b', 2],
    ['c', 1],
  ]);
});

test.each([
  ['All', [[10, '=A3*10']], '0.0'],
  ['Values', [[10, 100]], 'General'],
  ['Formulas', [[10, '=A3*10']], 'General'],
  ['Formats', [['', '']], '0.0'],
] as const)('copyFrom %s', async (type, formulas, numberFormat) => {
  const { run } = openBlank();
  const copied = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:B1').formulas = [[10, '=A1*10']];
    sheet.getRange('A1:B1').numberFormat = [['0.0', '0.0']];
    const target = sheet.getRange('A3');
    target.copyFrom('A1:B1', type);
    const both = target.getResizedRange(0, 1);
    both.load('formulas,numberFormat');
    await context.sync();
    return [both.formulas, both.numberFormat];
  });
  expect(copied).toEqual([formulas, [[numberFormat, numberFormat]]]);
});
