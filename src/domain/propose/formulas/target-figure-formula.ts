// Where a row's formulas find the figure to reach: in the target's own cell, or in our column "Target figure".

import { cellAddress } from '../../model/cell';
import { notRated } from '../../rating/not-rated';
import { cellsOf, latestOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';

/** The column that total ÷ target, profile and RAG read. Null: the table has no targets. */
export function goalOf({ target, targetFigure }: Pick<FormulaColumns, 'target' | 'targetFigure'>): number | null {
  return targetFigure ?? target;
}

/**
 * "Target figure" where no figure was taken from words: the number in the target's cell, unless it reads as a share of
 * a population; where that cell is blank, what the targets of the periods come to by the row's counting method. It
 * begins as `formulaBeginnings` has it. Null where the table has no such column.
 */
export function targetFigureFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { target, targetFigure, targetKind, periodTargets } = columns;
  if (targetFigure === null || (target === null && periodTargets.length === 0)) return null;
  return sameInEveryRow((row) => {
    const ofPeriods = byMethod(columns, row);
    if (target === null) return `=IFERROR(${ofPeriods},"")`;
    const cell = cellAddress(row, target);
    const kind = targetKind === null ? null : cellAddress(row, targetKind);
    const isAmount =
      kind === null
        ? ''
        : `,LEFT(${kind},7)<>"Percent",LEFT(${kind},6)<>"A date",LEFT(${kind},5)<>"Asked",LEFT(${kind},3)<>"Not"${unlessAddedUp(columns, row)}`;
    const inCell = `IF(AND(ISNUMBER(${cell})${isAmount}),${cell},"")`;
    return `=IFERROR(${periodTargets.length === 0 ? inCell : `IF(${cell}="",${ofPeriods},${inCell})`},"")`;
  });
}

/** A target for each period can't be set against what all periods add up to. */
function unlessAddedUp({ targetKind, method }: FormulaColumns, row: number): string {
  if (targetKind === null || method === null) return '';
  return `,NOT(AND(LEFT(${cellAddress(row, targetKind)},4)="Each",LEFT(${cellAddress(row, method)},3)="Sum"))`;
}

/** A date, a target whose better way is asked, one for each period that was added up. */
function openReasons({ targetKind, targetFigure, method }: FormulaColumns, row: number): readonly ReasonNotToRate[] {
  if (targetKind === null || targetFigure === null) return [];
  const kind = cellAddress(row, targetKind);
  const goal = cellAddress(row, targetFigure);
  const isEach = `AND(LEFT(${kind},4)="Each",NOT(ISNUMBER(${goal}))`;
  return [
    [`LEFT(${kind},3)="Not"`, `"${notRated.notActual}"`],
    [`LEFT(${kind},6)="A date"`, `"${notRated.dateTarget}"`],
    [`LEFT(${kind},5)="Asked"`, `"${notRated.asked}"`],
    ...(method === null ? [] : [[`${isEach},LEFT(${cellAddress(row, method)},3)="Sum")`, `"${notRated.eachPeriod}"`] as const]),
  ];
}

/** Targets of positions aren't added up: the year's is the last of them. */
function byMethod({ periodTargets, method }: FormulaColumns, row: number): string {
  const cells = cellsOf(periodTargets, row);
  const word = method === null ? null : cellAddress(row, method);
  const sum = `SUM(${cells})`;
  const counted =
    word === null
      ? sum
      : `IF(LEFT(${word},6)="Latest",${latestOf(periodTargets, row)},IF(LEFT(${word},7)="Highest",MAX(${cells}),IF(LEFT(${word},7)="Average",AVERAGE(${cells}),${sum})))`;
  return `IF(OR(COUNT(${cells})=0,ISERROR(SUM(${cells}))),"",${counted})`;
}

/**
 * Every cell that a row's target is read from: an error in one of them keeps the row from being rated.
 * Empty: the table has no targets.
 */
export function targetCells({ target, periodTargets, targetFigure }: FormulaColumns, row: number): string {
  return cellsOf(
    [target, ...periodTargets, targetFigure].filter((column) => column !== null),
    row,
  );
}

/** A test, and the words to show in its cell where it holds. */
type ReasonNotToRate = readonly [test: string, words: string];

/**
 * What may be wrong with a row's target, in the order of rating/rate.ts. Null without targets or "Target reads as".
 */
export function targetReasons(columns: FormulaColumns, row: number): readonly ReasonNotToRate[] | null {
  const { targetFigure, targetKind } = columns;
  const place = goalOf(columns);
  if (place === null || targetKind === null) return null;
  const [goal, kind] = [cellAddress(row, place), cellAddress(row, targetKind)];
  const isShare = `LEFT(${kind},7)="Percent"`;
  const none = `"${notRated.noTarget}"`;
  const share = `"${notRated.populationTarget}"`;
  return [
    ...(targetFigure === null ? [] : openReasons(columns, row)),
    [`NOT(ISNUMBER(${goal}))`, targetFigure === null ? none : `IF(${isShare},${share},${none})`],
    ...(targetFigure === null ? [[isShare, share] as const] : []),
    [`${goal}<0`, `"${notRated.negativeTarget}"`],
    [`AND(${goal}=0,${kind}<>"Up to")`, `"${notRated.zeroTarget}"`],
    [`LEFT(${kind},7)="Several"`, `"${notRated.severalConditions}"`],
  ];
}
