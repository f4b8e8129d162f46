// "Apr-Jun", "Apr-Sep", "Apr-Dec": months from one start, each holding those before it. They are read as "to June", "to
// September", "to December" are.

import type { ColumnEvidence } from '../figure-columns';
import { monthsNamed, type MonthsNamed } from '../../headings/period-headings';

/** A dash or the word between two months: spares the rest for most headings. */
const mayRange = /[-–—/]|\bto\b|\buntil\b|\bi\b/iu;

/** One such column, and so many of its heading's parts. */
interface RangedColumn {
  readonly column: number;
  readonly part: string;
  readonly months: MonthsNamed;
}

/**
 * The columns, with such headings said as the end that they run to; as they are where fewer than two run from the same
 * month to different ends within the year, or another begins in another month: then the longer ones are totals.
 */
export function withMonthsFromStart(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const ranged = columns.flatMap(({ column, parts }) =>
    parts.flatMap((part): readonly RangedColumn[] => {
      const months = mayRange.test(part) ? monthsNamed(part) : null;
      return months === null ? [] : [{ column, part, months }];
    }),
  );
  const starts = new Set(ranged.map(({ months }) => months.first));
  const ends = new Set(ranged.filter(({ months }) => !isWholeYear(months)).map(({ months }) => months.last));
  if (starts.size !== 1 || ends.size < 2) return columns;
  const running = ranged.filter(({ months }) => !isWholeYear(months) || months.rest === '');
  return columns.map((evidence) => {
    const own = running.find(({ column }) => column === evidence.column);
    if (own === undefined) return evidence;
    const said = [own.months.rest, own.months.to].filter((part) => part !== '');
    return { ...evidence, parts: evidence.parts.flatMap((part) => (part === own.part ? said : [part])) };
  });
}

function isWholeYear({ first, last }: MonthsNamed): boolean {
  return (last + 1 - first) % 12 === 0;
}
