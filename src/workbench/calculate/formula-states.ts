// Which formula cells keep their value, and why. By cell, not by position: a row that moves takes its state along.

import type { Cell, CellValue, Workbook } from '../workbook/model';
import type { KeptFormula } from './calculator';
import { notSupportedFormula, type EngineContent } from './engine';
import { formulaOfCell, type FormulaContext } from './formula-texts/formula-for-engine';
import { contentOfValue, type FormulaCell } from './sheet-contents';

type Reason = KeptFormula['reason'];

export interface FormulaStates {
  readonly kept: WeakMap<Cell, { readonly reason: Reason; readonly value: CellValue }>;
  /**
   * Kept cells whose value means nothing (written since opening, or saved without one): what reads them is
   * unsupported too.
   */
  readonly withoutValue: WeakSet<Cell>;
  /** Cells still in the engine as formulas: they may be calculated once what they read can be. */
  readonly unsupported: WeakSet<Cell>;
}

export function newFormulaStates(): FormulaStates {
  return { kept: new WeakMap(), withoutValue: new WeakSet(), unsupported: new WeakSet() };
}

export function keepSavedValue({ kept }: FormulaStates, { cell, saved }: FormulaCell, reason: Reason): void {
  kept.set(cell, { reason, value: saved });
}

/** From now on the cell's formula is tried again. */
export function tryAgain({ kept, withoutValue, unsupported }: FormulaStates, cell: Cell): void {
  kept.delete(cell);
  withoutValue.delete(cell);
  unsupported.delete(cell);
}

/**
 * What the engine gets for a formula. `opening`: as in the file. A volatile one then keeps its value for as long as
 * the file is
 * open, so that what is computed, written and saved are of one moment. Excel calculates it again when it opens the
 * file.
 */
export function contentOfFormula(states: FormulaStates, formula: FormulaCell, context: FormulaContext, opening: boolean): EngineContent {
  // A kept value never changes: where it did, the cell was written again.
  if (states.kept.has(formula.cell) && states.kept.get(formula.cell)?.value === formula.saved) return keptContent(states, formula);
  tryAgain(states, formula.cell);
  const area = formula.arrayArea;
  const severalCells = area !== null && (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn);
  const translated = formulaOfCell(formula.formula, formula, context, area !== null);
  if (severalCells || !translated.supported) {
    keepSavedValue(states, formula, 'not supported');
    if (!opening || formula.saved === null) states.withoutValue.add(formula.cell);
    return keptContent(states, formula);
  }
  if (opening && translated.volatile && formula.saved !== null) {
    keepSavedValue(states, formula, 'volatile');
    return keptContent(states, formula);
  }
  return translated.content;
}

function keptContent({ withoutValue }: FormulaStates, { cell, saved }: FormulaCell): EngineContent {
  return withoutValue.has(cell) ? notSupportedFormula : contentOfValue(saved);
}

/** The cells that keep their value, where they are now. */
export function keptFormulas({ kept, unsupported }: FormulaStates, workbook: Workbook): readonly KeptFormula[] {
  const found: KeptFormula[] = [];
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula === null) continue;
        const reason = kept.get(cell)?.reason ?? (unsupported.has(cell) ? 'not supported' : null);
        if (reason !== null) found.push({ sheet: sheet.name, row, column, formula: cell.formula, reason });
      }
    }
  }
  return found;
}
