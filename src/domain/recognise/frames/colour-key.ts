// A key to colours in two columns ("B | Complete", "G | On track"), or to words that rows of the table state ("Ahead | more than
// 5 points over"), with or without a line over it: it stands below a table and is none of its rows.

import { readStatus } from '../../cells/statuses';
import { cellKind, isNumberKind } from '../../cells/cell-kind';
import { cellText, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';

const caption = /^(?:(?:b?rag|status|colou?r|traffic lights?)(?: (?:status|rating|colou?rs?))? )?(?:key|legend)(?: to\b.*)?:?$/iu;

/** Whether a text is the name of a key and nothing more: "RAG key", "Key to colours:". */
export function isKeyCaption(text: string): boolean {
  return text.length <= longestCaption && caption.test(text.trim());
}

const longestCaption = 60;

/** A colour or its letter, and nothing more. */
const longestColour = 15;
/** A meaning stands beside its colour, or behind a column that the colour is merged over. */
const farthestMeaning = 2;
/** So many colours make a key; under its name fewer do. */
const [leastLines, leastNamed] = [3, 2];

/**
 * Whether a key begins with the first of these rows, which hold the table's columns only. `above`: the rows of the table
 * so far. Where they have colours in the same column, only its name shows that it is a key.
 */
export function beginsColourKey(view: SheetView, rows: readonly FilledRow[], above: () => readonly FilledRow[]): boolean {
  const [first, ...next] = rows;
  if (first === undefined || first.columns.length > mostCells) return false;
  if (beginsWordKey(view, rows, above)) return true;
  if (first.columns.length > 2) return false;
  if (caption.test(cellText(view.grid, first.row, first.columns[0] ?? 0).trim())) return colourLines(view, next).length >= leastNamed;
  const lines = colourLines(view, rows);
  if (lines.length < leastLines) return false;
  const column = first.columns[0] ?? 0;
  return !above().some(({ row, columns }) => columns.length > 2 && readStatus(cellText(view.grid, row, column)) !== null);
}

/** Most that can differ, and one more line for a colour that we don't know. */
export const longestKey = 8;

/** The colours of the lines straight under one another, each another colour with its meaning beside it. */
function colourLines(view: SheetView, rows: readonly FilledRow[]): readonly string[] {
  const found: string[] = [];
  let expected = rows[0]?.row;
  for (const { row, columns } of rows) {
    const [colour, meaning] = columns;
    if (row !== expected || columns.length !== 2 || colour === undefined || meaning === undefined) break;
    const text = cellText(view.grid, row, colour);
    const status = text.length <= longestColour ? readStatus(text) : null;
    const isMeant = meaning - colour <= farthestMeaning && markAt(view, row, meaning) === cellKind.words;
    // “C | Complete” among the colours is a line of the key, and no colour.
    const isLetter = status === null && /^[a-z]$/iu.test(text.trim());
    if (!isMeant || readStatus(cellText(view.grid, row, meaning)) !== null) break;
    if (!isLetter && (status === null || found.includes(status))) break;
    if (status !== null) found.push(status);
    expected = row + 1;
  }
  return found;
}

/** In characters: no status is longer. */
const longestWord = 30;
/** A word, and what it means or from where to where it holds. */
const mostCells = 3;

/** One text, which ends with a colon or stands over such words; behind a blank row the headings of a little table. */
function isOpening(view: SheetView, first: FilledRow, above: FilledRow | undefined): boolean {
  if (first.columns.length === 1) return true;
  const isApart = above === undefined || first.row > above.row + 1;
  return isApart && first.columns.every((column) => markAt(view, first.row, column) === cellKind.words);
}

/** Figures beside words are bands only under a heading that says so: else they count rows. */
function saysEnds(view: SheetView, { row, columns }: FilledRow): boolean {
  return columns.slice(1).some((column) => ends.test(cellText(view.grid, row, column)));
}

const ends =
  /\b(?:from|to|min(?:imum)?|max(?:imum)?|lower|upper|at least|at most|up to|under|over|above|below|least|more than|less than)\b/iu;

/** Each a word that one column of the table holds, with its meaning beside it; all but one of them, for one that no row states yet. */
function beginsWordKey(view: SheetView, rows: readonly FilledRow[], above: () => readonly FilledRow[]): boolean {
  const [first, ...next] = rows;
  if (first === undefined) return false;
  const isOpened = isOpening(view, first, above().at(-1));
  const plain = wordLines(view, rows, false);
  const words = plain.length >= leastNamed || !isOpened ? plain : wordLines(view, next, saysEnds(view, first));
  if (words.length < leastNamed) return false;
  const held = mostHeld(view, above(), new Set(words), ({ row, columns }) =>
    columns.slice(1).filter((column) => markAt(view, row, column) === cellKind.words),
  );
  return held >= leastNamed && held >= words.length - 1;
}

/** How many of the words, in lower case, the column has that holds most of them. `among`: the columns of a row that may. */
export function mostHeld(
  view: SheetView,
  rows: readonly FilledRow[],
  words: ReadonlySet<string>,
  among: (row: FilledRow) => readonly number[],
): number {
  const held = new Map<number, Set<string>>();
  for (const row of rows) {
    for (const column of among(row)) {
      const text = cellText(view.grid, row.row, column).trim().toLowerCase();
      if (words.has(text)) held.set(column, (held.get(column) ?? new Set()).add(text));
    }
  }
  return Math.max(0, ...[...held.values()].map(({ size }) => size));
}

/** The first words of lines straight under one another, each another one with more words, or figures, beside it. */
function wordLines(view: SheetView, rows: readonly FilledRow[], withFigures: boolean): readonly string[] {
  const found: string[] = [];
  let expected = rows[0]?.row;
  for (const { row, columns } of rows) {
    const [column, meaning] = columns;
    if (row !== expected || columns.length > mostCells || column === undefined || meaning === undefined) break;
    const text = cellText(view.grid, row, column).trim().toLowerCase();
    const areFigures = withFigures && columns.slice(1).every((each) => isNumberKind(markAt(view, row, each)));
    const isMeant =
      meaning - column <= farthestMeaning && (areFigures || (columns.length === 2 && markAt(view, row, meaning) === cellKind.words));
    if (!isMeant || text.length > longestWord || markAt(view, row, column) !== cellKind.words || found.includes(text)) break;
    found.push(text);
    expected = row + 1;
  }
  return found;
}
