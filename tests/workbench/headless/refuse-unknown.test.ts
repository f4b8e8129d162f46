// What the client's version of office.js lacks is refused by name, in the add-in's own words, and nothing else is.

import { openBlank } from '../host/session';

/** Asks for a member by its name: the typings may know it, or be older than it. */
const asks = (object: object, name: string): unknown => Reflect.get(object, name);

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['Workbook.focus', ({ workbook }) => asks(workbook, 'focus')],
  ['Worksheet.notes', ({ workbook }) => asks(workbook.worksheets.getItem('Data'), 'notes')],
  ['Range.spinAround', ({ workbook }) => asks(workbook.worksheets.getItem('Data').getRange('A1'), 'spinAround')],
  ['RangeFill.texture', ({ workbook }) => asks(workbook.worksheets.getItem('Data').getRange('A1').format.fill, 'texture')],
])('a member that no object of the class has: %s', async (member, ask) => {
  const { run } = openBlank();
  await expect(run((context) => Promise.resolve(ask(context)))).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: `${member} is not covered by the workbench.`,
    debugInfo: { errorLocation: member },
  });
});

test.each<[string, (client: ReturnType<typeof openBlank>['client']) => unknown]>([
  ['Excel.CellKinds', ({ Excel }) => asks(Excel, 'CellKinds')],
  ['Excel.ChartType.spiral', ({ Excel }) => asks(Excel.ChartType, 'spiral')],
  ['Office.context.document', ({ Office }) => asks(Office.context, 'document')],
  ['Office.addin', ({ Office }) => asks(Office, 'addin')],
])('a part of Office that the workbench lacks: %s', (member, ask) => {
  expect(() => ask(openBlank().client)).toThrow(`${member} is not covered by the workbench.`);
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['Range.valuesOfAllKinds', ({ workbook }) => Reflect.set(workbook.worksheets.getItem('Data').getRange('A1'), 'valuesOfAllKinds', [[1]])],
  ['Worksheet.mood', ({ workbook }) => Reflect.set(workbook.worksheets.getItem('Data'), 'mood', 'calm')],
  ['RangeFont.glow', ({ workbook }) => Reflect.set(workbook.worksheets.getItem('Data').getRange('A1').format.font, 'glow', true)],
])('what would stay a field of the object, and never reach Excel: %s', async (member, set) => {
  const { run } = openBlank();
  await expect(run((context) => Promise.resolve(set(context)))).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: `Setting ${member} is not covered by the workbench.`,
  });
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['Workbook.onSelectionChanged', ({ workbook }) => workbook.onSelectionChanged.add(() => Promise.resolve())],
  ['Binding.onDataChanged', ({ workbook }) => workbook.bindings.getItem('one').onDataChanged.add(() => Promise.resolve())],
  ['SettingCollection.onSettingsChanged', ({ workbook }) => workbook.settings.onSettingsChanged.add(() => Promise.resolve())],
])('a handler that would wait for ever: %s', async (event, register) => {
  const { run } = openBlank();
  const registered = run(async (context) => {
    register(context);
    await context.sync();
  });
  await expect(registered).rejects.toMatchObject({ code: 'ApiNotFound', message: `${event} is not covered by the workbench.` });
});

test('what is there answers as before, and whether something is there can be asked', async () => {
  const { client, run } = openBlank();
  const { Excel, Office } = client;
  expect([Excel.ChartType.pie, Excel.RangeCopyType.formats, Office.context.platform, Office.context.officeTheme]).toEqual(['Pie', 'Formats', 'PC', undefined]); // prettier-ignore
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1').load('address');
    await context.sync();
    expect(['address' in range, 'spinAround' in range, JSON.stringify(range)]).toEqual([true, false, '{"address":"Data!A1"}']);
    expect(await Promise.resolve(range)).toBe(range);
  });
});
