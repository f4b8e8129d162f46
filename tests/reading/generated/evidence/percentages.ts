// Plans whose percentages tell how a row counts, and rates that no adding up gives.

import { inPeriods, planColumns, shareCell } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, lastOf, shares, sumOf, workNames } from './measures';
import { onSheet, type DraftCell, type DraftRow } from './table-draft';
import { ways } from './totals';
import { setAgainst, type EvidencePlan } from './truth';
import { drawYear } from './years';

/** No total is stated, but a percentage that only one way of counting gives. */
export function percentageSays(way: 'sum' | 'latest'): (draw: Draw) => EvidencePlan {
  return (draw) => {
    const year = drawYear(draw);
    const columns = planColumns(draw, year, { total: null });
    const decimals = draw.among([0, 1] as const);
    const rows = workNames(draw, draw.between(4, 8)).map((what): DraftRow => {
      const target = drawTarget(draw);
      const figures = figuresFor(draw, target, year.periods.length, year.reported);
      const total = ways[way](figures);
      const share = total / target;
      const cells = { what, target, ...inPeriods(year.keys, figures), percent: shareCell(draw, share, null, decimals) };
      const round = (figure: number): number => Math.round((figure / target) * 10 ** (decimals + 2));
      const others = Object.values(ways).filter((other) => Math.abs(round(other(figures)) - round(total)) <= 1);
      return { cells, truths: setAgainst(total, target, year.isOver), settled: others.length === 1 };
    });
    return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
  };
}

/** Rows whose total is a ratio of the totals of two rows above. */
export function ratiosOfTotals(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const) });
  const columns = planColumns(draw, year, { percent: null });
  const { length } = year.periods;
  const isFormula = draw.chance(60);
  const names = draw.among([
    ['Visits made', 'Spending on visits (£)', 'Cost per visit (£)'],
    ['Calls taken', 'Spending on calls (£)', 'Cost per call (£)'],
    ['Homes let', 'Spending on lettings (£)', 'Cost per home (£)'],
  ] as const);
  const [counts, money] = [
    figuresFor(draw, 800, length, year.reported).map((figure) => figure + 20),
    figuresFor(draw, 9000, length, year.reported).map((figure) => figure + 500),
  ];
  const ratio = money.map((spent, index) => round2(spent / (counts[index] ?? 1)));
  const total = (figures: readonly number[]): DraftCell => {
    const gives = sumOf(figures);
    return isFormula ? { made: (at) => `=SUM(${at(year.keys[0] ?? '')}:${at(year.keys.at(-1) ?? '')})`, gives } : gives;
  };
  const cost = sumOf(money) / sumOf(counts);
  const [countTarget, moneyTarget, costTarget] = [900, 9500, draw.between(8, 15)];
  const exact = isFormula ? cost : round2(cost);
  const others = workNames(draw, draw.between(2, 4)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, length, year.reported);
    const cells = { what, target, ...inPeriods(year.keys, figures), total: total(figures) };
    return { cells, truths: setAgainst(sumOf(figures), target, year.isOver), settled: true };
  });
  const rows: readonly DraftRow[] = [
    ...others,
    {
      cells: { what: names[0], target: countTarget, ...inPeriods(year.keys, counts), total: total(counts) },
      truths: setAgainst(sumOf(counts), countTarget, year.isOver),
      settled: true,
    },
    {
      cells: { what: names[1], target: moneyTarget, ...inPeriods(year.keys, money), total: total(money) },
      truths: setAgainst(sumOf(money), moneyTarget, year.isOver, 'up to'),
      settled: true,
    },
    {
      cells: {
        what: names[2],
        target: costTarget,
        ...inPeriods(year.keys, ratio),
        total: isFormula ? { made: (at) => `=${at('total', 1)}/${at('total', 2)}`, gives: cost } : exact,
      },
      truths: setAgainst(exact, costTarget, year.isOver, 'up to'),
      settled: true,
    },
  ];
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt, {
    left: 0,
    ref: false,
    themes: 'none',
    rag: false,
    owner: false,
    notes: draw.chance(40),
    titlesApart: true,
  });
}

function round2(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** Rates whose year figure is pooled: between the lowest and the highest, given by no way of counting. */
export function pooledRates(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const), least: 2 });
  const columns = planColumns(draw, year, { percent: null, total: draw.among(['Year to date', 'Total', 'Outturn', 'Year']) });
  const rows = draw.some(shares, draw.between(3, 6)).map((what): DraftRow => {
    const target = draw.between(60, 95) / 100;
    const parts = Array.from({ length: year.reported }, () => ({ of: draw.between(20, 200), share: draw.between(40, 99) / 100 }));
    const pooled = Math.round((100 * sumOf(parts.map(({ of, share }) => of * share))) / sumOf(parts.map(({ of }) => of))) / 100;
    const figures = parts.map(({ share }): DraftCell => ({ shown: share, as: '0%' }));
    const cells = { what, target: { shown: target, as: '0%' }, ...inPeriods(year.keys, figures), total: { shown: pooled, as: '0%' } };
    const mean = sumOf(parts.map(({ share }) => share)) / parts.length;
    const isMean = Math.abs(mean - pooled) <= 0.0051;
    const truths = [...setAgainst(pooled, target, year.isOver), ...(isMean ? setAgainst(mean, target, year.isOver) : [])];
    return { cells, truths, settled: true };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** Percentages on two scales: 90 beside 92 %, or 90 % beside 92. */
export function twoScales(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'half'] as const) });
  const isTargetWhole = draw.chance(50);
  const target = isTargetWhole ? draw.among(['Target (%)', 'Target', 'Target %']) : draw.among(['Target', 'Annual target']);
  const columns = planColumns(draw, year, {
    target,
    total: null,
    percent: null,
    ...(draw.chance(40) ? { unit: draw.among(['first', 'last'] as const) } : {}),
  });
  const rows = draw.some(shares, draw.between(3, 6)).map((what): DraftRow => {
    const goal = draw.between(70, 95);
    const figures = Array.from({ length: year.reported }, () => draw.between(55, 99));
    const shown = (figure: number, isWhole: boolean): DraftCell => (isWhole ? figure : { shown: figure / 100, as: '0%' });
    const cells = {
      what,
      unit: '%',
      target: shown(goal, isTargetWhole),
      ...inPeriods(
        year.keys,
        figures.map((figure) => shown(figure, !isTargetWhole)),
      ),
    };
    const scale = isTargetWhole ? 100 : 1;
    return { cells, truths: setAgainst(lastOf(figures) / scale, goal / scale, year.isOver), settled: isTargetWhole };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}
