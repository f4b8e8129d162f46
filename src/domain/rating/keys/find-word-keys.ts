// Keys to statuses in words among the texts outside a sheet's tables: in one cell, in cells under one another, or a word with its
// meaning in the next cell.

import { areaAround, cellArea } from '../../model/cell';
import { textAt, type Grid } from '../../model/grid';
import type { StatusKey } from './status-key';
import { saysFigure } from './cut-offs';
import { readWordKey, wordsWithCutOffs, type WordKey } from './word-key';

/** A text that may be a line of such a key, or the meaning beside its word. */
export interface WordLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** In characters: no word of a status is longer. */
const longestWord = 30;

/** The lines of a sheet in their order, row by row. */
export function keysInWords(grid: Grid, found: readonly WordLine[]): readonly StatusKey[] {
  const keys: StatusKey[] = [];
  let from = 0;
  while (from < found.length) {
    const lines = linesFrom(grid, found, from);
    const read = longestRead(lines);
    const [line] = lines;
    if (read !== null) keys.push(keyOf(grid, lines.slice(0, read.count), read.key));
    else if (line !== undefined && (tellsHow(line.text) || listsStatuses(grid, line.text))) keys.push(keyOf(grid, [line], { rules: [] }));
    from += read?.count ?? 1;
  }
  return keys;
}

/** A line with the cell at its left that it gives a meaning to. */
interface KeyLine extends WordLine {
  readonly firstColumn: number;
}

/** Lines under one another, from one of them on. */
function linesFrom(grid: Grid, found: readonly WordLine[], from: number): readonly KeyLine[] {
  const first = found[from];
  const lines: KeyLine[] = [];
  for (let index = from; index < found.length && first !== undefined; index += 1) {
    const line = found[index];
    if (line === undefined || line.row > first.row + lines.length) break;
    if (line.column === first.column && line.row === first.row + lines.length) lines.push(withWord(grid, line));
  }
  return lines;
}

function withWord(grid: Grid, line: WordLine): KeyLine {
  const word = line.column > grid.area.firstColumn ? textAt(grid, line.row, line.column - 1).trim() : '';
  const isWord = word !== '' && word.length <= longestWord && !/[\d=:]/u.test(word);
  return isWord ? { ...line, firstColumn: line.column - 1, text: `${word} = ${line.text}` } : { ...line, firstColumn: line.column };
}

/** The most lines that are one key. */
function longestRead(lines: readonly KeyLine[]): { readonly count: number; readonly key: WordKey } | null {
  for (let count = Math.min(lines.length, mostLines); count > 0; count -= 1) {
    const key = readWordKey(lines.slice(0, count).map(({ text }) => text));
    if (key !== null) return { count, key };
  }
  return null;
}

const mostLines = 5;

/** “Status compares so far with the target: …, near (within 5% of it), off (more than 5%)”: a rule, whatever its words. */
function tellsHow(text: string): boolean {
  return namesStatuses.test(text) && saysFigure(text) && /\btargets?|plan|profile|goal|standard/iu.test(text);
}

const namesStatuses =
  /^(?:the |our )?(?:status(?:es)?|b?rag|ratings?|results?|positions?|colou?rs?)\b[^.;:]{0,15}\b(?:compares?|compared|sets?|set|measures?|measured|judged|based|shows? (?:how|whether)|says? (?:how|whether))\b/iu;

/** A key that isn't understood is one all the same where it gives cut-offs to words that cells hold as a status. */
function listsStatuses(grid: Grid, text: string): boolean {
  const words = new Set(wordsWithCutOffs(text));
  if (words.size < fewestListed) return false;
  const held = new Set<string>();
  for (const values of grid.values)
    for (const value of values)
      if (typeof value === 'string' && value.length <= longestWord && words.has(value.trim().toLowerCase()))
        held.add(value.trim().toLowerCase());
  return held.size >= fewestListed;
}

const fewestListed = 2;

function keyOf(grid: Grid, lines: readonly KeyLine[], { rules, words }: Pick<WordKey, 'rules'> & Partial<WordKey>): StatusKey {
  const area = areaAround(lines.map(({ row, firstColumn, column }) => ({ ...cellArea(row, column), firstColumn })));
  return { sheet: grid.sheet.name, area, lines: lines.map(({ text }) => text), rules, ...(words === undefined ? {} : { words }) };
}
