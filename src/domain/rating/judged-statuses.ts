// Whether the stated statuses are somebody's judgement, by a line near the table or the heading of their column: then no
// computed status contradicts them, and none of their rows breaks a scheme.

import { columnLetters, cellAddress } from '../model/cell';
import { textAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';

const judgement =
  "(?:(?:professional |own )?(?:judge?ments?|opinions?)|confidence|(?:manager|officer|lead|director|team|owner|head of service|board)s?['’]?s? (?:own )?(?:views?|forecasts?|assessments?)|self[- ]assess(?:ed|ments?))";
const statuses = '(?:b?rag|status(?:es)?|ratings?|rated|colou?rs?|traffic lights?|lights?)';
/** "RAG is the manager's judgement"; of some rows only ("For sales RAG is …") it says nothing of the others. */
const saysSo = new RegExp(
  `(?:^|[.;:]\\s+)(?:(?:key|note|nb)\\s*[:–-]\\s*)?(?:the |stated |this |each |our )*(?:[\\p{L}]+ )?${statuses}\\b(?: (?:ratings?|status(?:es)?|columns?|colou?rs?))?\\s+(?:is|are|shows?|reflects?|gives?|based on|represents?|indicates?|records?)\\b[^.;]{0,60}?\\b${judgement}`,
  'iu',
);
const inHeading = new RegExp(`\\b${judgement}`, 'iu');
/** Lines of such a kind stand in the nearest rows above or below a table. */
const nearest = 12;

/** What says so, in words that name its place; null where nothing does. */
export function judgedBy(grid: Grid, table: PlanTable): string | null {
  const headed = table.columns.rag.find(({ heading }) => inHeading.test(heading));
  if (headed !== undefined) return `Column ${columnLetters(headed.column)} (“${headed.heading}”)`;
  if (table.columns.rag.length === 0) return null;
  const { area, headerRows } = table;
  const top = headerRows[0] ?? area.firstRow;
  const bottom = table.rows.reduce((last, row) => (isCounted(row) ? Math.max(last, row.row) : last), top);
  const { firstRow, lastRow, firstColumn, lastColumn } = grid.area;
  for (let row = Math.max(firstRow, top - nearest); row <= Math.min(lastRow, bottom + nearest); row += 1) {
    if (row === top) row = bottom + 1;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if (saysSo.test(textAt(grid, row, column))) return cellAddress(row, column);
    }
  }
  return null;
}
