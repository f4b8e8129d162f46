// Columns and rows grouped through the real client: what Excel refuses, and which are hidden then.

import type { Sheet } from '../../../src/workbench/workbook/model';
import { openBlank, onSheet, type OnSheet } from './session';

type Act = (sheet: Excel.Worksheet) => void;

/** Columns A to H: the level, "h" where hidden, "+" where a group's button stands. */
function columns(sheet: Sheet | undefined): string {
  return Array.from({ length: 8 }, (_, column) => {
    const { outlineLevel = 0, hidden = false, collapsed = false } = sheet?.columnFormats.get(column) ?? {};
    return `${String(outlineLevel)}${hidden ? 'h' : ''}${collapsed ? '+' : ''}`;
  }).join(' ');
}

const group: (address: string) => Act = (address) => (sheet) => sheet.getRange(address).group('ByColumns');
const ungroup: (address: string) => Act = (address) => (sheet) => sheet.getRange(address).ungroup('ByColumns');
const hide: (address: string) => Act = (address) => (sheet) => sheet.getRange(address).hideGroupDetails('ByColumns');
const show: (address: string) => Act = (address) => (sheet) => sheet.getRange(address).showGroupDetails('ByColumns');

test.each<[string, readonly Act[], string]>([
  ['a group adds a level', [group('B:D')], '0 1 1 1 0 0 0 0'],
  ['cells stand for their columns', [group('B2:D2')], '0 1 1 1 0 0 0 0'],
  ['a group inside a group', [group('B:E'), group('C:D')], '0 1 2 2 1 0 0 0'],
  ['hidden, with the button to the right', [group('B:D'), hide('B:D')], '0 1h 1h 1h 0+ 0 0 0'],
  ['shown again', [group('B:D'), hide('B:D'), show('B:D')], '0 1 1 1 0 0 0 0'],
  ['a cell is enough to hide its group', [group('B:D'), hide('C1')], '0 1h 1h 1h 0+ 0 0 0'],
  ['groups that adjoin are one group', [group('B:C'), group('D:E'), hide('D:E')], '0 1h 1h 1h 1h 0+ 0 0'],
  ['the inner group is hidden alone', [group('B:E'), group('C:D'), hide('C:D')], '0 1 2h 2h 1+ 0 0 0'],
  ['an inner group stays hidden', [group('B:E'), group('C:D'), hide('C:D'), hide('B:B'), show('B:B')], '0 1 2h 2h 1+ 0 0 0'],
  ['ungrouped while hidden, columns stay hidden', [group('B:D'), hide('B:D'), ungroup('B:D')], '0 0h 0h 0h 0 0 0 0'],
  ['a part is ungrouped, the rest stays a group', [group('B:E'), ungroup('D:E')], '0 1 1 0 0 0 0 0'],
  ['columns hidden one by one: the button follows', [group('B:C'), (sheet) => (sheet.getRange('B:C').columnHidden = true)], '0 1h 1h 0+ 0 0 0 0'],
  ['and shown one by one', [group('B:C'), hide('B:C'), (sheet) => (sheet.getRange('B:B').columnHidden = false)], '0 1 1h 0 0 0 0 0'],
  ['a column put into a group is in it, and shown', [group('B:C'), hide('B:C'), (sheet) => sheet.getRange('C:C').insert('Right')], '0 1h 1 1h 0+ 0 0 0'],
  ['a column put in beside a group isn’t', [group('B:C'), (sheet) => sheet.getRange('D:D').insert('Right')], '0 1 1 0 0 0 0 0'],
])('%s', async (_rule, acts, expected) => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => {
    for (const act of acts) act(sheet);
  });
  expect(columns(workbook.sheets[0])).toBe(expected);
}); // prettier-ignore

test('rows are grouped in the same way, the button below them', async () => {
  const { run, workbook } = openBlank();
  await onSheet(run, (sheet) => {
    sheet.getRange('2:3').group('ByRows');
    sheet.getRange('2:3').hideGroupDetails('ByRows');
  });
  expect([0, 1, 2, 3].map((row) => workbook.sheets[0]?.rowFormats.get(row))).toMatchObject([
    ...[undefined, { outlineLevel: 1, hidden: true }, { outlineLevel: 1, hidden: true }, { collapsed: true, hidden: false }],
  ]);
});

test.each<[string, OnSheet, string]>([
  ['columns that aren’t grouped are ungrouped', ungroup('B:D'), 'InvalidOperation'],
  ['their details are hidden', hide('B:D'), 'InvalidOperation'],
  ['their details are shown', show('B:D'), 'InvalidOperation'],
  ['whole rows are grouped by columns', (sheet) => sheet.getRange('2:3').group('ByColumns'), 'InvalidArgument'],
  ['whole columns are grouped by rows', (sheet) => sheet.getRange('B:C').group('ByRows'), 'InvalidArgument'],
  ['a ninth level', (sheet) => { for (let level = 1; level <= 8; level += 1) group('B:C')(sheet); }, 'InvalidOperation'],
  ['a protected sheet', (sheet) => { sheet.protection.protect({ allowFormatColumns: true }); group('B:C')(sheet); }, 'AccessDenied'],
])('refused: %s', async (_what, act, code) => {
  const { run, workbook } = openBlank();
  await expect(onSheet(run, act)).rejects.toMatchObject({ code });
  expect(workbook.sheets[0]?.columnFormats.get(1)?.outlineLevel ?? 0).toBeLessThanOrEqual(7);
}); // prettier-ignore
