// The target of each row, and which way is better: said by a column, by the target's heading, by what is counted or by
// its unit.

import type { CellValue } from '../../model/cell';
import { memoizeLast } from '../sheet/memoize-last';
import { figureAt } from './row-cells';
import { typedText, type SheetView } from '../sheet/sheet-view';
import { betterAgainstBudget, betterByBaseline, betterByWords, isBudgetHeading, type Better } from '../../cells/targets/better-direction';
import { isLowerDirection, saysLowerIsBetter, type DirectionColumn } from '../../cells/targets/at-least-or-up-to';
import { kindInHeading, readTarget } from '../../cells/targets/read-target';
import type { Figure, Target } from '../../model/table/targets';
import type { Columns } from '../../model/table/columns';

/** Reads the target of a row. `values`: those of the row; `described`: what it is about. */
export type TargetReader = (view: SheetView, values: readonly CellValue[], row: number, described: string) => Target;

const blank: Figure = { kind: 'blank' };
const noTarget: Target = { figure: blank, kind: null };

/** What targets are read with beside their column. */
export interface TargetSource {
  /** The target's own heading. */
  readonly heading: string;
  /** The column that says whether lower is better; null where none does. */
  readonly direction: DirectionColumn | null;
  /** The column of baselines; null where there is none. */
  readonly baseline: number | null;
  /** The columns that say from which figure a row is of which colour. */
  readonly thresholds: readonly number[];
}

/** How targets are read in a table. */
export function targetReader(columns: Columns, { heading, direction, baseline, thresholds }: TargetSource): TargetReader {
  const askedBy = kindInHeading(heading);
  const isBudget = isBudgetHeading(heading);
  const lowerInHeading = saysLowerIsBetter(heading);
  const isLower = memoizeLast((text) => direction !== null && isLowerDirection(text, direction));
  const isLowerUnit = memoizeLast(saysLowerIsBetter);
  const saysLower = (view: SheetView, row: number, words: string): boolean =>
    (direction !== null && isLower(typedText(view, row, direction.column))) ||
    lowerInHeading ||
    saysLowerIsBetter(words) ||
    (columns.unit !== null && isLowerUnit(typedText(view, row, columns.unit)));
  return (view, values, row, described) => {
    const figure = columns.target === null ? blank : figureAt(view, values, row, columns.target);
    const words = described.toLowerCase();
    const said = saysLower(view, row, words);
    const better: Better = said
      ? 'lower'
      : direction !== null && isSaid(view, row, direction)
        ? null
        : evidence(view, values, row, words, figure);
    const lower = better === 'lower';
    const target = columns.target === null ? noTarget : readTarget(figure, askedBy, described, lower);
    if (target.figure.kind === 'number' && hasThreshold(view, row)) return { ...target, thresholds: true };
    // A row with a target for each period but none for the year has the direction of its figures all the same.
    if (lower && target.figure.kind === 'blank' && columns.periodTargets !== undefined) return { ...target, kind: 'up to' };
    return better === 'open' && target.kind === 'at least' ? { ...target, betterOpen: true } : target;
  };

  function hasThreshold(view: SheetView, row: number): boolean {
    return thresholds.some((column) => typedText(view, row, column) !== '');
  }

  function evidence(view: SheetView, values: readonly CellValue[], row: number, words: string, figure: Figure): Better {
    const from = baseline === null ? blank : figureAt(view, values, row, baseline);
    const byWords = betterAgainstBudget(isBudget, words) ?? betterByWords(words);
    return betterByBaseline(byWords, numberIn(from), numberIn(figure));
  }
}

function isSaid(view: SheetView, row: number, { column }: DirectionColumn): boolean {
  return typedText(view, row, column) !== '';
}

function numberIn(figure: Figure): number | null {
  return figure.kind === 'number' ? figure.value : null;
}
