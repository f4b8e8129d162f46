// Days at the ends of quarters ("30 Jun 2025", "30 Sep 2025") end a quarter each, and head no months of their own: what stands
// under them is of three months, or where things stood at their end.

import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import type { PeriodHeading } from '../../headings/period-headings';
import type { PeriodCandidate } from './period-columns';

const months = 3;

/** The candidates, with days a quarter apart as the quarters that they end; as they are where any other day stands among them. */
export function withQuarterEnds(candidates: readonly PeriodCandidate[]): readonly PeriodCandidate[] {
  const days = candidates.filter(({ period, measure }) => isDay(period) && measure !== 'target');
  const placed = days.map(({ period }) => monthOf(period));
  const areApart = placed.every((month, index) => {
    const before = placed[index - 1];
    return month !== null && (index === 0 || (before != null && month - before === months));
  });
  if (days.length < 2 || !areApart || !days.every(({ period }) => isMonthsEnd(period))) return candidates;
  const ends = new Set(days.map(({ column }) => column));
  return candidates.map((candidate) => (ends.has(candidate.column) ? { ...candidate, period: quarterTo(candidate.period) } : candidate));
}

function isDay({ level, day, firstMonth }: PeriodHeading): boolean {
  return level === 'month' && day !== null && firstMonth !== null;
}

/** Counted through the years; null without a calendar year. */
function monthOf({ year, firstMonth }: PeriodHeading): number | null {
  return year?.kind !== 'calendar' || firstMonth === null ? null : year.start * 12 + firstMonth;
}

function isMonthsEnd({ year, firstMonth, day }: PeriodHeading): boolean {
  return year !== null && firstMonth !== null && day === getDaysInMonth(new Date(year.start, firstMonth - 1));
}

function quarterTo(period: PeriodHeading): PeriodHeading {
  const last = period.firstMonth ?? months;
  const first = last - months + 1;
  if (period.year === null || first > 0) return { ...period, level: 'quarter', firstMonth: first };
  return { ...period, level: 'quarter', firstMonth: first + 12, year: { ...period.year, start: period.year.start - 1 } };
}
