// Headings of ours that fill several rows as the officer's do. Excel doesn't fit rows to merged cells, so they are fitted
// before they are merged, and what the upper row would grow by is shared out over all of their rows.

import type { Area } from '../../../domain/model/cell';
import { areasOfColumns, rangeOf } from '../../batch/ranges';
import type { BatchRequest } from '../../batch/round-trip';
import { stepWithoutReply } from '../../batch/send-steps';

/** Merges the cells of each column. */
export function mergeStep(sheetKey: string, area: Area): BatchRequest<readonly never[]> {
  const merges = areasOfColumns(area);
  return stepWithoutReply(300 * merges.length, 100, (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetKey);
    for (const merge of merges) rangeOf(sheet, merge).merge();
  });
}

/** A row and its height in points. */
interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/**
 * Heights of rows that will be merged, where fitting has made the first of them higher than it was: it gets its own
 * height back, and the last one what all of them together lack.
 */
export function heightsOfMerged(
  { firstRow, lastRow }: Pick<Area, 'firstRow' | 'lastRow'>,
  fitted: number,
  before: ReadonlyMap<number, number>,
): readonly RowHeight[] {
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  const heights = rows.map((row) => before.get(row) ?? 0);
  const [first = 0, last = 0] = [heights[0], heights.at(-1)];
  if (fitted <= first) return [];
  const lacking = fitted - heights.reduce((sum, height) => sum + height, 0);
  return [{ row: firstRow, height: first }, ...(lacking > 0 ? [{ row: lastRow, height: last + lacking }] : [])];
}
