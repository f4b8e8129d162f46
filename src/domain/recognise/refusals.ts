// Why a sheet isn't a plan, in one sentence that also says what the officer can do.

import { valueAt } from '../grid';
import { isPeriodHeading, readHeadingWords } from './heading-words';
import { oneLine, type SheetView } from './sheet-view';

/** The reason for layout "none". `refusal`: what the most telling table was refused for; null where no headings were found. */
export function whyNoTable(view: SheetView, refusal: string | null): string {
  if (view.filledRows.length === 0) return 'This sheet is empty.';
  if (isTransposed(view)) {
    return 'This sheet has its headings down the side; turn it (copy, then paste special, Transpose) so that each deliverable is a row, and review again.';
  }
  if (refusal !== null) return refusal;
  if (isForm(view)) return 'This looks like a form or a page of text, not a plan; open the sheet with the plan and review that.';
  return 'No row of headings says target, period, timescale or RAG, so this sheet was left alone; check its headings if it is a plan.';
}

/** Headings of a plan down one column, three different ones at least, with cells beside them. */
function isTransposed(view: SheetView): boolean {
  const first = view.filledRows[0]?.columns[0];
  if (first === undefined) return false;
  const roles = new Set<string>();
  for (const { row, columns } of view.filledRows.slice(0, 60)) {
    const column = columns[0];
    const value = column === undefined ? null : valueAt(view.grid, row, column);
    if (columns.length < 3 || typeof value !== 'string') continue;
    const words = readHeadingWords(oneLine(value));
    if (isPeriodHeading(value)) roles.add(`period ${oneLine(value)}`);
    else if (words?.exact === true && ['target', 'total', 'achieved', 'rag', 'timescale', 'actual', 'commentary'].includes(words.role))
      roles.add(words.role);
  }
  return roles.size >= 3;
}

/** Rows of one or two cells throughout. */
function isForm(view: SheetView): boolean {
  const wide = view.filledRows.filter(({ columns }) => columns.length > 2).length;
  return wide * 5 <= view.filledRows.length;
}
