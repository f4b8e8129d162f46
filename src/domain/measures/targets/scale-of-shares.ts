// On which scale the per cent of a row are typed where no number format says it: 90 or 0.9. Told by its figures and its
// target as they are typed, and by the other rows of per cent of its table; what nothing settles is open.

import { headingAt } from '../../model/table/heading-at';
import { isRateInWords, isShareInWords } from '../../cells/words/level-words';
import { numberFormatAt, numbersAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';
import { isDataKind } from '../../model/table/counted-rows';
import { measuredWords } from '../../model/table/row-name';

/** 0.9 or 90 for 90 %. */
export type ShareScale = 'fractions' | 'hundredths';

/** Above this a figure of per cent is one as typed: 1.2 is 120 %, 12 is 12 %. */
export const largestFraction = 1.5;

/** A row of per cent, of which no figure's cell shows it. */
interface TypedShares {
  readonly figures: readonly number[];
  /** Its target, or those of its periods, where they are typed as plain numbers. */
  readonly targets: readonly number[];
  /** The fraction in its target's cell where that says per cent. */
  readonly percent: number | null;
  /** Its target is a limit, which 100 % would be none of. */
  readonly isLimit: boolean;
}

/** `others`: the scale of the other rows of per cent of its table; null where they say none. */
export function scaleOfShares(typed: TypedShares, others: ShareScale | null): ShareScale | 'open' {
  const figures = typed.figures.filter((figure) => figure !== 0);
  if (figures.some((figure) => Math.abs(figure) > largestFraction)) return 'hundredths';
  const target = Math.max(0, ...typed.targets);
  const last = figures.at(-1);
  if (last === undefined) return others ?? scaleOfTarget(typed, target);
  if (typed.percent !== null) return besidePercent(last, typed.percent) ?? others ?? 'fractions';
  if (target > largestFraction) return besideHundredths(last, target, others);
  return others ?? (target < 1 ? 'fractions' : typed.isLimit ? 'hundredths' : 'open');
}

/** Nothing stands beside it but noughts, if anything. */
function scaleOfTarget({ figures, percent, isLimit }: TypedShares, target: number): ShareScale | 'open' {
  if (percent !== null) return 'fractions';
  if (target > largestFraction) return 'hundredths';
  if (target < 1) return 'fractions';
  return isLimit ? 'hundredths' : figures.length === 0 ? 'fractions' : 'open';
}

/** Figures of 0.9 beside 90 %, or beside 1 %; null where they are near neither. */
function besidePercent(figure: number, percent: number): ShareScale | null {
  if (isNear(figure, percent)) return 'fractions';
  return isNear(figure, percent * 100) ? 'hundredths' : null;
}

/** 0.86 beside 90, and 0.9 beside 4.5. Where the other rows speak against the figure's own size, it is open. */
function besideHundredths(figure: number, target: number, others: ShareScale | null): ShareScale | 'open' {
  if (isNear(figure * 100, target)) return others === 'hundredths' ? 'open' : 'fractions';
  if (others !== null) return others;
  return timesApart(figure, target) < timesApart(figure * 100, target) ? 'hundredths' : 'fractions';
}

/** From half of it to half as much again. */
export function isNear(one: number, other: number): boolean {
  return one >= other / 2 && one <= other * 1.5;
}

function timesApart(one: number, other: number): number {
  return Math.abs(Math.log(Math.abs(one) / other));
}

/** What the rows of per cent of a table say of the scale of one of them: clearly more of the others, or nothing. */
export function scaleOfOthers(grid: Grid, table: PlanTable, columns: readonly number[]): (row: number) => ShareScale | null {
  let votes: ReadonlyMap<number, ShareScale> | null = null;
  return (row) => {
    votes ??= votesIn(grid, table, columns);
    const others = [...votes].flatMap(([voter, vote]) => (voter === row ? [] : [vote]));
    const fractions = others.filter((vote) => vote === 'fractions').length;
    const hundredths = others.length - fractions;
    if (hundredths >= fractions * 2 && hundredths > 0) return 'hundredths';
    return fractions >= hundredths * 2 && fractions > 0 ? 'fractions' : null;
  };
}

/** Rows that say by themselves how they are typed. */
function votesIn(grid: Grid, table: PlanTable, columns: readonly number[]): ReadonlyMap<number, ShareScale> {
  const unit = unitOfNames(table);
  const { target, periodTargets = [] } = table.columns;
  const typedIn = [...columns, ...(target === null ? [] : [target]), ...periodTargets.map(({ column }) => column)];
  const shares = table.rows.filter((row) => isDataKind(row.kind) && isShareInWords(wordsOfShare(row), row.unit ?? unit));
  return new Map(
    shares.flatMap(({ row }): readonly (readonly [number, ShareScale])[] => {
      const vote = voteOf(numbersAt(grid, row, plainColumns(grid, row, typedIn)));
      return vote === null ? [] : [[row, vote]];
    }),
  );
}

/** Of several numbers, so that one target at 100 % says nothing, and neither do numbers of which only some are above it. */
function voteOf(typed: readonly number[]): ShareScale | null {
  const filled = typed.filter((figure) => figure !== 0);
  if (filled.length < 2) return null;
  if (filled.every((figure) => Math.abs(figure) > largestFraction)) return 'hundredths';
  return filled.every((figure) => Math.abs(figure) <= largestFraction) ? 'fractions' : null;
}

/** Those whose cells show no per cent. */
export function plainColumns(grid: Grid, row: number, columns: readonly number[]): readonly number[] {
  return columns.filter((column) => !numberFormatAt(grid, row, column).includes('%'));
}

/** What the heading over the rows' names says of their figures: "Attendance (%)". Null where it says no unit. */
export function unitOfNames(table: PlanTable): string | null {
  const heading = headingAt(table, table.columns.description);
  return /\(\s*(?:%|per ?cent(?:age)?)\s*\)\s*$/iu.test(heading) ? '%' : null;
}

/**
 * Where a row's name doesn't say it, the column that tells it apart from rows of the same name, or its theme, may say that
 * its figures are shares: "Quarter" of "Late (%)".
 */
export function wordsOfShare(row: Pick<PlanRow, 'description' | 'measure' | 'apart' | 'theme'>): string {
  const { apart, theme } = row;
  if (apart !== undefined && (isShareInWords(apart, null) || isRateInWords(apart, null))) return apart;
  return theme !== null && isShareInWords(theme, null) ? theme : measuredWords(row);
}
