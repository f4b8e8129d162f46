// Next year's sheet: made with its name, last of all, in the look of its model, and gone again when it is undone and nobody has used it.

import type { Area, SheetRef } from '../../../src/domain/model/cell';
import type { Edit } from '../../../src/domain/model/edit';
import type { Journal } from '../../../src/excel/journal/journal';
import { undo } from '../../../src/excel/undo/undo';
import { write } from '../../../src/excel/moves/write';
import type { Host } from '../../../src/workbench/host/wire/host';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle, styleOf } from '../../../src/workbench/workbook/styles';
import { dropDown } from '../../workbench/drop-down';
import { connect, everyCell, sheetNamed, typeInto, valueIn, workbookOf } from '../connected';
import { createJournal, written } from '../written';

const thisYear: SheetRef = { id: '{Plan 2011}', name: 'Plan 2011' };
const nextYear = { newSheet: 'Plan 2012' };
const whole: Area = { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 3 };

function plan(): Workbook {
  const workbook = workbookOf({
    'Plan 2011': [
      ['Programme plan', null, null, null],
      ['Output', 'Target', 'Total', 'RAG'],
      ['Peer challenges', 18, 31, 'Green'],
      ['Pilots', 5, 5, 'Amber'],
    ],
    Contacts: [['Name']],
  });
  const there = sheetNamed(workbook, 'Plan 2011');
  there.merges.push({ ...whole, lastRow: 0 });
  there.columnFormats.set(0, { width: 40, hidden: false, style: null });
  there.rowFormats.set(1, { height: 45, custom: true, hidden: false, style: null });
  for (const column of [0, 1, 2, 3]) {
    const cell = ensureCell(there, 1, column);
    cell.style = changedStyle(workbook, cell.style, { fill: '#1D70B8', font: { bold: true }, wrapText: true });
  }
  there.validations.push(dropDown({ firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 }, '"Green,Amber,Red"'));
  there.conditionalFormats.push({
    id: 'one',
    areas: [{ firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 }],
    type: 'expression',
    operator: null,
    formulas: ['$D3="Green"'],
    text: null,
    format: { fontColor: '#006100', fill: '#C6EFCE', bold: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
  });
  return workbook;
}

const rollForward: readonly Edit[] = [
  { kind: 'add-sheet', name: 'Plan 2012' },
  { kind: 'copy-layout', sheet: nextYear, from: { sheet: thisYear, area: whole }, to: { ...whole, firstRow: 2, lastRow: 5 } },
  {
    kind: 'cells',
    sheet: nextYear,
    area: { firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: 1 },
    before: [
      [null, null],
      [null, null],
      [null, null],
    ],
    after: [
      ['Programme plan 2012', undefined],
      ['Output', 'Target'],
      ['Peer challenges', 18],
    ],
    what: 'Next year',
  },
];

async function rolledForward(): Promise<{ host: Host; workbook: Workbook; journal: Journal; before: ReadonlyMap<string, string> }> {
  const workbook = plan();
  const host = connect(workbook);
  const before = everyCell(workbook);
  const journal = createJournal();
  expect(await written(rollForward, journal)).toEqual({ cells: 5, leftAlone: [] });
  return { host, workbook, journal, before };
}

function expectLayout(workbook: Workbook, there: Sheet): void {
  expect(there.merges).toEqual([{ firstRow: 2, lastRow: 2, firstColumn: 0, lastColumn: 3 }]);
  expect(there.columnFormats.get(0)?.width).toBeCloseTo(40, 0);
  expect(there.rowFormats.get(3)?.height).toBe(45);
  expect(styleOf(workbook, there.rows.get(3)?.get(3)?.style ?? 0)).toMatchObject({ fill: '#1D70B8', font: { bold: true }, wrapText: true });
  expect(there.validations).toMatchObject([
    { areas: [{ firstRow: 4, lastRow: 5, firstColumn: 3, lastColumn: 3 }], formula1: '"Green,Amber,Red"' },
  ]);
  expect(there.conditionalFormats).toMatchObject([
    { areas: [{ firstRow: 4, lastRow: 5, firstColumn: 3, lastColumn: 3 }], formulas: ['$D5="Green"'], format: { fill: '#C6EFCE' } },
  ]);
}

test('the sheet comes after its model, with formats, merged cells, rules, widths and heights, and no content but what was written', async () => {
  const { host, workbook, before } = await rolledForward();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan 2011', 'Contacts', 'Plan 2012']);
  expectLayout(workbook, sheetNamed(workbook, 'Plan 2012'));
  expect(valueIn(sheetNamed(workbook, 'Plan 2012'), 5, 0)).toBeNull();
  for (const [cell, content] of before) expect([cell, everyCell(workbook).get(cell)]).toEqual([cell, content]);
  expect(host.traffic.roundTrips).toBeLessThanOrEqual(3);
});

test('undone, the sheet is gone and nothing else has changed', async () => {
  const { workbook, journal, before } = await rolledForward();
  const outcome = await undo(journal.last() ?? { version: 1, sheets: [], names: [] }, journal);
  expect(outcome).toEqual({ ok: true, value: { cells: 5, leftAlone: [] } });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan 2011', 'Contacts']);
  expect(everyCell(workbook)).toEqual(before);
});

test('a sheet that somebody has used stays', async () => {
  const { host, workbook, journal } = await rolledForward();
  typeInto(host, sheetNamed(workbook, 'Plan 2012'), 5, 0, 'Pilots');
  const outcome = await undo(journal.last() ?? { version: 1, sheets: [], names: [] }, journal);
  expect(outcome.ok ? outcome.value.leftAlone.map(({ sheet }) => sheet) : []).toEqual(['Plan 2012']);
  expect(valueIn(sheetNamed(workbook, 'Plan 2012'), 5, 0)).toBe('Pilots');
});

test('a model that has gone meanwhile: the sheet would have come last, but its layout can’t be read, and nothing is written', async () => {
  const workbook = plan();
  connect(workbook);
  workbook.sheets.splice(0, 1);
  const outcome = await write(rollForward, createJournal(), () => undefined);
  expect(outcome.ok ? '' : outcome.problem.sentence).toMatch('removed or renamed');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Contacts']);
});

test('a layout is copied onto nothing but what the same list adds', async () => {
  const workbook = plan();
  connect(workbook);
  const contacts: SheetRef = { id: '{Contacts}', name: 'Contacts' };
  await write(
    [{ kind: 'copy-layout', sheet: contacts, from: { sheet: thisYear, area: whole }, to: whole }],
    createJournal(),
    () => undefined,
  );
  expect(sheetNamed(workbook, 'Contacts')).toMatchObject({ merges: [], conditionalFormats: [] });
});

test('it gets its name in the call that makes it, and isn’t moved or hidden: Excel for the desktop undoes none of that', async () => {
  const workbook = plan();
  const host = connect(workbook);
  host.refuse('Worksheet.name', 'Worksheet.position', 'Worksheet.visibility');
  const outcome = await write(rollForward, createJournal(), () => undefined);
  expect(outcome.ok).toBe(true);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Plan 2011', 'Contacts', 'Plan 2012']);
});
