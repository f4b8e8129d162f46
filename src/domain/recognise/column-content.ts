// What the cells of each column hold, counted once over the body of a table.

import { isCellError } from '../cell';
import { numberFormatAt, valueAt } from '../grid';
import { readTypedFigure } from './figures';
import { formatKind } from './number-formats';
import { isPlaceholder, isTelling } from './placeholders';
import { oneLine, type SheetView } from './sheet-view';
import { hasColourWord, readStatus } from './statuses';
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
  const contents = new Map<number, Counts>();
  const texts = new Map<number, Set<string>>();
  for (const column of frame.columns) {
    contents.set(column, { ...nothing, rows: rows.length });
    texts.set(column, new Set());
  }
  for (const row of rows) {
    for (const column of row.columns) {
      const counts = contents.get(column);
      if (counts !== undefined) countCell(view, row.row, column, counts, texts.get(column) ?? new Set());
    }
  }
  for (const [column, counts] of contents) counts.distinct = texts.get(column)?.size ?? 0;
  return contents;
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

function countCell(view: SheetView, row: number, column: number, counts: Counts, texts: Set<string>): void {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'string' && isPlaceholder(value)) {
    counts.placeholders += 1;
    return;
  }
  counts.filled += 1;
  if (value === null || isCellError(value) || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    const kind = formatKind(numberFormatAt(view.grid, row, column));
    if (kind === 'date') counts.dates += 1;
    else counts.figures += 1;
    if (kind === 'percent') counts.percents += 1;
    return;
  }
  const text = oneLine(value);
  texts.add(text);
  counts.length += text.length;
  const status = readStatus(text);
  if (status !== null) counts.statuses += 1;
  const figure = readTypedFigure(text);
  if (figure.kind === 'number') counts.figures += 1;
  else if (figure.kind === 'not applicable') counts.notApplicable += 1;
  else counts.words += 1;
  if (figure.kind === 'number' && text.endsWith('%')) counts.percents += 1;
  if (status !== null && hasColourWord(text)) counts.statusWords += 1;
}
