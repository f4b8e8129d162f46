// What stands in a column of comments, row by row.

import { isEmptyValue } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';

/** Text of a column's cells by row, that of a merge down the column for all its rows. */
export function textsDown(grid: Grid, column: number): (row: number) => string {
  const merges = grid.merges.filter(({ firstColumn, firstRow, lastRow }) => firstColumn === column && firstRow < lastRow);
  return (row) => {
    const over = merges.find(({ firstRow, lastRow }) => firstRow < row && row <= lastRow);
    const value = valueAt(grid, over?.firstRow ?? row, column);
    if (isEmptyValue(value)) return '';
    return typeof value === 'string' ? value.trim() : JSON.stringify(value);
  };
}
