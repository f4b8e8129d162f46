// Letters beside R, A and G in a column of statuses: what "C" stands for, by a key on the sheet. Without a key a letter
// that mostly says done may say it, and the officer is asked.

import { cellKind } from '../../../cells/cell-kind';
import { readStatus } from '../../../cells/statuses';
import { progressMeant } from './progress-meant';
import type { ProgressState } from '../../../model/table/progress';
import type { TableFrame } from '../../frames/table-extent';
import { cellsOutside } from './status-key';
import { factsAt, markAt, type SheetView } from '../../sheet/sheet-view';

/** By letter, or "blue", in lower case: the words that the key has for it. */
export type LetterKey = ReadonlyMap<string, string>;

const caption = /^[^=:]{0,30}\b(?:key|legend|status|ratings?|rag)\b[^:=]{0,15}:\s*/iu;
const letterFirst = /^\(?([a-z]|blue)\)?\s*(?:[=:–—-]|is\b|means\b)\s*(\S.*)$/iu;
const letterLast = /^(\p{L}[^=(]*?)\s*(?:=\s*|\()([a-z]|blue)\)?$/iu;
const bracketed = /\(([^()]*=[^()]*)\)/u;

/** What the sheet says outside the table, and in its headings, of letters: the first that says it holds. */
export function letterKey(view: SheetView, frame: TableFrame): LetterKey {
  const found = new Map<string, string>();
  const say = (letter: string | undefined, meaning: string | undefined): void => {
    const key = letter?.toLowerCase();
    if (key !== undefined && meaning !== undefined && meaning.trim() !== '' && !found.has(key)) found.set(key, meaning.trim());
  };
  const read = (text: string): void => {
    for (const part of text.replace(caption, '').split(/[,;|\n]/u)) {
      const [first, last] = [letterFirst.exec(part.trim()), letterLast.exec(part.trim())];
      if (first !== null) say(first[1], first[2]);
      else if (last !== null) say(last[2], last[1]);
    }
  };
  for (const names of frame.block.names.values()) for (const name of names) read(bracketed.exec(name)?.[1] ?? '');
  for (const { row, text, next } of cellsOutside(view, frame)) {
    const typed = text.trim();
    if (!/^(?:[a-z]|blue)$/iu.test(typed)) read(typed);
    else if (next !== undefined && markAt(view, row, next) === cellKind.words) say(typed, factsAt(view, row, next)?.line);
  }
  return found;
}

/** Letters that mostly say complete, done or delivered. */
const mayBeDone: ReadonlySet<string> = new Set(['c', 'd']);
/** Where these stand for oren and melyn, C is coch. */
const welsh: ReadonlySet<string> = new Set(['o', 'm']);

/** What letters say of progress, by letter; those that say a colour or nothing that we know are left out. */
export function progressOfLetters(letters: readonly string[], key: LetterKey): ReadonlyMap<string, ProgressState> {
  const inWelsh = letters.some((letter) => welsh.has(letter));
  return new Map(
    letters.flatMap((letter): readonly (readonly [string, ProgressState])[] => {
      const meaning = key.get(letter) ?? (letter === 'blue' ? key.get('b') : letter === 'b' ? key.get('blue') : undefined);
      if (meaning === undefined) return mayBeDone.has(letter) && !inWelsh ? [[letter, 'perhaps complete']] : [];
      const state = progressMeant(meaning);
      return state === null ? [] : [[letter, state]];
    }),
  );
}

/** The colours that a key gives letters which are none themselves: "C = coch". */
export function coloursOfLetters(letters: readonly string[], key: LetterKey): ReadonlyMap<string, string> {
  return new Map(
    letters.flatMap((letter): readonly (readonly [string, string])[] => {
      const colour = readStatus(letter) === null ? readStatus(key.get(letter) ?? '') : null;
      return colour === null ? [] : [[letter, colour]];
    }),
  );
}
