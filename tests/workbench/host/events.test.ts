// Events reach the handlers that are registered for them, and no others.

import { openBlank, onSheet } from './session';

/** A handler gives a promise. */
const handled = (count: number): Promise<void> => (count > 0 ? Promise.resolve() : Promise.reject(new Error('nothing was seen')));

const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('an edit is reported to the sheet and to the collection, as made by the add-in; after remove, no more', async () => {
  const { run } = openBlank();
  const seen: unknown[] = [];
  const handler = await run(async (context) => {
    const onSheetChanged = context.workbook.worksheets.getItem('Data').onChanged.add(({ address, source, triggerSource, changeType }) => {
      return handled(seen.push(['sheet', address, source, triggerSource, changeType]));
    });
    context.workbook.worksheets.onChanged.add(({ address }) => {
      return handled(seen.push(['collection', address]));
    });
    await context.sync();
    return onSheetChanged;
  });
  await onSheet(run, (sheet) => (sheet.getRange('B2:C2').values = [[1, 2]]));
  await delivered();
  expect(seen).toEqual([
    ['sheet', 'B2:C2', 'Local', 'ThisLocalAddin', 'RangeEdited'],
    ['collection', 'B2:C2'],
  ]);
  await run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await onSheet(run, (sheet) => (sheet.getRange('A1').values = [[1]]));
  await delivered();
  expect(seen.slice(2)).toEqual([['collection', 'A1']]);
});

test("a person's edit is reported without the add-in's mark, and its range can be asked for", async () => {
  const { run, host, workbook } = openBlank();
  const seen: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.getItem('Data').onChanged.add(async (event) => {
      seen.push(event.triggerSource);
      await run(async (inner) => {
        const range = event.getRange(inner);
        range.load('address');
        await inner.sync();
        seen.push(range.address);
      });
    });
    await context.sync();
  });
  host.announce({ sheetId: workbook.sheets[0]?.id ?? '', address: 'C3', type: 'RangeEdited' });
  await delivered();
  await delivered();
  expect(seen).toEqual(['Unknown', 'Data!C3']);
});

test('nothing is reported while the add-in has events switched off', async () => {
  const { run } = openBlank();
  const seen: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => {
      return handled(seen.push(address));
    });
    await context.sync();
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem('Data').getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem('Data').getRange('A2').values = [[1]];
    await context.sync();
  });
  await delivered();
  expect(seen).toEqual(['A2']);
});

test('selecting, activating, adding and deleting are reported', async () => {
  const { run, host, workbook } = openBlank();
  const seen: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => handled(seen.push(`selected ${address}`)));
    worksheets.onActivated.add(() => handled(seen.push('activated')));
    worksheets.onAdded.add(() => handled(seen.push('added')));
    worksheets.onDeleted.add(() => handled(seen.push('deleted')));
    await context.sync();
    worksheets.getItem('Other').getRange('B2').select();
    worksheets.add('New');
    await context.sync();
    worksheets.getItem('New').delete();
    await context.sync();
  });
  host.select(workbook.sheets[0]?.id ?? '', { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 });
  await delivered();
  expect(seen).toEqual(['activated', 'selected B2', 'added', 'deleted', 'activated', 'selected A1:A3']);
});
