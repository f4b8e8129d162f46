// A key to a table's colours that names what is spent or the budget ("Green: spend within 5% of budget") says that money is
// what its statuses measure.

import { factsAt, rowsBetween, type SheetView } from '../../sheet/sheet-view';

/** A key stands in the nearest lines above a table or below its last row. */
const nearest = 12;

const keyed =
  /(?:^|[;,.|(]\s*|\bkey:?\s*|\brag:?\s*)(?:blue|green|amber|red|[bgar])\s*(?:[=:(–—-]|is\b|means\b|if\b|when\b|where\b)[^;|]*?\b(?:budget\w*|allocations?|spen[dt]\w*|expenditure|over-?spen\w*|under-?spen\w*)\b/iu;

/** `table`: its first heading row and its last row. */
export function hasSpendKey(view: SheetView, table: { readonly firstRow: number; readonly lastRow: number }): boolean {
  const around = [
    ...rowsBetween(view, table.firstRow - nearest, table.firstRow),
    ...rowsBetween(view, table.lastRow + 1, table.lastRow + 1 + nearest),
  ];
  return around.some(({ row, columns }) => columns.some((column) => keyed.test(factsAt(view, row, column)?.line ?? '')));
}
