// Columns inserted and deleted, as Excel does it: what is to the right moves, and everything that refers to it
// follows.

import fc from 'fast-check';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { deleteColumns, insertColumns } from '../../../src/workbench/edit/insert-and-delete';
import { shiftFormula } from '../../../src/workbench/workbook/line-shift';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, LineShift, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle } from '../../../src/workbench/workbook/styles';
import { sheetNamed, valuesIn, workbookOf, type CellContent } from '../calculate/small-workbook';

const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/**
 * A plan in an Excel table under a merged heading, with a filter, a rule, a note, a print area, and a summary of
 * it.
 */
function samplePlan() {
  const workbook = workbookOf(
    {
      Plan: [
        ['Plan', 'Figures', null, null],
        ['Deliverable', 'Q1', 'Q2', 'Total'],
        ...[
          ['Peer challenges', 18, 13],
          ['Pilots', 5, 5],
        ].map(([name, q1, q2], i): CellContent[] => [
          String(name),
          Number(q1),
          Number(q2),
          { formula: `=SUM(B${String(i + 3)}:C${String(i + 3)})`, saved: Number(q1) + Number(q2) },
        ]),
      ],
      Summary: [
        [
          { formula: '=SUM(Plan!D3:D4)', saved: 41 },
          { formula: '=SUM(Plan1[Q1])', saved: 23 },
          { formula: '=SUM(Plan1[[Q1]:[Q2]])', saved: 41 },
          { formula: '=SUM(Plan!B:C)', saved: 41 },
        ],
      ],
    },
    { Totals: 'Plan!$D$3:$D$4', Quarters: 'Plan!$B:$C' },
  );
  const sheet = sheetNamed(workbook, 'Plan');
  sheet.tables.push({
    id: 1,
    name: 'Plan1',
    area: area(1, 3, 0, 3),
    showHeaders: true,
    showTotals: false,
    style: null,
    columns: ['Deliverable', 'Q1', 'Q2', 'Total'].map((name, i) => ({ id: i + 1, name, calculatedFormula: null })),
    filter: {
      area: area(1, 3, 0, 3),
      criteria: new Map([[3, '<filterColumn colId="3"><filters><filter val="31"/></filters></filterColumn>']]),
    },
  });
  sheet.merges.push(area(0, 0, 1, 3));
  sheet.comments.push({ row: 2, column: 2, author: 'Officer', text: 'Booked' });
  sheet.conditionalFormats.push({
    id: 'one',
    areas: [area(2, 3, 2, 3)],
    type: 'expression',
    operator: null,
    formulas: ['AND(C3>5,$D3>30)'],
    text: null,
    format: { fontColor: null, fill: null, bold: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
  });
  sheet.pageLayout.printArea = [area(0, 3, 0, 3)];
  sheet.pageLayout.printTitleColumns = { first: 0, last: 0 };
  sheet.columnFormats.set(2, { width: 30, hidden: true, style: null });
  const cell = cellAt(sheet, 2, 1);
  if (cell !== undefined) cell.style = changedStyle(workbook, 0, { fill: '#C6EFCE' });
  return { workbook, sheet, calculator: createCalculator(workbook) };
}

const formulaAt = (sheet: Sheet, row: number, column: number) => cellAt(sheet, row, column)?.formula ?? null;

test('a column put in inside a table is one of it, with a heading; sums, names, merges, rules and widths go along', () => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(insertColumns({ workbook, calculator }, sheet.id, 2, 1)).toMatchObject({
    done: true,
    change: { address: 'C:C', type: 'ColumnInserted' },
  });
  expect(valuesIn(sheet, 1, 5)).toEqual(['Deliverable', 'Q1', 'Column1', 'Q2', 'Total']);
  expect(sheet.tables[0]).toMatchObject({ area: area(1, 3, 0, 4), filter: { area: area(1, 3, 0, 4) } });
  expect(sheet.tables[0]?.columns.map(({ id, name }) => [id, name])).toEqual([
    [1, 'Deliverable'],
    [2, 'Q1'],
    [5, 'Column1'],
    [3, 'Q2'],
    [4, 'Total'],
  ]);
  expect([...(sheet.tables[0]?.filter?.criteria ?? [])]).toEqual([
    [4, '<filterColumn colId="4"><filters><filter val="31"/></filters></filterColumn>'],
  ]);
  expect(formulaAt(sheet, 2, 4)).toBe('=SUM(B3:D3)');
  const summary = sheetNamed(workbook, 'Summary');
  expect([0, 1, 2, 3].map((column) => formulaAt(summary, 0, column))).toEqual([
    '=SUM(Plan!E3:E4)',
    '=SUM(Plan1[Q1])',
    '=SUM(Plan1[[Q1]:[Q2]])',
    '=SUM(Plan!B:D)',
  ]);
  expect(workbook.names.map(({ refersTo }) => refersTo)).toEqual(['Plan!$E$3:$E$4', 'Plan!$B:$D']);
  expect(sheet.merges).toEqual([area(0, 0, 1, 4)]);
  expect(sheet.comments.map(({ column }) => column)).toEqual([3]);
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area(2, 3, 3, 4)], formulas: ['AND(D3>5,$E3>30)'] });
  expect(sheet.pageLayout).toMatchObject({ printArea: [area(0, 3, 0, 4)], printTitleColumns: { first: 0, last: 0 } });
  expect([...sheet.columnFormats.keys()]).toEqual([3]);
  expect(cellAt(sheet, 2, 2)?.style).toBe(cellAt(sheet, 2, 1)?.style);
});

test('a column taken out: the table loses it, references to it are lost, those across it shrink', () => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(deleteColumns({ workbook, calculator }, sheet.id, 1, 1)).toMatchObject({
    done: true,
    change: { address: 'B:B', type: 'ColumnDeleted' },
  });
  expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['Deliverable', 'Q2', 'Total']);
  expect(formulaAt(sheet, 2, 2)).toBe('=SUM(B3)');
  const summary = sheetNamed(workbook, 'Summary');
  expect([1, 2].map((column) => formulaAt(summary, 0, column))).toEqual(['=SUM(#REF!)', '=SUM(Plan1[[Q2]:[Q2]])']);
  expect(sheet.merges).toEqual([area(0, 0, 1, 2)]);
});

const insertTwoAtC: LineShift = { axis: 'columns', kind: 'insert', first: 2, count: 2 };
const deleteCAndD: LineShift = { axis: 'columns', kind: 'delete', first: 2, count: 2 };

test.each<[string, string, string]>([
  ['=B4', '=B4', '=B4'],
  ['=C4', '=E4', '=#REF!'],
  ['=$E$7+F$8', '=$G$7+H$8', '=$C$7+D$8'],
  ['=SUM(A1:F1)', '=SUM(A1:H1)', '=SUM(A1:D1)'],
  ['=SUM(C:C)+SUM(5:5)+SUM(B:E)', '=SUM(E:E)+SUM(5:5)+SUM(B:G)', '=SUM(#REF!)+SUM(5:5)+SUM(B:C)'],
  ["='My plan'!E1+Other!E1", "='My plan'!G1+Other!E1", "='My plan'!C1+Other!E1"],
  ['="E7"&E7&LOG10(E7)+Q7_2015', '="E7"&G7&LOG10(G7)+Q7_2015', '="E7"&C7&LOG10(C7)+Q7_2015'],
  ['=XFD1', '=#REF!', '=XFB1'],
])('%s', (formula, inserted, deleted) => {
  expect(shiftFormula(insertTwoAtC, 'My plan', formula, 'My plan')).toBe(inserted);
  expect(shiftFormula(deleteCAndD, 'My plan', formula, 'My plan')).toBe(deleted);
});

test.each(['insertColumns', 'deleteColumns'] as const)('a protected sheet refuses %s with one sentence', (action) => {
  const { workbook, sheet, calculator } = samplePlan();
  sheet.protection = { options: new Map([['sheet', '1']]), passwordProtected: false };
  const before = snapshotOf(workbook);
  const edit = action === 'insertColumns' ? insertColumns : deleteColumns;
  expect(edit({ workbook, calculator }, sheet.id, 1, 1)).toMatchObject({ done: false });
  expect(snapshotOf(workbook)).toBe(before);
});

/** All that can be compared of a workbook. */
function snapshotOf(workbook: Workbook) {
  return JSON.stringify([
    workbook.names,
    workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].map(([row, cells]) => [row, [...cells]]),
      tables: sheet.tables.map((table) => ({
        ...table,
        filter: table.filter && { ...table.filter, criteria: [...table.filter.criteria] },
      })),
      columnFormats: [...sheet.columnFormats],
    })),
  ]);
}

test('law: putting columns in and taking them out again gives the same workbook, and no figure changes on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 3 }), (first, count) => {
      const { workbook, sheet, calculator } = samplePlan();
      const summary = sheetNamed(workbook, 'Summary');
      calculator.structureChanged();
      const [before, figures] = [snapshotOf(workbook), valuesIn(summary, 0, 4)];
      insertColumns({ workbook, calculator }, sheet.id, first, count);
      expect(valuesIn(summary, 0, 4)).toEqual(figures);
      deleteColumns({ workbook, calculator }, sheet.id, first, count);
      expect(snapshotOf(workbook)).toBe(before);
    }),
    { numRuns: 30 },
  );
});
