// What Range.copyFrom makes of cells that change places with their rows and columns.

import { onSheet, openBlank } from '../session';

const figures = [[3, 5, 'seven']];

test.each([
  ['all', 'All'],
  ['formulas', 'Formulas'],
] as const)('formulas that would have to be turned round are refused by name, and nothing is copied: %s', async (_what, kind) => {
  const { run, workbook } = openBlank();
  const copied = onSheet(run, (sheet) => {
    sheet.getRange('A1:C1').formulas = [[3, 5, '=A1+B1']];
    sheet.getRange('E1').copyFrom('A1:C1', kind, false, true);
  });
  await expect(copied).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'Range.copyFrom of formulas with transpose is not covered by the workbench.',
  });
  expect([...(workbook.sheets[0]?.rows.get(0)?.keys() ?? [])]).toEqual([0, 1, 2]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['Range.copyFrom of all, with data validation', (sheet) => { sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } }; sheet.getRange('E1').copyFrom('A1:C1'); }],
  ['Range.copyFrom of merged cells or conditional formats with transpose', (sheet) => { sheet.getRange('A1:B1').merge(); sheet.getRange('E1').copyFrom('A1:C1', 'All', false, true); }],
  ['Range.copyFrom of merged cells or conditional formats with transpose', (sheet) => { sheet.getRange('A1:B1').conditionalFormats.add('Custom'); sheet.getRange('E1').copyFrom('A1:C1', 'Formats', false, true); }],
  ['Range.copyFrom of links', (sheet) => { sheet.getRange('E1').copyFrom('A1:C1', 'Link'); }],
])('what Excel would copy too is refused by name: %s', async (member, copy) => {
  const { run } = openBlank();
  await expect(onSheet(run, copy)).rejects.toMatchObject({ code: 'ApiNotFound', message: `${member} is not covered by the workbench.` });
}); // prettier-ignore

test.each([
  ['figures and texts', 'All', figures],
  ['what formulas come to', 'Values', [[3, 5, '=A1+B1']]],
] as const)('turned round without formulas: %s', async (_what, kind, contents) => {
  const { run } = openBlank();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:C1').formulas = contents.map((row) => [...row]);
    sheet.getRange('E1').copyFrom('A1:C1', kind, false, true);
    const copy = sheet.getRange('E1:E3').load('formulas');
    await context.sync();
    expect(copy.formulas).toEqual([[3], [5], [kind === 'All' ? 'seven' : 8]]);
  });
});
