// The formulas of "Profile (computed)": what the row's target expects by the as-at date, or why that isn't known
// (rating/profile.ts). The targets of periods count by the shares of them that are gone, which stand on Plan settings.

import { cellAddress } from '../../model/cell';
import { soon, type ProfileColumns } from '../../rating/profile';
import type { HeldTarget } from '../../measures/targets/level-targets';
import { noProfile } from '../../rating/not-rated';
import type { RowFiguresTo } from '../../rating/settings/row-figures-to';
import { periodSharesName, settingName } from '../../rating/settings/settings-names';
import { acrossAll, cellsOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { dateInFormula } from '../../cells/calendar';
import { countWithShare, byTypedTexts, goalOf, noTexts } from './target-figure-formula';
import { countOfTexts, figureOf, isFigure } from './text-figure-formulas';
import type { CountedTexts } from '../../measures/counted-texts';

/** What is known of single rows: how their targets are held, and whose figures end before the table's. */
interface ProfiledRows {
  readonly held: ReadonlyMap<number, HeldTarget>;
  readonly endEarly: ReadonlyMap<number, RowFiguresTo>;
}

/** Null where the table has no targets. `index`: of the table's settings row. */
export function profileFormula(
  columns: FormulaColumns,
  profiled: ProfileColumns,
  index: number,
  { held, endEarly }: ProfiledRows,
): FormulaOfRow | null {
  const target = goalOf(columns);
  if (target === null) return null;
  const formulas: Readonly<Record<HeldTarget, FormulaOfRow>> = {
    none: formulaOver(columns, profiled, { index, target, held: 'none' }),
    level: formulaOver(columns, profiled, { index, target, held: 'level' }),
    limit: formulaOver(columns, profiled, { index, target, held: 'limit' }),
  };
  return (row) => {
    const [heldAs, ends] = [held.get(row) ?? 'none', endEarly.get(row)];
    return ends === undefined ? formulas[heldAs](row) : formulaOver(columns, profiled, { index, target, held: heldAs, ends })(row);
  };
}

/** `target`: the column of the figure to reach. */
interface ProfiledTarget {
  readonly index: number;
  readonly target: number;
  readonly held: HeldTarget;
  /** Where the row's figures end before the table's; absent where they don't. */
  readonly ends?: RowFiguresTo;
}

function formulaOver(columns: FormulaColumns, profiled: ProfileColumns, { index, target, held, ends }: ProfiledTarget): FormulaOfRow {
  const { method, targetKind, targetFigure, periodProfile, figures } = columns.ours;
  const asAt = settingName('figuresTo', index);
  return sameInEveryRow((row) => {
    const goal = cellAddress(row, target);
    const comparable = targetKind === undefined || targetFigure !== undefined ? '' : `,LEFT(${cellAddress(row, targetKind)},7)<>"Percent"`;
    // What is expected of a position by a day is all of it, once the year has begun.
    const position = held === 'limit' && method !== undefined ? isPosition(cellAddress(row, method)) : null;
    const share = (gone: string): string =>
      held === 'level' ? `SIGN(${gone})` : position === null ? gone : `MIN(1,${gone}*${String(soon)}^${position})`;
    const ofYear = byYear(goal, index, (gone) => share(yearTo(row, { index, gone, ends, figures })));
    const byDates = byRowDates(profiled, row, goal, { asAt, byYear: ofYear, isLevel: held === 'level' });
    const own = held !== 'none' || profiled.shareByNow === undefined ? null : cellAddress(row, profiled.shareByNow);
    const straight = own === null ? byDates : `IF(ISNUMBER(${own}),${goal}*${own},${byDates})`;
    const typed = periodProfile === undefined ? null : cellAddress(row, periodProfile);
    const byPeriods = `IF(${String(typed)}="",${straight},IF(COUNT(${asAt}),${String(typed)},"${noProfile.noAsAt}"))`;
    const expected = typed === null ? straight : byPeriods;
    const isAmount = comparable === '' ? `${goal}>=0` : `AND(${goal}>=0${comparable})`;
    return `=IFERROR(IF(COUNT(${goal}),IF(${isAmount},${expected},""),""),"${noProfile.otherwise}")`;
  });
}

/** The elapsed cell says why where it holds no share. */
function byYear(goal: string, index: number, share: (gone: string) => string): string {
  const elapsed = settingName('elapsed', index);
  return `IF(ISNUMBER(${elapsed}),${goal}*${share(elapsed)},IF(${elapsed}="","${noProfile.otherwise}",${elapsed}))`;
}

interface YearGone {
  readonly index: number;
  readonly gone: string;
  readonly ends: RowFiguresTo | undefined;
  readonly figures: number | undefined;
}

/** The share of the year that had gone by the row's own last figure, until it has more figures than these or the year is over. */
function yearTo(row: number, { index, gone, ends, figures }: YearGone): string {
  if (ends === undefined || figures === undefined) return gone;
  const [start, end] = [settingName('yearStart', index), settingName('yearEnd', index)];
  const own = `(${dateInFormula(ends.date)}-${start}+1)/(${end}-${start}+1)`;
  // Either condition makes it more than the year, so that the lesser is what has gone.
  return `MIN(${gone},${own}+(${cellAddress(row, figures)}>${String(ends.figures)})+(${gone}=1))`;
}

/** The name of the as-at date, and what holds for a row without dates of its own. */
interface RowDates extends Readonly<Record<'asAt' | 'byYear', string>> {
  readonly isLevel: boolean;
}

function byRowDates({ start, end }: ProfileColumns, row: number, goal: string, { asAt, byYear: otherwise, isLevel }: RowDates): string {
  if (start === null || end === null) return otherwise;
  const [from, to] = [cellAddress(row, start), cellAddress(row, end)];
  const gone = isLevel ? `(${asAt}>${from}-1)` : `MEDIAN(0,1,(${asAt}-${from}+1)/(${to}-${from}+1))`;
  return (
    `IF(COUNT(${cellsOf([start, end], row)})<2,${otherwise},IF(COUNT(${asAt}),` +
    `IF(${to}<${from},"${noProfile.outOfOrder}",${goal}*${gone}),"${noProfile.noAsAt}"))`
  );
}

/**
 * What the targets of the periods expect by now; blank where none is typed. Those of positions: that of the last period
 * that has ended, until then that of the first. Null without dated targets for periods. No two of them overlap, so that at most
 * one is under way.
 */
export function periodProfileFormula(
  columns: FormulaColumns,
  { periodTargets }: ProfileColumns,
  index: number,
  texts = noTexts,
): FormulaOfRow | null {
  const { method, latestTarget } = columns.ours;
  const targets = periodTargets.map(({ column }) => column);
  if (targets.length === 0) return null;
  const shares = periodSharesName(index);
  return byTypedTexts(texts, (row, typed) => {
    const cells = acrossAll(targets, row);
    const any =
      typed.targets === null ? countWithShare(cells, shares) : `COUNT(${cellsOf(targets, row)})+${countOfTexts(typed.targets, row)}`;
    // An error in a column of another kind between must not reach the sum, as it would in SUMPRODUCT.
    const underWay = `SUMIFS(${cells},${shares},">0",${shares},"<1")*MOD(SUM(${shares}),1)`;
    const added = typed.targets === null ? `SUMIF(${shares},1,${cells})+${underWay}` : textsAdded(targets, row, shares, typed.targets);
    const around = (expected: string): string => `=IFERROR(IF(${any},${expected},""),"${noProfile.otherwise}")`;
    if (method === undefined) return around(added);
    const word = cellAddress(row, method);
    const ended = lastEnded(targets, row, { cells, shares }, typed.targets);
    const now = latestTarget === undefined ? null : cellAddress(row, latestTarget);
    const byNow = now === null ? ended : `IF(COUNT(${now}),${now},${ended})`;
    return around(`IF(${isPosition(word)},${byNow},${added})`);
  });
}

/** Whether the method in a cell counts a position, not what adds up. */
function isPosition(method: string): string {
  return `COUNT(MATCH(LEFT(${method},3),{"Lat","Hig","Ave"},0))`;
}

/** Each of them by the share of its period that is gone. */
function textsAdded(targets: readonly number[], row: number, shares: string, { typed }: CountedTexts): string {
  const first = Math.min(...targets);
  return targets
    .map((column) => `INDEX(${shares},1,${String(column - first + 1)})*(${figureOf(cellAddress(row, column), typed)})`)
    .join('+');
}

/** The cells of the targets, those between included, and the shares over them. */
type SharedCells = Readonly<Record<'cells' | 'shares', string>>;

function lastEnded(targets: readonly number[], row: number, { cells, shares }: SharedCells, texts: CountedTexts | null): string {
  const first = cellAddress(row, targets[0] ?? 0);
  const figure = (found: string): string => (texts === null ? found : figureOf(found, texts.typed));
  // An average of one cell is an error where it holds no number.
  const underWay = texts === null ? `AVERAGE(${first})` : `IF(${isFigure(first, texts.typed)},${figure(first)},"${noProfile.otherwise}")`;
  if (targets.length === 1) return underWay;
  return `IFERROR(${figure(`LOOKUP(2,1/(${isFigure(cells, texts?.typed ?? null)}*(${shares}=1)),${cells})`)},${underWay})`;
}
