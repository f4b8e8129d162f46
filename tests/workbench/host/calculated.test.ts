// The event that tells of a calculation: where, once for each, and not where nothing was calculated.

import { openBlank, onSheet, type OnSheet } from './session';

const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));

/** What a handler of the first sheet, or of any, is told of an act. */
async function told(act: OnSheet, of: 'the sheet' | 'any sheet' = 'the sheet'): Promise<readonly string[]> {
  const { run } = openBlank();
  const seen: string[] = [];
  await run(async (context) => {
    const [data, other] = [context.workbook.worksheets.getItem('Data'), context.workbook.worksheets.getItem('Other')];
    data.getRange('A1:B4').formulas = [[1, '=A1*2'], [2, '=A2*2'], [3, '=A3*2'], ['', '=SUM(A1:A3)']]; // prettier-ignore
    data.getRange('C2:C3').formulas = [['=A2*2'], ['=A3*2']];
    other.getRange('A1').formulas = [['=Data!A3']];
    await context.sync();
    const handler = async (event: Excel.WorksheetCalculatedEventArgs): Promise<void> => {
      await run(async (inner) => {
        const sheet = inner.workbook.worksheets.getItem(event.worksheetId).load('name');
        await inner.sync();
        seen.push(`${sheet.name}!${event.address}`);
      });
    };
    (of === 'the sheet' ? data : context.workbook.worksheets).onCalculated.add(handler);
    await context.sync();
  });
  await onSheet(run, act);
  await delivered();
  return seen;
}

test.each<[string, OnSheet, readonly string[]]>([
  ['the cells that were calculated, not the one that was written', (sheet) => (sheet.getRange('A1').values = [[5]]), ['Data!B1,B4']],
  ['cells below and beside each other as ranges', (sheet) => (sheet.getRange('A1:A3').values = [[7], [8], [9]]), ['Data!B1:B4,C2:C3']],
  ['a cell that nothing reads', (sheet) => (sheet.getRange('D9').values = [[7]]), []],
  ['a formula that was read in the same batch', (sheet) => { sheet.getRange('A1').values = [[6]]; sheet.getRange('B1').load('values'); }, ['Data!B1,B4']],
])('%s', async (_rule, act, events) => {
  expect(await told(act)).toEqual(events);
}); // prettier-ignore

test('a sheet is told of that reads the one that was written', async () => {
  expect(await told((sheet) => (sheet.getRange('A3').values = [[4]]), 'any sheet')).toEqual(['Data!B3:B4,C3', 'Other!A1']);
});

test('while calculation is manual nothing is told, however often something is read', async () => {
  const seen = await told((sheet, context) => {
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
  });
  expect(seen).toEqual([]);
});

test('what was put off is told once it is calculated', async () => {
  const seen = await told((sheet, context) => {
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    context.application.calculate('Recalculate');
  });
  expect(seen).toEqual(['Data!B1,B4']);
});
