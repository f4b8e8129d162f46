// Whether a column of statuses may hold fills and no words, told by texts alone: it is headed as one, or stands right of the
// deadlines, and is blank beside rows that hold something. Only then are the fills of its cells read.

import type { CellValue } from '../../../model/cell';
import type { Grid } from '../../../model/grid';
import { readHeadingWords } from '../../headings/heading-words';
import { isBlank } from '../../sheet/sheet-view';

const longestHeading = 60;
/** So many rows below a heading are looked at, and so many of them say something. */
const [rowsBelow, fewestRows, fewestCells] = [12, 3, 2];

/** Whether such a column's heading stands anywhere on the sheet. */
export function mayHaveFilledStatuses({ values }: Pick<Grid, 'values'>): boolean {
  return values.some((row, index) => {
    const below = values.slice(index + 1, index + 1 + rowsBelow).filter((each) => each.filter(isFilled).length >= fewestCells);
    if (below.length < fewestRows) return false;
    const isBlankBelow = (column: number): boolean => below.every((each) => isBlank(each[column] ?? null));
    let [isRightOfDates, isFound] = [false, false];
    for (const [column, value] of row.entries()) {
      const heading = headingIn(value);
      const isOpen = heading !== null && isBlankBelow(column);
      const role = heading === null ? null : (readHeadingWords(heading)?.role ?? null);
      // Beside statuses in words a blank column waits for the next review.
      if (heading !== null && !isOpen && mayState(role, false)) return false;
      isFound ||= isOpen && mayState(role, isRightOfDates);
      isRightOfDates = role === 'timescale' && !isOpen;
    }
    return isFound;
  });
}

/** `role`: what a column's heading says that it holds. A heading that says nothing known may be of a status beside the deadlines only. */
export function mayState(role: string | null, isRightOfDates: boolean): boolean {
  return role === 'rag' || role === 'review' || (role === null && isRightOfDates);
}

function isFilled(value: CellValue): boolean {
  return !isBlank(value);
}

function headingIn(value: CellValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longestHeading ? value : null;
}
