// Where a table says of some measures that less is better, or in its key that Green is so much or more of the target, the
// measures of which nothing is said are wanted high. So are the parts of one total, of which a title says what they count.

import type { NotedDirection } from '../../cells/words/noted-directions';
import { saidBetter } from '../../cells/targets/at-least-or-up-to';
import { betterByWords } from '../../cells/targets/better-direction';
import { countsThingsWanted, isUnwanted } from '../../cells/targets/more-is-better';

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
  /** Nearly all targets are above what came of last year, and no title names a trouble. */
  readonly arePastLastYear: boolean;
}

/** Of one row the officer may say it in passing; of two it is how the sheet marks them. */
const leastMarked = 2;

/** Whether rows of which nothing is said, and whose words name nothing unwanted, are wanted high. */
export function saysMoreUnlessSaid({ notes, noted, rows, about, isAddedUp, arePastLastYear }: TableSaysMore): boolean {
  const ways = new Set(rows.map(wayOfRow).filter((way) => way !== null));
  const isHigherMarked = ways.has('higher') || noted.some(({ way }) => way === 'higher');
  if (isHigherMarked) return false;
  const marked = rows.filter((texts) => wayOfRow(texts) === 'lower').length;
  if (marked >= leastMarked || noted.some(({ way, of }) => way === 'lower' && (of.by === 'ids' || of.by === 'mark'))) return true;
  return notes.some(asksForMore) || (isAddedUp && (about.some(countsThingsWanted) || arePastLastYear));
}

/**
 * Whether a title or a heading names what nobody wants, or what may be wanted either way. What is in brackets or behind a
 * comma says what is left out: "Items issued (not e-loans), to the end of Q2".
 */
export function isOfTrouble(title: string): boolean {
  const words = title.toLowerCase().replace(/\([^)]*\)|,.*$/gu, ' ');
  return isUnwanted(words) || betterByWords(words) === 'lower' || eitherWay.test(words);
}

/** Demand, people in care and what a service costs or uses may be wanted low or high, whatever stands beside them. */
const eitherWay =
  /\b(?:calls?|contacts?|enquir\w+|referr\w+|requests?|applications?|demand|presentations?|cases?|caseloads?|placements?|admissions?|residential|nursing|care homes?|in care|fines?|notices?|staff|employees|workforce|headcount|ftes?|posts?|vacanc\w+|population|(?:children|adults|people|households|families|pupils|residents) in|vehicles|fleet|stock|balances?|spend\w*|costs?|prices?|rents?|charges?|bills?|budgets?|energy|electricity|power|diesel|petrol|water|waste|miles|mileage|paper|fuel|permits?|licen[cs]\w+|planning|average|mean|ratio|rates?|per|%|age|size|length|tax|votes?|repairs?|claims?|claimants?|alerts?|orders?|appeals?|debts?|loans? (?:outstanding|owed))\b/u;

/** Things that are counted one by one, before all that is said of them: "Vans in service". */
const things = /^[^(,;:–]*?[a-zé]{2,}(?<!s)s(?=$|\s*[(,;:–]|\s(?:in|at|on|for|with|by|to|from|of|across|around|within|during|per)\s)/u;

/**
 * Whether the words of a row leave it open though all rows beside it are wanted high, as they do but for things that may
 * have been provided; in lower case.
 */
export function mayBeEitherWay(words: string): boolean {
  return isWantedEitherWay(words) || !things.test(words);
}

/** Whether words name what may be wanted low or high, in lower case: demand, staff, what a service uses. */
export function isWantedEitherWay(words: string): boolean {
  return eitherWay.test(words);
}

const leastWantedHigh = 3;

/**
 * The units of rows that say by their own words that more is better, so that one beside them that says nothing likely is
 * so too: half of all at least, and none that says the other; else none.
 */
export function unitsWantedHigh(rows: readonly { readonly way: 'higher' | 'lower' | null; readonly unit: string }[]): ReadonlySet<string> {
  const higher = rows.filter(({ way }) => way === 'higher');
  const areMost = higher.length >= leastWantedHigh && higher.length * 2 >= rows.length;
  return new Set(areMost && !rows.some(({ way }) => way === 'lower') ? higher.map(({ unit }) => unit) : []);
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
