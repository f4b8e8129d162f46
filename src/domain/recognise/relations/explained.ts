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
/**
 * Whether a heading says that its figures are what progress starts from: "Baseline", "Starting point", "Start (March
 * 2025)". Over dates it says something else; those are no figures.
 */
export function saysBaseline(heading: string): boolean {
  return baseline.test(heading) || startsThere.test(heading.trim());
}

const baseline = /\bbase-?lines?\b|\bstarting (?:point|position|level)\b/iu;
const startsThere = /^start(?:ed at|ing)?(?: (?:value|figure))?(?: ?\([^)]*\)| (?:in |at |of )?(?:\p{L}+ )?20\d\d\S*)?$/iu;

/**
 * Counts what a reading explains. Formulas that read other rows are the officer's own business, and count neither
 * way.
 */
export function explainedBy(figures: TableFigures, roles: ColumnRoles): Omit<ReadingExplained, 'leftOver'> {
  const variances = columnsSaying((name) => variance.test(name), figures, roles);
  const baselines = baselineColumns(figures, roles);
  const now = reachedBy(figures, roles);
  return {
    totals: counted(figures, roles.total === null || roles.periods.length === 0 ? [] : [roles.total], totalReader(figures, roles)),
    percentages: counted(figures, roles.achieved === null || roles.target === null ? [] : [roles.achieved], (row, stated) =>
      isShareOf(figures, { target: figureAt(figures, roles.target, row), now: now(row), baselines, row }, stated),
    ),
    variances: counted(figures, roles.target === null ? [] : variances, (row, stated) =>
      isVarianceOf(figureAt(figures, roles.target, row), now(row), stated),
    ),
  };
}

function columnsSaying(
  says: (name: string) => boolean,
  figures: TableFigures,
  { evidence }: Pick<ColumnRoles, 'evidence'>,
): readonly number[] {
  return evidence.filter(({ name, column }) => says(name) && figures.figures.has(column)).map(({ column }) => column);
}

/** Columns of figures whose headings say that progress starts from them. */
export function baselineColumns(figures: TableFigures, roles: Pick<ColumnRoles, 'evidence'>): readonly number[] {
  return columnsSaying(saysBaseline, figures, roles);
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

function figuresAt(figures: TableFigures, columns: readonly number[], row: number): readonly number[] {
  const found: number[] = [];
  for (const column of columns) {
    const figure = figureAt(figures, column, row);
    if (figure !== null) found.push(figure);
  }
  return found;
}

type Periods = Pick<ColumnRoles, 'periods'>;

/** The columns of what was done, not of what is expected. */
export function doneColumns({ periods }: Periods): readonly number[] {
  return periods.filter(({ measure }) => measure !== 'forecast').map(({ column }) => column);
}

function expectedColumns({ periods }: Periods): readonly number[] {
  return periods.filter(({ measure }) => measure === 'forecast').map(({ column }) => column);
}

/** Whether the periods of a row add up to its total; null where the row has no period to say anything by. */
function totalReader(figures: TableFigures, roles: Periods): (row: number, stated: number) => boolean | null {
  const columns = { done: doneColumns(roles), expected: expectedColumns(roles) };
  return (row, stated) => {
    const [done, expected] = [figuresAt(figures, columns.done, row), figuresAt(figures, columns.expected, row)];
    if (done.length === 0 && expected.length === 0) return null;
    if (done.length > 0 && methodsThatFit(done, stated).length > 0) return true;
    const all = countBy('sum', [...done, ...expected]) ?? 0;
    return expected.length > 0 && (isSameFigure(all, stated) || isRoundedTo(all, stated));
  };
}

/** Every figure of a row that may be what was reached by now: the total, else the periods by any method. */
export function reachedBy(figures: TableFigures, roles: Pick<ColumnRoles, 'periods' | 'total'>): (row: number) => readonly number[] {
  const columns = doneColumns(roles);
  return (row) => {
    const total = figureAt(figures, roles.total, row);
    const done = figuresAt(figures, columns, row);
    const now = total === null ? [] : [total];
    for (const method of countedMethods) {
      const figure = countBy(method, done);
      if (figure !== null) now.push(figure);
    }
    return now;
  };
}

interface ShareParts {
  readonly target: number | null;
  readonly now: readonly number[];
  readonly baselines: readonly number[];
  readonly row: number;
}

function isShareOf(figures: TableFigures, { target, now, baselines, row }: ShareParts, stated: number): boolean | null {
  if (target === null || target === 0 || now.length === 0) return null;
  return now.some(
    (figure) =>
      isShareShown(figure / target, stated) ||
      isShareShown(target / figure, stated) ||
      baselines.some((column) => {
        const from = figureAt(figures, column, row);
        return from !== null && from !== target && isShareShown((figure - from) / (target - from), stated);
      }),
  );
}

/** A share as a fraction or in hundredths, without decimals or with some. */
export function isShareShown(share: number, stated: number): boolean {
  return Math.abs(share - stated) <= shareTolerance || Math.abs(share * 100 - stated) <= shareTolerance * 100;
}

function isVarianceOf(target: number | null, now: readonly number[], stated: number): boolean | null {
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
