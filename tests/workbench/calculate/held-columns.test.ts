// Rule: formulas filled down a long column come to what each would come to by itself, and go on following what they read:
// whatever else reads them, whatever is written over them, and however they read each other.

import { createCalculator } from '../../../src/workbench/calculate/hyperformula';
import { ensureCell } from '../../../src/workbench/workbook/cells';
import type { CellValue, Workbook } from '../../../src/workbench/workbook/model';
import { sheetNamed, valuesIn, workbookOf, type CellContent } from './small-workbook';

/** As many as are calculated column by column; half as many at once are the engine's. */
const rowCount = 240;
const columnCount = 8;
const figures = Array.from({ length: rowCount }, (_, row): readonly CellContent[] => [row % 7, row % 5 === 0 ? null : row, `w${row % 3}`]);
const planOf = (): Workbook => workbookOf({ Plan: figures, Other: [[7]] }, { Share: 'Other!$A$1' });

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** A step of an officer or a review; `perBatch` of its cells are set at once. */
type Step = readonly Cell[];

function play(steps: readonly Step[], perBatch: number): readonly (readonly CellValue[])[] {
  const workbook = planOf();
  const sheet = sheetNamed(workbook, 'Plan');
  const calculator = createCalculator(workbook);
  for (const step of steps) {
    for (let at = 0; at < step.length; at += perBatch) {
      const positions = step.slice(at, at + perBatch).map(({ row, column, content }) => {
        const isFormula = typeof content === 'string' && content.startsWith('=');
        Object.assign(ensureCell(sheet, row, column), isFormula ? { formula: content, value: 0 } : { formula: null, value: content });
        return { sheet, row, column };
      });
      calculator.cellsChanged(positions);
    }
  }
  return Array.from({ length: rowCount + 2 }, (_, row) => valuesIn(sheet, row, columnCount));
}

function down(column: number, formulaOf: (row: number) => string): Step {
  return figures.map((_, row) => ({ row, column, content: formulaOf(row + 1) }));
}

const cell = (row: number, column: number, content: CellContent): Step => [{ row, column, content }];
const sums = down(3, (row) => `=IF(COUNT(A${row}:B${row})<2,"",SUM(A${row}:B${row}))`);
const shares = down(4, (row) => `=IFERROR(D${row}/Share,"none: "&C${row})`);
const belowAll = rowCount;

test.each<[string, readonly Step[]]>([
  ['columns that read each other, the later one first', [[...shares, ...sums]]],
  ['a figure that changes', [sums, shares, cell(5, 0, 900)]],
  ['figures of many rows that change', [[...sums, ...shares], figures.map((_, row) => ({ row, column: 1, content: row * 2 }))]],
  ['a fixed cell that changes', [[...sums, ...down(4, (row) => `=D${row}&$H$1`)], cell(0, 7, 'x')]],
  [
    'a total below, and a column that reads it',
    [[...sums, ...cell(belowAll, 3, '=SUM(D1:D240)'), ...down(5, (row) => `=IF(D${row}="",0,D${row}/$D$241)`)]],
  ],
  ['a total that comes later, and a change then', [sums, cell(belowAll, 3, '=SUM(D1:D240)'), cell(7, 1, 1000)]],
  ['a whole column that is read', [sums, cell(0, 7, '=SUM(D:D)'), cell(7, 1, 1000)]],
  ['values over some of the formulas', [[...sums, ...shares], cell(3, 3, 55), cell(4, 3, null)]],
  ['another formula over all', [[...sums, ...shares], down(3, (row) => `=A${row}*2`), cell(9, 0, 70)]],
  ['another formula over a few', [[...sums, ...shares], down(3, (row) => `=A${row}*3`).slice(0, 20), cell(9, 0, 70), cell(99, 0, 70)]],
  ['columns in a circle', [figures.flatMap((_, row) => [...cell(row, 3, `=E${row + 1}+1`), ...cell(row, 4, `=D${row + 1}+1`)])]],
  ['a column that reads itself above', [down(3, (row) => (row === 1 ? '=A1' : `=D${row - 1}+A${row}`))]],
  ['errors', [down(3, (row) => `=1/A${row}`), down(4, (row) => `=IF(ISERROR(D${row}),"error",D${row})`)]],
  [
    'texts that begin with an apostrophe',
    [down(3, (row) => `="'"&C${row}`), down(4, (row) => `=LEN(D${row})`), down(3, (row) => `=C${row}`)],
  ],
  ['a count of an area by a criterion', [down(3, (row) => `=COUNTIF(A${row}:B${row},">2")`), cell(0, 7, '=SUM(D1:D5)'), cell(1, 0, 9)]],
  ['formulas that tell formulas from values', [sums, cell(0, 7, '=ISFORMULA(D4)'), down(6, (row) => `=ISFORMULA(D${row})`)]],
])('%s', (_what, steps) => {
  const held = play(steps, Infinity);
  expect(held).toEqual(play(steps, rowCount / 2));
  expect(held.flat().some((value) => value !== null)).toBe(true);
});
