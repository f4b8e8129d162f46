// Other people at work in the same workbook: what they change between a preview and its write is never overwritten, nothing
// lands beside the wrong rows, and two panes write nothing twice.

import ExcelJS from 'exceljs';
import { createUseCases } from '../../src/app/use-cases';
import type { UseCases } from '../../src/app/contract';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../src/workbench/edit/sort-rows';
import { blankSheet } from '../../src/workbench/workbook/blank-sheet';
import type { Host } from '../../src/workbench/host/wire/host';
import { open, type OpenPlan } from '../app/changes/open-plan';
import { sheetNamed, typeInto } from '../excel/connected';
import { differencesBetween, everythingIn, type Everything } from './fault-matrix/everything';
import { addPlan, planRows } from './odd-workbooks/plan-workbook';
import { must, opened } from './reviewed';

const asAt = '2024-12-31';
const whole = { kind: 'workbook' } as const;
const options = { asAt, answers: [] };
const firstRow = 3;
const lastRow = 7;

async function plan(): Promise<OpenPlan> {
  const book = new ExcelJS.Workbook();
  addPlan(book, { rows: planRows() });
  book.addWorksheet('Minutes').getCell('A1').value = 'Agreed to meet again in May.';
  return open(opened(new Uint8Array(await book.xlsx.writeBuffer())));
}

const sheetOf = ({ workbook }: Host) => sheetNamed(workbook, 'Plan');
const rowsOfTable = { firstRow, lastRow, firstColumn: 0, lastColumn: 9 };

/** What somebody else does while the preview is on the screen. */
const deeds: readonly (readonly [string, (host: Host) => unknown])[] = [
  ['types over a figure', (host) => { typeInto(host, sheetOf(host), firstRow, 4, 99); }],
  ['types over a name', (host) => { typeInto(host, sheetOf(host), firstRow + 1, 1, 'Something else'); }],
  ['types where the review’s columns are to go', (host) => { typeInto(host, sheetOf(host), firstRow, 11, 'mine'); }],
  ['types on another sheet', (host) => { typeInto(host, sheetNamed(host.workbook, 'Minutes'), 0, 0, 'No meeting.'); }],
  ['inserts a row above the table', (host) => insertRows(host, sheetOf(host).id, 1, 2)],
  ['inserts a row in the table', (host) => insertRows(host, sheetOf(host).id, firstRow + 2, 1)],
  ['deletes a row of the table', (host) => deleteRows(host, sheetOf(host).id, firstRow + 1, 1)],
  ['inserts a column before the table', (host) => insertColumns(host, sheetOf(host).id, 0, 1)],
  ['inserts a column in the table', (host) => insertColumns(host, sheetOf(host).id, 3, 1)],
  ['deletes a column of the table', (host) => deleteColumns(host, sheetOf(host).id, 5, 1)],
  ['sorts the rows', (host) => sortRows(host, { sheetId: sheetOf(host).id, area: rowsOfTable, keyColumn: 2, ascending: true })],
  ['renames the sheet', (host) => { sheetOf(host).name = 'Plan of last year'; }],
  ['deletes the sheet', (host) => { host.workbook.sheets.splice(0, 1); }],
  ['makes a sheet called Plan settings', (host) => { host.workbook.sheets.push(blankSheet('{5AF1}', 'Plan settings')); }],
  ['protects the sheet', (host) => { sheetOf(host).protection = { options: new Map([['sheet', '1']]), passwordProtected: false }; }],
  ['adds a deliverable below the table', (host) => {
    ['', 'Hedges planted', 50, 5, 6, 7].forEach((value, column) => { typeInto(host, sheetOf(host), lastRow + 1, column, value); });
  }],
]; // prettier-ignore

/** Things of theirs that are no longer as they left them. */
function changed(theirs: Everything, now: Everything): readonly string[] {
  return differencesBetween(theirs, now).filter((key) => theirs.has(key) && key.includes('|cell|'));
}

async function undoAll(useCases: UseCases): Promise<void> {
  for (let item = useCases.history().find(({ canUndo, kind }) => canUndo && kind !== 'undo'); item !== undefined;) {
    const { id } = item;
    must(await useCases.undoEntry(id, () => undefined));
    item = useCases.history().find((other) => other.canUndo && other.kind !== 'undo' && other.id !== id);
  }
}

test.each(deeds)('somebody %s between preview and write: none of their cells changes, and a new review is right', async (_name, deed) => {
  const { host, useCases } = await plan();
  const prepared = must(await useCases.prepareReview(whole, options));
  deed(host);
  const theirs = everythingIn(host.workbook);
  const outcome = await useCases.applyReview(prepared, () => undefined);
  const now = everythingIn(host.workbook);
  expect(changed(theirs, now)).toEqual([]);
  // Refused is refused whole; and what was left alone is told.
  if (!outcome.ok) expect(differencesBetween(theirs, now)).toEqual([]);
  const again = await useCases.prepareReview(whole, options);
  if (again.ok && again.value.review.edits.length > 0) {
    must(await useCases.applyReview(again.value, () => undefined));
    expect(changed(theirs, everythingIn(host.workbook))).toEqual([]);
    expect(must(await useCases.prepareReview(whole, options)).review.edits).toEqual([]);
  }
  await undoAll(useCases);
  expect(differencesBetween(theirs, everythingIn(host.workbook))).toEqual([]);
});

describe('two panes on one workbook', () => {
  test('both show a preview and both write: the second writes nothing twice, and either can undo', async () => {
    const { host, useCases } = await plan();
    const other = createUseCases();
    const before = everythingIn(host.workbook);
    const [mine, theirs] = [must(await useCases.prepareReview(whole, options)), must(await other.prepareReview(whole, options))];
    expect(must(await useCases.applyReview(mine, () => undefined)).leftAlone).toEqual([]);
    const reviewed = everythingIn(host.workbook);
    await other.applyReview(theirs, () => undefined);
    expect(differencesBetween(reviewed, everythingIn(host.workbook))).toEqual([]);
    await undoAll(other);
    expect(differencesBetween(before, everythingIn(host.workbook))).toEqual([]);
  });

  test('both press Write at the same moment: the workbook holds one review', async () => {
    const { host, useCases } = await plan();
    const other = createUseCases();
    const before = everythingIn(host.workbook);
    const [mine, theirs] = [must(await useCases.prepareReview(whole, options)), must(await other.prepareReview(whole, options))];
    await Promise.all([useCases.applyReview(mine, () => undefined), other.applyReview(theirs, () => undefined)]);
    expect(must(await useCases.prepareReview(whole, options)).review.edits).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Plan', 'Minutes', 'Plan settings']);
    await undoAll(useCases);
    await undoAll(other);
    expect(differencesBetween(before, everythingIn(host.workbook))).toEqual([]);
  });
});

test('what others do sets off no write, and no batch at all', async () => {
  const { host, useCases } = await plan();
  must(await useCases.onActiveSheetChanged(() => undefined));
  must(await useCases.applyReview(must(await useCases.prepareReview(whole, options)), () => undefined));
  host.resetTraffic();
  for (const [, deed] of deeds.slice(0, 4)) deed(host);
  const { id } = sheetOf(host);
  host.announce({ sheetId: id, address: 'E4', type: 'RangeEdited' });
  host.announce({ sheetId: id, address: '3:4', type: 'RowInserted' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.traffic.roundTrips).toBe(0);
});
