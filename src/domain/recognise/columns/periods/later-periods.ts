// Figures right of a table's last period, under a heading that names time as well and that nothing is read from: those
// that are counted may be out of date, so it is asked which columns are the periods.

import type { ColumnEvidence } from '../figure-columns';
import { monthPattern } from '../../../timescales/dates/month-names';
import type { YearMark } from '../../../timescales/dates/year';
import { monthsIn } from '../../headings/period-headings';
import { combinePeriod, isSamePeriod, mayBeIn, type PeriodCandidate } from './period-columns';

const namesTime = new RegExp(
  `\\b(?:(?:${monthPattern})|(?:months?|weeks?|quarters?|periods?|terms?) ?\\d|\\d+ ?(?:months?|weeks?))\\b`,
  'iu',
);
const otherwise =
  /\b(?:last|previous|prior|preceding|before|targets?|forecast\w*|plan(?:ned)?|profiled?|budget|totals?|average|mean|year|ytd|to date|cumulative|change|difference|variance|baseline|per ?cent)\b|%/iu;

/** Such columns among those `unused`; none where a longer period may be the sum of several that are counted. */
export function laterPeriods(
  unused: readonly ColumnEvidence[],
  periods: readonly PeriodCandidate[],
  reported: YearMark | null,
): readonly number[] {
  const last = Math.max(...periods.map(({ column }) => column));
  const length = monthsIn[periods[0]?.period.level ?? 'year'];
  if (periods.length === 0 || length === 12 || periods.some(({ carriedForward }) => carriedForward === true)) return [];
  return unused
    .filter(({ column, name, words, content }) => {
      if (column <= last || words !== null || content.figures * 2 <= content.rows) return false;
      return !otherwise.test(name) && namesTime.test(name);
    })
    .filter(({ parts }) => {
      const period = combinePeriod(parts);
      if (period === null) return true;
      // "Waiting in Jul" beside Jul is none that comes later: whether it is its rival is asked elsewhere.
      if (periods.some((counted) => isSamePeriod(counted.period, period))) return false;
      const isOther = period.level === 'year' || period.toDate || (reported !== null && !mayBeIn(period, reported));
      return !isOther && (periods.length === 1 || monthsIn[period.level] <= length);
    })
    .map(({ column }) => column);
}
