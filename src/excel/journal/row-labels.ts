// The constants by which a sheet's rows are told: Undo finds by them where rows are that were sorted or have moved since.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';
import { textHash } from '../../domain/cells/texts/text-hash';
import { fingerprint } from './fingerprint';
import type { RowLabels, Run } from './journal';

/** So many columns at most tell a row: a theme, a deliverable, an area, a year. */
export const mostLabelColumns = 4;

/** What a row is told by, of its cells in those columns; "" where none of them holds a constant. */
export function rowPrint(cells: readonly Content[]): string {
  const constants = cells.map((content) => (content === null || isFormula(content) ? '' : String(content)));
  return constants.every((text) => text === '') ? '' : textHash(constants.join('\n'));
}

/** What a cell held in the row where it was written over. */
interface HeldCell {
  readonly row: number;
  readonly before: Content;
}

/** Whether what a cell of a column held is its row's alone: something typed, or a formula that no other of these held. */
export function heldByOneRow(cells: readonly HeldCell[], column: number): (cell: HeldCell) => boolean {
  const counts = new Map<string, number>();
  for (const { row, before } of cells) {
    if (!isFormula(before)) continue;
    const print = fingerprint(before, row, column);
    counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  return ({ row, before }) => before !== null && (!isFormula(before) || counts.get(fingerprint(before, row, column)) === 1);
}

/** Whether it matters where a row is: one formula for all rows says the same in each, a blank as well. */
export function needsLabels(runs: readonly Run[]): boolean {
  return [...new Set(runs.map(({ column }) => column))].some((column) => {
    const cells = runs.flatMap((run) => (run.column === column ? run.before.map((before, i) => ({ row: run.row + i, before })) : []));
    return cells.some(heldByOneRow(cells, column));
  });
}

/** So many rows above and below those that are written show whether rows have moved. */
const rowsBeside = 20;

/**
 * By columns that aren't written: those whose texts differ most, then, from the left, whichever tell more of the rows apart.
 * Null where there are none. `contents`: of the area, row by row.
 */
export function rowLabelsIn(area: Area, contents: readonly (readonly Content[])[], runs: readonly Run[]): RowLabels | null {
  const written = new Set(runs.map(({ column }) => column - area.firstColumn));
  const unwritten = (contents[0] ?? []).flatMap((_, j) => (written.has(j) ? [] : [j]));
  const columns = labelColumns(contents, unwritten);
  if (columns.length === 0) return null;
  const all = printsOf(contents, columns);
  const seen = new Set<string>();
  const several = new Set(all.filter((print) => seen.size === seen.add(print).size));
  const first = Math.min(...runs.map(({ row }) => row)) - area.firstRow - rowsBeside;
  const last = Math.max(...runs.map(({ row, before }) => row + before.length - 1)) - area.firstRow + rowsBeside;
  const firstKept = Math.max(0, first);
  return {
    firstRow: area.firstRow + firstKept,
    columns: columns.map((j) => area.firstColumn + j),
    prints: all.slice(firstKept, Math.max(0, last + 1)).map((print) => (several.has(print) ? '' : print)),
  };
}

/** Figures are looked at last: they are what officers change. */
function labelColumns(rows: readonly (readonly Content[])[], from: readonly number[]): readonly number[] {
  const texts = from.filter((j) => rows.some((row) => typeof row[j] === 'string'));
  const others = from.filter((j) => !texts.includes(j));
  const best = texts.reduce<number | null>((chosen, j) => (chosen === null || told(rows, [j]) > told(rows, [chosen]) ? j : chosen), null);
  let columns: readonly number[] = best === null ? [] : [best];
  for (const j of [...texts, ...others]) {
    if (columns.length === mostLabelColumns || told(rows, columns) === rows.length) break;
    if (!columns.includes(j) && told(rows, [...columns, j]) > told(rows, columns)) columns = [...columns, j];
  }
  return columns;
}

/** How many rows are told apart. */
function told(rows: readonly (readonly Content[])[], columns: readonly number[]): number {
  return new Set(printsOf(rows, columns).filter((print) => print !== '')).size;
}

function printsOf(rows: readonly (readonly Content[])[], columns: readonly number[]): readonly string[] {
  return rows.map((row) => rowPrint(columns.map((j) => row[j] ?? null)));
}
