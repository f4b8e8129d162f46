// Plans in which a figure stands twice: in its month and in its quarter, in a year total, in a running sum.

import { inPeriods, planColumns, shareCell, sumFormula } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, isPlainlyNew, sumOf, workNames } from './measures';
import { onSheet, type DraftCell, type DraftColumn, type DraftRow } from './table-draft';
import { behindCells, drawBehind } from './totals';
import { setAgainst, type EvidencePlan } from './truth';
import { drawYear, periodName, type DrawnYear } from './years';

interface Parts {
  readonly periods: readonly DraftColumn[];
  /** The subtotals, and the periods of each. */
  readonly subtotals: ReadonlyMap<string, readonly string[]>;
}

/** Months with the total of each quarter or half behind its own; quarters with those of the halves. */
function withSubtotals(draw: Draw, year: DrawnYear): Parts {
  const level = year.level === 'month' ? draw.among(['quarter', 'half'] as const) : 'half';
  const size = year.periods.length / (level === 'quarter' ? 4 : 2);
  const words = draw.between(0, 2);
  const subtotals = new Map<string, readonly string[]>();
  const suffix = draw.among([' total', ' total', '']);
  const periods = year.periods.flatMap((period, index): readonly DraftColumn[] => {
    if ((index + 1) % size !== 0) return [period];
    const part = Math.floor(index / size);
    const key = `s${String(part)}`;
    subtotals.set(key, year.keys.slice(index + 1 - size, index + 1));
    const heading = `${periodName(level, part, { start: year.start, firstMonth: year.firstMonth, words: year.firstMonth > 3 ? 1 : words % 2, withYear: false })}${suffix}`;
    return [period, { ...period, key, heading }];
  });
  return { periods, subtotals };
}

/** Totals through subtotals, or subtotals alone beside the periods. */
export function throughSubtotals(hasTotal: boolean): (draw: Draw) => EvidencePlan {
  return (draw) => {
    const year = drawYear(draw, { level: draw.among(['month', 'quarter'] as const), least: 3 });
    const { periods, subtotals } = withSubtotals(draw, year);
    const isFormula = draw.chance(60);
    const columns = planColumns(draw, year, hasTotal ? { ...drawBehind(draw), periods } : { total: null, percent: null, periods });
    const behind = behindCells(draw);
    const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
      const target = drawTarget(draw);
      const figures = figuresFor(draw, target, year.periods.length, year.reported);
      const total = sumOf(figures);
      const parts = [...subtotals].map(([key, keys]): readonly [string, DraftCell] => {
        const of = keys.flatMap((each) => figures[year.keys.indexOf(each)] ?? []);
        const gives = sumOf(of);
        return [key, isFormula ? { made: sumFormula(keys), gives } : of.length === 0 ? null : gives];
      });
      const sum = sumFormula([...subtotals.keys()], draw.among(['list', 'plus'] as const));
      const cells = {
        what,
        target,
        unit: 'Number',
        ...inPeriods(year.keys, figures),
        ...Object.fromEntries(parts),
        total: isFormula ? { made: sum, gives: total } : total,
        ...behind({ target, counts: total }),
      };
      return { cells, truths: setAgainst(total, target, year.isOver), settled: hasTotal || isPlainlyNew(figures, target) };
    });
    return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
  };
}

/** Periods that each hold all before them: the last is what was reached. */
export function cumulativePeriods(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter', usual: true });
  const suffix = draw.among([' YTD', ' cumulative', ' year to date', ' to date']);
  const periods = year.periods.map((period, index) => ({ ...period, heading: `Q${String(index + 1)}${suffix}` }));
  const hasPercent = draw.chance(50);
  const columns = planColumns(draw, year, { total: null, periods, ...(hasPercent ? {} : { percent: null }) });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw);
    let sum = 0;
    const figures = figuresFor(draw, target, 4, year.reported).map((figure) => (sum += figure));
    const cells = { what, target, ...inPeriods(year.keys, figures), percent: shareCell(draw, sum / target, null) };
    return { cells, truths: setAgainst(sum, target, year.reported === 4 ? null : false), settled: true };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** A running sum beside each period. */
export function runningSumsBeside(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter', usual: true });
  const word = draw.among(['YTD', 'cumulative', 'year to date']);
  const isFormula = draw.chance(50);
  const periods = year.periods.flatMap((period, index): readonly DraftColumn[] => [
    period,
    ...(index === 0 ? [] : [{ ...period, key: `r${String(index)}`, heading: `Q${String(index + 1)} ${word}` }]),
  ]);
  const columns = planColumns(draw, year, { total: null, percent: null, periods });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, 4, year.reported);
    const running = year.keys.slice(1).flatMap((_, index): readonly (readonly [string, DraftCell])[] => {
      const keys = year.keys.slice(0, index + 2);
      const gives = sumOf(figures.slice(0, index + 2));
      if (index + 1 >= year.reported) return [];
      const sum = (at: (key: string) => string): string => `=${keys.map((key) => at(key)).join('+')}`;
      return [[`r${String(index + 1)}`, isFormula ? { made: sum, gives } : gives]];
    });
    const total = sumOf(figures);
    const cells = { what, target, ...inPeriods(year.keys, figures), ...Object.fromEntries(running) };
    return { cells, truths: setAgainst(total, target, year.isOver), settled: isPlainlyNew(figures, target) };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}
