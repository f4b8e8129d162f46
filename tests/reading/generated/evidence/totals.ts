// Plans whose officers state what their rows come to: by a formula, through subtotals, or as typed by one of the ways of counting.

import type { Draw } from './draw';
import { inPeriods, planColumns, shareCell, sumFormula, type ColumnsWanted } from './columns';
import { drawTarget, figuresFor, lastOf, sumOf, workNames } from './measures';
import { onSheet, type DraftCell, type DraftRow, type TableDraft } from './table-draft';
import { setAgainst, type EvidencePlan } from './truth';
import { drawYear, type DrawnYear } from './years';

export type Counted = (figures: readonly number[]) => number;

export const ways: Readonly<Record<'sum' | 'latest' | 'highest' | 'average', Counted>> = {
  sum: sumOf,
  latest: lastOf,
  highest: (figures) => Math.max(...figures),
  average: (figures) => Number((sumOf(figures) / figures.length).toPrecision(15)),
};

const countPeriods = ({ periods }: DrawnYear): number => periods.length;

/** Rows of work: each with a target, its figures, and the total as its column states it. */
function workRows(
  draw: Draw,
  year: DrawnYear,
  total: (figures: readonly number[]) => { readonly cell: DraftCell; readonly counts: number },
  more: (row: {
    readonly figures: readonly number[];
    readonly target: number;
    readonly counts: number;
  }) => Readonly<Record<string, DraftCell>> = () => ({}),
): readonly DraftRow[] {
  return workNames(draw, draw.between(4, 8)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, countPeriods(year), year.reported);
    const { cell, counts } = total(figures);
    const cells = { what, target, ...inPeriods(year.keys, figures), total: cell, unit: 'Number', ...more({ figures, target, counts }) };
    // A rounded mean is the officer's figure, and what it was rounded from is as right.
    const typed = typeof cell === 'number' && cell !== counts ? setAgainst(cell, target, year.isOver) : [];
    return { cells, truths: [...setAgainst(counts, target, year.isOver), ...typed], settled: true };
  });
}

/** What often stands behind the total. */
export function drawBehind(draw: Draw): Pick<ColumnsWanted, 'percent' | 'variance' | 'unit'> {
  return {
    ...(draw.chance(50) ? {} : { percent: null }),
    variance: draw.chance(25) ? draw.among(['Variance', 'Difference', 'Variance to target']) : null,
    unit: draw.chance(15) ? draw.among(['first', 'last'] as const) : null,
  };
}

/** Percentage and variance as they follow from total and target. */
export function behindCells(
  draw: Draw,
): (row: { readonly target: number; readonly counts: number }) => Readonly<Record<string, DraftCell>> {
  const isFormula = draw.chance(50);
  const sign = draw.among([1, -1]);
  return ({ target, counts }) => ({
    percent: shareCell(draw, counts / target, isFormula ? (at) => `=${at('total')}/${at('target')}` : null),
    variance: sign * (counts - target),
  });
}

/** A table of work with the total as given. */
function withTotals(
  draw: Draw,
  year: DrawnYear,
  counted: Counted,
  cell: (figures: readonly number[]) => DraftCell,
  heading?: string,
): EvidencePlan {
  const columns = planColumns(draw, year, { ...drawBehind(draw), ...(heading === undefined ? {} : { total: heading }) });
  const rows = workRows(draw, year, (figures) => ({ cell: cell(figures), counts: counted(figures) }), behindCells(draw));
  const table: TableDraft = { titles: year.titles, columns, rows };
  return onSheet(draw, table, year.asAt);
}

/** Totals that add up all periods by a formula. */
export function totalsByFormula(draw: Draw): EvidencePlan {
  const year = drawYear(draw);
  const style = year.level === 'month' ? 'range' : draw.among(['range', 'range', 'list', 'plus'] as const);
  return withTotals(draw, year, sumOf, (figures) => ({ made: sumFormula(year.keys, style), gives: sumOf(figures) }));
}

/** Totals as typed, all rows by one way of counting. */
export function totalsTyped(way: keyof typeof ways): (draw: Draw) => EvidencePlan {
  return (draw) => {
    const year = drawYear(draw);
    const counted = ways[way];
    const isRounded = way === 'average' && draw.chance(40);
    const typed: Counted = (figures) => (isRounded ? Math.round(counted(figures) * 10) / 10 : counted(figures));
    const heading =
      way === 'sum'
        ? undefined
        : draw.among(
            {
              latest: ['Latest', 'Current position', 'Year to date', 'Outturn'],
              highest: ['Total', 'Outturn'],
              average: ['Year to date', 'Average', 'Outturn'],
            }[way],
          );
    return withTotals(draw, year, counted, typed, heading);
  };
}
