// Which columns are hidden, so that grouping and ungrouping leaves every column but ours as visible as it was: groups
// that adjoin are one group to Excel, and hiding its details hides the officer's columns as well.

import type { Span } from '../../batch/ranges';
import type { GroupedColumns } from '../../journal/journal';

/** A column whose visibility has changed, and what it was. */
export interface VisibilityChange {
  readonly column: number;
  readonly wasHidden: boolean;
}

/** How far to the right of ours a group that adjoins it is looked at. */
const columnsBeside = 200;

const lastColumnOfSheet = 16_383;

/** The columns whose visibility grouping might change. */
export function columnsAround({ lastColumn }: GroupedColumns): Span {
  return { first: 0, last: Math.min(lastColumnOfSheet, lastColumn + columnsBeside) };
}

/** Queues which columns of a span are hidden. */
export function queueHiddenColumns(sheet: Excel.Worksheet, { first, last }: Span): () => ReadonlySet<number> {
  const columns = sheet.getRangeByIndexes(0, first, 1, last - first + 1).getColumnProperties({ columnHidden: true });
  return () => new Set(columns.value.flatMap(({ columnHidden }, i) => (columnHidden === true ? [first + i] : [])));
}

/** The hidden columns that adjoin the group, at its left and at its right. */
export function hiddenBeside(
  { firstColumn, lastColumn }: GroupedColumns,
  hidden: ReadonlySet<number>,
): readonly Pick<GroupedColumns, 'firstColumn' | 'lastColumn'>[] {
  let [first, last] = [firstColumn, lastColumn];
  while (hidden.has(first - 1)) first -= 1;
  while (hidden.has(last + 1)) last += 1;
  return [
    ...(first < firstColumn ? [{ firstColumn: first, lastColumn: firstColumn - 1 }] : []),
    ...(last > lastColumn ? [{ firstColumn: lastColumn + 1, lastColumn: last }] : []),
  ];
}

/** The columns outside the group whose visibility differs. */
export function changesOutside(
  { firstColumn, lastColumn }: GroupedColumns,
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
): readonly VisibilityChange[] {
  return [...new Set([...before, ...after])]
    .filter((column) => (column < firstColumn || column > lastColumn) && before.has(column) !== after.has(column))
    .map((column) => ({ column, wasHidden: before.has(column) }));
}
