// Targets in other multiples than their figures: "£1.2m" beside figures under "Q1 £000" is 1,200 of them. What headings and
// letters say is used; where nothing says it and target and figures come to about a thousand times apart, it is open.

import { hasOwnMultiple, multipleIn, showsMultiples } from '../../cells/figures/multiples';
import { unitInWords } from '../../cells/figures/unit-in-words';
import { isDateCell } from '../../cells/targets/date-target';
import { isShareInWords } from '../../cells/words/level-words';
import { numberAt, numberFormatAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { headingAt } from '../../model/table/heading-at';
import { measuredWords } from '../../model/table/row-name';
import type { PlanRow } from '../../model/table/rows';
import { wordsOfShare } from './scale-of-shares';

/** What a target's cell is divided by to be in the multiples of its figures; null: it is in theirs. */
export type TargetMultiple = number | 'open' | null;

/** A target and its figures as typed, and what says of each in which multiples it is. */
interface RowInMultiples {
  readonly row: number;
  /** What the figures come to as shares of the target, if both were in one multiple: of all of them, and of the last alone. */
  readonly shares: readonly number[];
  /** Of the figures, and of the target; null where nothing says it of them. */
  readonly figures: number | 'differ' | null;
  readonly target: number | null;
  /** The headings of the figures, or their formats, say it of them alone; the target's own letters, heading or format of it. */
  readonly isSaidOfFigures: boolean;
  readonly isSaidOfTarget: boolean;
  readonly kind: RowKind;
  /** What the officer states of the share, with the decimals that it is shown with. */
  readonly stated: { readonly share: number; readonly decimals: number } | null;
}

/** By how much it takes for rows to be doubted where nothing is said: targets typed "£1.2m", money, anything else. */
type RowKind = 'own multiple' | 'money' | 'other';

/** So many rows, and all of their kind: one tree of a thousand is planted in many a first quarter. */
const fewestRows: Readonly<Record<RowKind, number>> = { 'own multiple': 1, money: 2, other: 3 };
const factors: readonly number[] = [1e3, 1e6];
/** What a share may be that is right. */
const likely = { from: 0.05, to: 3 };
/** Beyond these nobody states a share of a target. */
const apart = { below: 1 / 50, above: 50 };

/** The multiple of each row's target. `shown`: the columns of the figures. Nothing is read before it is asked of a row. */
export function targetMultiples(grid: Grid, table: PlanTable, shown: readonly number[]): (row: number) => TargetMultiple {
  let known: ReadonlyMap<number, TargetMultiple> | null = null;
  return (row) => {
    known ??= multiplesOf(grid, table, shown);
    return known.get(row) ?? null;
  };
}

function multiplesOf(grid: Grid, table: PlanTable, shown: readonly number[]): ReadonlyMap<number, TargetMultiple> {
  const { target } = table.columns;
  if (target === null) return new Map();
  const { total } = table.columns;
  const figures = total === null || shown.includes(total) ? shown : [...shown, total];
  const headings = figures.flatMap((column) => multipleIn(headingAt(table, column))?.times ?? []);
  const ofFigures = new Set(headings).size > 1 ? 'differ' : (headings[0] ?? null);
  const ofTarget = multipleIn(headingAt(table, target))?.times ?? null;
  const rows = table.rows.flatMap((row) => rowInMultiples(grid, table, row, { target, shown, ofFigures, ofTarget }) ?? []);
  const doubts = new Map(Object.keys(fewestRows).map((kind) => [kind, doubtOf(rows.filter((row) => row.kind === kind))] as const));
  const found = new Map<number, TargetMultiple>();
  for (const row of rows) {
    const multiple = multipleOf(row, doubts.get(row.kind) ?? null);
    if (multiple !== null && multiple !== 1) found.set(row.row, multiple);
  }
  return found;
}

interface SaidOfColumns {
  readonly target: number;
  readonly shown: readonly number[];
  readonly ofFigures: number | 'differ' | null;
  readonly ofTarget: number | null;
}

/** Null of rows whose target is no amount that could be in multiples. */
function rowInMultiples(
  grid: Grid,
  { columns, totalIsOurs }: PlanTable,
  read: PlanRow,
  { target: column, shown, ofFigures, ofTarget }: SaidOfColumns,
): RowInMultiples | null {
  const { row, target, unit, achieved, achievedDecimals } = read;
  if (!isCounted(read) || read.figureKind !== undefined || target.figure.kind !== 'number' || target.figure.value === 0) return null;
  if (target.share !== undefined || target.conditions !== undefined || isShareInWords(wordsOfShare(read), unit)) return null;
  const typed = valueAt(grid, row, column);
  const format = numberFormatAt(grid, row, column);
  if (format.includes('%') || isDateCell(grid, row, column) || (typeof typed === 'string' && /%|per ?cent/iu.test(typed))) return null;
  const isOwn = typeof typed === 'string' && hasOwnMultiple(typed);
  const inOnes = isOwn || (typeof typed === 'number' && showsMultiples(format));
  const filled = shown.filter((each) => numberAt(grid, row, each) !== null);
  const figuresInOnes = filled.length > 0 && filled.every((each) => showsMultiples(numberFormatAt(grid, row, each)));
  if (filled.some((each) => numberFormatAt(grid, row, each).includes('%'))) return null;
  const words = unitInWords(measuredWords(read));
  const ofRow = (multipleIn(unit ?? '') ?? (words === null ? null : multipleIn(words)))?.times ?? null;
  const done = filled.flatMap((each) => numberAt(grid, row, each) ?? []);
  const total = totalIsOurs || columns.total === null ? null : numberAt(grid, row, columns.total);
  const sums = total === null ? [done.reduce((sum, figure) => sum + figure, 0), done.at(-1) ?? 0] : [total];
  const isMoney = [unit ?? '', words ?? '', format, typeof typed === 'string' ? typed : ''].some((text) => /[£€$]/u.test(text));
  const { value } = target.figure;
  return {
    row,
    shares: sums.filter((figure) => figure !== 0).map((figure) => figure / value),
    figures: figuresInOnes ? 1 : (ofFigures ?? ofRow),
    target: inOnes ? 1 : (ofTarget ?? ofRow),
    isSaidOfFigures: figuresInOnes || ofFigures !== null,
    isSaidOfTarget: inOnes || ofTarget !== null,
    kind: isOwn ? 'own multiple' : isMoney || ofFigures !== null || ofTarget !== null ? 'money' : 'other',
    stated: achieved.kind === 'number' && startsNowhere(columns) ? { share: achieved.value, decimals: achievedDecimals ?? 0 } : null,
  };
}

/** The stated percentages are shares of the target, not of the way to it. */
function startsNowhere({ achieved, progressFrom }: PlanTable['columns']): boolean {
  return achieved !== null && progressFrom === undefined;
}

function multipleOf(row: RowInMultiples, doubt: number | 'open' | null): TargetMultiple {
  if (row.figures === 'differ') return 'open';
  const said = row.figures === null || row.target === null ? null : row.figures / row.target;
  const stated = [1, ...(said === null ? [] : [said]), ...factors, ...factors.map((each) => 1 / each)].find((each) => isStated(row, each));
  if (stated !== undefined) return stated;
  if (said !== null && said !== 1) return row.shares.some((share) => isApart(share * said) && !isApart(share)) ? 'open' : said;
  if (doubt === null || (row.isSaidOfFigures && row.isSaidOfTarget)) return null;
  // "Q1 £000" beside 1,200,000 under "Target": what the heading says of the figures is what the rows come to.
  return row.isSaidOfFigures && row.figures === doubt ? doubt : 'open';
}

/** The factor by which all of some rows are apart, `open` where it may be one or another; null where they aren't, or are too few. */
function doubtOf(rows: readonly RowInMultiples[]): number | 'open' | null {
  const filled = rows.filter(({ shares }) => shares.length > 0);
  const [first] = filled;
  if (first === undefined || filled.length < fewestRows[first.kind]) return null;
  // Letters behind a target alone say that it may be in other multiples than what is typed without them.
  const isFar = (share: number): boolean => first.kind === 'own multiple' && (share < 1 / 300 || share > 150);
  const ways = [...factors, ...factors.map((each) => 1 / each)].filter((each) =>
    filled.every(({ shares }) => shares.some((share) => share * each >= likely.from && share * each <= likely.to)),
  );
  const [way, another] = ways;
  if (way !== undefined) return another === undefined ? way : 'open';
  return filled.every(({ shares }) => shares.every(isFar)) ? 'open' : null;
}

function isApart(share: number): boolean {
  return share < apart.below || share > apart.above;
}

function isStated({ shares, stated }: RowInMultiples, times: number): boolean {
  if (stated === null || stated.share === 0) return false;
  return shares.some((share) => Math.abs(share * times - stated.share) <= 0.5 * 10 ** -(2 + stated.decimals) + 1e-9);
}
