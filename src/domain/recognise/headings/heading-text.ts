// What a cell may say as a heading: text that isn't prose, a date, a year; and the words of a measure under a band.

import type { CellValue } from '../../model/cell';
import { valueAt } from '../../model/grid';
import { kindsInFull } from '../../cells/words/figure-kind-words';
import { cellKind, emptyResult } from '../../cells/cell-kind';
import { isYearNumber } from '../../timescales/dates/year';
import { cellText, lineAt, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { isPeriodHeading, readHeadingWords } from './heading-words';

/** Longer texts are prose. */
const longestHeading = 250;

/** What a column under a band measures: "Actual", "%", "RAG". */
const measureWord =
  /^(?:actuals?|forecasts?|projected|estimated|out-?turn|last year|targets?|plan(?:ned)?|profile|budget|totals?|no\.?|number|count|%|£|£m|£000s?|rag|status|comments?|commentary|variance)\s*(?:\(?[%£]m?\)?)?$/iu;

/** Whether a cell says no more than what a column measures, in full or shortened: "Actual", "Fcst". */
export function saysMeasure(text: string): boolean {
  return measureWord.test(kindsInFull(text.trim()));
}

/** A cell's text where it can be a heading: text that isn't prose, a date, a year; null where it can't. */
export function headingText(view: SheetView, row: number, column: number): string | null {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'string') return value.length <= longestHeading ? (lineAt(view, row, column) ?? '') : null;
  if (typeof value !== 'number') return null;
  if ((markAt(view, row, column) & ~emptyResult) === cellKind.date) return cellText(view.grid, row, column);
  return isYearNumber(value) ? String(value) : null;
}

/**
 * Without looking at words: text that isn't prose, and numbers that can be dates or years. From the right, where most
 * rows have their figures.
 */
export function mayBeHeadings(view: SheetView, { row, columns }: FilledRow): boolean {
  const { area, values } = view.grid;
  const cells = values[row - area.firstRow] ?? [];
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const column = columns[index] ?? 0;
    const value = cells[column - area.firstColumn] ?? null;
    if (typeof value === 'string' ? value.length > longestHeading : !isDateOrYear(view, row, column, value)) return false;
  }
  return true;
}

/**
 * `mayBeHeadings`, for row after row: most rows of a table have a figure where the row before them has, which is looked
 * at first.
 */
export function headingsAmongRows(view: SheetView): (row: FilledRow) => boolean {
  const { area, values } = view.grid;
  let figures: number | null = null;
  return (filled) => {
    const { row, columns } = filled;
    if (figures !== null && isFigure(figures, row)) return false;
    if (mayBeHeadings(view, filled)) return true;
    figures = columns.find((column) => isFigure(column, row)) ?? null;
    return false;
  };

  function isFigure(column: number, row: number): boolean {
    const value = values[row - area.firstRow]?.[column - area.firstColumn] ?? null;
    return typeof value === 'number' && !isDateOrYear(view, row, column, value);
  }
}

function isDateOrYear(view: SheetView, row: number, column: number, value: CellValue): boolean {
  return typeof value === 'number' && ((markAt(view, row, column) & ~emptyResult) === cellKind.date || isYearNumber(value));
}

/** Whether a band may stand over the column: it says a period or a measure. */
export function isUnderBand(text: string | undefined): boolean {
  return text !== undefined && (isPeriodHeading(text) || saysMeasure(text));
}

/** "Website relaunched" and days behind it: what a row is about, by when, not headings of periods. */
export function isNamedWithDates(view: SheetView, { row, columns: [first, ...others] }: FilledRow): boolean {
  const text = first === undefined ? null : headingText(view, row, first);
  if (text === null || readHeadingWords(text) !== null || isPeriodHeading(text) || saysMeasure(text)) return false;
  return others.some((column) => typeof valueAt(view.grid, row, column) === 'number');
}

/** Whether the cells under a heading are to hold dates, so that a date under it is a row's own. */
export function asksForDates(heading: string | null): boolean {
  const role = heading === null ? undefined : readHeadingWords(heading)?.role;
  return role === 'timescale' || role === 'start';
}

const asking = /\?\s*$|\b(?:met|achieved|reached|passed|hit|done|complete|completed|on (?:course|track|target|time|plan|schedule))\s*$/iu;

/** “2025/26 milestone met?”, “On course”: whatever the heading names, its column says whether that is so. */
export function asksHowItIs(heading: string): boolean {
  return asking.test(heading);
}
