// Which cells of a column still hold what a review wrote there, also after sorting and inserting rows, and what goes back into them. Nothing is written here.

import type { Content } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';
import { fingerprint } from '../journal/fingerprint';
import type { Run } from '../journal/journal';

/** Contents of a column from `firstRow` on, as they stand now. */
export interface ColumnNow {
  readonly column: number;
  readonly firstRow: number;
  readonly contents: readonly Content[];
}

export interface Restored {
  readonly row: number;
  readonly content: Content;
  readonly numberFormat: string;
}

export interface ColumnUndo {
  readonly column: number;
  readonly restored: readonly Restored[];
  /** Rows that were written and hold something else now, in rising order. */
  readonly changed: readonly number[];
  /** Whether one of those holds a formula, which may refer to our names. */
  readonly keepsFormula: boolean;
}

/** One written cell: what was there before, and whether what was written has been found again. */
interface Trace {
  readonly row: number;
  readonly before: Content;
  readonly print: string;
  readonly numberFormat: string;
}

/**
 * Every written cell is looked for first where it was written, then in the rows that it may have moved to: those written, and `inserted` more.
 * A cell found elsewhere is restored only where it doesn't matter which of several equal ones it was. Nothing is found twice.
 */
export function undoOfColumn(runs: readonly Run[], now: ColumnNow, inserted: number): ColumnUndo {
  const traces = runs.flatMap(tracesOf).filter(({ print, before }) => print !== '' || before !== null);
  const written = new Map(traces.map((trace) => [trace.row, trace]));
  const held = new Map(
    now.contents.map((content, i) => [now.firstRow + i, { content, print: fingerprint(content, now.firstRow + i, now.column) }]),
  );

  const isInPlace = ({ row, print }: Trace): boolean => held.get(row)?.print === print;
  const inPlace = traces.filter(isInPlace);
  const astray = new Map<string, Trace[]>();
  for (const trace of traces) {
    if (isInPlace(trace)) continue;
    const alike = astray.get(trace.print);
    if (alike === undefined) astray.set(trace.print, [trace]);
    else alike.push(trace);
  }
  const taken = new Set(inPlace.map(({ row }) => row));
  const restored: Restored[] = inPlace.map(({ row, before, numberFormat }) => ({ row, content: before, numberFormat }));
  const changed: number[] = [];
  for (const row of candidateRows(runs, inserted)) {
    const cell = held.get(row);
    if (taken.has(row) || cell === undefined || cell.content === null) continue;
    const found = astray.get(cell.print) ?? [];
    const trace = found.every(({ before }) => JSON.stringify(before) === JSON.stringify(found[0]?.before)) ? found.shift() : undefined;
    if (trace !== undefined) restored.push({ row, content: trace.before, numberFormat: trace.numberFormat });
    else if (written.has(row) && !isUntouched(cell.print, written.get(row), now.column)) changed.push(row);
  }
  const keepsFormula = changed.some((row) => isFormula(held.get(row)?.content ?? null));
  return { column: now.column, restored: restored.sort((one, other) => one.row - other.row), changed, keepsFormula };
}

function tracesOf(run: Run): readonly Trace[] {
  return run.before.map((before, i) => ({
    row: run.row + i,
    before,
    print: run.prints[i] ?? '',
    numberFormat: run.numberFormats[run.numberFormats.length === 1 ? 0 : i] ?? 'General',
  }));
}

/** A write that failed before it was applied leaves what was there: nothing to undo and nothing to report. */
function isUntouched(print: string, trace: Trace | undefined, column: number): boolean {
  return trace !== undefined && fingerprint(trace.before, trace.row, column) === print;
}

function candidateRows(runs: readonly Run[], inserted: number): readonly number[] {
  const rows = runs.flatMap((run) => Array.from({ length: run.before.length + inserted }, (_, i) => run.row + i));
  return [...new Set(rows)].sort((one, other) => one - other);
}
