// Which cells of a column still hold what a review wrote there, also after rows were sorted or inserted,
// and what is restored in them. Nothing is written here.

import { cellArea, type Area, overlaps } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';
import { fingerprint, type ColumnBefore } from '../journal/fingerprint';
import type { Run } from '../journal/journal';
import { movable } from '../write/contents/formula-runs';
import type { KeptCell } from '../write/write-report';

/** What a column holds now. */
interface CurrentColumn {
  readonly column: number;
  /** Row of the first of the contents. */
  readonly firstRow: number;
  readonly contents: readonly Content[];
  /** Whether the write filled it from its heading down, so that a sort takes nothing of anybody else's into it. */
  readonly isOurs?: boolean;
  /** Where columns were put in or taken out since. */
  readonly columnBefore?: ColumnBefore;
}

/** A cell and what it held before the review. */
interface RestoredCell {
  readonly row: number;
  readonly content: Content;
  readonly numberFormat: string;
}

/** A blank cell and the number format that it had before the review. */
interface FormattedCell {
  readonly row: number;
  readonly numberFormat: string;
}

/** A cell of the column that stays as it is. */
type KeptInColumn = Pick<KeptCell, 'row' | 'now' | 'before'>;

/** What undo does with a column. */
export interface ColumnUndo {
  readonly column: number;
  readonly restored: readonly RestoredCell[];
  /** Blank cells whose format the review changed, as in a theme's row: their number format goes back too. */
  readonly formatted: readonly FormattedCell[];
  /** Cells that were written and hold something else now, in rising order. */
  readonly changed: readonly KeptInColumn[];
  /** Rows whose cell holds something that stays, in rising order: those that were changed, and those that were never written. */
  readonly staying: readonly number[];
}

/** A cell that the review wrote. */
interface WrittenCell {
  readonly row: number;
  readonly before: Content;
  /** Of what was written. */
  readonly fingerprint: string;
  readonly numberFormat: string;
}

/** A cell as it is now. */
interface CurrentCell {
  readonly content: Content;
  readonly fingerprint: string;
}

/**
 * Every written cell is looked for first where it was written, then in the rows that it may have moved to:
 * those written, and `insertedRows` more. A cell found elsewhere is restored only where it doesn't matter
 * which of several equal ones it was; a text of some length in any other row of the column. None is restored twice. `formatted`: where the review changed formats; `isInserted`:
 * whether it put the column in.
 */
export function planColumnUndo(
  runs: readonly Run[],
  current: CurrentColumn,
  insertedRows: number,
  formatted: readonly Area[] = [],
  isInserted = false,
): ColumnUndo {
  const { column, isOurs = false } = current;
  const known = runs.flatMap(writtenCellsOf);
  const written = known.filter((cell) => cell.fingerprint !== '' || cell.before !== null);
  const cells = currentCells(current);
  const isInPlace = (cell: WrittenCell): boolean => {
    const now = cells.get(cell.row);
    return now?.fingerprint === cell.fingerprint || (isInserted && cell.before === null && isHeadingOfTable(now?.content));
  };
  const inPlace = written.filter(isInPlace);
  const moved = byFingerprint(written.filter((cell) => !isInPlace(cell)));
  const byPrint = byFingerprint(written);
  const writtenAt = new Map(written.map((cell) => [cell.row, cell]));
  const settled = new Set(inPlace.map(({ row }) => row));
  const restored: RestoredCell[] = inPlace.map(({ row, before, numberFormat }) => ({ row, content: before, numberFormat }));
  const changed: KeptInColumn[] = [];
  const found = movedTexts(moved, cells, settled);
  for (const [row, { before, numberFormat }] of found) {
    restored.push({ row, content: before, numberFormat });
    settled.add(row);
  }
  const hasMoved = new Set([...found.values()].map(({ row }) => row));
  for (const row of candidateRows(runs, insertedRows)) {
    const cell = cells.get(row);
    if (settled.has(row) || cell === undefined || cell.content === null) continue;
    const origin = takeInterchangeable(moved.get(cell.fingerprint) ?? [], column);
    const written = writtenAt.get(row);
    const alike = byPrint.get(cell.fingerprint) ?? [];
    const continued = origin === undefined && isFormula(cell.content) ? continuedBefore(row, column, alike) : undefined;
    if (origin !== undefined) restored.push({ row, content: beforeAt(row, origin), numberFormat: origin.numberFormat });
    else if (continued !== undefined) restored.push(continued);
    else if (written !== undefined && (isOurs || !hasMoved.has(row)) && !wasNeverWritten(cell, written, current))
      changed.push({ row, now: cell.content, before: written.before });
    else if (written === undefined && isFormula(cell.content) && alike.length > 0) changed.push({ row, now: cell.content, before: null });
  }
  const emptied = [...moved.values()].flat().filter(({ row, before }) => before !== null && cells.get(row)?.content === null);
  changed.push(...emptied.filter(({ fingerprint: print }) => print !== '').map(({ row, before }) => ({ row, now: null, before })));
  changed.sort((one, other) => one.row - other.row);
  restored.sort((one, other) => one.row - other.row);
  // A column in which something stays keeps its formats.
  const blank = changed.length > 0 ? [] : known.filter(({ row }) => cells.get(row)?.content === null);
  const isRestored = new Set(restored.map(({ row }) => row));
  return {
    column,
    restored,
    formatted: blank
      .filter(({ row }) => !isRestored.has(row) && formatted.some((area) => overlaps(area, cellArea(row, column))))
      .map(({ row, numberFormat }) => ({ row, numberFormat })),
    changed,
    staying: [...cells].flatMap(([row, { content }]) => (content === null || isRestored.has(row) ? [] : [row])),
  };
}

/** What a Table calls a column that is put into it: a write that broke off leaves it there. */
function isHeadingOfTable(content: Content | undefined): boolean {
  return typeof content === 'string' && /^Column\d+$/u.test(content);
}

function writtenCellsOf(run: Run): readonly WrittenCell[] {
  return run.before.map((before, i) => ({
    row: run.row + i,
    before,
    fingerprint: run.fingerprints[i] ?? '',
    numberFormat: run.numberFormats[run.numberFormats.length === 1 ? 0 : i] ?? 'General',
  }));
}

/** By row. */
function currentCells({ column, firstRow, contents, columnBefore }: CurrentColumn): ReadonlyMap<number, CurrentCell> {
  return new Map(
    contents.map((content, i) => [firstRow + i, { content, fingerprint: fingerprint(content, firstRow + i, column, columnBefore) }]),
  );
}

function byFingerprint(cells: readonly WrittenCell[]): Map<string, WrittenCell[]> {
  const groups = new Map<string, WrittenCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.fingerprint);
    if (group === undefined) groups.set(cell.fingerprint, [cell]);
    else group.push(cell);
  }
  return groups;
}

/**
 * What a cell goes back to whose formula is that of these written ones: a Table continues the formulas of its columns in rows
 * that are put in. Where all of them were blank that, where all held one formula, which moves with the row, that formula.
 */
function continuedBefore(row: number, column: number, alike: readonly WrittenCell[]): RestoredCell | undefined {
  const [first] = alike;
  if (first === undefined) return undefined;
  const { before, numberFormat } = first;
  if (!heldAlike(alike, column) || (before !== null && !isFormula(before))) return undefined;
  return { row, content: beforeAt(row, first), numberFormat };
}

/** Takes the first of cells that all held the same before; undefined where it matters which one it is. */
function takeInterchangeable(cells: WrittenCell[], column: number): WrittenCell | undefined {
  return heldAlike(cells, column) ? cells.shift() : undefined;
}

/** Whether all held the same, or one formula that moves with the row. */
function heldAlike(cells: readonly WrittenCell[], column: number): boolean {
  return new Set(cells.map(({ before, row }) => fingerprint(before, row, column))).size <= 1;
}

/** What a written cell held, as it reads in another row. */
function beforeAt(row: number, { before, row: written }: WrittenCell): Content {
  return isFormula(before) ? { formula: movable(before.formula)(row - written) } : before;
}

/** So long that nobody types the same by chance: a draft, not a word of a list. */
const longText = 20;

function isLongText(content: Content): boolean {
  return typeof content === 'string' && content.length >= longText;
}

/** Whether something that was written may be found again by what it says. Of what was written only fingerprints are known. */
export function hasTexts(runs: readonly Run[]): boolean {
  return runs.some(({ fingerprints }) => fingerprints.some((print) => print !== ''));
}

/**
 * Written cells whose text stands in one other row of the column, and was written once: a sort has taken it there, also to rows
 * that weren't written. By the row where it is now; those found are taken out of `moved`.
 */
function movedTexts(
  moved: Map<string, WrittenCell[]>,
  cells: ReadonlyMap<number, CurrentCell>,
  settled: ReadonlySet<number>,
): ReadonlyMap<number, WrittenCell> {
  const places = new Map<string, number[]>();
  for (const [row, { content, fingerprint: print }] of cells) {
    if (!settled.has(row) && isLongText(content) && moved.has(print)) places.set(print, [...(places.get(print) ?? []), row]);
  }
  const found = new Map<number, WrittenCell>();
  for (const [print, rows] of places) {
    const [row, ...others] = rows;
    const [cell, ...alike] = moved.get(print) ?? [];
    if (row === undefined || cell === undefined || others.length + alike.length > 0) continue;
    found.set(row, cell);
    moved.delete(print);
  }
  return found;
}

/** A write that failed before it was applied leaves what was there: nothing to undo and nothing to report. */
function wasNeverWritten(cell: CurrentCell, { before, row }: WrittenCell, { column, columnBefore }: CurrentColumn): boolean {
  return fingerprint(before, row, column, columnBefore) === cell.fingerprint;
}

function candidateRows(runs: readonly Run[], insertedRows: number): readonly number[] {
  const rows = runs.flatMap((run) => Array.from({ length: run.before.length + insertedRows }, (_, i) => run.row + i));
  return [...new Set(rows)].sort((one, other) => one - other);
}
