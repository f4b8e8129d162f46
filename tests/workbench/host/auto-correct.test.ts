// Excel's AutoCorrect in tables, which acts on what an add-in writes too, and can be switched off.

import { onSheet, openBlank, type OnSheet } from './session';

type Cells = readonly (readonly (string | number)[])[];

/** A table over A1:C4 with a blank third column; what is in A1:D6, and where the table ends, after an act. */
async function after(act: OnSheet, on = true): Promise<{ readonly cells: Cells; readonly table: string }> {
  const { run, host } = openBlank();
  host.autoCorrect = on;
  await onSheet(run, (sheet) => {
    sheet.getRange('A1:C4').values = [['Name', 'Target', 'Total'], ['a', 1, ''], ['b', 2, ''], ['c', 3, '']]; // prettier-ignore
    sheet.tables.add('A1:C4', true).name = 'Plan';
  });
  await onSheet(run, act);
  return run(async (context) => {
    const table = context.workbook.tables.getItem('Plan').getRange().load('address');
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:D6').load('formulas');
    await context.sync();
    return { cells: range.formulas, table: table.address.replace('Data!', '') };
  });
}

const column = (cells: Cells, index: number): readonly unknown[] => cells.slice(1, 5).map((row) => row[index]);

test.each<[string, OnSheet, readonly unknown[]]>([
  ['a formula in one cell of a blank column fills the others', (sheet) => (sheet.getRange('C3').formulas = [['=B3*2']]), ['=B2*2', '=B3*2', '=B4*2', '']],
  ['of several formulas the last fills all', (sheet) => (sheet.getRange('C2:C4').formulas = [['=B2'], ['=B3+1'], ['=B4+2']]), ['=B2+2', '=B3+2', '=B4+2', '']],
  ['a text that is written with them stays', (sheet) => (sheet.getRange('C2:C3').formulas = [['n/a'], ['=B3']]), ['n/a', '=B3', '=B4', '']],
  ['a column that isn’t blank isn’t filled', (sheet) => ((sheet.getRange('C2').values = [[5]]), (sheet.getRange('C3').formulas = [['=B3']])), [5, '=B3', '', '']],
  ['figures fill nothing', (sheet) => (sheet.getRange('C3').values = [[7]]), ['', 7, '', '']],
  ['clearing fills nothing', (sheet) => { sheet.getRange('C3').formulas = [['=B3']]; sheet.getRange('C2').clear('Contents'); }, ['', '=B3', '=B4', '']],
])('%s', async (_rule, act, expected) => {
  const { cells, table } = await after(act);
  expect([column(cells, 2), table]).toEqual([expected, 'A1:C4']);
}); // prettier-ignore

test.each<[string, OnSheet, string]>([
  ['over what is written straight beside it', (sheet) => (sheet.getRange('D1').values = [['RAG']]), 'A1:D4'],
  ['over what is written straight below it', (sheet) => (sheet.getRange('A5:B5').values = [['d', 4]]), 'A1:C5'],
  ['not over a total below it', (sheet) => (sheet.getRange('B5').formulas = [['=SUM(Plan[Target])']]), 'A1:C4'],
  [
    'not over totals that are written with values below it',
    (sheet) => (sheet.getRange('B5:C5').values = [['=SUM(B2:B4)', '=MAX(B2:B4)']]),
    'A1:C4',
  ],
  ['over a row below it of which one cell is a formula', (sheet) => (sheet.getRange('A5:B5').formulas = [['d', '=B4']]), 'A1:C5'],
  ['over a formula beside it', (sheet) => (sheet.getRange('D2').formulas = [['=B2*2']]), 'A1:D4'],
  ['not over what is written further off', (sheet) => (sheet.getRange('E1').values = [['RAG']]), 'A1:C4'],
  ['not over cells that are emptied', (sheet) => (sheet.getRange('D1:D4').values = [[''], [''], [''], ['']]), 'A1:C4'],
])('a table grows %s', async (_rule, act, table) => {
  expect((await after(act)).table).toBe(table);
});

test('switched off, nothing grows and nothing is filled', async () => {
  const { cells, table } = await after((sheet) => {
    sheet.getRange('D1').values = [['RAG']];
    sheet.getRange('C3').formulas = [['=B3']];
  }, false);
  expect([column(cells, 2), table]).toEqual([['', '=B3', '', ''], 'A1:C4']);
});

test('a table of headings alone has no blank row once rows are added', async () => {
  const { run } = openBlank();
  await onSheet(run, (sheet) => {
    sheet.getRange('A1:B1').values = [['Name', 'Target']];
    const table = sheet.tables.add('A1:B1', true);
    table.name = 'Plan';
    table.rows.add(undefined, [['a', 1], ['b', 2]]); // prettier-ignore
    table.rows.add(undefined, [['c', 3]]);
  });
  await run(async (context) => {
    const body = context.workbook.tables.getItem('Plan').getDataBodyRange().load('values');
    await context.sync();
    expect(body.values).toEqual([['a', 1], ['b', 2], ['c', 3]]); // prettier-ignore
  });
});
