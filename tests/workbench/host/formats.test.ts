// Formats, widths and heights: what is set is read back, and a mixed format reads null.

import { officersWorkbook, opened } from '../package/packages';
import { onSheet, openBlank, openOn } from './session';

type Change = (range: Excel.Range) => void;

test.each<[string, Change, string, unknown]>([
  ['wrapText', (range) => (range.format.wrapText = true), 'format/wrapText', true],
  ['verticalAlignment', (range) => (range.format.verticalAlignment = 'Top'), 'format/verticalAlignment', 'Top'],
  ['horizontalAlignment', (range) => (range.format.horizontalAlignment = 'Right'), 'format/horizontalAlignment', 'Right'],
  ['fill colour', (range) => (range.format.fill.color = '#c6efce'), 'format/fill/color', '#C6EFCE'],
  [
    'no fill reads as white',
    (range) => {
      range.format.fill.clear();
    },
    'format/fill/color',
    '#FFFFFF',
  ],
  ['font colour by name', (range) => (range.format.font.color = 'red'), 'format/font/color', '#FF0000'],
  ['bold', (range) => (range.format.font.bold = true), 'format/font/bold', true],
  ['font size', (range) => (range.format.font.size = 14), 'format/font/size', 14],
  ['row height in points', (range) => (range.format.rowHeight = 30), 'format/rowHeight', 30],
  ['column width in points, kept to whole pixels', (range) => (range.format.columnWidth = 100), 'format/columnWidth', 99.75],
  ['unlocked', (range) => (range.format.protection.locked = false), 'format/protection/locked', false],
  ['number format', (range) => (range.numberFormat = [['0%', '0%']]), 'numberFormat', [['0%', '0%']]],
  ['hidden rows', (range) => (range.rowHidden = true), 'rowHidden', true],
  [
    'several at once',
    (range) => {
      range.set({ format: { font: { italic: true }, wrapText: true } });
    },
    'format/font/italic',
    true,
  ],
])('%s', async (_name, change, path, expected) => {
  const { run } = openBlank();
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('B2:C2');
    change(range);
    range.load(path);
    await context.sync();
    return path
      .split('/')
      .reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), range);
  });
  expect(read).toEqual(expected);
});

test('one number format, also as an array of one, is for all cells of a range; a larger array must fit', async () => {
  const { run } = openBlank();
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
    range.numberFormat = [['0.00']];
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([['0.00', '0.00'], ['0.00', '0.00']]); // prettier-ignore
  });
  await expect(onSheet(run, (sheet) => (sheet.getRange('A1:B2').numberFormat = [['0.00', '0']]))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test.each([
  ['orange', '#FFA500'],
  ['CornflowerBlue', '#6495ED'],
  ['lightgoldenrodyellow', '#FAFAD2'],
  ['rebeccapurple', '#663399'],
])('a colour by its HTML name: %s', async (name, color) => {
  const { run } = openBlank();
  await run(async (context) => {
    const { fill } = context.workbook.worksheets.getItem('Data').getRange('A1').format;
    fill.color = name;
    fill.load('color');
    await context.sync();
    expect(fill.color).toBe(color);
  });
});

test('formats that differ read null', async () => {
  const { run } = openBlank();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('1:1').format.rowHeight = 40;
    const range = sheet.getRange('A1:A2');
    range.load('format/font/bold,format/rowHeight');
    await context.sync();
    return [range.format.font.bold, range.format.rowHeight];
  });
  expect(read).toEqual([null, null]);
});

test('borders: the sides of a range are those of its outer cells', async () => {
  const { run } = openBlank();
  const read = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const range = sheet.getRange('A1:B2');
    const edge = range.format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#0000FF';
    edge.weight = 'Medium';
    const below = sheet.getRange('A2').format.borders.getItem('EdgeBottom');
    const above = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
    below.load('style,color,weight');
    above.load('style');
    await context.sync();
    return [below.style, below.color, below.weight, above.style];
  });
  expect(read).toEqual(['Continuous', '#0000FF', 'Medium', 'None']);
});

test('a hidden row has no height, and its own again once it is shown', async () => {
  const { run } = openBlank();
  const heights = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A2');
    range.format.rowHeight = 30;
    range.rowHidden = true;
    range.load('format/rowHeight');
    await context.sync();
    const hidden = range.format.rowHeight;
    range.rowHidden = false;
    range.load('format/rowHeight');
    await context.sync();
    return [hidden, range.format.rowHeight];
  });
  expect(heights).toEqual([0, 30]);
});

test('the style Normal takes a cell’s own format away, and leaves rules and merges', async () => {
  const { run, host } = openBlank();
  const styles = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const range = sheet.getRange('F2:G3');
    range.format.font.color = '#000000';
    range.format.font.bold = true;
    range.numberFormat = [['0%']];
    range.merge();
    range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    range.style = 'Normal';
    range.load('style,numberFormat,format/font/bold');
    const normal = context.workbook.styles.getItemOrNullObject('Normal');
    normal.load('name,builtIn,wrapText,locked');
    normal.font.load('name,bold,color');
    const other = context.workbook.styles.getItemOrNullObject('No such style');
    await context.sync();
    return [
      range.style,
      range.numberFormat[0],
      range.format.font.bold,
      normal.builtIn,
      normal.font.bold,
      normal.locked,
      other.isNullObject,
    ];
  });
  expect(styles).toEqual(['Normal', ['General', 'General'], false, true, false, true, true]);
  const [sheet] = host.workbook.sheets;
  expect(sheet?.rows.get(1)?.get(5)).toBeUndefined();
  expect([sheet?.merges.length, sheet?.conditionalFormats.length]).toEqual([1, 1]);
});

test('a style of another name is refused by its name', async () => {
  const { run } = openBlank();
  const asked = run(async (context) => {
    context.workbook.worksheets.getItem('Data').getRange('A1').style = 'Good';
    await context.sync();
  });
  await expect(asked).rejects.toThrow('Good');
});

test('row and column properties: one record a row or column, in the shape asked for', async () => {
  const { run } = openBlank();
  const read = await run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getRange('A1:B2');
    range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 20, fill: { color: '#FFEB9C' } } }]);
    range.setCellProperties([
      [{ format: { font: { bold: true } } }, {}],
      [{}, {}],
    ]);
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true, fill: { color: true } } });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const cells = range.getCellProperties({ address: true, format: { font: { bold: true } } });
    await context.sync();
    return { rows: rows.value, columns: columns.value, cells: cells.value };
  });
  expect(read.rows).toEqual([
    { rowHidden: true, rowIndex: 0, format: { rowHeight: 0, fill: { color: '#FFFFFF' } } },
    { rowHidden: false, rowIndex: 1, format: { rowHeight: 20, fill: { color: '#FFEB9C' } } },
  ]);
  expect(read.columns).toEqual([
    { columnHidden: false, format: { columnWidth: 48 } },
    { columnHidden: false, format: { columnWidth: 48 } },
  ]);
  expect(read.cells[0]?.[0]).toEqual({ address: 'Data!A1', format: { font: { bold: true } } });
});

test('autofit makes a row as high as its wrapped text needs, and leaves merged cells out', async () => {
  const { run } = openBlank();
  const heights = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const text = 'word '.repeat(40).trim();
    sheet.getRange('A1').values = [[text]];
    sheet.getRange('A3').values = [[text]];
    sheet.getRange('A1:A4').format.wrapText = true;
    sheet.getRange('A3:A4').merge();
    sheet.getRange('A1:A4').format.autofitRows();
    const rows = sheet.getRange('A1:A4').getRowProperties({ format: { rowHeight: true } });
    await context.sync();
    return rows.value.map(({ format }) => format?.rowHeight ?? 0);
  });
  expect(heights[0]).toBeGreaterThan(200);
  expect(heights.slice(1)).toEqual([15, 15, 15]);
});

test('words with more than one look tell nothing of their font, until the cell is written', async () => {
  const { run } = openOn(opened(await officersWorkbook()));
  const read = await run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Plan of work').getRange('A4');
    const font = cell.format.font.load('bold,name');
    await context.sync();
    const before = [font.bold, font.name];
    cell.values = [['Plain']];
    font.load('bold,name');
    await context.sync();
    return [before, [font.bold, font.name]];
  });
  expect(read).toEqual([
    [null, null],
    [false, 'Calibri'],
  ]);
});
