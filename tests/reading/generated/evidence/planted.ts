// Plans with one stated total that is wrong among others that are right, and plans whose totals are all counted another way.

import { inPeriods, planColumns } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, sumOf, workNames } from './measures';
import { onSheet, type DraftRow } from './table-draft';
import { ways } from './totals';
import { nothingShown, setAgainst, type EvidencePlan } from './truth';
import { drawYear, type DrawnYear } from './years';

/** Rows of work whose totals are stated as given; whatever a reader shows of them is told by what it finds. */
function rowsStating(
  draw: Draw,
  year: DrawnYear,
  stated: (figures: readonly number[], index: number) => number,
  wrongAt: number | null,
): readonly DraftRow[] {
  return workNames(draw, draw.between(4, 9)).map((what, index): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, year.periods.length, year.reported);
    const [total, sum] = [stated(figures, index), sumOf(figures)];
    const truths = [
      ...setAgainst(sum, target, year.isOver),
      ...setAgainst(total, target, year.isOver),
      { ...nothingShown('any', null), total },
    ];
    return {
      cells: { what, target, ...inPeriods(year.keys, figures), total },
      truths,
      settled: false,
      ...(index === wrongAt ? { wrongIn: 'total' } : {}),
    };
  });
}

/** A total so far from every way of counting that no rounding explains it. */
function misstated(draw: Draw, figures: readonly number[]): number {
  const given = Object.values(ways).map((way) => way(figures));
  let wrong = sumOf(figures) + draw.between(1, 40);
  while (given.some((figure) => Math.abs(figure - wrong) < 1)) wrong += 1;
  return wrong;
}

/** One total is wrong, the others are the sums of their periods. */
export function oneWrongTotal(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { least: 2 });
  const wrongAt = draw.between(0, 3);
  const stated = (figures: readonly number[], index: number): number => (index === wrongAt ? misstated(draw, figures) : sumOf(figures));
  const columns = planColumns(draw, year, { percent: null });
  return onSheet(draw, { titles: year.titles, columns, rows: rowsStating(draw, year, stated, wrongAt) }, year.asAt);
}

/** Every total is rounded up, or holds something that isn't on the sheet. */
export function totalsCountedAnotherWay(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { least: 2 });
  const isRounded = draw.chance(50);
  const stated = (figures: readonly number[]): number =>
    isRounded ? Math.ceil((sumOf(figures) + 1) / 50) * 50 : sumOf(figures) + draw.between(1, 60);
  const columns = planColumns(draw, year, { percent: null });
  return onSheet(draw, { titles: year.titles, columns, rows: rowsStating(draw, year, stated, null) }, year.asAt);
}
