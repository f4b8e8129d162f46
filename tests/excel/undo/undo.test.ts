// Undo restores what the review changed, and nothing that a person has changed since.

import type { Journal } from '../../../src/excel/journal/journal';
import { responseTimeout } from '../../../src/excel/batch/round-trip';
import { undo } from '../../../src/excel/undo/undo';
import { write } from '../../../src/excel/moves/write';
import { styleOf } from '../../../src/workbench/workbook/styles';
import type { Host } from '../../../src/workbench/host/wire/host';
import type { Workbook } from '../../../src/workbench/workbook/model';
import { connect, everyCell, planOfRows, sheetNamed, typeInto, valueIn } from '../connected';
import { firstAddInColumn, reviewEdits } from '../edits';
import { createJournal, packedJournal, undone, unpackedJournal, written } from '../written';

interface Reviewed {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly journal: Journal;
  readonly before: ReadonlyMap<string, string>;
}

async function reviewed(rows: number): Promise<Reviewed> {
  const workbook = planOfRows(rows);
  const before = everyCell(workbook);
  const host = connect(workbook);
  const journal = createJournal();
  await written(reviewEdits(rows), journal);
  return { host, workbook, journal, before };
}

/** All that a review adds beside cells. */
function traces(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets.map(({ name, conditionalFormats, validations, filter }) => [
      name,
      conditionalFormats.length,
      validations.length,
      filter?.area.lastColumn,
    ]),
    names: workbook.names.length,
    settings: workbook.settings.size,
  };
}

test.each([3, 200])('%i rows: every cell, sheet, name, flag, drop-down and the filter are as they were', async (rows) => {
  const { workbook, journal, before } = await reviewed(rows);
  expect(await undone(journal)).toEqual({ cells: 3 * (rows + 1) + 2, leftAlone: [] });
  expect(everyCell(workbook)).toEqual(before);
  expect(traces(workbook)).toEqual({ sheets: [['Deliverables', 0, 0, 9]], names: 0, settings: 0 });
  expect(journal.last()).toBeNull();
});

test.each(['ConditionalFormatCollection.load', 'ConditionalFormat.delete'])(
  'where Excel fails for conditional formats (%s), all else is undone, and columns of ours are cleared of them',
  async (refused) => {
    const { host, workbook, journal, before } = await reviewed(20);
    host.refuse(refused);
    expect((await undone(journal)).leftAlone).toEqual([]);
    expect(everyCell(workbook)).toEqual(before);
    expect(traces(workbook)).toEqual({ sheets: [['Deliverables', 0, 0, 9]], names: 0, settings: 0 });
  },
);

test('where Excel fails for all of them, the rules stay and all else is undone', async () => {
  const { host, workbook, journal, before } = await reviewed(20);
  host.refuse('ConditionalFormatCollection.load', 'ConditionalFormatCollection.clearAll');
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(everyCell(workbook)).toEqual(before);
  expect(sheetNamed(workbook, 'Deliverables').conditionalFormats.length).toBeGreaterThan(0);
});

test('a note in the last row of the sheet is no million rows put in', async () => {
  const { host, workbook, journal, before } = await reviewed(3);
  const sheet = sheetNamed(workbook, 'Deliverables');
  typeInto(host, sheet, 1_048_575, 1, 'Last of all');
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(valueIn(sheet, 1_048_575, 1)).toBe('Last of all');
  sheet.rows.delete(1_048_575);
  expect(everyCell(workbook)).toEqual(before);
});

test('a sheet that the review added and that is empty goes', async () => {
  const { workbook, journal, before } = await reviewed(3);
  sheetNamed(workbook, 'Plan settings').rows.clear();
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(everyCell(workbook)).toEqual(before);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Deliverables']);
});

test('formats, column widths and row heights too', async () => {
  const { workbook, journal } = await reviewed(3);
  const plan = sheetNamed(workbook, 'Deliverables');
  const widened = plan.columnFormats.get(firstAddInColumn + 2)?.width ?? 0;
  await undone(journal);
  expect(plan.columnFormats.get(firstAddInColumn + 2)?.width ?? plan.defaultColumnWidth).toBeLessThan(widened / 3);
  const style = styleOf(workbook, plan.rows.get(1)?.get(firstAddInColumn)?.style ?? 0);
  expect([style.font.bold, style.horizontal, style.borders.top, style.borders.left]).toEqual([false, 'General', null, null]);
  expect(styleOf(workbook, plan.rows.get(1)?.get(firstAddInColumn + 2)?.style ?? 0)).toMatchObject({ wrapText: false, vertical: 'Bottom' });
  expect(plan.rowFormats.get(1)?.height ?? plan.defaultRowHeight).toBe(plan.defaultRowHeight);
});

test('an officer’s edit stays, and is listed', async () => {
  const { host, workbook, journal, before } = await reviewed(5);
  typeInto(host, sheetNamed(workbook, 'Deliverables'), 3, firstAddInColumn + 2, 'In my own words');
  expect((await undone(journal)).leftAlone).toEqual([
    { sheet: 'Deliverables', address: 'M4', reason: 'The cell has been changed since it was written.' },
  ]);
  const after = new Map(everyCell(workbook));
  expect(after.get(`Deliverables!3,${String(firstAddInColumn + 2)}`)).toBe('["In my own words",null]');
  after.delete(`Deliverables!3,${String(firstAddInColumn + 2)}`);
  expect(after).toEqual(before);
});

test('figures that an officer typed since stay', async () => {
  const { host, workbook, journal } = await reviewed(5);
  typeInto(host, sheetNamed(workbook, 'Deliverables'), 2, 4, 99);
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(valueIn(sheetNamed(workbook, 'Deliverables'), 2, 4)).toBe(99);
});

test('a settings sheet that was changed stays, with its name', async () => {
  const { host, workbook, journal } = await reviewed(5);
  typeInto(host, sheetNamed(workbook, 'Plan settings'), 0, 1, 0.75);
  const { leftAlone } = await undone(journal);
  expect(leftAlone).toEqual([
    { sheet: 'Plan settings', address: 'A1:B1', reason: 'The sheet stays: it has been changed since the review.' },
  ]);
  expect(valueIn(sheetNamed(workbook, 'Plan settings'), 0, 1)).toBe(0.75);
  expect(workbook.names.map(({ name }) => name)).toEqual(['Plan_green']);
});

test.each(['before', 'after', 'hang'] as const)('a write that broke off (%s) is taken back as far as it went', async (when) => {
  const workbook = planOfRows(5);
  const before = everyCell(workbook);
  const host = connect(workbook);
  const journal = createJournal();
  host.playFault({ onRoundTrip: 3, when, code: 'RequestAborted', message: 'no' });
  responseTimeout.milliseconds = 50;
  await write(reviewEdits(5), journal, () => undefined);
  responseTimeout.milliseconds = 60_000;
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(everyCell(workbook)).toEqual(before);
  expect(traces(workbook)).toEqual({ sheets: [['Deliverables', 0, 0, 9]], names: 0, settings: 0 });
});

test('an undo whose first change is refused says that nothing has been put back; one whose second is names the cells in doubt', async () => {
  const { host, workbook, journal } = await reviewed(5);
  const reviewedCells = everyCell(workbook);
  const traced = traces(workbook);
  // Eleven trips look at the workbook before.
  const refusedAt = async (trip: number) => {
    host.playFault({ onRoundTrip: host.traffic.roundTrips + trip, when: 'before', code: 'RequestAborted', message: 'no' });
    const entry = journal.last();
    const outcome = entry === null ? null : await undo(entry, journal);
    return outcome?.ok === false ? outcome.problem : null;
  };
  expect(await refusedAt(12)).toEqual({ code: 'RequestAborted', sentence: 'Excel was interrupted. Try again. Nothing has been put back.' });
  expect(everyCell(workbook)).toEqual(reviewedCells);
  expect(traces(workbook)).toEqual(traced);
  expect((await refusedAt(13))?.inDoubt).toContainEqual({ sheet: 'Plan settings', address: 'A:XFD' });
});

test.each([
  ['protected', /is protected/],
  ['filtered', /is filtered/],
])('a sheet that is %s now: nothing is undone, and it can be tried again', async (state, sentence) => {
  const { workbook, journal, before } = await reviewed(3);
  const plan = sheetNamed(workbook, 'Deliverables');
  const reviewedCells = everyCell(workbook);
  const { filter } = plan;
  if (state === 'protected') plan.protection = { options: new Map([['sheet', '1']]), passwordProtected: false };
  else if (filter !== null)
    plan.filter = { ...filter, criteria: new Map([[2, '<filterColumn colId="2"><filters><filter val="20"/></filters></filterColumn>']]) };
  const entry = journal.last();
  const outcome = entry === null ? null : await undo(entry, journal);
  expect(outcome?.ok === false && outcome.problem.sentence).toMatch(sentence);
  expect(everyCell(workbook)).toEqual(reviewedCells);
  plan.protection = null;
  plan.filter = filter;
  await undone(journal);
  expect(everyCell(workbook)).toEqual(before);
});

test.each([
  '',
  'not JSON',
  '{}',
  '{"version":2,"sheets":[],"names":[]}',
  '{"version":1,"sheets":[{}],"names":[]}',
  '{"version":1,"sheets":[],"names":[{"name":1}]}',
])('what stands in the settings is checked before it is believed: %s', (text) => {
  expect(unpackedJournal(text)).toBeNull();
});

test('the settings hold the field names of earlier versions, and give the same entry back', async () => {
  connect(planOfRows(3));
  const journal = createJournal();
  await written(reviewEdits(3), journal);
  const entry = journal.last();
  const text = entry === null ? null : packedJournal(entry);
  expect(text).toContain('"prints":[');
  expect(text).toContain('"looks":[{"area":');
  expect(unpackedJournal(text)).toEqual(entry);
});
