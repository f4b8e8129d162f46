// In a Table of Excel a formula in a blank column fills all of it: what the review left blank is blank again after the
// write, and everything is as it was after Undo, with AutoCorrect on or off.

import type { Content, Edit } from '../../../src/domain/model/edit';
import { write } from '../../../src/excel/moves/write';
import type { Host } from '../../../src/workbench/host/wire/host';
import { connect, everyCell, sheetNamed, valueIn, workbookOf, type Given } from '../connected';
import { createJournal, undone, written } from '../written';

const sheet = { id: '{Plan}', name: 'Plan' };
const rows: readonly (readonly Given[])[] = [
  ['Measure', 'Q1', 'Q2', 'Total'],
  ['Theme one', null, null, null],
  ['Visits', 3, 4, null],
  ['Letters', 5, 6, null],
  ['Theme two', null, null, null],
  ['Calls', 7, 8, null],
  ['Notes of the officer', null, null, null],
];

/** A Table over the rows down to `lastRow`. */
function planInTable(lastRow: number, autoCorrect: boolean): Host {
  const workbook = workbookOf({ Plan: rows });
  sheetNamed(workbook, 'Plan').tables.push({
    id: 1,
    name: 'Measures',
    area: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: 3 },
    showHeaders: true,
    showTotals: false,
    style: null,
    columns: ['Measure', 'Q1', 'Q2', 'Total'].map((name, i) => ({ id: i + 1, name, calculatedFormula: null })),
    filter: null,
  });
  const host = connect(workbook);
  host.autoCorrect = autoCorrect;
  return host;
}

/** Formulas in some rows of the Table's blank column, with others left alone. */
function totals(lastRow: number, formulaOf: (row: number) => Content | undefined): Edit {
  const after = Array.from({ length: lastRow }, (_, i) => [formulaOf(i + 1)]);
  return {
    kind: 'cells',
    sheet,
    area: { firstRow: 1, lastRow, firstColumn: 3, lastColumn: 3 },
    before: after.map(() => [null]),
    after,
    what: 'Totals',
  };
}

const ofMeasures = (row: number): Content | undefined =>
  typeof rows[row]?.[1] === 'number' ? { formula: `=SUM(B${String(row + 1)}:C${String(row + 1)})` } : undefined;

function totalsOf(host: Host): readonly unknown[] {
  return [1, 2, 3, 4, 5, 6].map((row) => valueIn(sheetNamed(host.workbook, 'Plan'), row, 3));
}

test.each([
  ['rows between those that were written', 5, 5],
  ['a row of the Table below what was written', 6, 5],
  ['rows above and below', 6, 6],
])('%s stay blank', async (_what, lastRow, lastWritten) => {
  for (const autoCorrect of [true, false]) {
    const host = planInTable(lastRow, autoCorrect);
    const before = everyCell(host.workbook);
    const journal = createJournal();
    expect(await written([totals(lastWritten, ofMeasures)], journal)).toEqual({ cells: 3, leftAlone: [] });
    expect(totalsOf(host)).toEqual([null, 7, 11, null, 15, null]);
    expect(await undone(journal)).toEqual({ cells: 3, leftAlone: [] });
    expect(everyCell(host.workbook)).toEqual(before);
  }
});

test.each([
  [5, 5],
  [6, 5],
])('where Excel breaks off before they are cleared, Undo clears them (Table to row %i)', async (lastRow, lastWritten) => {
  const host = planInTable(lastRow, true);
  const before = everyCell(host.workbook);
  const journal = createJournal();
  host.refuse('Range.clear');
  await write([totals(lastWritten, ofMeasures)], journal, () => undefined);
  expect(totalsOf(host)[0]).toBe(0);
  expect((await undone(journal)).leftAlone).toEqual([]);
  expect(everyCell(host.workbook)).toEqual(before);
});

test('a formula that differs from row to row is told where Excel has made them alike', async () => {
  const host = planInTable(5, true);
  const mixed = (row: number): Content | undefined => (row === 3 ? { formula: '=MAX(B4:C4)' } : ofMeasures(row));
  const { leftAlone } = await written([totals(5, mixed)]);
  expect(totalsOf(host)).toEqual([null, 7, 11, null, 15, null]);
  expect(leftAlone).toEqual([{ sheet: 'Plan', address: 'D4', reason: 'Excel holds something else here than was written.' }]);
});
