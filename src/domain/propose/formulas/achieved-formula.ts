// The formula of "% achieved": the total against the target, or how much of the way from a baseline was gone.

import { cellAddress } from '../../model/cell';
import { formulaBeginnings } from '../../cells/add-in-formulas';
import { sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { goalOf } from './target-figure-formula';

/**
 * Total ÷ target, or how much of the way from the row's baseline was gone; blank without a numeric target, and of a limit that
 * isn't to be used up: a share of that is nothing achieved.
 */
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
      // A row without a baseline among others has a plain target: from a blank cell the way is the whole of it.
      const way = `(${done}-${from})/(${goal}-${from})`;
      const mayStart = `ISTEXT(${from})=FALSE,ISNUMBER(${from})+(${goal}>0)`;
      return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal}),${mayStart}${comparable}),${way},""),"")`;
    }
    const unlessLimit =
      ours.targetKind === undefined ? '' : `,${limitsIn(cellAddress(row, ours.targetKind), ours.targetFigure !== undefined)}=0`;
    return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal})${unlessLimit}),IF(${goal}<=0,"",${done}/${goal}),""),"")`;
  });
}

/**
 * How often “Target reads as” says that the target is a limit, but for “(more is better)”. Where no figure can stand for a share
 * of a population, the words with an E in the second place are none to divide by: “Less than”, “Percent of population”.
 */
function limitsIn(kind: string, hasTargetFigure: boolean): string {
  const lessIsBetter = `COUNTIF(${kind},"*(l*")`;
  return hasTargetFigure
    ? `${lessIsBetter}+(${kind}="Up to")+(${kind}="Less than")`
    : `(MID(${kind},2,1)="e")+${lessIsBetter}+(LEN(${kind})=5)`;
}
