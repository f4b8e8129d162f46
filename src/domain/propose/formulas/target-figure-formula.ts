// Where a row's formulas find the figure to reach: in the target's own cell, or in our column "Target figure".

import { cellAddress } from '../../model/cell';
import type { ProfileColumns } from '../../rating/profile';
import { periodSharesName } from '../../rating/settings/settings-names';
import type { CountedTexts, TextsByRow } from '../../measures/counted-texts';
import { acrossAll, cellsOf, latestOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { countOfTexts, figureOf, highestOfTexts, isFigure, sumOfTexts } from './text-figure-formulas';

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
    const kind = targetKind === undefined ? null : cellAddress(row, targetKind);
    const isKnown = `ISNUMBER(${ofPeriods})`;
    if (target === null) return `=IFERROR(IF(${kind === null ? isKnown : `AND(${isKnown},LEFT(${kind},5)<>"Asked")`},${ofPeriods},""),"")`;
    const cell = cellAddress(row, target);
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
 * What the targets of the periods come to by the row's counting method. Targets of positions aren't added up: against the
 * latest figure stands that of its own period (`latestTargetFormula`), else the last of them. Dated ones are found by their shares on Plan settings, which keeps the formula short.
 * Blank while it is asked how the row counts, and of a stated total beside figures of periods. Null without targets for periods. `index`: of the table's settings row.
 */
export function periodTargetFormula(
  columns: FormulaColumns,
  { periodTargets: dated }: ProfileColumns,
  index: number,
  texts = noTexts,
): FormulaOfRow | null {
  const { periodTargets, ours } = columns;
  if (periodTargets.length === 0) return null;
  const { method, latestTarget } = ours;
  // A typed total that no method gives doesn't say what the targets of its periods come to either.
  const unlessStated = columns.periods.length === 0 ? '' : ',"St",""';
  return byTypedTexts(texts, (row, typed) => {
    const ways =
      typed.targets !== null
        ? ofTexts(periodTargets, row, typed.targets)
        : dated.length === 0
          ? ofCells(periodTargets, row)
          : ofShares(periodTargets, row, periodSharesName(index));
    const now = latestTarget === undefined ? null : cellAddress(row, latestTarget);
    if (method === undefined) return `=IF(${ways.any},${ways.sum},"")`;
    const latest = now === null ? ways.latest : `IF(COUNT(${now}),${now},${ways.latest})`;
    const counted = `SWITCH(LEFT(${cellAddress(row, method)},2),"La",${latest},"Hi",${ways.highest},"Av",${ways.average},"As",""${unlessStated},${ways.sum})`;
    return `=IF(${ways.any},${counted},"")`;
  });
}

/** What is typed as text in a table and counts: among its figures, among its targets for periods. */
export interface TypedTexts {
  readonly figures: TextsByRow;
  readonly targets: TextsByRow;
}

export const noTexts: TypedTexts = { figures: new Map(), targets: new Map() };

/** The same of one row; null: nothing is. */
export type TextsOfRow = Readonly<Record<keyof TypedTexts, CountedTexts | null>>;

/** Rows with such texts have formulas of their own; all others have the same. */
export function byTypedTexts(texts: TypedTexts, formulaOf: (row: number, typed: TextsOfRow) => string): FormulaOfRow {
  const plain = sameInEveryRow((row) => formulaOf(row, { figures: null, targets: null }));
  return (row) => {
    const typed = { figures: texts.figures.get(row) ?? null, targets: texts.targets.get(row) ?? null };
    return typed.figures === null && typed.targets === null ? plain(row) : formulaOf(row, typed);
  };
}

/**
 * "Target of the latest period": where the latest figure counts, the target of the last period that has both; blank where
 * none has. Null where no target has a figure's column, or the table has no such column.
 */
export function latestTargetFormula(columns: FormulaColumns, texts = noTexts): FormulaOfRow | null {
  const { latestTarget, method } = columns.ours;
  if (latestTarget === undefined || method === undefined || pairsOf(columns).length === 0) return null;
  return byTypedTexts(texts, (row, typed) => {
    const isLatest = `LEFT(${cellAddress(row, method)},3)="Lat"`;
    return `=IFERROR(IF(${isLatest},${targetOfLatest(columns, row, typed)},""),"")`;
  });
}

interface PairedColumns {
  readonly target: number;
  readonly figure: number;
}

function pairsOf({ periodTargets, figureOfTarget }: FormulaColumns): readonly PairedColumns[] {
  return periodTargets.flatMap((target) => {
    const figure = figureOfTarget?.get(target);
    return figure === undefined ? [] : [{ target, figure }];
  });
}

function targetOfLatest(columns: FormulaColumns, row: number, { figures, targets }: TextsOfRow): string {
  const paired = pairsOf(columns);
  const both = (target: string, figure: string): string =>
    `${isFigure(target, targets?.typed ?? null)}*${isFigure(figure, figures?.typed ?? null)}`;
  const found = areBesideAlike(paired)
    ? latestOf(
        paired.map(({ target }) => target),
        row,
        (cells) => {
          const beside = acrossAll(
            paired.map(({ figure }) => figure),
            row,
          );
          return `(${both(cells, beside)})`;
        },
      )
    : paired.reduce((earlier, { target, figure }) => {
        const cell = cellAddress(row, target);
        return `IF(${both(cell, cellAddress(row, figure))},${cell},${earlier})`;
      }, 'NA()');
  return targets === null ? found : figureOf(found, targets.typed);
}

/** Whether each target stands as far from its figure as every other, in the order of the sheet: then all are looked at at once. */
function areBesideAlike(paired: readonly PairedColumns[]): boolean {
  const [first] = paired;
  if (first === undefined || paired.length < 2) return false;
  const offset = first.figure - first.target;
  return paired.every(
    ({ target, figure }, index) => figure - target === offset && (index === 0 || target > (paired[index - 1]?.target ?? target)),
  );
}

function ofTexts(periodTargets: readonly number[], row: number, texts: CountedTexts): Ways {
  const cells = cellsOf(periodTargets, row);
  const [count, sum] = [`COUNT(${cells})+${countOfTexts(texts, row)}`, `SUM(${cells})+${sumOfTexts(texts, row)}`];
  return {
    any: `AND(${count},COUNT(SUM(${cells})))`,
    sum,
    latest: figureOf(
      latestOf(periodTargets, row, (each) => isFigure(each, texts.typed)),
      texts.typed,
    ),
    highest: `MAX(${[cells, ...highestOfTexts(texts, row)].join(',')})`,
    average: `(${sum})/(${count})`,
  };
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

/** How many cells under a share hold a number: any is below 9E99, and shares are 1 at most. */
export function countWithShare(cells: string, shares: string): string {
  return `COUNTIFS(${shares},"<2",${cells},"<9E99")`;
}

function ofShares(periodTargets: readonly number[], row: number, shares: string): Ways {
  const cells = acrossAll(periodTargets, row);
  const each = `${shares},"<2"`;
  const sum = `SUMIF(${each},${cells})`;
  return {
    any: `${countWithShare(cells, shares)}*COUNT(${sum})`,
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
