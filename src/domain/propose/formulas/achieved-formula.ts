// The formula of "% achieved": the total against the target, or how much of the way from a baseline was gone.

import { cellAddress } from '../../model/cell';
import { formulaBeginnings } from '../../cells/add-in-formulas';
import { sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { goalOf } from './target-figure-formula';

/** Total ÷ target, or how much of the way from the baseline was gone; blank without a numeric target. */
export function achievedFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { total, progressFrom, ours } = columns;
  const target = goalOf(columns);
  if (target === null || total === null) return null;
  return sameInEveryRow((row) => {
    const [goal, done] = [cellAddress(row, target), cellAddress(row, total)];
    const comparable =
      ours.targetKind === undefined || ours.targetFigure !== undefined ? '' : `,LEFT(${cellAddress(row, ours.targetKind)},7)<>"Percent"`;
    if (progressFrom !== null) {
      const from = cellAddress(row, progressFrom);
      const way = `(${done}-${from})/(${goal}-${from})`;
      return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal}),ISNUMBER(${from})${comparable}),${way},""),"")`;
    }
    return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal})${comparable}),IF(${goal}<=0,"",${done}/${goal}),""),"")`;
  });
}
