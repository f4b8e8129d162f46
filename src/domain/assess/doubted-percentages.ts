// Stated percentages that don't follow from total and target, where too few others do for the figures to be the officer's
// slip: what is set against what is open, so no percentage and no status stands on it (design.md, "How a reading earns
// trust", 5 and 7).

import { achievedAgrees, decimalsOf, roundTo } from '../cells/rounding';
import { isLimit } from '../cells/targets/at-least-or-up-to';
import { isLevelInWords } from '../cells/words/level-words';
import { totalsForecasts } from '../measures/infer-counting-method';
import { achievedOf } from '../measures/percent-achieved';
import type { RowFigures } from '../measures/row-figures';
import { figureTaken } from '../measures/targets/target-figure';
import { targetsOf } from '../measures/targets/paired-targets';
import { countBy } from '../model/counting-method';
import type { TableOnSheet } from './review-columns';
import type { RowAssessment } from './workbook-assessment';
import { measuredWords } from '../model/table/row-name';

/** Of the stated figures of one kind of row this share must come out, the suspects counted in. */
const leastExplained = 3 / 4;
/** Fewer stated figures than this show no pattern to be broken. */
const fewestStated = 4;

/** Kinds of row are told apart: what holds for counts need not hold for rates or money. */
export type RowGroup = 'counts' | 'levels' | 'money';

export function groupOf({ figures, assessed: { row } }: RowAssessment): RowGroup {
  if (figures?.rates != null || isLevelInWords(measuredWords(row), row.unit)) return 'levels';
  return /[£$€]|\b(?:cost|spend|budget|grant|income)\b/iu.test(`${row.unit ?? ''} ${measuredWords(row)}`) ? 'money' : 'counts';
}

/** Whether so many of a group's figures come out that those that don't are slips. */
export function areSlips(explained: number, suspects: number): boolean {
  return explained + suspects >= fewestStated && explained >= (explained + suspects) * leastExplained;
}

/** What the row comes to of its target, also while it is asked what the stated percentage is of. */
export function shareReached({ assessed, figures, method }: RowAssessment): { readonly share: number; readonly target: number } | null {
  const isOpen = figures?.targetKind === 'percentage open';
  const target = isOpen ? figureTaken(figures.taken, targetsOf(figures), method?.reading.method ?? null) : assessed.goal;
  const share = isOpen ? achievedOf(assessed.total, target) : assessed.achieved;
  return share === null || target === null ? null : { share, target };
}

/** Whether the officer states a percentage that the row's figures don't come to. */
export function percentageDiffers({ table, columns }: TableOnSheet, row: RowAssessment): boolean {
  const { achieved, achievedDecimals } = row.assessed.row;
  const reached = shareReached(row);
  if (columns.fillsAchieved || table.columns.achieved === null || achieved.kind !== 'number' || reached === null) return false;
  const decimals = achievedDecimals ?? 0;
  const isAsStated =
    isShareWithForecasts(row.figures, achieved.value, decimals) ||
    isShareOfMean(row.figures, achieved.value, decimals) ||
    isShareOfLimit(row.figures, achieved.value, reached.share, decimals);
  return !achievedAgrees(achieved.value, reached.share, decimals) && !isAsStated;
}

/** Where less is better many state it so that more is better again: the limit of the figure (34 of 32), or what is left below twice it. */
function isShareOfLimit(figures: RowFigures | null, stated: number, share: number, decimals: number): boolean {
  if (figures === null || !isLimit(figures.targetKind) || share <= 0) return false;
  return achievedAgrees(stated, 1 / share, decimals) || achievedAgrees(stated, 2 - share, decimals);
}

/** The percentage is of the mean itself, where the total beside it is that mean rounded: 10 % of 1.75 beside 1.8 of 17. */
function isShareOfMean(figures: RowFigures | null, stated: number, decimals: number): boolean {
  const [target, total] = [figures?.target ?? 0, figures?.statedTotal ?? null];
  const mean = figures === null ? null : countBy('average', figures.actuals);
  return (
    target !== 0 &&
    total !== null &&
    mean !== null &&
    roundTo(mean, decimalsOf(total)) === total &&
    achievedAgrees(stated, mean / target, decimals)
  );
}

/** The officer's percentage is of what was done and what is expected: it follows from the figures as they stated them. */
function isShareWithForecasts(figures: RowFigures | null, stated: number, decimals: number): boolean {
  const target = figures?.target ?? 0;
  if (figures === null || target === 0 || figures.forecasts.length === 0) return false;
  // Of a level it is the plan's own forecast of the end.
  if (figures.ownForecast !== null && achievedAgrees(stated, figures.ownForecast / target, decimals)) return true;
  const all = [...figures.actuals, ...figures.forecasts].reduce((sum, figure) => sum + figure, 0);
  const covered = totalsForecasts(figures) ? (figures.statedTotal ?? all) : all;
  return achievedAgrees(stated, covered / target, decimals);
}

/** The rows whose stated percentage can't be told from a wrong reading. */
export function doubtedPercentages(at: TableOnSheet, rows: readonly RowAssessment[]): ReadonlySet<number> {
  if (at.table.columns.achieved === null || at.columns.fillsAchieved) return new Set();
  const suspects = rows.filter((row) => percentageDiffers(at, row));
  if (suspects.length === 0) return new Set();
  const count = (of: readonly RowAssessment[], group: RowGroup): number => of.filter((row) => groupOf(row) === group).length;
  const stated = rows.filter((row) => row.assessed.row.achieved.kind === 'number' && shareReached(row) !== null);
  const doubted = suspects.filter((row) => {
    const group = groupOf(row);
    const wrong = count(suspects, group);
    return !areSlips(count(stated, group) - wrong, wrong);
  });
  return new Set(doubted.map(({ assessed }) => assessed.row.row));
}
