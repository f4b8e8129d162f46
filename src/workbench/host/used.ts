// The used range, as Excel counts it: cells with content, and unless only values count, cells with a format of their own and merged areas.

import { union } from '../workbook/addresses';
import { usedArea } from '../workbook/cells';
import type { Area, Sheet } from '../workbook/model';

export function usedAreaOf(sheet: Sheet, valuesOnly: boolean): Area | null {
  const cells = usedArea(sheet, valuesOnly);
  return valuesOnly ? cells : sheet.merges.reduce<Area | null>((used, merge) => (used === null ? merge : union(used, merge)), cells);
}
