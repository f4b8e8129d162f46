// "12 months to Dec 2025" beside an earlier such year and a target is where things stand: the latest is set against the
// target, the earlier ones are there to be compared with, and none of them is added up. So is "June 2026" beside "June 2025"
// and what is wanted by another day.

import { evidenceOf, type ColumnEvidence } from '../figure-columns';
import { isRollingInWords } from '../../../cells/words/level-words';
import { plainHeading } from '../../headings/heading-words';
import { readPeriodHeading } from '../../headings/period-headings';
import { monthPattern } from '../../../timescales/dates/month-names';
import { plainPosition } from './dated-position';
import { combinePeriod } from './period-columns';

const latestAlone =
  /^(?:latest|last|past|rolling|moving) (?:12|twelve)[- ]months?$|^(?:12|twelve)[- ]months?(?:[- ](?:rolling|moving))?(?: (?:total|figure|average))?$|^rolling year$/u;
const yearTo = new RegExp(`^(?:the )?year (?:to|ending|ended|up to)\\b.*\\b(?:${monthPattern})\\b`, 'iu');
/** By when a target far ahead is to be reached. */
const reachedBy = /\bby\b/iu;

/**
 * The columns, with the latest of the rolling years named as a position and the others as previous ones, so that none is a
 * period; as they are beside quarters or months, beside rolling years that overlap, or without a target in figures.
 */
export function withRollingPosition(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const targets = columns.filter(({ words, content }) => words?.role === 'target' && content.figures > 0);
  const [target] = targets;
  if (target === undefined || targets.length > 1) return columns;
  const isFar = reachedBy.test(target.name);
  const months = isFar ? columns.filter(isMonthOfYear) : [];
  const rolling = columns.filter((evidence) => isRollingYear(evidence, isFar) || (months.length > 1 && months.includes(evidence)));
  if (rolling.length === 0) return columns;
  const isBesidePeriod = columns.some((evidence) => !rolling.includes(evidence) && evidence !== target && holdsPeriod(evidence));
  const ends = rolling.map(endOf);
  if (isBesidePeriod || !areYearsApart(ends)) return columns;
  const last = Math.max(...ends.map((end) => end ?? 0));
  return columns.map((each) => {
    const place = rolling.indexOf(each);
    if (place >= 0) {
      const position = (ends[place] ?? 0) === last ? plainPosition : 'Previous position';
      return { ...evidenceOf(each.column, [position], each.content), name: each.name };
    }
    // What is to be reached one day is set against where things stand, whatever year that day lies in.
    return each === target && isFar ? { ...each, parts: ['Target'] } : each;
  });
}

function isRollingYear({ name, words, content }: ColumnEvidence, isFar: boolean): boolean {
  if (words !== null || content.figures * 2 <= content.filled) return false;
  return isRollingInWords(name) || latestAlone.test(plainHeading(name)) || (isFar && yearTo.test(name));
}

/** "June 2025" and no more: beside the June of another year how things stood then, which no sum of months is. */
function isMonthOfYear({ name, words, parts, content }: ColumnEvidence): boolean {
  const period = words === null && content.figures * 2 > content.filled ? combinePeriod(parts) : null;
  return period?.level === 'month' && period.year !== null && readPeriodHeading(name)?.rest === '';
}

function holdsPeriod({ parts, words, content }: ColumnEvidence): boolean {
  const period = content.figures > 0 && words === null ? combinePeriod(parts) : null;
  return period !== null && period.level !== 'year';
}

/** In months; null where the heading names no year. */
function endOf({ parts }: ColumnEvidence): number | null {
  const period = combinePeriod(parts);
  if (period?.year == null) return null;
  return period.year.start * 12 + (period.level === 'year' ? 0 : (period.firstMonth ?? 0));
}

/** One alone is; of several each ends in the same month of another year. */
function areYearsApart(ends: readonly (number | null)[]): boolean {
  const first = ends[0] ?? 0;
  return ends.length === 1 || ends.every((end, place) => end !== null && (end - first) % 12 === 0 && ends.indexOf(end) === place);
}
