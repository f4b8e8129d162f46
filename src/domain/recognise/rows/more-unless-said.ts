// Where a table says of some measures that less is better, or in its key that Green is so much or more of the target, the
// measures of which nothing is said are wanted high. So are the parts of one total, of which a title says what they count.

import type { NotedDirection } from '../../cells/words/noted-directions';
import { saidBetter } from '../../cells/targets/at-least-or-up-to';
import { countsThingsWanted } from '../../cells/targets/more-is-better';

/** What speaks for it in a table. */
export interface TableSaysMore {
  /** The lines over and under the table. */
  readonly notes: readonly string[];
  readonly noted: readonly NotedDirection[];
  /** What the rows themselves say: their words, units and remarks. */
  readonly rows: readonly (readonly string[])[];
  /** Titles and headings that say what the rows count. */
  readonly about: readonly string[];
  /** A row adds up all others, so that all count the same. */
  readonly isAddedUp: boolean;
}

/** Of one row the officer may say it in passing; of two it is how the sheet marks them. */
const leastMarked = 2;

/** Whether rows of which nothing is said, and whose words name nothing unwanted, are wanted high. */
export function saysMoreUnlessSaid({ notes, noted, rows, about, isAddedUp }: TableSaysMore): boolean {
  const ways = new Set(rows.map(wayOfRow).filter((way) => way !== null));
  const isHigherMarked = ways.has('higher') || noted.some(({ way }) => way === 'higher');
  if (isHigherMarked) return false;
  const marked = rows.filter((texts) => wayOfRow(texts) === 'lower').length;
  if (marked >= leastMarked || noted.some(({ way, of }) => way === 'lower' && (of.by === 'ids' || of.by === 'mark'))) return true;
  return notes.some(asksForMore) || (isAddedUp && about.some(countsThingsWanted));
}

function wayOfRow(texts: readonly string[]): 'lower' | 'higher' | null {
  for (const text of texts) {
    const way = saidBetter(text.toLowerCase());
    if (way !== null) return way;
  }
  return null;
}

/** The best of a scale, as its key names it. */
const best = '(?:green|g|blue|met|on (?:target|track|plan)|achiev(?:ed|ing))';
/** So much or more of the target: what is better isn't said by it ("meets or beats the target"). */
const orMore =
  '(?:\\d(?:[\\d.,]*)\\s?(?:%|per ?cent)?\\s(?:or|and) (?:more|over|above|higher)|(?:at|on) or (?:above|over)|(?:at least|above|over) (?:the )?(?:\\d|target)|(?:≥|>=?)\\s?\\d)';
const keyAsks = new RegExp(
  `(?:^|[\\s:;,(–—-])${best}\\b\\s?(?:[:=–—-]|is|means|if|where|when)?\\s?(?:[\\p{L}’']+\\s){0,6}?${orMore}`,
  'iu',
);
/** "Or less", of the same colour: the key has both ways. */
const orLess = new RegExp(
  `(?:^|[\\s:;,(–—-])${best}\\b[^;.]{0,60}?\\b(?:or (?:less|below|under|lower|fewer)|at most|up to|below target)\\b`,
  'iu',
);

/**
 * Whether a line of a key says that Green is so much or more.
 * @internal
 */
export function asksForMore(line: string): boolean {
  return keyAsks.test(line) && !orLess.test(line);
}
