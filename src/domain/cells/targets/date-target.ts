// A date in a target's cell is a milestone: no figure can be set against it (domain.md, "What a target is set
// against").

import { numberFormatAt, type Grid } from '../../model/grid';
import { formatKind } from '../number-formats';

/** Whether a number is shown as a time, "02:00" of minutes and seconds or hours and minutes, without any day. */
export function isTimeCell(grid: Grid, row: number, column: number): boolean {
  const format = numberFormatAt(grid, row, column);
  return formatKind(format) === 'date' && isTimeFormat(format);
}

/** @internal exported for its test */
export function isTimeFormat(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\./gu, '');
  return (
    /[hs]/iu.test(plain) && !/[yd]|mmm/iu.test(plain.replace(/\[(?:red|blue|green|black|white|yellow|magenta|cyan|\$[^\]]*)\]/giu, ''))
  );
}

/** Whether the number in a cell is shown as a date, or as a time. */
export function isDateCell(grid: Grid, row: number, column: number): boolean {
  return formatKind(numberFormatAt(grid, row, column)) === 'date';
}
