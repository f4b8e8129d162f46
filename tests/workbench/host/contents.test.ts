// What cells hold after the real client has written to them, and what it reads back.

import { cellAt } from '../../../src/workbench/workbook/cells';
import { styleOf } from '../../../src/workbench/workbook/styles';
import { openBlank } from './session';

/** Typed as unknown, where jest gives any. */
const containing = (text: string): unknown => expect.stringContaining(text);

/** The one cell of an array. */
const only = (cells: readonly (readonly unknown[])[]): unknown => cells[0]?.[0];

/** Writes one value to A1 and reads the cell back. */
async function typed(value: unknown, numberFormat: string | null = null) {
  const { run, workbook } = openBlank();
  return run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Data').getRange('A1');
    if (numberFormat !== null) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    const sheet = workbook.sheets[0];
    const stored = sheet === undefined ? undefined : cellAt(sheet, 0, 0);
    return {
      value: only(cell.values),
      formula: only(cell.formulas),
      text: cell.text[0]?.[0],
      type: cell.valueTypes[0]?.[0],
      format: only(cell.numberFormat),
      quoted: stored?.quotePrefix ?? false,
    };
  });
}

test.each([
  ['a number', 12.5, { value: 12.5, text: '12.5', type: 'Double', format: 'General' }],
  ['a numeric string becomes a number', '1,234', { value: 1234, type: 'Double', format: '#,##0' }],
  ['a percent string becomes a percentage', '12%', { value: 0.12, text: '12%', format: '0%' }],
  ['a month and year becomes a date', 'March 2012', { value: 40969, type: 'Double' }],
  ['a comma that groups no thousands leaves text', '14,37', { value: '14,37', type: 'String', format: 'General' }],
  ['so do commas between single digits', '1,2,3', { value: '1,2,3', type: 'String' }],
  ['and one with a unit of money', '£12,5', { value: '£12,5', type: 'String' }],
  ['commas that group thousands don’t', '-1,234,567.5', { value: -1234567.5, type: 'Double' }],
  ['nor does one in a date', 'March 1, 2012', { value: 40969, type: 'Double' }],
  ['plain text stays text', '1 of 2', { value: '1 of 2', type: 'String', format: 'General' }],
  ['true', true, { value: true, text: 'TRUE', type: 'Boolean' }],
  ['the word TRUE becomes a boolean', 'TRUE', { value: true, type: 'Boolean' }],
  ['an error value', '#N/A', { value: '#N/A', type: 'Error' }],
  ['= begins a formula', '=1+2', { value: 3, formula: '=1+2', type: 'Double' }],
  ['+ begins a formula', '+SUM(2,3)', { value: 5, formula: '=+SUM(2,3)' }],
  ['an apostrophe keeps text as text, and is not read back', "'=1+2", { value: '=1+2', formula: '=1+2', type: 'String', quoted: true }],
  ['"" empties the cell', '', { value: '', type: 'Empty', text: '' }],
])('typed: %s', async (_rule, value, expected) => {
  expect(await typed(value)).toMatchObject(expected);
});

test.each([
  ['quotes that a sheet’s name doesn’t need', "='Other'!$B$2+'other'!a1", '=Other!$B$2+Other!A1'],
  [
    'quotes that it needs',
    "='Two words'!A1+'Q1'!A1+'R1C1'!A1+'2024'!A1+'It''s'!A1",
    "='Two words'!A1+'Q1'!A1+'R1C1'!A1+'2024'!A1+'It''s'!A1",
  ],
  [
    'functions and references in capitals, words in texts as they are',
    '=if(a1=true,"if(a1",sum($b$2:c3))',
    '=IF(A1=TRUE,"if(a1",SUM($B$2:C3))',
  ],
  ['numbers as short as they can be', '=0.50+1.0+007+.5+1E3+9.9e307+3%', '=0.5+1+7+0.5+1000+9.9E+307+3%'],
  ['names in their own case', '=PLAN_1_GREEN+plan_1_green', '=Plan_1_green+Plan_1_green'],
  [
    'tables and their columns in their own case',
    '=SUM(plan[TARGET])+COUNT(PLAN[[#All],[q1 so far]:[target]])',
    '=SUM(Plan[Target])+COUNT(Plan[[#All],[Q1 so far]:[Target]])',
  ],
  ['a column without its table', '=COUNT([q1 SO FAR])', '=COUNT([Q1 so far])'],
  ['one that two tables spell otherwise stays', '=COUNT([target])', '=COUNT([target])'],
  ['blanks stay', '= 1 + SUM( A2 , 3 )', '= 1 + SUM( A2 , 3 )'],
])('a formula is given back as Excel writes it: %s', async (_what, given, written) => {
  const { run } = openBlank(['Data', 'Other', 'Two words', 'Q1', 'R1C1', '2024', "It's"]);
  await run(async (context) => {
    context.workbook.names.add('Plan_1_green', '=0.80');
    const name = context.workbook.names.getItem('Plan_1_green').load('formula');
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A20:B20').values = [['Target', 'Q1 so far']];
    sheet.tables.add('A20:B21', true).name = 'Plan';
    sheet.getRange('A30').values = [['TARGET']];
    sheet.tables.add('A30:A31', true).name = 'Others';
    const cell = sheet.getRange('D4');
    cell.formulas = [[given]];
    cell.load('formulas');
    await context.sync();
    expect([cell.formulas, name.formula]).toEqual([[[written]], '=0.8']);
  });
});

test.each([
  ['=1+2', { value: '=1+2', type: 'String' }],
  ['12', { value: '12', type: 'String' }],
  [5, { value: '5', type: 'String' }],
])('a text cell ("@") keeps %p as text', async (value, expected) => {
  expect(await typed(value, '@')).toMatchObject(expected);
});

test.each([
  ['a formula that cannot be read', '=SUM(A1'],
  ['prose after a hyphen that is no formula', '- 3 events, and more'],
  ['a text longer than a cell holds', 'x'.repeat(32_768)],
  ['an object', { type: 'String' }],
])('refused: %s', async (_rule, value) => {
  await expect(typed(value)).rejects.toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
});

test('null in an array leaves its cell as it is', async () => {
  const { run } = openBlank();
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B1');
    range.values = [[1, 2]];
    range.values = [[null, 3]];
    range.formulas = [['=B1*2', null]];
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[6, 3]]);
});

test.each([
  ['too few rows', [[1, 2]]],
  [
    'too many columns',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ['a ragged array', [[1, 2], [3]]],
])('an array of the wrong size is refused: %s', async (_case, values) => {
  const { run } = openBlank();
  const write = run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1:B2').values = values;
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({
    code: 'InvalidArgument',
    message: containing("doesn't match the size or dimensions of the range"),
  });
});

test('the client writes large arrays in chunks, and every cell arrives', async () => {
  const { run, host } = openBlank();
  const wanted = Array.from({ length: 2000 }, (_row, row) => Array.from({ length: 8 }, (_column, column) => row * 10 + column));
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:H2000');
    range.values = wanted;
    await context.sync();
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(wanted);
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(3);
});

test('an entry that is refused leaves the whole range as it was', async () => {
  const { run, workbook } = openBlank();
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('A1:B1').values = [['first', '=SUM(']];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(workbook.sheets[0]?.rows.size).toBe(0);
});

test('whole columns answer null for what each cell holds, and keep the format set on them', async () => {
  const { run, workbook } = openBlank();
  const column = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('C:D');
    range.format.wrapText = true;
    range.load('values,address,cellCount,format/wrapText');
    const sheet = context.workbook.worksheets.getItem('Data').getRange();
    sheet.load('cellCount');
    await context.sync();
    return { values: range.values, address: range.address, count: range.cellCount, all: sheet.cellCount, wrap: range.format.wrapText };
  });
  expect(column).toEqual({ values: null, address: 'Data!C:D', count: 2_097_152, all: -1, wrap: true });
  expect(styleOf(workbook, workbook.sheets[0]?.columnFormats.get(2)?.style ?? 0).wrapText).toBe(true);
});
