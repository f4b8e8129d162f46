// Rows or columns inserted or deleted, and where that leaves the lines below or to the right of them.

import { maxColumns, maxRows, type Area, type LineShift, type PlaceChange } from './model';
import { changeReferenceLines, type Axis } from './formula-references';

/** Rows or columns from first to last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** How many lines a sheet has. */
export function lineCount(axis: Axis): number {
  return axis === 'rows' ? maxRows : maxColumns;
}

export function spanOf(area: Area, axis: Axis): Span {
  return axis === 'rows' ? { first: area.firstRow, last: area.lastRow } : { first: area.firstColumn, last: area.lastColumn };
}

export function withSpan(area: Area, axis: Axis, { first, last }: Span): Area {
  return axis === 'rows' ? { ...area, firstRow: first, lastRow: last } : { ...area, firstColumn: first, lastColumn: last };
}

/** Where a row or column goes; null: it was deleted. */
export function shiftLine(shift: LineShift, line: number): number | null {
  if (line < shift.first) return line;
  if (shift.kind === 'insert') return line + shift.count < lineCount(shift.axis) ? line + shift.count : null;
  return line < shift.first + shift.count ? null : line - shift.count;
}

/**
 * Where a row or column is after changes in their order; moved cells and those of the other axis leave it. Null: it was
 * deleted.
 */
export function lineAfter(changes: readonly PlaceChange[], axis: Axis, line: number): number | null {
  return changes.reduce<number | null>(
    (at, change) => (at === null || change.kind === 'move' || change.axis !== axis ? at : shiftLine(change, at)),
    line,
  );
}

/**
 * Where a run of lines goes: it grows with lines inserted inside it and shrinks with lines deleted. Null: all were
 * deleted.
 */
export function shiftSpan(shift: LineShift, { first, last }: Span): Span | null {
  const end = lineCount(shift.axis) - 1;
  if (first === 0 && last === end) return { first, last };
  if (shift.kind === 'insert') {
    const start = shiftLine(shift, first);
    return start === null ? null : { first: start, last: shiftLine(shift, last) ?? end };
  }
  const kept = { first: shiftLine(shift, first) ?? shift.first, last: shiftLine(shift, last) ?? shift.first - 1 };
  return kept.first > kept.last ? null : kept;
}

export function shiftArea(shift: LineShift, area: Area): Area | null {
  const span = shiftSpan(shift, spanOf(area, shift.axis));
  return span === null ? null : withSpan(area, shift.axis, span);
}

export function shiftAreas(shift: LineShift, areas: readonly Area[]): Area[] {
  return areas.map((area) => shiftArea(shift, area)).filter((area) => area !== null);
}

/** Changes in their order with one more; lines inserted and deleted again leave no trace. */
export function withShift(changes: readonly PlaceChange[], shift: LineShift): readonly PlaceChange[] {
  const last = changes.at(-1);
  const isTakenBack =
    shift.kind === 'delete' &&
    last?.kind === 'insert' &&
    last.axis === shift.axis &&
    last.first === shift.first &&
    last.count === shift.count;
  return isTakenBack ? changes.slice(0, -1) : [...changes, shift];
}

/**
 * The formula, which begins with an equals sign, with its references to the shifted sheet updated.
 * `home`: the sheet that a reference without a sheet means.
 */
export function shiftFormula(shift: LineShift, shiftedSheet: string, formula: string, home: string | null): string {
  const shifted = shiftedSheet.toLowerCase();
  return changeReferenceLines(formula, shift.axis, (lines, sheetName) => {
    if ((sheetName ?? home)?.toLowerCase() !== shifted) return lines;
    return shiftSpan(shift, lines.first <= lines.last ? lines : { first: lines.last, last: lines.first });
  });
}

/**
 * A rule's formula, without an equals sign, as in the file. It is written for the first cell of the rule's areas,
 * which moved by `moved`.
 * Fixed lines shift like any; relative ones keep their distance from that cell.
 */
export function shiftRuleFormula(shift: LineShift, shiftedSheet: string, formula: string, home: string, moved: number): string {
  const shifted = shiftedSheet.toLowerCase();
  const changed = changeReferenceLines(`=${formula}`, shift.axis, (lines, sheetName) => {
    const there = (sheetName ?? home).toLowerCase() === shifted;
    const span = there ? shiftSpan(shift, lines) : lines;
    const first = lines.fixedFirst ? span?.first : lines.first + moved;
    const last = lines.fixedLast ? span?.last : lines.last + moved;
    return first === undefined || last === undefined || first < 0 || last >= lineCount(shift.axis) ? null : { first, last };
  });
  return changed.slice(1);
}
