// A row's colour by the table's scheme (domain.md, "RAG schemes"). The RAG formula in the sheet takes the same steps in the same order.

import type { Rating, Status } from '../assessment';
import type { TargetReading } from '../measures/row-figures';
import { roundTo } from '../measures/rounding';
import { notRated, type RatedWith } from './rated-with';

/** `figures`: how many periods hold a number. `error`: an error stands among the figures or in the target. */
export interface Rateable {
  readonly error: boolean;
  readonly target: number | null;
  readonly targetKind: TargetReading;
  readonly total: number | null;
  readonly figures: number;
}

/** Whether the target is met: a ceiling while something is done and it isn't passed. */
export function isMet(total: number, target: number, kind: TargetReading): boolean {
  const over = roundTo(total - target, 6);
  if (kind === 'up to') return total > 0 && over <= 0;
  return kind === 'exactly' ? over === 0 : over >= 0;
}

/**
 * A met target is Green under either scheme ("Completed is Green").
 * Delivered: otherwise Amber, and Red once the year is over (`yearIsOver`); never Red where its end or the as-at date isn't known.
 * Pace: otherwise by total ÷ (target × elapsed) against the thresholds; past a ceiling or an exact target, by target ÷ total.
 */
export function rate(row: Rateable, settings: RatedWith): Rating {
  if (row.error) return { notRated: notRated.error };
  if (row.target === null) return { notRated: notRated.noTarget };
  if (row.target <= 0) return { notRated: row.target === 0 ? notRated.zeroTarget : notRated.negativeTarget };
  if (row.targetKind === 'percent of population') return { notRated: notRated.populationTarget };
  if (row.total === null) return { notRated: row.figures === 0 ? notRated.noFigures : notRated.noTotal };
  if (isMet(row.total, row.target, row.targetKind)) return { status: 'Green' };
  return settings.scheme === 'pace' ? byPace(row.total, row.target, settings) : { status: yearIsOver(settings) ? 'Red' : 'Amber' };
}

/** Target × elapsed: what a straight line expects by the as-at date. Null where there is nothing to compute from. */
export function profileOf(target: number | null, settings: RatedWith): number | null {
  return target === null || target <= 0 || settings.elapsed === null || settings.elapsed <= 0 ? null : target * settings.elapsed;
}

/**
 * "Red only after the end date" (domain.md): figures as at a day hold what was done by its close, so as at 31 March a year that ends on
 * 31 March is over, all of it elapsed (366 of 366 days), and nothing more can count towards the target.
 */
function yearIsOver({ year, asAt }: RatedWith): boolean {
  return year !== null && asAt !== null && asAt >= year.end;
}

function byPace(total: number, target: number, settings: RatedWith): Rating {
  if (!settings.thresholdsSet) return { notRated: notRated.noThresholds };
  if (settings.elapsed === null) return { notRated: notRated.noAsAt };
  if (settings.elapsed <= 0) return { notRated: notRated.notStarted };
  if (total > target) return { status: roundTo(target / total, 6) >= settings.amberFrom ? 'Amber' : 'Red' };
  return { status: colourOf(roundTo(total / (target * settings.elapsed), 6), settings) };
}

function colourOf(pace: number, { greenFrom, amberFrom }: RatedWith): Status {
  if (pace >= greenFrom) return 'Green';
  return pace >= amberFrom ? 'Amber' : 'Red';
}
