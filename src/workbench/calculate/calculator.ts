// The interface behind which a calculation engine sits, so that the engine can be changed: nothing else knows which
// one it is.

import type { CellValue, Sheet, Workbook } from '../workbook/model';

/**
 * A formula cell that keeps its saved value: the engine can't calculate it, or calculates it otherwise than the file
 * says.
 */
export interface KeptFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reason: 'not supported' | 'differs from the saved value' | 'volatile';
}

/** A position whose content was set. */
export interface CellPosition {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Keeps the values of formula cells in a workbook's model right. */
export interface Calculator {
  /** Contents were set in the model: recalculates what depends on them; returns the positions whose value changed. */
  cellsChanged(positions: readonly CellPosition[]): readonly CellPosition[];
  /**
   * Sheets, names, rows or columns were added, removed or renamed: starts afresh from the model. Correct values stay.
   */
  structureChanged(): readonly CellPosition[];
  /**
   * What a formula comes to that is in no cell, as a name's; it begins with an equals sign. Undefined where the engine
   * can't tell, or where it comes to several values.
   */
  valueOf(formula: string, sheet: Sheet): CellValue | undefined;
  readonly kept: readonly KeptFormula[];
}

/** A workbook with the calculator that keeps its values right. */
export interface CalculatedWorkbook {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
}
