// Blocks that should be blank, as new columns are, mostly are: that is asked in a few bytes before their cells are read one
// by one. A block is taken for blank only where no cell of it is in use, by contents or format, and neither its columns nor
// its rows have a number format of their own: Undo puts back "General".

import type { Area } from '../../../domain/model/cell';
import type { Edit } from '../../../domain/model/edit';
import { columnsOfSheet, rangeOf, rowsOf, rowsOfSheet } from '../../batch/ranges';

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/** What is written on a sheet, and whether the sheet or a column is added for it. */
interface WritesOnSheet {
  readonly cells: readonly CellsEdit[];
  readonly insertion: object | null;
  readonly isNew: boolean;
}

/** What was found of the blocks that should be blank. */
interface BlankBlocks {
  /** Nothing is in their cells, which are formatted as "General". */
  readonly blank: readonly CellsEdit[];
  /** Their cells must be read. */
  readonly unread: readonly CellsEdit[];
}

/** About what a cell's number format takes in an answer. */
const bytesOfFormat = 12;
const bytesOfBlock = 300;

/** Beyond these the formats of the rows take more than one answer. */
const mostRows = 150_000;

/** The blocks of a sheet that should be blank. None where a column is inserted: they are in other places until then. */
export function blocksToBeBlank({ cells, insertion, isNew }: WritesOnSheet): readonly CellsEdit[] {
  if (insertion !== null || isNew) return [];
  return cells.filter((edit) => edit.ownWords !== true && rowsOf(edit.area) <= mostRows && edit.before.every(isBlankRow));
}

function isBlankRow(row: CellsEdit['before'][number]): boolean {
  return row.every((content) => content === null);
}

/** About what the answer takes. */
export function bytesOfBlanks(edits: readonly CellsEdit[]): number {
  return rowsOf(rowsOver(edits)) * bytesOfFormat + edits.length * bytesOfBlock;
}

/** Queues the question for all of them at once. A format of a whole row or column shows in its last cell, which is hardly used. */
export function queueBlanks(sheet: Excel.Worksheet, edits: readonly CellsEdit[]): () => BlankBlocks {
  const rows = rangeOf(sheet, rowsOver(edits)).load('numberFormat');
  const asked = edits.map((edit) => ({
    edit,
    used: rangeOf(sheet, edit.area).getUsedRangeOrNullObject(false).load('address'),
    columns: rangeOf(sheet, { ...edit.area, firstRow: rowsOfSheet - 1, lastRow: rowsOfSheet - 1 }).load('numberFormat'),
  }));
  return () => {
    const areRowsPlain = isGeneral(rows.numberFormat);
    const isBlank = asked.map(({ used, columns }) => areRowsPlain && used.isNullObject && isGeneral(columns.numberFormat));
    return { blank: edits.filter((_, i) => isBlank[i] === true), unread: edits.filter((_, i) => isBlank[i] !== true) };
  };
}

function isGeneral(formats: readonly (readonly unknown[])[]): boolean {
  return formats.every((row) => row.every((format) => format === 'General'));
}

/** The last cells of their rows. */
function rowsOver(edits: readonly CellsEdit[]): Area {
  return {
    firstRow: Math.min(...edits.map(({ area }) => area.firstRow)),
    lastRow: Math.max(...edits.map(({ area }) => area.lastRow)),
    firstColumn: columnsOfSheet - 1,
    lastColumn: columnsOfSheet - 1,
  };
}
