// "2023-24 milestone" beside "2023-24 actual", "2024-25 milestone" beside "2024-25 actual": the pair that counts is that of the
// latest year with figures, unless a column of outcomes is of another year.

import { isSameYear, yearsIn, type YearMark } from '../../../timescales/dates/year';
import type { ColumnEvidence } from '../figure-columns';

const saysOutcome = /\b(?:outcome|result|status|b?rag|rating|assessment|met|judg(?:e?ment))\b/iu;

/**
 * Of several columns of what was done, each of another year and beside a target of that year, the latest that most rows
 * have a figure in; else all of them. `all`: every column of the table.
 */
export function latestOfPairs(done: readonly number[], all: readonly ColumnEvidence[]): readonly number[] {
  if (done.length < 2) return done;
  const columns = all.filter(({ column }) => done.includes(column));
  const dated = columns.flatMap((evidence) => {
    const year = yearOf(evidence);
    return year === null ? [] : [{ evidence, year }];
  });
  const isAimedAt = ({ year }: { readonly year: YearMark }): boolean =>
    all.some((other) => other.words?.role === 'target' && other.content.figures > 0 && isSame(yearOf(other), year));
  const starts = new Set(dated.map(({ year }) => year.start));
  if (dated.length < done.length || starts.size < dated.length || !dated.every(isAimedAt)) return done;
  const filled = dated.filter(({ evidence: { content } }) => content.figures * 2 > content.rows);
  const [first, ...others] = filled;
  if (first === undefined) return done;
  const latest = others.reduce((best, each) => (each.year.start > best.year.start ? each : best), first);
  const outcomes = all.flatMap((each) => (each.content.words > 0 && saysOutcome.test(each.name) ? (yearOf(each) ?? []) : []));
  return outcomes.every((year) => isSame(year, latest.year)) ? [latest.evidence.column] : done;
}

function yearOf({ name }: ColumnEvidence): YearMark | null {
  const [year, ...others] = yearsIn(name);
  return year === undefined || others.length > 0 ? null : year;
}

function isSame(one: YearMark | null, other: YearMark): boolean {
  return one !== null && isSameYear(one, other);
}
