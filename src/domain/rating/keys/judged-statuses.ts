// Whether the stated statuses are somebody's judgement, by a line near the table, the heading of their column or a sheet
// without a plan ("Read me"): then no computed status contradicts them, and none of their rows breaks a scheme.

import { cellArea, columnLetters, cellAddress } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { StatusKey } from './status-key';
import { rowsOfGuidance, spanOf } from './table-span';

const judgement =
  "(?:(?:professional |own )?(?:judge?ments?|opinions?)|confidence|(?:manager|officer|lead|director|team|owner|head of service|board)s?['’]?s? (?:own )?(?:views?|forecasts?|assessments?)|self[- ]assess(?:ed|ments?))";
const statuses = '(?:b?rag|status(?:es)?|ratings?|rated|colou?rs?|traffic lights?|lights?)';
const ofSheet = '(?: (?:on|in) (?:the )?(?:(?:tab|sheet|worksheet)s?\\b|["“‘])[^.;:]{1,30}?)?';
/** "RAG is the manager's judgement"; of some rows only ("For sales RAG is …") it says nothing of the others. */
const saysSo = new RegExp(
  `(?:^|[.;:]\\s+)(?:(?:key|note|nb)\\s*[:–-]\\s*|\\d+[.)]\\s*)?(?:the |stated |this |each |our )*(?:[\\p{L}]+ )?${statuses}\\b(?: (?:ratings?|status(?:es)?|columns?|colou?rs?))?${ofSheet}\\s+(?:is|are|shows?|reflects?|gives?|based on|represents?|indicates?|records?)\\b[^.;]{0,60}?\\b${judgement}`,
  'iu',
);
const inHeading = new RegExp(`\\b${judgement}`, 'iu');
/** Any line that says so has one of these in it. */
const mayJudge = /judg|pinion|onfiden|view|orecast|ssess/u;
/** Lines of such a kind stand in the nearest rows above or below a table, or among the first of a sheet without one. */
const nearest = 12;

/** What says so, in words that name its place; null where nothing does. `elsewhere`: a line on another sheet. */
export function judgedBy(grid: Grid, table: PlanTable, elsewhere: StatusKey | null): string | null {
  const headed = table.columns.rag.find(({ heading }) => inHeading.test(heading));
  if (headed !== undefined) return `Column ${columnLetters(headed.column)} (“${headed.heading}”)`;
  if (table.columns.rag.length === 0) return null;
  const { top, bottom } = spanOf(table);
  const { firstRow, lastRow, firstColumn, lastColumn } = grid.area;
  for (let row = Math.max(firstRow, top - nearest); row <= Math.min(lastRow, bottom + nearest); row += 1) {
    if (row === top) row = bottom + 1;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      if (saysSo.test(textAt(grid, row, column))) return cellAddress(row, column);
    }
  }
  return elsewhere === null ? null : `“${elsewhere.sheet}” ${cellAddress(elsewhere.area.firstRow, elsewhere.area.firstColumn)}`;
}

/** Whether the words themselves say that the statuses are a judgement. */
export function areJudgement(texts: readonly string[]): boolean {
  return texts.some((text) => inHeading.test(text));
}

/** The lines of a sheet without a plan that say so. */
export function judgementsOnSheet(grid: Grid): readonly StatusKey[] {
  const { firstRow, firstColumn, lastRow } = grid.area;
  return grid.values.slice(0, Math.min(lastRow - firstRow, rowsOfGuidance) + 1).flatMap((values, index) =>
    values.flatMap((value, at): readonly StatusKey[] => {
      if (typeof value !== 'string' || !mayJudge.test(value) || !saysSo.test(value.trim())) return [];
      return [{ sheet: grid.sheet.name, area: cellArea(firstRow + index, firstColumn + at), lines: [value.trim()] }];
    }),
  );
}
