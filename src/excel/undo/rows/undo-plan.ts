// Which cells of a column still hold what a review wrote there, also after rows were sorted or inserted,
// and what is restored in them. Nothing is written here.

import { cellArea, type Area, overlaps } from '../../../domain/model/cell';
import type { Content } from '../../../domain/model/edit';
import { isFormula } from '../../batch/cell-contents';
import { fingerprint, type ColumnBefore } from '../../journal/fingerprint';
import type { Run } from '../../journal/journal';
import { heldByOneRow } from '../../journal/row-labels';
import { movable } from '../../write/contents/formula-runs';
import type { KeptCell } from '../../write/write-report';
import { unmovedRows, type RowNow } from './rows-now';

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
  /** Where rows are that have moved; missing: where they were, as far as is known. */
  readonly rowNow?: RowNow;
  /** Rows as they are now that were there at the write, by their labels. */
  readonly labelled?: ReadonlySet<number>;
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
type KeptInColumn = Pick<KeptCell, 'row' | 'now' | 'before'> & {
  /** Rows have moved, and what the cell held may belong to another. */
  readonly isRowInDoubt?: true;
};

/** What undo does with a column. */
export interface ColumnUndo {
  readonly column: number;
  readonly restored: readonly RestoredCell[];
  /** Blank cells whose format the review changed, as in a theme's row: their number format goes back too. */
  readonly formatted: readonly FormattedCell[];
  /** Cells that were written and hold something else now, in rising order. */
  readonly changed: readonly KeptInColumn[];
  /** What was written over in rows that can't be told any more, and is found in no cell: it goes back nowhere. */
  readonly lost: readonly KeptInColumn[];
  /** Rows whose cell holds something that stays, in rising order: those that were changed, and those that were never written. */
  readonly staying: readonly number[];
}

/** A cell that the review wrote. */
interface WrittenCell {
  /** Where its row is now; where that can't be told, where it was. */
  readonly row: number;
  readonly isRowKnown: boolean;
  readonly writtenRow: number;
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
 * Every written cell is looked for first in its row, then in the rows that it may have moved to: those written, and
 * `insertedRows` more. A cell found elsewhere is restored only where it doesn't matter which of several equal ones it was;
 * a formula or a text of some length in any other row of the column. None is restored twice. `formatted`: where the review changed
 * formats; `isInserted`: whether it put the column in.
 */
export function planColumnUndo(
  runs: readonly Run[],
  current: CurrentColumn,
  insertedRows: number,
  formatted: readonly Area[] = [],
  isInserted = false,
): ColumnUndo {
  const { column, isOurs = false, rowNow, labelled = new Set() } = current;
  const known = runs.flatMap((run) => writtenCellsOf(run, rowNow ?? unmovedRows));
  const written = known.filter((cell) => cell.fingerprint !== '' || cell.before !== null);
  const cells = currentCells(current);
  const isInPlace = (cell: WrittenCell): boolean => {
    const now = cells.get(cell.row);
    if (!cell.isRowKnown) return false;
    return now?.fingerprint === cell.fingerprint || (isInserted && cell.before === null && isHeadingOfTable(now?.content));
  };
  const inPlace = written.filter(isInPlace);
  // What belongs to a row that is told by its label belongs to no other.
  const isAlone = heldByOneRow(
    written.map(({ writtenRow, before }) => ({ row: writtenRow, before })),
    column,
  );
  const isOfOneRow = ({ writtenRow, before }: WrittenCell): boolean => isAlone({ row: writtenRow, before });
  const isOfItsRow = (cell: WrittenCell): boolean => rowNow !== undefined && cell.isRowKnown && isOfOneRow(cell);
  const moved = byFingerprint(written.filter((cell) => !isInPlace(cell) && !isOfItsRow(cell)));
  const byPrint = byFingerprint(written);
  const writtenAt = new Map(written.flatMap((cell) => (cell.isRowKnown ? [[cell.row, cell]] : [])));
  const settled = new Set(inPlace.map(({ row }) => row));
  const restored: RestoredCell[] = inPlace.map((cell) => restoredAt(cell.row, cell));
  const changed: KeptInColumn[] = [];
  const found = movedTexts(moved, cells, settled);
  for (const [row, cell] of found) {
    restored.push({ row, content: cell.before, numberFormat: cell.numberFormat });
    settled.add(row);
  }
  // A row that was there and wasn't written has nothing of the write's, whatever a Table has continued there.
  const knownRows = new Set(known.map(({ row }) => row));
  const hasMoved = new Set([...found.values()].map(({ row }) => row));
  const candidates = new Set([...candidateRows(runs, insertedRows), ...writtenAt.keys()]);
  // Other rows of the column weren't written: a sort may have taken a formula of ours there.
  const left = [...cells].flatMap(([row, cell]) => {
    if (settled.has(row) || cell.content === null) return [];
    return candidates.has(row) || (isFormula(cell.content) && moved.has(cell.fingerprint)) ? [{ row, ...cell }] : [];
  });
  const doubtful = takeDoubtful(moved, left, { column, isOfOneRow });
  for (const cell of left) {
    const { row, content } = cell;
    const [inDoubt] = doubtful.get(cell.fingerprint) ?? [];
    const origin = takeInterchangeable(moved.get(cell.fingerprint) ?? [], column);
    const written = writtenAt.get(row);
    const alike = byPrint.get(cell.fingerprint) ?? [];
    const canBeContinued = origin === undefined && isFormula(content) && !alike.some(isOfOneRow);
    const continued = canBeContinued ? continuedBefore(row, column, alike) : undefined;
    if (inDoubt !== undefined) changed.push({ row, now: content, before: inDoubt.before, isRowInDoubt: true });
    else if (origin !== undefined) restored.push(restoredAt(row, origin));
    else if (!candidates.has(row) || (labelled.has(row) && !knownRows.has(row))) continue;
    else if (continued !== undefined) restored.push(continued);
    else if (written !== undefined && (isOurs || !hasMoved.has(row)) && !wasNeverWritten(cell, written, current))
      changed.push({ row, now: content, before: written.before });
    else if (written === undefined && isFormula(content) && alike.length > 0) changed.push({ row, now: content, before: null });
  }
  const isEmptied = ({ row, before, fingerprint: print }: WrittenCell): boolean =>
    before !== null && print !== '' && cells.get(row)?.content === null;
  const unfound = [...[...moved.values()].flat(), ...written.filter((cell) => !isInPlace(cell) && isOfItsRow(cell))];
  changed.push(...unfound.filter((cell) => cell.isRowKnown && isEmptied(cell)).map(({ row, before }) => ({ row, now: null, before })));
  changed.sort((one, other) => one.row - other.row);
  restored.sort((one, other) => one.row - other.row);
  // A column in which something stays keeps its formats.
  const blank = changed.length > 0 ? [] : known.filter(({ row }) => cells.get(row)?.content === null);
  const contentAt = new Map(restored.map(({ row, content }) => [row, content]));
  const stillThere = new Set(left.map(({ fingerprint: print }) => print));
  const isLost = (cell: WrittenCell): boolean =>
    !cell.isRowKnown && isOfOneRow(cell) && !stillThere.has(fingerprint(cell.before, cell.writtenRow, column, current.columnBefore));
  return {
    column,
    restored,
    formatted: blank
      .filter(({ row }) => !contentAt.has(row) && formatted.some((area) => overlaps(area, cellArea(row, column))))
      .map(({ row, numberFormat }) => ({ row, numberFormat })),
    changed,
    lost: unfound.filter(isLost).map(({ row, before }) => {
      const now = contentAt.get(row);
      return { row, now: now === undefined ? (cells.get(row)?.content ?? null) : now, before, isRowInDoubt: true };
    }),
    staying: [...cells].flatMap(([row, { content }]) => (content === null || contentAt.has(row) ? [] : [row])),
  };
}

/** What a Table calls a column that is put into it: a write that broke off leaves it there. */
function isHeadingOfTable(content: Content | undefined): boolean {
  return typeof content === 'string' && /^Column\d+$/u.test(content);
}

function writtenCellsOf(run: Run, rowNow: RowNow): readonly WrittenCell[] {
  return run.before.map((before, i) => ({
    row: rowNow(run.row + i) ?? run.row + i,
    isRowKnown: rowNow(run.row + i) !== null,
    writtenRow: run.row + i,
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
  return new Set(cells.map(({ before, writtenRow }) => fingerprint(before, writtenRow, column))).size <= 1;
}

/** What a written cell held, as it reads in another row. */
function beforeAt(row: number, { before, writtenRow }: WrittenCell): Content {
  return isFormula(before) ? { formula: movable(before.formula)(row - writtenRow) } : before;
}

function restoredAt(row: number, cell: WrittenCell): RestoredCell {
  return { row, content: beforeAt(row, cell), numberFormat: cell.numberFormat };
}

/**
 * Takes those that held something of one row, which can't be told: other cells hold what was written there too, and held
 * something else, or weren't written.
 */
function takeDoubtful(
  moved: Map<string, WrittenCell[]>,
  left: readonly CurrentCell[],
  { column, isOfOneRow }: { readonly column: number; readonly isOfOneRow: (cell: WrittenCell) => boolean },
): ReadonlyMap<string, readonly WrittenCell[]> {
  const doubtful = new Map<string, readonly WrittenCell[]>();
  const counts = new Map<string, number>();
  for (const { fingerprint: print } of left) counts.set(print, (counts.get(print) ?? 0) + 1);
  for (const [print, group] of moved) {
    const places = counts.get(print) ?? 0;
    const isDoubtful = group.some((cell) => !cell.isRowKnown && isOfOneRow(cell));
    if (places === 0 || !isDoubtful || (heldAlike(group, column) && places === group.length)) continue;
    doubtful.set(print, group.filter(isOfOneRow));
    moved.delete(print);
  }
  return doubtful;
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
function wasNeverWritten(cell: CurrentCell, { before, writtenRow }: WrittenCell, { column, columnBefore }: CurrentColumn): boolean {
  return fingerprint(before, writtenRow, column, columnBefore) === cell.fingerprint;
}

function candidateRows(runs: readonly Run[], insertedRows: number): readonly number[] {
  const rows = runs.flatMap((run) => Array.from({ length: run.before.length + insertedRows }, (_, i) => run.row + i));
  return [...new Set(rows)].sort((one, other) => one - other);
}
