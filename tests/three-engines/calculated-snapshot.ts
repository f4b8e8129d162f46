// A reviewed snapshot as a workbook, calculated by the workbench's engine: every formula with the value that the sheet would show.

import { blankSheet } from '../../src/workbench/workbook/blank-sheet';
import type { CellValue } from '../../src/domain/model/cell';
import type { Grid } from '../../src/domain/model/grid';
import { formulaAt, valueAt } from '../../src/domain/model/grid';
import type { Snapshot } from '../../src/domain/model/snapshot';
import { createCalculator } from '../../src/workbench/calculate/hyperformula';
import { plainStyle } from '../../src/workbench/workbook/styles';
import type { Cell, Sheet, Workbook } from '../../src/workbench/workbook/model';

/** The value shown at a position of a sheet. */
export type Shown = (sheet: string, row: number, column: number) => CellValue;

export interface CalculatedWorkbook {
  readonly shown: Shown;
  /** Formulas that the engine didn't calculate. */
  readonly kept: number;
}

export function calculate(snapshot: Snapshot): CalculatedWorkbook {
  const workbook = workbookOf(snapshot);
  const calculator = createCalculator(workbook);
  return { shown: shownIn(workbook), kept: calculator.kept.length };
}

/** The value that a workbook shows at a position of a sheet. */
export function shownIn(workbook: Workbook): Shown {
  const bySheet = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  return (sheet, row, column) => bySheet.get(sheet)?.rows.get(row)?.get(column)?.value ?? null;
}

/** The workbook of a snapshot, its formulas not calculated yet. */
export function workbookOf(snapshot: Snapshot): Workbook {
  const own = [snapshot.settings, snapshot.ledger, snapshot.summary];
  const grids = [...snapshot.grids, ...own.filter((grid) => grid !== null)];
  return {
    sheets: grids.map(sheetOf),
    names: [...snapshot.names].map(([name, refersTo]) => ({
      name,
      refersTo: refersTo.slice(1),
      sheetId: null,
      hidden: false,
      comment: null,
    })),
    styles: [plainStyle],
    settings: new Map(),
    date1904: false,
    activeSheetId: grids[0]?.sheet.id ?? '',
    original: { parts: new Map() },
  };
}

/** What a review would read from a workbook that was made of a snapshot and has been worked in since. Nothing has been moved. */
export function snapshotFrom(workbook: Workbook, before: Snapshot): Snapshot {
  const bySheet = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  const read = (grid: Grid): Grid => {
    const rows = bySheet.get(grid.sheet.id)?.rows;
    const cellsOf = <T>(of: (cell: Cell | undefined) => T, lines: readonly (readonly unknown[])[]): readonly (readonly T[])[] =>
      lines.map((line, row) => line.map((_, column) => of(rows?.get(grid.area.firstRow + row)?.get(grid.area.firstColumn + column))));
    return {
      ...grid,
      values: cellsOf((cell) => cell?.value ?? null, grid.values),
      formulas: cellsOf((cell) => (cell?.formula == null ? null : formulaWithSign(cell.formula)), grid.formulas),
    };
  };
  const readOwn = (grid: Grid | null): Grid | null => (grid === null ? null : read(grid));
  const { grids, settings, ledger, summary } = before;
  return { ...before, grids: grids.map(read), settings: readOwn(settings), ledger: readOwn(ledger), summary: readOwn(summary) };
}

function formulaWithSign(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function sheetOf(grid: Grid): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (let row = grid.area.firstRow; row <= grid.area.lastRow; row += 1) {
    const cells = new Map<number, Cell>();
    for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
      const formula = formulaAt(grid, row, column);
      const value = valueAt(grid, row, column);
      if (formula !== null || value !== null) cells.set(column, { value: formula === null ? value : null, formula, style: 0 });
    }
    rows.set(row, cells);
  }
  return { ...blankSheet(grid.sheet.id, grid.sheet.name), rows };
}
