// Sheets, names, tables, rules, settings and page layout through the real client.

import { openBlank, onSheet, type OnSheet } from './session';

/** The one cell of an array. */
const only = (cells: readonly (readonly unknown[])[]): unknown => cells[0]?.[0];

interface Loadable {
  load(names: string): unknown;
  toJSON(): unknown;
}

/** Runs one batch on the sheet, loading what `load` names of what `make` gives. */
async function loaded(make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Loadable, names: string): Promise<unknown> {
  const { run } = openBlank();
  return run(async (context) => {
    const object = make(context.workbook.worksheets.getItem('Data'), context);
    object.load(names);
    await context.sync();
    return object.toJSON();
  });
}

test.each([
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['other', 'ItemAlreadyExists'],
])('a sheet cannot be named %p', async (name, code) => {
  const { run } = openBlank();
  await expect(onSheet(run, (_sheet, context) => context.workbook.worksheets.add(name))).rejects.toMatchObject({ code });
});

test('a renamed sheet is followed by the formulas and names that speak of it', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet, context) => {
    context.workbook.worksheets.getItem('Other').getRange('A1').formulas = [['=SUM(Data!A1:A2)+1']];
    context.workbook.names.add('Figures', sheet.getRange('A1:A2'));
    sheet.name = 'New name';
  });
  expect(workbook.sheets[1]?.rows.get(0)?.get(0)?.formula).toBe("=SUM('New name'!A1:A2)+1");
  expect(workbook.names[0]?.refersTo).toBe("'New name'!$A$1:$A$2");
});

test.each<[string, string, string, unknown]>([
  ['a sum of cells', '=SUM(Data!$A$1:$A$2)', 'Double', 5],
  ['of a table’s column', '=SUM(Plan[Target])', 'Double', 7],
  ['of a whole table', '=SUM(Plan)', 'Double', 7],
  ['a text', '="Q"&Data!$A$1', 'String', 'Q2'],
  ['a truth value', '=Data!$A$1>Data!$A$2', 'Boolean', false],
  ['an error', '=Data!$A$1/0', 'Error', '#DIV/0!'],
])('a name for a formula is worth what it comes to: %s', async (_what, formula, type, value) => {
  const { run } = openBlank();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:A2').values = [[2], [3]];
    sheet.getRange('C1:C3').values = [['Target'], [3], [4]];
    sheet.tables.add('C1:C3', true).name = 'Plan';
    const name = sheet.names.add('Result', formula).load('type,value');
    await context.sync();
    expect([name.type, name.value]).toEqual([type, value]);
  });
});

test('a name for a formula that the workbench can’t calculate is refused by name', async () => {
  await expect(loaded((sheet) => sheet.names.add('Result', '=CELL("filename",Data!$A$1)'), 'value')).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'NamedItem.value of "=CELL("filename",Data!$A$1)" is not covered by the workbench.',
  });
});

test('charts and shapes that are none are counted as none', async () => {
  expect(await loaded((sheet) => sheet.charts, 'count')).toMatchObject({ count: 0 });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['by itself', (sheet) => (sheet.showGridlines = false)],
  ['among others', (sheet) => { sheet.set({ showGridlines: false, tabColor: 'red' }); }],
  ['after being shown', (sheet) => { sheet.showGridlines = true; sheet.showGridlines = false; }],
])('gridlines are hidden under the name that the client gives them: %s', async (_how, hide) => {
  const { run, workbook } = openBlank();
  await onSheet(run, hide);
  expect(workbook.sheets[0]?.showGridlines).toBe(false);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data').load('showGridlines');
    await context.sync();
    expect(sheet.showGridlines).toBe(false);
  });
}); // prettier-ignore

test('freezing nothing takes frozen panes away', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => {
    sheet.freezePanes.freezeAt('A1:B3');
    const nothing: unknown = null;
    Reflect.apply((...args: [Excel.Range]) => { sheet.freezePanes.freezeAt(...args); }, null, [nothing]); // prettier-ignore
  });
  expect(workbook.sheets[0]?.frozen).toEqual({ rows: 0, columns: 0 });
});

test('a defined name can be used in a formula at once', async () => {
  const { run } = openBlank();
  const values = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').values = [[0.8]];
    context.workbook.names.add('Threshold', sheet.getRange('A1'));
    sheet.getRange('B1').formulas = [['=Threshold*10']];
    const range = sheet.getRange('B1');
    const name = context.workbook.names.getItemOrNullObject('threshold');
    name.load('name,type,value,formula,scope');
    range.load('values');
    await context.sync();
    const value: unknown = name.value;
    const formula: unknown = name.formula;
    return [only(range.values), name.type, value, formula, name.scope];
  });
  expect(values).toEqual([8, 'Range', 'Data!A1', '=Data!$A$1', 'Workbook']);
});

test.each(['A1', '1st', 'two words', 'R1C1'])('a name cannot be %p', async (name) => {
  const { run } = openBlank();
  await expect(onSheet(run, (sheet, context) => context.workbook.names.add(name, sheet.getRange('A1')))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

/** Headings in A1:B1, two rows below. */
const makeTable: OnSheet = (sheet) => {
  sheet.getRange('A1:B3').values = [
    ['Name', 'Target'],
    ['one', 1],
    ['two', 2],
  ];
  sheet.tables.add('A1:B3', true).name = 'Plan';
};

test('a table: its ranges, columns, rows, and growing to the right', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, makeTable);
  const read = await run(async (context) => {
    const table = context.workbook.tables.getItem('Plan');
    table.resize('A1:C3');
    table.columns.load('items/name,items/id');
    const column = table.columns.getItem('Target').getDataBodyRange();
    column.load('values');
    const header = table.getHeaderRowRange();
    header.load('values');
    const rows = table.rows.getCount();
    await context.sync();
    return { names: table.columns.items.map(({ name }) => name), column: column.values, header: header.values, rows: rows.value };
  });
  expect(read).toEqual({ names: ['Name', 'Target', 'Column3'], column: [[1], [2]], header: [['Name', 'Target', 'Column3']], rows: 2 });
  expect(workbook.sheets[0]?.tables[0]?.filter?.area.lastColumn).toBe(2);
});

test('a heading typed over renames its column', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, makeTable);
  await onSheet(run, (sheet) => (sheet.getRange('B1').values = [['Aim']]));
  expect(workbook.sheets[0]?.tables[0]?.columns.map(({ name }) => name)).toEqual(['Name', 'Aim']);
});

test.each<[string, OnSheet, string]>([
  ['over another table', (sheet) => sheet.tables.add('B2:C4', true), 'MergedRangeConflict'],
  ['over merged cells', (sheet) => (sheet.getRange('F1:G1').merge(), sheet.tables.add('F1:G3', true)), 'MergedRangeConflict'],
  [
    'resized away from its headings',
    (sheet) => {
      sheet.tables.getItem('Plan').resize('A2:B5');
    },
    'InvalidArgument',
  ],
  [
    'merged',
    (sheet) => {
      sheet.getRange('A2:B2').merge();
    },
    'MergedRangeConflict',
  ],
  ['that is not there', (sheet) => sheet.tables.getItem('None').load('name'), 'ItemNotFound'],
])('a table %s is refused', async (_case, act, code) => {
  const { run } = openBlank();
  await onSheet(run, makeTable);
  await expect(onSheet(run, act)).rejects.toMatchObject({ code });
});

test('a list validation from text and from a range is read back, and cut out where another is set', async () => {
  const { run, workbook } = openBlank();
  const rules = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sum,Latest' } };
    sheet.getRange('A1:A9').dataValidation.errorAlert = { message: 'Choose a method.', showAlert: true, style: 'Stop', title: 'Method' };
    sheet.getRange('A5').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('Z1:Z3') } };
    const [all, one] = [sheet.getRange('A1:A9').dataValidation, sheet.getRange('A5').dataValidation];
    const rest = sheet.getRange('A1:A4').dataValidation;
    for (const validation of [all, one, rest]) validation.load('type,rule,errorAlert');
    await context.sync();
    return [all.type, one.rule.list?.source, rest.rule.list?.source, rest.errorAlert.title];
  });
  expect(rules).toEqual(['Inconsistent', '=Data!$Z$1:$Z$3', 'Sum,Latest', 'Method']);
  expect(workbook.sheets[0]?.validations).toHaveLength(2);
});

test('conditional formats: the newest takes precedence, and is read back', async () => {
  const { run, workbook } = openBlank();
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('C2:C9');
    const first = range.conditionalFormats.add('CellValue');
    first.cellValue.rule = { formula1: '="Green"', operator: 'EqualTo' };
    first.cellValue.format.font.color = '#006100';
    first.cellValue.format.fill.color = '#C6EFCE';
    const second = range.conditionalFormats.add('Custom');
    second.custom.rule.formula = '=$C2="Red"';
    second.stopIfTrue = true;
    first.load('priority,type');
    second.load('priority,type,custom/rule/formula');
    const count = range.conditionalFormats.getCount();
    await context.sync();
    return [first.priority, first.type, second.priority, second.type, second.custom.rule.formula, count.value];
  });
  expect(read).toEqual([1, 'CellValue', 0, 'Custom', '=$C2="Red"', 2]);
  expect(workbook.sheets[0]?.conditionalFormats[0]).toMatchObject({
    type: 'cellIs',
    operator: 'equal',
    formulas: ['"Green"'],
    format: { fontColor: '#006100', fill: '#C6EFCE' },
  });
});

test('settings keep any JSON value', async () => {
  const { run } = openBlank();
  const value = await run(async (context) => {
    context.workbook.settings.add('answers', { rows: [1, 2], done: true });
    const [kept, deleted] = [
      context.workbook.settings.getItemOrNullObject('answers'),
      context.workbook.settings.getItemOrNullObject('none'),
    ];
    kept.load('value');
    deleted.load('value');
    await context.sync();
    kept.delete();
    const count = context.workbook.settings.getCount();
    await context.sync();
    const value: unknown = kept.value;
    return [value, deleted.isNullObject, count.value];
  });
  expect(value).toEqual([{ rows: [1, 2], done: true }, true, 0]);
});

test('page layout, frozen panes and protection are read back', async () => {
  expect(
    await loaded((sheet) => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.paperSize = 'A4';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P';
      return sheet.pageLayout;
    }, 'orientation,paperSize,zoom,leftMargin,headersFooters/defaultForAllPages/centerFooter'),
  ).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    headersFooters: { defaultForAllPages: { centerFooter: 'Page &P' } },
  });
  expect(await loaded((sheet) => (sheet.freezePanes.freezeRows(2), sheet.freezePanes.getLocation()), 'address')).toMatchObject({
    address: 'Data!1:2',
  });
  expect(await loaded((sheet) => (sheet.protection.protect({ allowSort: true }), sheet.protection), 'protected,options')).toMatchObject({
    protected: true,
    options: { allowSort: true, allowFormatCells: false },
  });
});

test('calculation: suspended until the sync, manual until asked for', async () => {
  const { run } = openBlank();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const total = sheet.getRange('B1');
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
    await context.sync();
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    total.load('values');
    await context.sync();
    const suspended = only(total.values);
    context.workbook.application.calculationMode = 'Manual';
    total.load('values');
    await context.sync();
    const after = only(total.values);
    sheet.getRange('A1').values = [[9]];
    total.load('values');
    await context.sync();
    const manual = only(total.values);
    context.workbook.application.calculate('Recalculate');
    total.load('values');
    await context.sync();
    return [suspended, after, manual, only(total.values)];
  });
  expect(seen).toEqual([2, 6, 6, 10]);
});
