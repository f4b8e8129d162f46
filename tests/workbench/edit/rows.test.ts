// Rows put in, taken out and sorted, as Excel does it: each comment stays beside its own deliverable.

import fc from 'fast-check';
import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { deleteRows, insertRows } from '../../../src/workbench/edit/insert-and-delete';
import { sortRows } from '../../../src/workbench/edit/sort-rows';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, CellValue, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { changedStyle } from '../../../src/workbench/workbook/styles';
import { sheetNamed, valuesIn, workbookOf, type CellContent } from '../calculate/small-workbook';

const area = (firstRow: number, lastRow: number, firstColumn = 0, lastColumn = 3): Area => ({ firstRow, firstColumn, lastRow, lastColumn });

/** Rows 2–5 (one-based) of a plan with totals, a table round them, and a summary that looks at it. */
function samplePlan() {
  const workbook = workbookOf(
    {
      Plan: [
        ['Deliverable', 'Q1', 'Q2', 'Total'],
        ...[
          ['Peer challenges', 18, 13],
          ['Pilots', 5, 5],
          ['Events', 0, 60],
          ['Reviews', 2, 3],
        ].map(([name, q1, q2], index): CellContent[] => [
          String(name),
          Number(q1),
          Number(q2),
          { formula: `=SUM(B${String(index + 2)}:C${String(index + 2)})`, saved: Number(q1) + Number(q2) },
        ]),
        ['All', null, null, { formula: '=SUM(D2:D5)', saved: 106 }],
      ],
      Summary: [
        [
          { formula: '=SUM(Plan!D2:D5)', saved: 106 },
          { formula: '=Plan!A4', saved: 'Events' },
        ],
      ],
    },
    { Totals: 'Plan!$D$2:$D$5' },
  );
  const sheet = sheetNamed(workbook, 'Plan');
  sheet.tables.push({
    id: 1,
    name: 'Plan1',
    area: area(0, 4),
    showHeaders: true,
    showTotals: false,
    style: null,
    columns: ['Deliverable', 'Q1', 'Q2', 'Total'].map((name, id) => ({
      id,
      name,
      calculatedFormula: name === 'Total' ? 'SUM(Plan1[[#This Row],[Q1]:[Q2]])' : null,
    })),
    filter: { area: area(0, 4), criteria: new Map() },
  });
  sheet.merges.push(area(7, 8, 0, 1));
  sheet.comments.push({ row: 3, column: 0, author: 'Officer', text: 'Booked' });
  sheet.conditionalFormats.push({
    id: 'one',
    areas: [area(1, 4, 3, 3)],
    type: 'expression',
    operator: null,
    formulas: ['$D2>50'],
    text: null,
    format: { fontColor: null, fill: null, bold: null },
    priority: 1,
    stopIfTrue: false,
    xml: null,
  });
  sheet.pageLayout.printArea = [area(0, 5)];
  sheet.pageLayout.printTitleRows = { first: 0, last: 0 };
  sheet.rowFormats.set(3, { height: 30, custom: true, hidden: false, style: null });
  for (let row = 1; row <= 4; row += 1) {
    const cell = cellAt(sheet, row, 1);
    if (cell !== undefined) cell.style = changedStyle(workbook, 0, { fill: `#00000${String(row)}` });
  }
  return { workbook, sheet, calculator: createCalculator(workbook) };
}

const column = (sheet: Sheet, at: number, rows: number) => Array.from({ length: rows }, (_, row) => cellAt(sheet, row, at)?.value ?? null);
const formulas = (sheet: Sheet, at: number, rows: number) =>
  Array.from({ length: rows }, (_, row) => cellAt(sheet, row, at)?.formula ?? null);

test('a row put in inside a table: everything below moves, what refers to it grows, the calculated column is filled', () => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(insertRows({ workbook, calculator }, sheet.id, 3, 1)).toMatchObject({
    done: true,
    change: { address: '4:4', type: 'RowInserted' },
  });
  expect(column(sheet, 0, 7)).toEqual(['Deliverable', 'Peer challenges', 'Pilots', null, 'Events', 'Reviews', 'All']);
  expect(formulas(sheet, 3, 7)).toEqual([null, '=SUM(B2:C2)', '=SUM(B3:C3)', '=SUM(B4:C4)', '=SUM(B5:C5)', '=SUM(B6:C6)', '=SUM(D2:D6)']);
  expect(column(sheet, 3, 7)).toEqual(['Total', 31, 10, 0, 60, 5, 106]);
  expect(formulas(sheetNamed(workbook, 'Summary'), 0, 1)).toEqual(['=SUM(Plan!D2:D6)']);
  expect(formulas(sheetNamed(workbook, 'Summary'), 1, 1)).toEqual(['=Plan!A5']);
  expect(workbook.names[0]?.refersTo).toBe('Plan!$D$2:$D$6');
  expect(sheet.tables[0]?.area).toEqual(area(0, 5));
  expect(sheet.tables[0]?.filter?.area).toEqual(area(0, 5));
  expect(sheet.merges).toEqual([area(8, 9, 0, 1)]);
  expect(sheet.comments.map(({ row }) => row)).toEqual([4]);
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area(1, 5, 3, 3)], formulas: ['$D2>50'] });
  expect(sheet.pageLayout).toMatchObject({ printArea: [area(0, 6)], printTitleRows: { first: 0, last: 0 } });
  expect([...sheet.rowFormats.keys()]).toEqual([4]);
  expect(cellAt(sheet, 3, 1)?.style).toBe(cellAt(sheet, 2, 1)?.style);
});

test('a row put in as the first of the table, and one above it', () => {
  const { workbook, sheet, calculator } = samplePlan();
  insertRows({ workbook, calculator }, sheet.id, 1, 1);
  expect(formulas(sheet, 3, 3)).toEqual([null, '=SUM(B2:C2)', '=SUM(B3:C3)']);
  insertRows({ workbook, calculator }, sheet.id, 0, 2);
  expect(sheet.tables[0]?.area).toEqual(area(2, 7));
  expect(sheet.pageLayout.printTitleRows).toEqual({ first: 2, last: 2 });
  expect(sheet.conditionalFormats[0]).toMatchObject({ areas: [area(4, 7, 3, 3)], formulas: ['$D5>50'] });
});

test('a row taken out: totals follow, references to it are lost', () => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(deleteRows({ workbook, calculator }, sheet.id, 3, 1)).toMatchObject({
    done: true,
    change: { address: '4:4', type: 'RowDeleted' },
  });
  expect(column(sheet, 3, 5)).toEqual(['Total', 31, 10, 5, 46]);
  expect(valuesIn(sheetNamed(workbook, 'Summary'), 0, 2)).toEqual([46, { error: '#REF!' }]);
  expect(sheet.comments).toEqual([]);
});

test.each<[string, number, number]>([
  ['the heading row alone', 0, 1],
  ['every row of the table but the heading', 1, 4],
])('%s cannot be taken out', (_what, first, count) => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(deleteRows({ workbook, calculator }, sheet.id, first, count)).toMatchObject({ done: false });
  expect(column(sheet, 0, 6)).toEqual(['Deliverable', 'Peer challenges', 'Pilots', 'Events', 'Reviews', 'All']);
});

/** All that can be compared of a workbook. */
function snapshotOf(workbook: Workbook) {
  return JSON.stringify([
    workbook.names,
    workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows].map(([row, cells]) => [row, [...cells]]),
      rowFormats: [...sheet.rowFormats],
      columnFormats: [],
    })),
  ]);
}

test('law: putting rows in and taking them out again gives the same workbook', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 }), (first, count) => {
      const { workbook, sheet, calculator } = samplePlan();
      const before = snapshotOf(workbook);
      insertRows({ workbook, calculator }, sheet.id, first, count);
      deleteRows({ workbook, calculator }, sheet.id, first, count);
      expect(snapshotOf(workbook)).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test('sorting moves whole rows: values, styles, notes; formulas go on reading their own row', () => {
  const { workbook, sheet, calculator } = samplePlan();
  expect(sortRows({ workbook, calculator }, { sheetId: sheet.id, area: area(1, 4), keyColumn: 3, ascending: false })).toMatchObject({
    done: true,
    change: { address: 'A2:D5', type: 'RangeEdited' },
  });
  expect(column(sheet, 0, 6)).toEqual(['Deliverable', 'Events', 'Peer challenges', 'Pilots', 'Reviews', 'All']);
  expect(column(sheet, 3, 6)).toEqual(['Total', 60, 31, 10, 5, 106]);
  expect(formulas(sheet, 3, 6)).toEqual([null, '=SUM(B2:C2)', '=SUM(B3:C3)', '=SUM(B4:C4)', '=SUM(B5:C5)', '=SUM(D2:D5)']);
  expect(workbook.styles[cellAt(sheet, 1, 1)?.style ?? 0]?.fill).toBe('#000003');
  expect(sheet.comments.map(({ row }) => row)).toEqual([1]);
  expect(valuesIn(sheetNamed(workbook, 'Summary'), 0, 2)).toEqual([106, 'Pilots']);
});

test.each<[boolean, CellValue[]]>([
  [true, [-1, 2, 10, 'apple', 'Apple', 'Pear', false, true, { error: '#N/A' }, null, null]],
  [false, [{ error: '#N/A' }, true, false, 'Pear', 'apple', 'Apple', 10, 2, -1, null, null]],
])(
  'order, ascending %p: numbers, text without case, FALSE and TRUE, errors, blanks last; equal keys keep their order',
  (ascending, expected) => {
    const workbook = workbookOf({
      Plan: [null, 'Pear', 10, { error: '#N/A' }, 'apple', true, 2, null, 'Apple', false, -1].map((key): CellContent[] => [key]),
    });
    const sheet = sheetNamed(workbook, 'Plan');
    sortRows({ workbook, calculator: createCalculator(workbook) }, { sheetId: sheet.id, area: area(0, 10, 0, 0), keyColumn: 0, ascending });
    expect(column(sheet, 0, 11)).toEqual(expected);
  },
);

test('hidden rows stay where they are', () => {
  const { workbook, sheet, calculator } = samplePlan();
  sheet.rowFormats.set(2, { height: null, custom: false, hidden: true, style: null });
  sortRows({ workbook, calculator }, { sheetId: sheet.id, area: area(1, 4), keyColumn: 0, ascending: true });
  expect(column(sheet, 0, 5)).toEqual(['Deliverable', 'Events', 'Pilots', 'Peer challenges', 'Reviews']);
});

test('rows with merged cells are refused with one sentence and stay', () => {
  const { workbook, sheet, calculator } = samplePlan();
  sheet.merges.push(area(2, 3, 0, 0));
  const before = snapshotOf(workbook);
  expect(sortRows({ workbook, calculator }, { sheetId: sheet.id, area: area(1, 4), keyColumn: 3, ascending: true })).toMatchObject({
    done: false,
  });
  expect(snapshotOf(workbook)).toBe(before);
});

test("law: sorting keeps the rows, whole, and each formula gives its own row's figure", () => {
  const figure = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 2 }),
      (figures, ascending, key) => {
        const workbook = workbookOf({
          Plan: figures.map(([one, other], row): CellContent[] => [one, other, `=SUM(A${String(row + 1)}:B${String(row + 1)})`, row]),
        });
        const sheet = sheetNamed(workbook, 'Plan');
        const calculator = createCalculator(workbook);
        const rows = () => figures.map((_, row) => valuesIn(sheet, row, 4));
        const before = rows();
        sortRows({ workbook, calculator }, { sheetId: sheet.id, area: area(0, figures.length - 1), keyColumn: key, ascending });
        const after = rows();
        const byMark = (all: readonly (readonly CellValue[])[]) => [...all].sort((one, other) => Number(one[3]) - Number(other[3]));
        expect(byMark(after)).toEqual(byMark(before));
        for (const [one, other, total] of after) expect(total).toBe(Number(one) + Number(other));
        const keys = after.map((row) => row[key]).filter((value) => value !== null);
        expect(keys).toEqual([...keys].sort((one, other) => (ascending ? 1 : -1) * (Number(one) - Number(other))));
      },
    ),
    { numRuns: 40 },
  );
});
