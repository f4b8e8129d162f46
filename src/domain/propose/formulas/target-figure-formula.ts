// Where a row's formulas find the figure to reach: in the target's own cell, or in our column "Target figure".

import { cellAddress } from '../../model/cell';
import type { ProfileColumns } from '../../rating/profile';
import { periodSharesName } from '../../rating/settings/settings-names';
import { acrossAll, cellsOf, latestOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';

/** The column that total ÷ target, profile and RAG read. Null: the table has no targets. */
export function goalOf({ target, ours }: Pick<FormulaColumns, 'target' | 'ours'>): number | null {
  return ours.targetFigure ?? target;
}

/**
 * "Target figure" where no figure was taken from words: the number in the target's cell, unless it reads as a share of
 * a population; where that cell is blank, what the targets of the periods come to. It begins as `formulaBeginnings` has
 * it. Null where the table has no such column.
 */
export function targetFigureFormula(columns: FormulaColumns): FormulaOfRow | null {
  const { target, ours } = columns;
  const { targetFigure, targetKind, periodTarget } = ours;
  if (targetFigure === undefined || (target === null && periodTarget === undefined)) return null;
  return sameInEveryRow((row) => {
    const ofPeriods = periodTarget === undefined ? '""' : cellAddress(row, periodTarget);
    if (target === null) return `=IFERROR(IF(ISNUMBER(${ofPeriods}),${ofPeriods},""),"")`;
    const cell = cellAddress(row, target);
    const kind = targetKind === undefined ? null : cellAddress(row, targetKind);
    const isAmount =
      kind === null
        ? ''
        : `,LEFT(${kind},7)<>"Percent",LEFT(${kind},6)<>"A date",LEFT(${kind},5)<>"Asked",LEFT(${kind},3)<>"Not"${unlessAddedUp(columns, row)}`;
    const inCell = `IF(AND(ISNUMBER(${cell})${isAmount}),${cell},"")`;
    return `=IFERROR(${periodTarget === undefined ? inCell : `IF(${cell}="",${ofPeriods},${inCell})`},"")`;
  });
}

/** A target for each period can't be set against what all periods add up to. */
function unlessAddedUp({ ours: { targetKind, method } }: FormulaColumns, row: number): string {
  if (targetKind === undefined || method === undefined) return '';
  return `,NOT(AND(LEFT(${cellAddress(row, targetKind)},4)="Each",LEFT(${cellAddress(row, method)},3)="Sum"))`;
}

/**
 * What the targets of the periods come to by the row's counting method. Targets of positions aren't added up: the
 * year's is the last of them. Dated ones are found by their shares on Plan settings, which keeps the formula short.
 * Null without targets for periods. `index`: of the table's settings row.
 */
export function periodTargetFormula(columns: FormulaColumns, { periodTargets: dated }: ProfileColumns, index: number): FormulaOfRow | null {
  const { periodTargets, ours } = columns;
  if (periodTargets.length === 0) return null;
  const { method } = ours;
  return sameInEveryRow((row) => {
    const ways = dated.length === 0 ? ofCells(periodTargets, row) : ofShares(periodTargets, row, periodSharesName(index));
    if (method === undefined) return `=IF(${ways.any},${ways.sum},"")`;
    const begins = (word: string): string => `LEFT(${cellAddress(row, method)},3)="${word}"`;
    return (
      `=IF(${ways.any},IF(${begins('Lat')},${ways.latest},` +
      `IF(${begins('Hig')},${ways.highest},IF(${begins('Ave')},${ways.average},${ways.sum}))),"")`
    );
  });
}

/** Whether there are any, none of them an error; and the targets of the periods, counted each way. */
type Ways = Readonly<Record<'any' | 'sum' | 'latest' | 'highest' | 'average', string>>;

function ofCells(periodTargets: readonly number[], row: number): Ways {
  const cells = cellsOf(periodTargets, row);
  return {
    any: `AND(COUNT(${cells}),COUNT(SUM(${cells})))`,
    sum: `SUM(${cells})`,
    latest: latestOf(periodTargets, row),
    highest: `MAX(${cells})`,
    average: `AVERAGE(${cells})`,
  };
}

function ofShares(periodTargets: readonly number[], row: number, shares: string): Ways {
  const cells = acrossAll(periodTargets, row);
  const each = `${shares},"<2"`;
  const sum = `SUMIF(${each},${cells})`;
  return {
    any: `SUMPRODUCT(ISNUMBER(${cells})*(${shares}<>""))*COUNT(${sum})`,
    sum,
    latest: `LOOKUP(2,1/(ISNUMBER(${cells})*(${shares}<>"")),${cells})`,
    highest: `MAXIFS(${cells},${each})`,
    average: `AVERAGEIF(${each},${cells})`,
  };
}

/** Every column that a row's target is read from: an error in one of them keeps the row from being rated. */
export function targetColumns({ target, periodTargets, ours: { targetFigure } }: FormulaColumns): readonly number[] {
  return [target, ...periodTargets, targetFigure ?? null].filter((column) => column !== null);
}
