// Rule: rows that read the same values are calculated once, and come to what each would come to by itself: also where a
// formula depends on where it stands, on an error, a date or a blank cell.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import type { CellPosition } from '../../../src/workbench/calculate/calculator';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { CellValue, Workbook } from '../../../src/workbench/workbook/model';
import { sheetNamed, valuesIn, workbookOf, type CellContent } from './small-workbook';

const alike: readonly (readonly CellContent[])[] = [
  [1, 2, 'a', true],
  [1, 2, 'a', true],
  ['1', 2, 'a', true],
  [1, 2, 'A', true],
  [null, 2, 'a', false],
  [0, 2, '', false],
  [{ error: '#N/A' }, 2, 'a', true],
  [{ error: '#DIV/0!' }, 2, 'a', true],
  [1, 2, 'a', 1],
  [1, 2, 'a', true],
];

/** Writes in columns F and G of every row; G reads F. */
function fill(workbook: Workbook, formulaOf: (row: number) => string, rows: readonly number[]): readonly CellPosition[] {
  const sheet = sheetNamed(workbook, 'Plan');
  return rows.flatMap((row) =>
    [formulaOf(row + 1), `=F${row + 1}&"!"`].map((formula, i) => {
      Object.assign(ensureCell(sheet, row, 5 + i), { formula, value: 0 });
      return { sheet, row, column: 5 + i };
    }),
  );
}

function results(workbook: Workbook): readonly (readonly CellValue[])[] {
  return alike.map((_, row) => valuesIn(sheetNamed(workbook, 'Plan'), row, 7).slice(5));
}

const everyRow = alike.map((_, row) => row);
const planOf = () => workbookOf({ Plan: alike, Other: [[7]] }, { Share: 'Plan!$J$1' });

test.each<[string, (row: number) => string]>([
  ['figures, texts and truth values', (row) => `=IF(ISNUMBER(A${row}),A${row}+B${row},"none: "&A${row})&D${row}`],
  ['an area', (row) => `=COUNT(A${row}:D${row})`],
  ['errors', (row) => `=IFERROR(A${row},"error "&C${row})`],
  ['an error that is passed on', (row) => `=A${row}*B${row}`],
  ['texts that differ in their case', (row) => `=FIND("a",C${row}&"a")`],
  ['where it stands', (row) => `=ROW()+B${row}`],
  ['the row of what it reads', (row) => `=ROW(A${row})*B${row}`],
  ['a fixed area, of which it means the cell in its row', (row) => `=$A$1:$A$9&B${row}`],
  ['a fixed area as a whole', (row) => `=SUM($B$1:$B$10)+B${row}`],
  ['all rows up to its own', (row) => `=COUNT(B$1:B${row})`],
  ['a name', (row) => `=IF(Share="",B${row},Share)`],
  ['another sheet', (row) => `=Other!$A$1*B${row}`],
  ['a date', (row) => `=DATE(2015,B${row},1)`],
  ['a blank cell', (row) => `=E${row}`],
])('a formula that reads %s', (_what, formulaOf) => {
  const [atOnce, singly] = [planOf(), planOf()];
  createCalculator(atOnce).cellsChanged(fill(atOnce, formulaOf, everyRow));
  for (const row of everyRow) createCalculator(singly).cellsChanged(fill(singly, formulaOf, [row]));
  expect(results(atOnce)).toEqual(results(singly));
});

test('what is read changes, back and again: each row follows', () => {
  const workbook = planOf();
  const sheet = sheetNamed(workbook, 'Plan');
  const calculator = createCalculator(workbook);
  calculator.cellsChanged(fill(workbook, (row) => `=A${row}+B${row}+Share`, everyRow));
  const first = results(workbook);
  const change = (row: number, column: number, value: CellValue) => {
    ensureCell(sheet, row, column).value = value;
    calculator.cellsChanged([{ sheet, row, column }]);
  };
  change(0, 0, 5);
  change(0, 9, 100);
  expect(results(workbook).slice(0, 2)).toEqual([[107, '107!'], [103, '103!']]); // prettier-ignore
  change(0, 0, 1);
  change(0, 9, null);
  expect(results(workbook)).toEqual(first);
});

test('ten thousand rows that read one cell are set in seconds: no row looks through the others', () => {
  const rows = 10_000;
  const workbook = workbookOf({ Plan: [[3]] });
  const sheet = sheetNamed(workbook, 'Plan');
  const calculator = createCalculator(workbook);
  const positions = Array.from({ length: rows }, (_, row) => {
    Object.assign(ensureCell(sheet, row, 5), { formula: '=$A$1*2', value: 0 });
    return { sheet, row, column: 5 };
  });
  calculator.cellsChanged(positions);
  ensureCell(sheet, 0, 0).value = 4;
  expect(calculator.cellsChanged([{ sheet, row: 0, column: 0 }])).toHaveLength(rows);
  expect(sheet.rows.get(rows - 1)?.get(5)?.value).toBe(8);
});
