// A sheet while it is being drawn: lines of cells, merges and hidden rows, counted from its own first cell.

import type { Grid } from '../../../src/domain/model/grid';
import { gridOf, type GridOptions, type TestCell } from '../../domain/recognise/grid-of';
import type { LayoutDrawn } from './layouts';

export type PlacedCell = readonly [column: number, cell: TestCell];

export interface SheetDraft {
  readonly lines: (TestCell | undefined)[][];
  readonly merges: [number, number, number, number][];
  readonly hidden: number[];
  readonly shows: Set<LayoutDrawn>;
}

export function newDraft(): SheetDraft {
  return { lines: [], merges: [], hidden: [], shows: new Set() };
}

/** Adds a line; gives its number. */
export function addLine({ lines }: SheetDraft, cells: readonly PlacedCell[] = []): number {
  const line: (TestCell | undefined)[] = [];
  for (const [column, cell] of cells) line[column] = cell;
  return lines.push(line) - 1;
}

/** Merges cells, where there are several. */
export function merge({ merges }: SheetDraft, ...[top, left, bottom, right]: readonly [number, number, number, number]): void {
  if (bottom > top || right > left) merges.push([top, left, bottom, right]);
}

/** Notes a kind of layout as drawn, where it was. */
export function show({ shows }: SheetDraft, layout: LayoutDrawn, isDrawn = true): void {
  if (isDrawn) shows.add(layout);
}

export function drawn({ lines, merges, hidden }: SheetDraft, options: GridOptions): Grid {
  const width = Math.max(1, ...lines.map((line) => line.length));
  return gridOf(
    lines.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null)),
    { merges, hiddenRows: hidden, ...options },
  );
}

/** The one of a list that a number picks. */
export function pick<T>(list: readonly T[], choice: number): T {
  const found = list[choice % list.length];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}
