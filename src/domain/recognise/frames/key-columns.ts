// A key right of an empty column whose first line stands in the row of the headings: its cells are words that a column of the table
// holds, each with a meaning. It is no column of the table.

import { readFigure } from '../../cells/read-figure';
import { nameOf, type HeadingBlock } from '../headings/heading-block';
import { isPeriodHeading, readHeadingWords } from '../headings/heading-words';
import { cellText, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { isKeyCaption, mostHeld } from './colour-key';

/** Enough to know a column by; no key has more lines. */
const [rowsLookedAt, mostLines, fewestWords] = [200, 14, 2];
/** "Green: 95% or more", "● = on plan", or a word alone with its meaning in the next cell. */
const leadingWord = /^["“‘'(]?([^\s:=–—(][^:=–—(]{0,29}?)["”’')]?\s*(?:$|[:=–—(]|-\s)/u;

/** Columns right of an empty one that hold such a key, with those straight beside it. */
export function keyColumns(view: SheetView, block: HeadingBlock, under: readonly FilledRow[]): ReadonlySet<number> {
  const columns = [...block.names.keys()].sort((one, other) => one - other);
  const rows = under.slice(0, rowsLookedAt);
  const found = new Set<number>();
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (before === undefined || column - before < 2 || rows.some((row) => row.columns.includes(column - 1))) return;
    if (!isKey(view, block, rows, column)) return;
    for (let at = index; at < columns.length && (at === index || columns[at] === (columns[at - 1] ?? 0) + 1); at += 1)
      found.add(columns[at] ?? column);
  });
  return found;
}

function isKey(view: SheetView, block: HeadingBlock, rows: readonly FilledRow[], column: number): boolean {
  // What each row has, and figures of a period, are the table's.
  const name = nameOf(block, column);
  const isOfTable =
    isPeriodHeading(name) || readHeadingWords(name)?.exact === true || rows.every(({ columns }) => columns.includes(column));
  if (isOfTable && !isKeyCaption(name)) return false;
  const headings = rowsBetween(view, block.firstRow, block.lastRow + 1);
  const texts = [...headings, ...rows]
    .filter((row) => row.columns.includes(column))
    .map(({ row }) => cellText(view.grid, row, column).trim());
  return explainWords(view, texts, rows, column);
}

/** Whether texts explain words that a column left of `column` holds in these rows: a key's lines, with a heading at most. */
export function explainWords(view: SheetView, texts: readonly string[], rows: readonly FilledRow[], column: number): boolean {
  const lines = texts.filter((text) => text !== '' && !isKeyCaption(text));
  if (lines.length < fewestWords || lines.length > mostLines) return false;
  const words = lines.flatMap((text) => leadingWord.exec(text)?.[1]?.trim().toLowerCase() ?? []);
  const distinct = new Set(words);
  // A heading of the key may stand over its words.
  if (distinct.size < words.length || words.length < lines.length - 1) return false;
  // Figures explain nothing; points of a scale are one digit.
  if (words.some((word) => word.length > 1 && readFigure(word).kind === 'number')) return false;
  const held = mostHeld(view, rows, distinct, ({ columns }) => columns.filter((each) => each < column));
  // Two of them may be of no row yet.
  return held >= fewestWords && held >= distinct.size - 2;
}
