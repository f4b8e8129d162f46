// What Excel refuses: unknown members, payloads that are too large, protected sheets; and faults played on demand.

import { openBlank, onSheet, type OnSheet } from './session';

test.each<[string, OnSheet]>([
  ['Range.savedAsArray', (sheet) => sheet.getRange('A1').load('savedAsArray')],
  ['Range.getRangeEdge', (sheet) => sheet.getRange('A1').getRangeEdge('Down').load('address')],
  ['Range.format.shrinkToFit', (sheet) => sheet.getRange('A1').load('format/shrinkToFit')],
  ['RangeFormat.shrinkToFit', (sheet) => (sheet.getRange('A1').format.shrinkToFit = true)],
  ['Worksheet.slicers', (sheet) => sheet.slicers.load('items')],
  ['ShapeCollection.getCount', (sheet) => sheet.shapes.getCount()],
  ['Workbook.pivotTables', (_sheet, context) => context.workbook.pivotTables.load('items')],
  ['ChartCollection.getCount', (sheet) => sheet.charts.getCount()],
  ['RangeFont.underline of "Double"', (sheet) => (sheet.getRange('A1').format.font.underline = 'Double')],
  ['Setting Table.showTotals', (sheet) => (sheet.tables.add('A1:B2', true).showTotals = true)],
  ['Setting RangeFill.pattern', (sheet) => (sheet.getRange('A1').format.fill.pattern = 'Gray50')],
  ['CommentCollection.add with mentions', (sheet) => sheet.comments.add('A1', { mentions: [], richContent: 'seen by all' })],
  ['CommentCollection.add with mentions', (sheet) => sheet.comments.add('A1', 'seen', 'Mention')],
  ['WorksheetFreezePanes.freezeAt of cells that don’t begin at A1', (sheet) => { sheet.freezePanes.freezeAt('C3:D5'); }], // prettier-ignore
  ['WorksheetFreezePanes.freezeAt of cells that don’t begin at A1', (sheet) => { sheet.freezePanes.freezeAt('2:5'); }], // prettier-ignore
  ['WorksheetFreezePanes.freezeAt of cells that don’t begin at A1', (sheet) => { sheet.freezePanes.freezeAt('B:C'); }], // prettier-ignore
  ['Worksheet._RegisterFormatChangedEvent', (sheet) => sheet.onFormatChanged.add(() => Promise.resolve())],
])('refused by name: %s', async (member, act) => {
  const { run } = openBlank();
  await expect(onSheet(run, act)).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: `${member.replace('Range.format.', 'RangeFormat.')} is not covered by the workbench.`,
  });
});

test('what was done before an action that fails stays done, and the error says where', async () => {
  const { run } = openBlank();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').values = [['kept']];
    context.workbook.worksheets.getItem('Missing').getRange('A1').values = [['lost']];
    sheet.getRange('A2').values = [['never']];
    const error = await context.sync().then(
      () => null,
      (reason: unknown) => reason,
    );
    const range = sheet.getRange('A1:A2');
    range.load('values');
    await context.sync();
    return { error, values: range.values };
  });
  expect(seen.values).toEqual([['kept'], ['']]);
  expect(seen.error).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
});

test.each<[string, OnSheet]>([
  ['a sheet', (_sheet, { workbook }) => workbook.worksheets.getItemOrNullObject('Missing').delete()],
  ['a name', (_sheet, { workbook }) => workbook.names.getItemOrNullObject('Missing').delete()],
  ['a table, of which a range is cleared', (sheet) => sheet.tables.getItemOrNullObject('Missing').getRange().clear()],
])('to delete what isn’t there does nothing: %s', async (_what, act) => {
  const { run, workbook } = openBlank();
  await onSheet(run, act);
  expect(workbook.sheets).toHaveLength(2);
});

test('a null object gives null objects, and refuses to be changed', async () => {
  const { run } = openBlank();
  await run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Missing');
    const range = missing.getRange('A1');
    range.load('values');
    await context.sync();
    expect([missing.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
  await expect(
    run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Missing').name = 'New';
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a request of more than 5 MB is refused and nothing of it applied', async () => {
  const { run, workbook } = openBlank();
  await expect(
    onSheet(run, (sheet) => (sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]))),
  ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(workbook.sheets[0]?.rows.size).toBe(0);
});

test('an answer of more than 5 MB is refused', async () => {
  const { run } = openBlank();
  for (const first of [1, 101]) {
    await onSheet(
      run,
      (sheet) =>
        (sheet.getRange(`A${String(first)}:A${String(first + 99)}`).values = Array.from({ length: 100 }, () => ['x'.repeat(30_000)])),
    );
  }
  await expect(onSheet(run, (sheet) => sheet.getRange('A1:A200').load('values'))).rejects.toMatchObject({
    code: 'ResponsePayloadSizeLimitExceeded',
  });
});

test.each<[string, OnSheet, string | null]>([
  ['a locked cell', (sheet) => (sheet.getRange('A1').values = [[1]]), 'AccessDenied'],
  ['an unlocked cell', (sheet) => (sheet.getRange('B1').values = [[1]]), null],
  ['a range with one locked cell', (sheet) => (sheet.getRange('A1:B1').values = [[1, 1]]), 'AccessDenied'],
  ['formats', (sheet) => (sheet.getRange('B1').format.font.bold = true), 'AccessDenied'],
  ['column widths, which were allowed', (sheet) => (sheet.getRange('B1').format.columnWidth = 100), null],
  [
    'merging',
    (sheet) => {
      sheet.getRange('B1:C1').merge();
    },
    'AccessDenied',
  ],
  ['tables', (sheet) => sheet.tables.add('D1:E2', true), 'AccessDenied'],
  [
    'a second protection',
    (sheet) => {
      sheet.protection.protect();
    },
    'InvalidOperation',
  ],
])('on a protected sheet: %s', async (_rule, act, code) => {
  const { run } = openBlank();
  await onSheet(run, (sheet) => {
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
  });
  const outcome = onSheet(run, act);
  if (code === null) await expect(outcome).resolves.toBeUndefined();
  else await expect(outcome).rejects.toMatchObject({ code });
});

test.each([
  ['before', ''],
  ['after', 'written'],
] as const)('a fault %s the batch leaves %p in the cell', async (when, left) => {
  const { run, host, workbook } = openBlank();
  host.playFault({ onRoundTrip: 1, when, code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode.' });
  await expect(onSheet(run, (sheet) => (sheet.getRange('A1').values = [['written']]))).rejects.toMatchObject({
    code: 'InvalidOperationInCellEditMode',
  });
  expect(workbook.sheets[0]?.rows.get(0)?.get(0)?.value ?? '').toBe(left);
  await expect(onSheet(run, (sheet) => sheet.load('name'))).resolves.toBeUndefined();
});

test('a hang never answers', async () => {
  const { run, host } = openBlank();
  host.playFault({ onRoundTrip: 1, when: 'hang', code: '', message: '' });
  const outcome = await Promise.race([
    onSheet(run, (sheet) => sheet.load('name')),
    new Promise((resolve) => setTimeout(resolve, 30, 'still waiting')),
  ]);
  expect(outcome).toBe('still waiting');
});
