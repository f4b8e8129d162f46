// “2022/23”, “2023/24”, “2024/25” before “Target 2025/26”: equal columns of earlier years are where things stood, and the
// latest of them that is filled is what the target is set against. They are never added up.

import { rolesWith, type ColumnRoles, type ColumnSurvey } from '../../columns/column-roles';
import type { ColumnEvidence } from '../../columns/figure-columns';
import { combinePeriod } from '../../columns/periods/period-columns';
import { readPeriodHeading } from '../../headings/period-headings';
import type { YearMark } from '../../../timescales/dates/year';
import type { CandidateReading } from './candidate-reading';

/** One year beside a target may be there to be compared with; several are a row of years that goes on to the target’s. */
const leastYears = 2;

/** How sure the place of the year makes it. */
const confidence = 0.75;

/**
 * The reading with the latest of the earlier years as what was reached; empty where the headings name what was reached, or
 * a year is followed by the target's without being equal to the others.
 */
export function fromLatestYear(survey: ColumnSurvey, plain: ColumnRoles): readonly CandidateReading[] {
  const { target, total, periods, achieved, rivals } = plain;
  if (target === null || total !== null || achieved !== null || periods.length > 0 || rivals.total.length > 0) return [];
  const aim = yearOf(survey.all.find(({ column }) => column === target));
  if (aim === null) return [];
  const years = survey.free.flatMap((evidence) => {
    const year = evidence.words === null && evidence.content.figures * 2 > evidence.content.filled ? yearAlone(evidence) : null;
    return year === null ? [] : [{ column: evidence.column, year }];
  });
  const starts = new Set(years.map(({ year }) => year.start));
  const areBefore = years.every(({ year }) => year.kind === aim.kind && year.start < aim.start);
  if (!areBefore || years.length < leastYears || starts.size < years.length) return [];
  const latest = years.reduce((last, each) => (each.year.start > last.year.start ? each : last));
  const words = 'the latest of the years before that of the target';
  return [
    {
      roles: rolesWith(survey, { target, total: latest.column, periods: [] }),
      reasons: new Map([[latest.column, { words, confidence }]]),
      byFormula: false,
      found: 'year before',
    },
  ];
}

/**
 * Whether figures under the one heading are of a year before that of the target under the other: then they are told with
 * their year, and the target isn't due at the end of it.
 */
export function isOfYearBefore(heading: string, targetHeading: string): boolean {
  const [own, aim] = [readPeriodHeading(heading), readPeriodHeading(targetHeading)];
  if (own?.level !== 'year' || own.rest !== '' || own.year === null || aim?.level !== 'year' || aim.year === null) return false;
  return own.year.kind === aim.year.kind && own.year.start < aim.year.start;
}

function yearOf(evidence: ColumnEvidence | undefined): YearMark | null {
  const period = evidence === undefined ? null : combinePeriod(evidence.parts);
  return period?.level === 'year' ? period.year : null;
}

/** The year that a heading names and says nothing else of. */
function yearAlone({ parts }: ColumnEvidence): YearMark | null {
  const period = combinePeriod(parts);
  if (period?.level !== 'year' || period.isTotal || period.toDate) return null;
  return period.rest === '' ? period.year : null;
}
