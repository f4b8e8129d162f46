// Rule: a formula that was filled to many rows comes to the same as the same formula set by itself in each of them, and
// follows every later change.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { CellPosition } from '../../../src/workbench/calculate/calculator';
import type { CellValue, Workbook } from '../../../src/workbench/workbook/model';
import { sheetNamed, valuesIn, workbookOf } from './small-workbook';

const rows = 6;
const figures: readonly (readonly (string | number)[])[] = Array.from({ length: rows }, (_, row) => [row + 1, 10 * row, `word ${row}`]);
const names = { Share: '$D$1' };

/** Writes in column F of every row. */
function filled(workbook: Workbook, formulaOf: (row: number) => string): readonly CellPosition[] {
  const sheet = sheetNamed(workbook, 'Plan');
  return Array.from({ length: rows }, (_, row) => {
    Object.assign(ensureCell(sheet, row, 5), { formula: formulaOf(row + 1), value: 0 });
    return { sheet, row, column: 5 };
  });
}

function results(workbook: Workbook): readonly CellValue[] {
  return Array.from({ length: rows }, (_, row) => valuesIn(sheetNamed(workbook, 'Plan'), row, 6)[5] ?? null);
}

const planOf = () => workbookOf({ Plan: figures, Other: [[7], [8], [9], [10], [11], [12]] }, names);

test.each<[string, (row: number) => string, string]>([
  ['cells of its row', (row) => `=A${row}+B${row}*2`, 'all alike'],
  ['an area of its row and a fixed cell', (row) => `=SUM(A${row}:B${row})/$A$1`, 'all alike'],
  ['small letters', (row) => `=a${row}+$b${row}`, 'all alike'],
  ['all rows up to its own', (row) => `=SUM(A$1:A${row})`, 'a formula each'],
  ['all rows from its own up to a fixed one', (row) => `=SUM(A${row}:A$3)`, 'a formula each'],
  ['an area named from its last cell', (row) => `=SUM(B${row}:A${row})`, 'a formula each'],
  ['another sheet', (row) => `=Other!A${row}*A${row}`, 'all alike'],
  ['a name', (row) => `=IF(ISNUMBER(Share),A${row},"none "&C${row})`, 'all alike'],
  ['a function for arrays', (row) => `=SUMPRODUCT(A${row}:B${row},{2,3})`, 'all alike'],
  ['a sheet that is not there', (row) => `=Nowhere!A${row}`, 'all alike'],
  ['several values at once', (row) => `=A${row}:B${row}*2`, 'all alike'],
  ['a mistake', (row) => `=SUM(A${row}`, 'all alike'],
  ['each row’s own cell', (row) => `=A${((row * 5) % rows) + 1}`, 'no two alike'],
])('a formula with %s', (_what, formulaOf) => {
  const [atOnce, singly] = [planOf(), planOf()];
  createCalculator(atOnce).cellsChanged(filled(atOnce, formulaOf));
  for (const position of filled(singly, formulaOf)) {
    // A calculator for each cell: nothing is known of the others.
    createCalculator(singly).cellsChanged([position]);
  }
  expect(results(atOnce)).toEqual(results(singly));
});

test('a filled formula follows what it reads, and is as it was when it is set again', () => {
  const workbook = planOf();
  const sheet = sheetNamed(workbook, 'Plan');
  const calculator = createCalculator(workbook);
  calculator.cellsChanged(filled(workbook, (row) => `=A${row}+$B$2`));
  ensureCell(sheet, 1, 1).value = 100;
  const changed = calculator.cellsChanged([{ sheet, row: 1, column: 1 }]);
  expect(results(workbook)).toEqual([101, 102, 103, 104, 105, 106]);
  expect(changed).toHaveLength(rows);
  expect(calculator.cellsChanged(filled(workbook, (row) => `=A${row}+$B$2`))).toHaveLength(rows);
  expect(results(workbook)).toEqual([101, 102, 103, 104, 105, 106]);
});

test('a name that appears later reaches the formulas that were filled before', () => {
  const workbook = workbookOf({ Plan: figures });
  const calculator = createCalculator(workbook);
  calculator.cellsChanged(filled(workbook, (row) => `=IFERROR(A${row}*Rate,"no rate")`));
  expect(results(workbook)).toEqual(Array.from({ length: rows }, () => 'no rate'));
  workbook.names.push({ name: 'Rate', refersTo: 'Plan!$B$2', sheetId: null, hidden: false, comment: null });
  calculator.structureChanged();
  expect(results(workbook)).toEqual([10, 20, 30, 40, 50, 60]);
});
