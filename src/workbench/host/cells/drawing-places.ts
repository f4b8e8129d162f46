// Where pictures, charts and shapes lie on a sheet, in points from its top left corner, as rows and columns are now.

import type { AnchorPoint, Drawing, Sheet } from '../../workbook/model';
import { lineAfter } from '../../workbook/place-changes';
import { spanOfColumns, spanOfRows } from './rows-and-columns';

export interface DrawingPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One that is anchored at two cells reaches from the one to the other, however wide what lies between is now. */
export function placeOf(sheet: Sheet, { anchor }: Drawing): DrawingPlace {
  if (anchor.kind === 'absolute') return anchor;
  const [left, top] = [leftOf(sheet, anchor.from), topOf(sheet, anchor.from)];
  if (anchor.kind === 'one cell') return { left, top, width: anchor.width, height: anchor.height };
  return { left, top, width: leftOf(sheet, anchor.to) - left, height: topOf(sheet, anchor.to) - top };
}

function leftOf(sheet: Sheet, { column, right }: AnchorPoint): number {
  return spanOfColumns(sheet, 0, lineAfter(sheet.placeChanges, 'columns', column) - 1) + right;
}

function topOf(sheet: Sheet, { row, down }: AnchorPoint): number {
  return spanOfRows(sheet, 0, lineAfter(sheet.placeChanges, 'rows', row) - 1) + down;
}
