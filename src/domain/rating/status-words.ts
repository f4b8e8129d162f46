// The words that state a status in one review column, as its direction-of-travel formula reads them: the usual words
// and letters, and what the
// officers have typed there. The domain reads a cell by the same list, so that both say the same of it.

import type { CellValue } from '../model/cell';
import { isCellError } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import type { Reviewed } from './direction-of-travel';
import { placeOf } from './status-order';

/**
 * A word as the sheet's TRIM and CLEAN leave it, and the place of its status: 0 is the best.
 * Case makes no difference.
 */
export type StatusWord = readonly [word: string, place: number];

const usual: readonly (readonly [words: readonly string[], status: string])[] = [
  [['Blue', 'B'], 'Blue'],
  [['Green', 'G'], 'Green'],
  [['Amber/Green', 'A/G'], 'Amber/Green'],
  [['Amber', 'A', 'Yellow'], 'Amber'],
  [['Amber/Red', 'A/R'], 'Amber/Red'],
  [['Red', 'R'], 'Red'],
];

/**
 * What one column may add to the list, so that the formula that holds it can still be read. Words with quotation marks
 * stay off it.
 */
const longestList = 150;

/** Characters that a word takes in the formula beside its own: quotation marks, commas and its place. */
const besideWord = 5;

/** The words of a column, and whether they are all that state a status in it. */
export interface StatusWords {
  readonly words: readonly StatusWord[];
  /** Not: another word may be a status too, and says nothing. */
  readonly isWhole: boolean;
}

/**
 * The words of one review column, the usual ones first.
 * A usual word that the column's scale gives no status ("Yellow" beside "Amber") is left out.
 */
export function statusWordsOf(grid: Grid, { rows }: PlanTable, column: number): StatusWords {
  const known = new Map<string, StatusWord>();
  for (const [words, status] of usual) for (const word of words) known.set(word.toLowerCase(), [word, placeOf(status) ?? 0]);
  let length = 0;
  let isWhole = true;
  for (const { row, reviews } of rows) {
    const stated = reviews.find((review) => review.column === column);
    const word = stated === undefined ? null : wordOf(valueAt(grid, row, column));
    if (stated === undefined || word === null || word === '') continue;
    const place = placeOf(stated.status);
    const key = word.toLowerCase();
    if (place === null) known.delete(key);
    else if (known.get(key)?.[1] !== place) {
      const taken = word.length + besideWord;
      const hasRoom = !word.includes('"') && length + taken <= longestList;
      if (hasRoom) {
        known.set(key, [word, place]);
        length += taken;
      } else isWhole = false;
    }
  }
  return { words: [...known.values()], isWhole };
}

/** How the cells of a column are read by its words: null for what tells nothing, an error or a word that isn't known. */
export function reviewedBy({ words, isWhole }: StatusWords): (value: CellValue) => Reviewed | null {
  const places = new Map(words.map(([word, place]) => [word.toLowerCase(), place]));
  return (value) => {
    const word = wordOf(value);
    if (word === null) return null;
    return word === '' ? 'nothing' : (places.get(word.toLowerCase()) ?? (isWhole ? 'no status' : null));
  };
}

/** TRIM(CLEAN(cell)); null for an error. */
function wordOf(value: CellValue): string | null {
  if (value === null) return '';
  if (isCellError(value)) return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value)
    .replace(/\p{Cc}/gu, (control) => (control < ' ' ? '' : control))
    .replace(/ +/gu, ' ')
    .replace(/^ | $/gu, '');
}
