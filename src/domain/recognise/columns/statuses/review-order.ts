// Columns of the same thing at several times, earliest first, by what their headings say: years, quarters, months,
// "mid-year" and "year end", "Review 2". Nothing is put in order whose headings differ in anything but the time.

import { monthsIn, readPeriodHeading, type PeriodHeading } from '../../headings/period-headings';
import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod } from '../periods/period-columns';

type Headed = Pick<ColumnEvidence, 'parts' | 'name'>;

/** `at`: in months; `turns`: after so many months the year begins again, the year itself not being said. */
interface TimeSaid {
  readonly at: number;
  readonly turns: boolean;
  readonly kind: string;
  /** The heading without its time. */
  readonly rest: string;
}

const inYear: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mid[- ]?(?:year|term|point)|half[- ]?year(?:ly)?|interim)\b/iu, 6],
  [/\b(?:year[- ]?end|end[- ]of[- ](?:the[- ])?year|final|outturn)\b/iu, 12],
];
const numbered = /\b(review|round|update|wave|meeting|period|term|rag|status|year) ?(\d{1,2})\b/iu;
const numberedFirst = /\b(first|second|third|fourth)\b/iu;
const ordinals = ['first', 'second', 'third', 'fourth'];

/** The columns in the order of their times; null where there are fewer than two, or the headings don't say one order. */
export function inTimeOrder<Column extends Headed>(columns: readonly Column[]): readonly Column[] | null {
  const timed = columns.flatMap((column) => {
    const said = timeSaid(column);
    return said === null ? [] : [{ column, said }];
  });
  const [first] = timed;
  if (first === undefined || timed.length < 2 || timed.length < columns.length) return null;
  const isOfOne = timed.every(({ said }) => said.kind === first.said.kind && said.rest === first.said.rest);
  if (!isOfOne || new Set(timed.map(({ said }) => said.at)).size < timed.length) return null;
  if (!first.said.turns) return [...timed].sort((one, other) => one.said.at - other.said.at).map(({ column }) => column);
  // Without a year "December, March" goes on into the next, and "September, June" goes back: the shorter way.
  const times = timed.map(({ said }) => said.at);
  const onwards = monthsThrough(times);
  const back = monthsThrough([...times].reverse());
  return back < onwards ? [...columns].reverse() : columns;
}

function monthsThrough(times: readonly number[]): number {
  return times.slice(1).reduce((sum, at, index) => sum + ((((at - (times[index] ?? at)) % 12) + 12) % 12), 0);
}

function timeSaid({ parts, name }: Headed): TimeSaid | null {
  const period = combinePeriod(parts);
  if (period !== null) return period.relative === undefined ? ofPeriod(period, parts) : null;
  for (const [pattern, at] of inYear) {
    if (pattern.test(name)) return { at, turns: false, kind: 'in the year', rest: plain(name.replace(pattern, '')) };
  }
  const [found, of = '', number = ''] = numbered.exec(name) ?? [];
  if (found !== undefined)
    return { at: Number(number), turns: false, kind: `numbered ${of.toLowerCase()}`, rest: plain(name.replace(found, '')) };
  const word = numberedFirst.exec(name)?.[0];
  return word === undefined
    ? null
    : { at: ordinals.indexOf(word.toLowerCase()), turns: false, kind: 'ordinal', rest: plain(name.replace(word, '')) };
}

function ofPeriod(period: PeriodHeading, parts: readonly string[]): TimeSaid | null {
  const { level, year, firstMonth, ordinal, day } = period;
  const rest = plain(parts.map((part) => readPeriodHeading(part)?.rest ?? part).join(' '));
  const kind = `${level} ${year === null ? '' : year.kind}`;
  if (level === 'year') return year === null ? null : { at: year.start * 12, turns: false, kind, rest };
  const months = ordinal === null ? monthOf(firstMonth, year?.kind === 'financial') : (ordinal - 1) * monthsIn[level];
  if (months === null) return null;
  return { at: (year?.start ?? 0) * 12 + months + (day ?? 0) / 100, turns: year === null && ordinal === null, kind, rest };
}

function monthOf(firstMonth: number | null, fromApril: boolean): number | null {
  if (firstMonth === null) return null;
  return fromApril ? (firstMonth + 8) % 12 : firstMonth - 1;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\b(?:at|as|in|for|of|on|the|end|review)\b|[^\p{L}]/gu, '');
}
