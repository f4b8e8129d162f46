// The data of the view: values as they are, in their formats; and after a change no more than what changed.

import { columnIndex } from '../../../../src/workbench/workbook/addresses';
import { plainStyle } from '../../../../src/workbench/workbook/styles';
import { sheetViewData } from '../../../../src/workbench/page/view/view-data';
import { isUnchanged, viewChanges } from '../../../../src/workbench/page/view/view-changes';
import { viewStyle } from '../../../../src/workbench/page/view/view-style';
import { textsFrom } from '../../../../src/workbench/page/view/typing';
import { rule, workbookOf } from './workbook-of';

test('each kind of value is shown as what it is', () => {
  const { workbook, sheet } = workbookOf([['text', '12', 0, true, { error: '#DIV/0!' }, null]]);
  const { cells } = sheetViewData(workbook, sheet);
  expect(Object.values(cells[0] ?? {}).map(({ v, t }) => [v, t])).toEqual([
    ['text', 1],
    ['12', 1],
    [0, 2],
    [1, 3],
    ['#DIV/0!', 1],
  ]);
});

test('a formula is shown with its calculated value', () => {
  const { workbook, sheet } = workbookOf([[31]]);
  sheet.rows.get(0)?.set(1, { value: 62, formula: '=A1*2', style: 0 });
  expect(sheetViewData(workbook, sheet).cells[0]?.[1]).toMatchObject({ f: '=A1*2', v: 62, t: 2 });
});

test('dates of the 1904 system are moved to the days that the view counts', () => {
  const { workbook, sheet } = workbookOf([[0, 0]], [plainStyle, { ...plainStyle, numberFormat: 'dd/mm/yyyy' }]);
  sheet.rows.get(0)?.set(1, { value: 0, formula: null, style: 1 });
  const { cells } = sheetViewData({ ...workbook, date1904: true }, sheet);
  expect([cells[0]?.[0]?.v, cells[0]?.[1]?.v]).toEqual([0, 1462]);
});

test('a row without a height fits its wrapped text; one with a height keeps it', () => {
  const { workbook, sheet } = workbookOf([['long text'], ['long text']], [{ ...plainStyle, wrapText: true }]);
  sheet.rowFormats.set(1, { height: 30, custom: true, hidden: false, style: null });
  expect(sheetViewData(workbook, sheet).rows).toEqual({ 0: { ia: 1 }, 1: { h: 40, ia: 0 } });
});

test.each([
  ['numberFormat', { numberFormat: '0%' }, { n: { pattern: '0%' } }],
  ['wrapText', { wrapText: true }, { tb: 3 }],
  ['top', { vertical: 'Top' as const }, { vt: 1 }],
  ['right', { horizontal: 'Right' as const }, { ht: 3 }],
  ['fill', { fill: '#FFEB9C' }, { bg: { rgb: '#FFEB9C' } }],
  ['indent', { indent: 2 }, { pd: { l: 18 } }],
  ['rotation', { textRotation: 135 }, { tr: { a: 45 } }],
])('the style’s %s is shown', (_name, style, shown) => {
  expect(viewStyle({ ...plainStyle, ...style }, undefined)).toMatchObject(shown);
});

test('a changed cell is redrawn, and with it the cells whose colour follows it', () => {
  const { workbook, sheet } = workbookOf([
    ['Amber', 'comment'],
    ['Green', 'comment'],
  ]);
  sheet.conditionalFormats.push(rule('expression', null, ['$A1="Green"']));
  const before = sheetViewData(workbook, sheet);
  sheet.rows.get(0)?.set(columnIndex('A'), { value: 'Green', formula: null, style: 0 });
  const changes = viewChanges(before, sheetViewData(workbook, sheet));
  expect(Object.keys(changes?.cells ?? {})).toEqual(['0']);
  expect(changes?.cells[0]).toMatchObject({ 0: { v: 'Green', s: { bg: { rgb: '#C6EFCE' } } }, 1: { s: { bg: { rgb: '#C6EFCE' } } } });
});

test('a cell that was deleted is removed, and nothing is redrawn where nothing changed', () => {
  const { workbook, sheet } = workbookOf([['a', 'b']]);
  const before = sheetViewData(workbook, sheet);
  const same = viewChanges(before, sheetViewData(workbook, sheet));
  expect(same !== null && isUnchanged(same)).toBe(true);
  sheet.rows.get(0)?.delete(1);
  expect(viewChanges(before, sheetViewData(workbook, sheet))?.cells).toEqual({ 0: { 1: null } });
});

test('a new merge draws the sheet anew', () => {
  const { workbook, sheet } = workbookOf([['a', 'b']]);
  const before = sheetViewData(workbook, sheet);
  sheet.merges.push({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 });
  expect(viewChanges(before, sheetViewData(workbook, sheet))).toBeNull();
});

test.each([
  ['one cell', 'a', [[0, 0, 'a']]],
  [
    'rows and columns',
    'a\tb\r\nc\td\r\n',
    [
      [0, 0, 'a'],
      [0, 1, 'b'],
      [1, 0, 'c'],
      [1, 1, 'd'],
    ],
  ],
  [
    'blank cells between',
    'a\t\tb',
    [
      [0, 0, 'a'],
      [0, 1, ''],
      [0, 2, 'b'],
    ],
  ],
  [
    'a line break in quotes',
    '"a\nb"\t"say ""so"""',
    [
      [0, 0, 'a\nb'],
      [0, 1, 'say "so"'],
    ],
  ],
])('pasted text: %s', (_case, clipboard, expected) => {
  expect(textsFrom(clipboard, { row: 0, column: 0 }).map(({ row, column, text }) => [row, column, text])).toEqual(expected);
});
