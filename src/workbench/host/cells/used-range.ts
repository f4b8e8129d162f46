// The used range, as Excel counts it: cells with content and, unless only values count, cells with a format and
// merged areas.

import { intersection, union } from '../../workbook/addresses';
import { usedArea } from '../../workbook/cells';
import type { Area, Sheet } from '../../workbook/model';

/** Of the whole sheet, or of an area of it. */
export function usedAreaOf(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  const cells = usedArea(sheet, valuesOnly, within);
  if (valuesOnly) return cells;
  const merges = sheet.merges.flatMap((merge) => (within === undefined ? merge : (intersection(merge, within) ?? [])));
  return merges.reduce<Area | null>((used, merge) => (used === null ? merge : union(used, merge)), cells);
}
