// What differs between what is shown and what should be, so that only changed cells are drawn again.

import type { ICellData, IColumnData, IRowData } from '@univerjs/core';
import type { SheetViewData } from './view-data';

/** Only what changed. */
export interface ViewChanges {
  /** Null for a cell that was removed. */
  readonly cells: Record<number, Record<number, ICellData | null>>;
  readonly rows: Record<number, IRowData>;
  readonly columns: Record<number, IColumnData>;
}

/** Null where the sheet must be drawn anew: its size, merges, freeze, name or visibility changed. */
export function viewChanges(shown: SheetViewData, wanted: SheetViewData): ViewChanges | null {
  if (JSON.stringify(shown.frame) !== JSON.stringify(wanted.frame)) return null;
  const cells: Record<number, Record<number, ICellData | null>> = {};
  for (const row of keysOf(shown.cells, wanted.cells)) {
    const [before, after] = [shown.cells[row] ?? {}, wanted.cells[row] ?? {}];
    const changed = keysOf(before, after).filter((column) => !isSameCell(before[column], after[column]));
    if (changed.length > 0) cells[row] = Object.fromEntries(changed.map((column) => [column, after[column] ?? null]));
  }
  return { cells, rows: changedSizes(shown.rows, wanted.rows), columns: changedSizes(shown.columns, wanted.columns) };
}

export function isUnchanged(changes: ViewChanges): boolean {
  return [changes.cells, changes.rows, changes.columns].every((part) => Object.keys(part).length === 0);
}

function changedSizes<T extends IRowData | IColumnData>(
  shown: Readonly<Record<number, T>>,
  wanted: Readonly<Record<number, T>>,
): Record<number, T | object> {
  const changed = keysOf(shown, wanted).filter((index) => JSON.stringify(shown[index]) !== JSON.stringify(wanted[index]));
  return Object.fromEntries(changed.map((index) => [index, wanted[index] ?? {}]));
}

function isSameCell(one: ICellData | undefined, other: ICellData | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.v === other.v && one.t === other.t && one.f === other.f && (one.s === other.s || styleKey(one.s) === styleKey(other.s));
}

const styleKeys = new WeakMap<object, string>();

/** Many cells share a style: its key is made once. */
function styleKey(style: ICellData['s']): string {
  if (typeof style !== 'object' || style === null) return style ?? '';
  const key = styleKeys.get(style) ?? JSON.stringify(style);
  styleKeys.set(style, key);
  return key;
}

function keysOf(one: object, other: object): readonly number[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].map(Number);
}
