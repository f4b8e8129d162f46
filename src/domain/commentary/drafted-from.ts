// "Drafted from": how the target read and how its total was counted when a draft was written, the date, and a hash of
// its words, so that a later review knows whether they are still ours. The figures stand beside it in one number.

import type { CellValue } from '../model/cell';
import type { IsoDate } from '../model/dates';

/** What the cell says, in three parts. */
export interface DraftedFrom {
  /** How the target read and the method, each with its end; of an earlier version, all figures too. */
  readonly words: string;
  /** "" where none was known. */
  readonly asAt: string;
  /** Of the draft's words. */
  readonly hash: string;
  /** A house style was in use, so that another one asks for other words. */
  readonly inHouseStyle: boolean;
}

/** Ends each of the words. */
export const draftedWordsEnd = ' | ';

/** The words' part of the cell: "At least | Sum | ". */
export function draftedWords(words: readonly string[]): string {
  return words.map((each) => each + draftedWordsEnd).join('');
}

/** "At least | Sum | 2015-09-30 | #k3f9a2", in house style "At least | Sum | 2015-09-30 | #k3f9a2 ~". */
export function draftedFromText(words: string, asAt: IsoDate | null, draft: string, inHouseStyle = false): string {
  return draftedFromCell({ words, asAt: asAt ?? '', hash: `#${hashOf(draft)}`, inHouseStyle });
}

/** The cell's text for its parts. */
export function draftedFromCell({ words, asAt, hash, inHouseStyle }: DraftedFrom): string {
  return `${words}${asAt}${draftedWordsEnd}${hash}${inHouseStyle ? houseStyleMark : ''}`;
}

const houseStyleMark = ' ~';

/** Null where the cell isn't one that we wrote. */
export function readDraftedFrom(value: CellValue): DraftedFrom | null {
  if (typeof value !== 'string') return null;
  const found = /^(.* \| )?(\d{4}-\d\d-\d\d)? \| (#[0-9a-z]+)( ~)?$/s.exec(value);
  return found === null
    ? null
    : { words: found[1] ?? '', asAt: found[2] ?? '', hash: found[3] ?? '', inHouseStyle: found[4] !== undefined };
}

/** Whether a draft is still the text that "Drafted from" was made for. */
export function isUntouched(draft: CellValue, drafted: DraftedFrom): boolean {
  return typeof draft === 'string' && `#${hashOf(draft)}` === drafted.hash;
}

/** FNV-1a over the text's code units, 32 bits, base 36. Line ends count as one, since Excel turns them round. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text.replaceAll('\r\n', '\n')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
