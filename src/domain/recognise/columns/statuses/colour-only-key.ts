// A key says what colours mean ("RAG at each meeting: Done, Under way, Not begun"), and most rows of the table say none
// of it in words: then the colours of their cells do, which aren't read.

import { cellAddress } from '../../../model/cell';
import { readStatus } from '../../../cells/statuses';
import { readProgress } from '../../../cells/words/progress-words';
import type { PlanTable } from '../../../model/plan';
import type { PlanRow } from '../../../model/table/rows';
import { isDataKind } from '../../../model/table/counted-rows';
import { factsOf } from '../../sheet/distinct-texts';
import { factsAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';

const saysColours = /\b(?:b?rag|colou?r(?:s|ed|ing)?|shad(?:ed|ing)|traffic[- ]lights?|key|legend|highlight(?:s|ed|ing)?)\b/iu;
const longestLabel = 80;
/** So many words under or beside the label make it a key. */
const fewestWords = 2;
const mostLines = 8;

/** Where the key says which colour is done, and columns of the table that are blank throughout, for their colours. */
export type ColourOnly = NonNullable<PlanTable['colourOnly']>;

/** Null where there is no such key, or half of the rows state in words how far they are. */
export function colourOnlyKey(view: SheetView, { rows, roles, area }: Pick<PlanTable, 'rows' | 'roles' | 'area'>): ColourOnly | null {
  if (areMostlyInWords(rows) || !view.cells.texts.some((text) => isLabel(factsOf(text).line))) return null;
  const inTable = new Set(rows.filter(({ kind }) => kind !== 'note').map(({ row }) => row));
  const outside = view.filledRows.filter(({ row }) => row < area.firstRow || row > area.lastRow || !inTable.has(row));
  const key = outside
    .map((row, index) => keyAt(view, row, outside.slice(index + 1, index + 1 + mostLines)))
    .find((found) => found !== null);
  if (key == null) return null;
  const data = rows.filter(({ kind }) => isDataKind(kind));
  const blank = roles
    .map(({ column }) => column)
    .filter((column) => data.every(({ row }) => factsAt(view, row, column) === null && isBlankAt(view, row, column)));
  return { key, blank };
}

function areMostlyInWords(rows: readonly PlanRow[]): boolean {
  let [data, inWords] = [0, 0];
  for (const { kind, progress, reviews } of rows) {
    if (!isDataKind(kind)) continue;
    data += 1;
    if (reviews.length > 0 || (progress !== undefined && progress.length > 0)) inWords += 1;
  }
  return inWords * 2 >= data;
}

function isBlankAt({ grid }: SheetView, row: number, column: number): boolean {
  return (grid.values[row - grid.area.firstRow]?.[column - grid.area.firstColumn] ?? null) === null;
}

function isLabel(text: string): boolean {
  return text.length <= longestLabel && saysColours.test(text);
}

/** The cell that says what done is: beside a label, or on the lines under it. */
function keyAt(view: SheetView, { row, columns }: FilledRow, below: readonly FilledRow[]): string | null {
  const label = columns.find((column) => isLabel(factsAt(view, row, column)?.line ?? ''));
  if (label === undefined) return null;
  const beside = meaningsOf(view, { row, columns: columns.filter((column) => column > label) });
  if (beside.length >= fewestWords) return doneOf(beside);
  const under: Meaning[] = [];
  for (const line of below) {
    const found = line.columns.length <= 2 ? meaningsOf(view, line) : [];
    if (line.row !== row + 1 + under.length || found[0] === undefined) break;
    under.push(found[0]);
  }
  return under.length >= fewestWords ? doneOf(under) : null;
}

/** Whether a row is a key and nothing else: its label, and states beside it. */
export function isKeyOfStates(view: SheetView, filled: FilledRow): boolean {
  const [first] = filled.columns;
  return first !== undefined && isLabel(factsAt(view, filled.row, first)?.line ?? '') && keyAt(view, filled, []) !== null;
}

interface Meaning {
  readonly cell: string;
  readonly isDone: boolean;
}

/** Cells that say a state and nothing else; none where another stands among them that says something else. */
function meaningsOf(view: SheetView, { row, columns }: Pick<FilledRow, 'row' | 'columns'>): readonly Meaning[] {
  const meanings: Meaning[] = [];
  for (const column of columns) {
    const text = factsAt(view, row, column)?.line ?? '';
    const state = readProgress(text);
    if (state !== null) meanings.push({ cell: `${cellAddress(row, column)}: “${text}”`, isDone: state === 'complete' });
    else if (readStatus(text) === null) return [];
  }
  return meanings;
}

function doneOf(meanings: readonly Meaning[]): string | null {
  return meanings.find(({ isDone }) => isDone)?.cell ?? null;
}
