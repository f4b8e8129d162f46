// What the cells of each column hold, counted once over the body of a table.

import { mark, silent, type TextFacts } from './cell-marks';
import { isTelling } from './placeholders';
import { factsAt, markAt, type FilledRow, type SheetView } from './sheet-view';
import type { TableFrame } from './table-frame';

/** Counts of cells. `figures`: numbers, also typed as text, with `percents` among them. `words`: text that is neither a figure nor "n/a". `rows`: data rows looked at. */
export interface ColumnContent {
  readonly rows: number;
  readonly filled: number;
  readonly figures: number;
  readonly percents: number;
  readonly notApplicable: number;
  readonly dates: number;
  readonly words: number;
  readonly statusWords: number;
  readonly statuses: number;
  readonly placeholders: number;
  readonly distinct: number;
  readonly length: number;
}

type Counts = { -readonly [Key in keyof ColumnContent]: number };

/** Contents by column. Rows with a single filled cell are sections or notes, rows that say nothing are templates: neither is counted. */
export function contentsOf(view: SheetView, frame: TableFrame): ReadonlyMap<number, ColumnContent> {
  const rows = frame.body.filter((row) => row.columns.length > 1 && row.columns.some((column) => isTelling(view, row.row, column)));
  return new Map(frame.columns.map((column) => [column, contentOfColumn(view, rows, column)]));
}

function contentOfColumn(view: SheetView, rows: readonly FilledRow[], column: number): ColumnContent {
  const counts: Counts = { ...nothing, rows: rows.length };
  const seen = new Uint8Array(view.cells.texts.length);
  for (const { row } of rows) {
    const found = markAt(view, row, column) & ~silent;
    if (found === mark.blank) continue;
    if (found === mark.placeholder) {
      counts.placeholders += 1;
      continue;
    }
    counts.filled += 1;
    if (found === mark.number || found === mark.percent) counts.figures += 1;
    if (found === mark.percent) counts.percents += 1;
    else if (found === mark.date) counts.dates += 1;
    const facts = found < mark.words || found > mark.notApplicable ? null : factsAt(view, row, column);
    if (facts !== null) countText(facts, counts);
    if (facts !== null && seen[facts.id] === 0) {
      seen[facts.id] = 1;
      counts.distinct += 1;
    }
  }
  return counts;
}

/** Counts of a column with nothing in it. */
export const nothing: ColumnContent = {
  rows: 0,
  filled: 0,
  figures: 0,
  percents: 0,
  notApplicable: 0,
  dates: 0,
  words: 0,
  statusWords: 0,
  statuses: 0,
  placeholders: 0,
  distinct: 0,
  length: 0,
};

function countText(facts: TextFacts, counts: Counts): void {
  counts.length += facts.line.length;
  if (facts.mark === mark.words) counts.words += 1;
  else if (facts.mark === mark.notApplicable) counts.notApplicable += 1;
  else counts.figures += 1;
  if (facts.mark === mark.typedFigure && facts.line.endsWith('%')) counts.percents += 1;
  if (facts.status !== null) counts.statuses += 1;
  if (facts.isColour) counts.statusWords += 1;
}
