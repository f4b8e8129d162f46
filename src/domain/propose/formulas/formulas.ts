// The live formulas, as a finance officer reads them in the cell: plain functions of Excel 2016, the same in every row
// of a column.
// They take the same steps as measures/ and rating/, and the three-engine test holds them to it.

import { cellAddress } from '../../model/cell';
import { cellsOf, latestOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { formulaBeginnings } from '../../cells/add-in-formulas';
import { goalOf } from './target-figure-formula';
import { draftedDecimals } from '../../commentary/drafted-from';

const figuresChanged = 'Figures changed since draft';

/**
 * Total by the row's counting method:
 * `=IFERROR(IF(ISERROR(SUM(D4:G4)),"",IF(LEFT(N4,6)="Stated",…`. Null without a method column.
 */
export function totalFormula({ periods, statedTotal, method }: FormulaColumns): FormulaOfRow | null {
  if (method === null || periods.length === 0) return null;
  return sameInEveryRow((row) => {
    const cells = cellsOf(periods, row);
    const word = cellAddress(row, method);
    const stated = statedTotal === null ? '""' : `IF(ISNUMBER(${cellAddress(row, statedTotal)}),${cellAddress(row, statedTotal)},"")`;
    return (
      `${formulaBeginnings.total}${cells})),"",IF(LEFT(${word},6)="Stated",${stated},IF(COUNT(${cells})=0,"",` +
      `IF(LEFT(${word},3)="Sum",SUM(${cells}),IF(LEFT(${word},6)="Latest",${latestOf(periods, row)},` +
      `IF(LEFT(${word},7)="Highest",MAX(${cells}),IF(LEFT(${word},7)="Average",AVERAGE(${cells}),""))))))),"")`
    );
  });
}

/** Total ÷ target, or how much of the way from the baseline was gone; blank without a numeric target. */
export function achievedFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { total, targetKind, targetFigure, progressFrom } = columns;
  const target = goalOf(columns);
  if (target === null || total === null) return null;
  return sameInEveryRow((row) => {
    const [goal, done] = [cellAddress(row, target), cellAddress(row, total)];
    const comparable = targetKind === null || targetFigure !== null ? '' : `,LEFT(${cellAddress(row, targetKind)},7)<>"Percent"`;
    if (progressFrom !== null) {
      const from = cellAddress(row, progressFrom);
      const way = `IF(${goal}=${from},"",(${done}-${from})/(${goal}-${from}))`;
      return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal}),ISNUMBER(${from})${comparable}),${way},""),"")`;
    }
    return `${formulaBeginnings.achieved}${done}),ISNUMBER(${goal})${comparable}),IF(${goal}<=0,"",${done}/${goal}),""),"")`;
  });
}

/** Says so when the row's figures are no longer those that its draft was written from; blank while they are. */
export function draftCheckFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { draftedFrom } = columns;
  if (draftedFrom === null) return null;
  return sameInEveryRow((row) => {
    const from = cellAddress(row, draftedFrom);
    const figures = `SUBSTITUTE(${draftedParts(columns, row).join('&" | "&')}&" | ",",",".")`;
    return `=IF(${from}="","",IFERROR(IF(FIND(${figures},${from})=1,"","${figuresChanged}"),"${figuresChanged}"))`;
  });
}

/**
 * The cells behind a draft in the order in which "Drafted from" has them: target as it reads, its figure, periods,
 * total where stated, method.
 */
function draftedParts({ periods, target, targetKind, targetFigure, statedTotal, method }: FormulaColumns, row: number): readonly string[] {
  const figure = (column: number): string => {
    const cell = cellAddress(row, column);
    return `IF(ISNUMBER(${cell}),ROUND(${cell},${String(draftedDecimals)}),${cell}&"")`;
  };
  return [
    ...(targetKind === null ? [] : [cellAddress(row, targetKind)]),
    ...(target === null ? [] : [figure(target)]),
    ...(targetFigure === null ? [] : [figure(targetFigure)]),
    ...periods.map(figure),
    ...(statedTotal === null ? [] : [figure(statedTotal)]),
    ...(method === null ? [] : [`SUBSTITUTE(${cellAddress(row, method)},"?","")`]),
  ];
}
