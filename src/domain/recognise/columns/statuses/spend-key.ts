// A key to a table's colours that names what is spent or the budget ("Green: spend within 5% of budget") says that money is
// what its statuses measure.

import { lineAt, rowsBetween, type SheetView } from '../../sheet/sheet-view';

/** A key stands in the nearest lines above a table or below its last row. */
const nearest = 12;

const ofColour = /(?:^|[;,.|(]\s*|\bkey:?\s*|\brag:?\s*)(?:blue|green|amber|red|[bgar])\s*(?:[=:(–—-]|is\b|means\b|if\b|when\b|where\b)/iu;

const keyed =
  /(?:^|[;,.|(]\s*|\bkey:?\s*|\brag:?\s*)(?:blue|green|amber|red|[bgar])\s*(?:[=:(–—-]|is\b|means\b|if\b|when\b|where\b)[^;|]*?\b(?:budget\w*|allocations?|spen[dt]\w*|expenditure|over-?spen\w*|under-?spen\w*)\b/iu;

/** A key that judges by dates or by how the work goes as well: money within its budget is only a part of what it asks. */
const ofWork =
  /\b(?:on (?:time|track|schedule|programme)|(?:days?|weeks?|months?) (?:late|behind|over|slip\w*)|late|delay\w*|slip\w*|behind|schedul\w*|milestones?|deadlines?|timescales?|complet\w*|deliver\w*|progress|programme|quality|scope)\b/iu;

/** `table`: its first heading row and its last row. */
export function hasSpendKey(view: SheetView, table: { readonly firstRow: number; readonly lastRow: number }): boolean {
  const around = [
    ...rowsBetween(view, table.firstRow - nearest, table.firstRow),
    ...rowsBetween(view, table.lastRow + 1, table.lastRow + 1 + nearest),
  ];
  const lines = around.flatMap(({ row, columns }) => columns.map((column) => lineAt(view, row, column) ?? ''));
  const keys = lines.filter((line) => ofColour.test(line));
  return keys.some((line) => keyed.test(line)) && !keys.some((line) => ofWork.test(line));
}
