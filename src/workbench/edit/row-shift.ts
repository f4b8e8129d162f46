// Rows put in or taken out, and where that leaves what was below them.

import { maxRows, type Area } from '../workbook/model';
import { changeReferenceRows } from './formula-references';

/** `count` rows are put in before row `first`, or rows `first` to `first + count - 1` are taken out. Zero-based. */
export interface RowShift {
  readonly kind: 'insert' | 'delete';
  readonly first: number;
  readonly count: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where a row goes; null: it is gone. */
export function shiftRow(shift: RowShift, row: number): number | null {
  if (row < shift.first) return row;
  if (shift.kind === 'insert') return row + shift.count < maxRows ? row + shift.count : null;
  return row < shift.first + shift.count ? null : row - shift.count;
}

/** Where a run of rows goes: it grows with rows put in inside it and shrinks with rows taken out; null: all of it is gone. */
export function shiftSpan(shift: RowShift, { first, last }: Span): Span | null {
  if (first === 0 && last === maxRows - 1) return { first, last };
  if (shift.kind === 'insert') {
    const start = shiftRow(shift, first);
    return start === null ? null : { first: start, last: shiftRow(shift, last) ?? maxRows - 1 };
  }
  const end = shift.first + shift.count;
  const kept = {
    first: first < shift.first || first >= end ? first : end,
    last: last < shift.first || last >= end ? last : shift.first - 1,
  };
  if (kept.first > kept.last) return null;
  return { first: kept.first >= end ? kept.first - shift.count : kept.first, last: kept.last >= end ? kept.last - shift.count : kept.last };
}

export function shiftArea(shift: RowShift, area: Area): Area | null {
  const span = shiftSpan(shift, { first: area.firstRow, last: area.lastRow });
  return span === null ? null : { ...area, firstRow: span.first, lastRow: span.last };
}

export function shiftAreas(shift: RowShift, areas: readonly Area[]): Area[] {
  return areas.map((area) => shiftArea(shift, area)).filter((area) => area !== null);
}

/** The formula with its references to the shifted sheet put right. `home`: the sheet that a reference without a sheet means. Begins with an equals sign. */
export function shiftFormula(shift: RowShift, shiftedSheet: string, formula: string, home: string | null): string {
  const shifted = shiftedSheet.toLowerCase();
  return changeReferenceRows(formula, (rows, sheetName) => {
    if ((sheetName ?? home)?.toLowerCase() !== shifted) return rows;
    return shiftSpan(shift, rows.first <= rows.last ? rows : { first: rows.last, last: rows.first });
  });
}

/**
 * A rule's formula, which is written for the first cell of its areas: fixed rows shift like any, relative ones keep their distance from that cell.
 * `moved`: how far that cell went. Without an equals sign, as in the file.
 */
export function shiftRuleFormula(shift: RowShift, shiftedSheet: string, formula: string, home: string, moved: number): string {
  const shifted = shiftedSheet.toLowerCase();
  const changed = changeReferenceRows(`=${formula}`, (rows, sheetName) => {
    const there = (sheetName ?? home).toLowerCase() === shifted;
    const span = there ? shiftSpan(shift, rows) : rows;
    const first = rows.fixedFirst ? span?.first : rows.first + moved;
    const last = rows.fixedLast ? span?.last : rows.last + moved;
    return first === undefined || last === undefined || first < 0 || last >= maxRows ? null : { first, last };
  });
  return changed.slice(1);
}
