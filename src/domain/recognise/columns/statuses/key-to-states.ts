// What a key near a table says of words in its columns of statuses: "Grey = not due to begin", "Completed | Green = on
// course". A word that the key lists is a state, even one that no list of ours knows.

import { cellKind } from '../../../cells/cell-kind';
import { readStatus } from '../../../cells/statuses';
import { readProgress } from '../../../cells/words/progress-words';
import type { PlanTable } from '../../../model/plan';
import { cellText, markAt, type SheetView } from '../../sheet/sheet-view';

/** By word in lower case what the key says of it; "" where it only lists it. */
export type KeyOfStates = ReadonlyMap<string, string>;

/** So many rows above or below a table may hold its key. */
const nearest = 12;
const longestLine = 600;
const caption = /^[^=:–—|]{0,30}\b(?:key|legend|status(?:es)?|states?|ratings?|b?rag|progress|stages?)\b[^=:–—|]{0,15}[:–—]\s+/iu;
const parting = /[|;\n•]|,\s|\.\s+|\s{2,}/u;
const explained = /^["“'‘]?([^=:(–—]{2,40}?)["”'’]?\s*(?:[=:(–—]|\s-\s)\s*(\S.*)$/u;

/** A cell outside the table that is a word of the table's and nothing else. */
interface WordAlone {
  readonly row: number;
  readonly column: number;
  readonly word: string;
}

/** `wanted`: the words that are looked for, in lower case. */
export function keyOfStates(
  view: SheetView,
  table: Pick<PlanTable, 'area' | 'rows' | 'addInColumns'>,
  wanted: ReadonlySet<string>,
): KeyOfStates {
  const found = new Map<string, string>();
  if (wanted.size === 0) return found;
  const alone: WordAlone[] = [];
  const say = (word: string, meaning: string): void => {
    if (wanted.has(word) && (found.get(word) ?? '') === '') found.set(word, meaning.trim());
  };
  for (const { row, column, next } of cellsNear(view, table)) {
    const text = cellText(view.grid, row, column).trim();
    if (text === '' || text.length > longestLine) continue;
    const word = text.replace(/\s*[:=–—-]$/u, '').toLowerCase();
    if (!wanted.has(word)) readLine(text, wanted, say);
    else if (next !== undefined && markAt(view, row, next) === cellKind.words) say(word, cellText(view.grid, row, next));
    else alone.push({ row, column, word });
  }
  for (const { row, column, word } of alone) {
    const isInList = [row - 1, row + 1].some((other) => isState(cellText(view.grid, other, column), wanted));
    if (isInList) say(word, '');
  }
  return found;
}

/** A line says a word where it explains it, or lists it beside another state. */
function readLine(text: string, wanted: ReadonlySet<string>, say: (word: string, meaning: string) => void): void {
  const parts = text
    .replace(caption, '')
    .split(parting)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => {
    const [, word = part, meaning = ''] = explained.exec(part) ?? [];
    return { word: word.trim().toLowerCase(), meaning };
  });
  const states = read.filter(({ word }) => isState(word, wanted));
  for (const { word, meaning } of states) if (meaning !== '' || states.length > 1) say(word, meaning);
}

function isState(text: string, wanted: ReadonlySet<string>): boolean {
  const word = text.trim().toLowerCase();
  return word !== '' && (wanted.has(word) || readStatus(word) !== null || readProgress(word) !== null);
}

/** A filled cell of words outside the table, with the next filled column of its row. */
interface NearCell {
  readonly row: number;
  readonly column: number;
  readonly next: number | undefined;
}

/** In the nearest rows above and below a table, and right of it, but for our own columns. */
function* cellsNear(view: SheetView, { area, rows, addInColumns }: Pick<PlanTable, 'area' | 'rows' | 'addInColumns'>): Generator<NearCell> {
  const ours = new Set<number>(Object.values(addInColumns));
  const notes = new Set(rows.filter(({ kind }) => kind === 'note').map(({ row }) => row));
  for (const { row, columns } of view.filledRows) {
    if (row < area.firstRow - nearest) continue;
    if (row > area.lastRow + nearest) return;
    const isInTable = row >= area.firstRow && row <= area.lastRow && !notes.has(row);
    if (isInTable && (columns.at(-1) ?? 0) <= area.lastColumn) continue;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] ?? 0;
      if (ours.has(column) || (isInTable && column >= area.firstColumn && column <= area.lastColumn)) continue;
      if (markAt(view, row, column) === cellKind.words) yield { row, column, next: columns[index + 1] };
    }
  }
}
