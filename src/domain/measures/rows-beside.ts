// What the other rows of a table say of how one of them is counted, where its own figures leave it open: a table whose
// rows are plainly added up adds up the others of their kind too.

import type { FigureSource } from './figure-source';
import { fittingStatedTotal, totalsForecasts, type RowsBeside } from './infer-counting-method';
import { readRowFigures, type RowFigures } from './row-figures';
import { isCounted } from '../model/table/counted-rows';

/** So many rows are enough to say it. */
const mostRows = 200;

type Vote = 'sum' | 'other' | 'open' | 'forecasts' | null;

interface Voter {
  readonly row: number;
  readonly total: Vote;
  readonly happens: Vote;
}

/** Read once, and only where a row asks. */
export function rowsBeside(source: FigureSource): (row: number) => RowsBeside {
  let voters: readonly Voter[] | null = null;
  return (row) => {
    voters ??= source.table.rows
      .filter(isCounted)
      .slice(0, mostRows)
      .map((each): Voter => {
        const figures = readRowFigures(source, each);
        return { row: each.row, total: byTotal(figures), happens: byWhatHappens(figures) };
      });
    const others = voters.filter((voter) => voter.row !== row);
    const count = (of: 'total' | 'happens', vote: Vote): number => others.filter((voter) => voter[of] === vote).length;
    return {
      totals: { sum: count('total', 'sum'), other: count('total', 'other'), forecasts: count('total', 'forecasts') },
      happens: { sum: count('happens', 'sum'), other: count('happens', 'other'), open: count('happens', 'open') },
    };
  };
}

function byTotal(figures: RowFigures): Vote {
  if (figures.statedTotal === null || figures.level || figures.running) return null;
  if (figures.totalAddsForecasts) return 'forecasts';
  const fitting = fittingStatedTotal(figures, figures.statedTotal);
  if (fitting.length === 0) return totalsForecasts(figures) ? 'forecasts' : null;
  if (!fitting.includes('sum')) return 'other';
  return fitting.length === 1 ? 'sum' : null;
}

/** Figures that fall can't be running ones; those of a year like the last say it too. */
function byWhatHappens({ statedTotal, level, running, happens, addsUp, shareOfLast, actuals, error }: RowFigures): Vote {
  if (statedTotal !== null || level || running || !happens || actuals.length < 2 || error !== null) return null;
  if (shareOfLast) return 'other';
  return addsUp || actuals.some((actual, index) => actual < (actuals[index - 1] ?? actual)) ? 'sum' : 'open';
}
