// The target of each row, and which way is better: said by a column, by the target's heading, by what is counted or by its unit.

import type { CellValue } from '../../model/cell';
import { memoizeLast } from './remember-last';
import { figureAt } from './row-cells';
import { typedText, type SheetView } from '../sheet/sheet-view';
import { isLowerDirection, saysLowerIsBetter, type DirectionColumn } from '../../cells/target-words';
import { kindInHeading, readTarget } from '../../cells/targets';
import type { Figure, Target } from '../../model/table/targets';
import type { Columns } from '../../model/table/columns';

/** Reads the target of a row. `values`: those of the row; `described`: what it is about. */
export type TargetReader = (view: SheetView, values: readonly CellValue[], row: number, described: string) => Target;

const blank: Figure = { kind: 'blank' };
const noTarget: Target = { figure: blank, kind: null };

/** How targets are read in a table. `heading`: of its target. `direction`: the column that says whether lower is better; null where none does. */
export function targetReader(columns: Columns, heading: string, direction: DirectionColumn | null): TargetReader {
  const askedBy = kindInHeading(heading);
  const lowerInHeading = saysLowerIsBetter(heading);
  const isLower = memoizeLast((text) => direction !== null && isLowerDirection(text, direction));
  const isLowerUnit = memoizeLast(saysLowerIsBetter);
  const lowerIsBetter = (view: SheetView, row: number, described: string): boolean =>
    (direction !== null && isLower(typedText(view, row, direction.column))) ||
    lowerInHeading ||
    saysLowerIsBetter(described) ||
    (columns.unit !== null && isLowerUnit(typedText(view, row, columns.unit)));
  return (view, values, row, described) => {
    const lower = lowerIsBetter(view, row, described);
    const target = columns.target === null ? noTarget : readTarget(figureAt(view, values, row, columns.target), askedBy, described, lower);
    // A row with a target for each period but none for the year has the direction of its figures all the same.
    return lower && target.figure.kind === 'blank' && columns.periodTargets !== undefined ? { ...target, kind: 'up to' } : target;
  };
}
