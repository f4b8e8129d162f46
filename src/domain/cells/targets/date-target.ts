// A date in a target's cell is a milestone: no figure can be set against it (domain.md, "What a target is set
// against").

import { numberFormatAt, type Grid } from '../../model/grid';
import { formatKind } from '../number-formats';

/** Whether the number in a cell is shown as a date. */
export function isDateCell(grid: Grid, row: number, column: number): boolean {
  return formatKind(numberFormatAt(grid, row, column)) === 'date';
}
