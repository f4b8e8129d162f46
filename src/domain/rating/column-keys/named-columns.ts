// Which column of a table a phrase of a key names: "the plan for the year", "where it should be by now". Only one may answer.

import { formatKind } from '../../cells/number-formats';
import { numberAt, numberFormatAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/** What a column's numbers are. */
export type NumberKind = 'share' | 'number' | 'date';

/** A column of numbers as a key sees it. */
export interface NamedColumn {
  readonly column: number;
  readonly kind: NumberKind;
  readonly heading: string;
  /** By row that counts; a share as a fraction, a date in days. Null where the cell holds none. */
  readonly numbers: readonly (number | null)[];
}

/** Fractions reach so far: a programme may be over its target. */
const largestFraction = 3;
const fewestNumbers = 2;

/** A table's columns of numbers, but for the add-in's own. */
export function numberColumns(grid: Grid, { area, addInColumns, rows, roles }: PlanTable): readonly NamedColumn[] {
  const ours = new Set<number>(Object.values(addInColumns));
  const counted = rows.filter(isCounted).map(({ row }) => row);
  const found: NamedColumn[] = [];
  for (const { column, heading } of roles) {
    if (column < area.firstColumn || column > area.lastColumn || ours.has(column)) continue;
    const numbers = counted.map((row) => numberAt(grid, row, column));
    const filled = numbers.filter((number) => number !== null);
    if (filled.length < fewestNumbers) continue;
    const formats = new Set(counted.map((row, index) => (numbers[index] === null ? null : formatKind(numberFormatAt(grid, row, column)))));
    const kind = formats.has('date') ? 'date' : formats.has('percent') || saysShare.test(heading) ? 'share' : 'number';
    const areHundredths = kind === 'share' && !formats.has('percent') && filled.some((number) => Math.abs(number) > largestFraction);
    found.push({
      column,
      kind,
      heading,
      numbers: areHundredths ? numbers.map((number) => (number === null ? null : number / 100)) : numbers,
    });
  }
  return found;
}

/** Of a heading, or of a phrase that names one. */
export const saysShare = /%|\bper ?cent|\bpercentage\b/iu;

/** Words that name nothing. */
const empty: ReadonlySet<string> = new Set(
  'a an the of to for in on at by as is are was it its their they this that each and or be been has have than against which where we with from per row rows column share figure figures percentage percent cent'.split(
    ' ',
  ),
);
/** They name a column only beside other words. */
const general: ReadonlySet<string> = new Set(['year', 'now', 'date', 'number', 'work', 'far', 'so', 'this']);
/** A column of a difference is meant only where a phrase says so. */
const derived = /^(?:varianc\w*|differenc\w*|gap|slip\w*|slippage|change|rank|left|remaining|trend|last|previous|prior)$/u;
const ofTime = /^(?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|q[1-4]|\d+)$/u;

/** The words of a phrase or heading that tell it from others. */
export function tellingWords(phrase: string): ReadonlySet<string> {
  const plain = phrase
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[’']s\b/gu, '');
  const words = plain.match(/[\p{L}]+\d*|\d+/gu) ?? [];
  return new Set(words.filter((word) => !empty.has(word) && !ofTime.test(word)).map(stem));
}

function stem(word: string): string {
  const planned = /^(\p{L}{2,}n)ned$/u.exec(word)?.[1];
  if (planned !== undefined) return planned;
  return word.length > 3 && /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The one column whose heading says what the phrase says; null where none does, or two do alike. */
export function columnNamed(phrase: string, columns: readonly NamedColumn[]): NamedColumn | null {
  const wanted = tellingWords(phrase);
  if (wanted.size === 0) return null;
  const ranked = columns.flatMap((column) => {
    const rank = nearness(wanted, tellingWords(column.heading));
    return rank === null ? [] : [{ column, rank }];
  });
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const first = ranked.filter(({ rank }) => rank === best);
  return first.length === 1 ? (first[0]?.column ?? null) : null;
}

/** Higher is nearer: alike, all of the phrase in the heading, all of the heading in the phrase. */
function nearness(wanted: ReadonlySet<string>, heading: ReadonlySet<string>): number | null {
  if (heading.size === 0 || [...heading].some((word) => derived.test(word) && !wanted.has(word))) return null;
  const shared = [...wanted].filter((word) => heading.has(word));
  if (!shared.some((word) => !general.has(word)) && !(shared.length === wanted.size && shared.length === heading.size)) return null;
  const [more, less] = [wanted.size - shared.length, heading.size - shared.length];
  if (more > 0 && less > 0) return null;
  return more === 0 ? 100 - less : 50 - more;
}
