// How much of what the officer stated a reading of the columns explains: totals by the periods, percentages and
// variances by the target.

import type { ColumnRoles } from '../columns/column-roles';
import { methodsThatFit } from './methods-that-fit';
import { countBy, countedMethods } from '../../model/counting-method';
import { isRoundedTo, isSameFigure } from '../../cells/rounding';
import type { Explained, ReadingExplained } from '../../model/table/explained';
import type { TableFigures } from './table-figures';

/** A percentage shown without decimals may be half a hundredth off. */
const shareTolerance = 0.0051;

const variance = /\b(?:variances?|deviations?|differences?)\b/iu;
const baseline = /\bbaselines?\b/iu;

/**
 * Counts what a reading explains. Formulas that read other rows are the officer's own business, and count neither
 * way.
 */
export function explainedBy(figures: TableFigures, roles: ColumnRoles): Omit<ReadingExplained, 'leftOver'> {
  const columnsSaying = (words: RegExp): readonly number[] =>
    roles.evidence.filter(({ name, column }) => words.test(name) && figures.figures.has(column)).map(({ column }) => column);
  const variances = columnsSaying(variance);
  const baselines = columnsSaying(baseline);
  return {
    totals: counted(figures, roles.total === null || roles.periods.length === 0 ? [] : [roles.total], (row, stated) =>
      isTotalOf(figures, roles, row, stated),
    ),
    percentages: counted(figures, roles.achieved === null || roles.target === null ? [] : [roles.achieved], (row, stated) =>
      isShareOf(figures, roles, baselines, row, stated),
    ),
    variances: counted(figures, roles.target === null ? [] : variances, (row, stated) => isVarianceOf(figures, roles, row, stated)),
  };
}

function counted(
  figures: TableFigures,
  columns: readonly number[],
  isExplained: (row: number, stated: number) => boolean | null,
): Explained {
  let [explained, of] = [0, 0];
  for (const column of columns) {
    const formulas = figures.formulas.get(column);
    figures.figures.get(column)?.forEach((stated, row) => {
      if (stated === null || formulas?.[row]?.kind === 'elsewhere') return;
      const found = isExplained(row, stated);
      if (found === null) return;
      of += 1;
      if (found) explained += 1;
    });
  }
  return { explained, of };
}

/** The figure of a row in a column; null where there is none. */
export function figureAt(figures: TableFigures, column: number | null, row: number): number | null {
  return column === null ? null : (figures.figures.get(column)?.[row] ?? null);
}

interface RowCount {
  readonly done: readonly number[];
  readonly expected: readonly number[];
}

function countOf(figures: TableFigures, { periods }: Pick<ColumnRoles, 'periods'>, row: number): RowCount {
  const of = (isExpected: boolean): readonly number[] =>
    periods.filter(({ measure }) => (measure === 'forecast') === isExpected).flatMap(({ column }) => figureAt(figures, column, row) ?? []);
  return { done: of(false), expected: of(true) };
}

/** Null where the row has no period to say anything by. */
function isTotalOf(figures: TableFigures, roles: ColumnRoles, row: number, stated: number): boolean | null {
  const { done, expected } = countOf(figures, roles, row);
  if (done.length === 0 && expected.length === 0) return null;
  if (done.length > 0 && methodsThatFit(done, stated).length > 0) return true;
  const all = countBy('sum', [...done, ...expected]) ?? 0;
  return expected.length > 0 && (isSameFigure(all, stated) || isRoundedTo(all, stated));
}

/** Every figure that may be what was reached by now: the total, else the periods by any method. */
export function reached(figures: TableFigures, roles: Pick<ColumnRoles, 'periods' | 'total'>, row: number): readonly number[] {
  const total = figureAt(figures, roles.total, row);
  const { done } = countOf(figures, roles, row);
  const byMethod = countedMethods.flatMap((method) => countBy(method, done) ?? []);
  return total === null ? byMethod : [total, ...byMethod];
}

function isShareOf(figures: TableFigures, roles: ColumnRoles, baselines: readonly number[], row: number, stated: number): boolean | null {
  const target = figureAt(figures, roles.target, row);
  const now = reached(figures, roles, row);
  if (target === null || target === 0 || now.length === 0) return null;
  const shares = now.flatMap((figure) => [
    figure / target,
    target / figure,
    ...baselines.flatMap((column) => {
      const from = figureAt(figures, column, row);
      return from === null || from === target ? [] : [(figure - from) / (target - from)];
    }),
  ]);
  return shares.some((share) => isShareShown(share, stated));
}

/** A share as a fraction or in hundredths, without decimals or with some. */
export function isShareShown(share: number, stated: number): boolean {
  return Math.abs(share - stated) <= shareTolerance || Math.abs(share * 100 - stated) <= shareTolerance * 100;
}

function isVarianceOf(figures: TableFigures, roles: ColumnRoles, row: number, stated: number): boolean | null {
  const target = figureAt(figures, roles.target, row);
  const now = reached(figures, roles, row);
  if (target === null || now.length === 0) return null;
  return now.some((figure) => {
    const gap = Math.abs(figure - target);
    const share = target === 0 ? gap : gap / Math.abs(target);
    const size = Math.abs(stated);
    return (
      isSameFigure(gap, size) || isRoundedTo(gap, size) || Math.abs(share - size) <= shareTolerance || Math.abs(share * 100 - size) <= 0.51
    );
  });
}
