// Keys right of a table: a few lines of short texts under the name of a key, or a list of colours or states. New columns of
// ours go past them, as they go past a picture.

import { readStatus } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import { areaAround, cellArea, type Area } from '../../model/cell';
import { formulaAt, valueAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { cellText, isBlank, rowsBetween, type SheetView } from '../sheet/sheet-view';
import { isKeyCaption } from './colour-key';
import { explainWords } from './key-columns';

/** A longer text, or more rows, are no key. */
const longestText = 120;
const [fewestStates, mostRows] = [2, 14];

/** The areas of such keys, left to right; a block that holds anything else is none. */
export function keysBeside(
  view: SheetView,
  { area, lastRow, addInColumns }: Pick<PlanTable, 'area' | 'lastRow' | 'addInColumns'>,
): readonly Area[] {
  const ours = new Set<number>(Object.values(addInColumns));
  // Of most rows the last filled column is the table's own.
  const cells = view.filledRows
    .filter(({ row, columns }) => (columns.at(-1) ?? -1) > area.lastColumn && row >= area.firstRow && row <= lastRow)
    .flatMap(({ row, columns }) =>
      columns.filter((column) => column > area.lastColumn && !ours.has(column)).map((column) => ({ row, column })),
    );
  return blocksOf(cells)
    .filter((block) => isKey(view, block) || explains(view, block, { first: area.firstRow, last: lastRow, column: area.lastColumn + 1 }))
    .map((block) => areaAround(block.map(({ row, column }) => cellArea(row, column))));
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells whose columns stand together. A swatch has nothing in it, so one column may be blank between. */
function blocksOf(cells: readonly CellPlace[]): readonly (readonly CellPlace[])[] {
  const byColumn = [...cells].sort((one, other) => one.column - other.column);
  const blocks: CellPlace[][] = [];
  for (const cell of byColumn) {
    const block = blocks.at(-1);
    if (block !== undefined && cell.column - (block.at(-1)?.column ?? 0) <= 2) block.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

/** Its first column explains words of the table's own. */
function explains(
  view: SheetView,
  block: readonly CellPlace[],
  { first, last, column }: { readonly first: number; readonly last: number; readonly column: number },
): boolean {
  if (new Set(block.map(({ row }) => row)).size > mostRows) return false;
  const texts = block.filter((cell) => cell.column === block[0]?.column).map((cell) => cellText(view.grid, cell.row, cell.column).trim());
  return explainWords(view, texts, rowsBetween(view, first, last + 1), column);
}

function isKey(view: SheetView, block: readonly CellPlace[]): boolean {
  const { grid } = view;
  const others = block.filter(({ row, column }) => !counts.test(formulaAt(grid, row, column) ?? ''));
  const isWord = (text: unknown): text is string => typeof text === 'string' && !isBlank(text) && text.length <= longestText;
  const textOf = ({ row, column }: CellPlace): unknown => (formulaAt(grid, row, column) === null ? valueAt(grid, row, column) : null);
  const words = others.map(textOf).filter(isWord);
  if (words.length < others.length || new Set(block.map(({ row }) => row)).size > mostRows) return false;
  const states = new Set(words.filter(isState));
  const isNamed = words.some(isKeyCaption);
  // Under one heading the states stand alone in a column, each with its meaning or how many rows have it.
  const first = block[0]?.column;
  const leading = others.filter(({ column }) => column === first).map(textOf);
  const listed = new Set(leading.filter(isWord).filter(isState));
  const isList = listed.size > fewestStates && leading.length - listed.size <= 1;
  return words.length > fewestStates && (isNamed || isList || (states.size > fewestStates && states.size * 2 >= words.length));
}

/** How many rows of the table have a state. */
const counts = /^=COUNTIFS?\(/iu;

function isState(word: string): boolean {
  return readStatus(word) !== null || readProgress(word) !== null;
}
