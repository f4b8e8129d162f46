// What is to be reached in a period, or by its end, however it is called: “October milestone”, “Q2 standard”, “2024-25
// milestone”. Such words say it over figures only: over words they name what the rows are.

import { plainHeading } from '../../headings/heading-words';
import { readPeriodHeading, type PeriodHeading } from '../../headings/period-headings';

/** “Aim 2024/25” may be last year's, kept beside this year's target. */
const milestonesByYear = /^(?:annual |yearly |interim )?(?:milestones?|trajector(?:y|ies))$/u;
const milestones =
  /^(?:the )?(?:(?:annual|yearly|monthly|quarterly|interim|agreed|national|contract|service) )?(?:milestones?|trajector(?:y|ies)|standards?|aims?)$/u;

/**
 * Whether the heading over figures names a period's milestone; `period`: the one that its rows name. “Milestones” in a
 * row of its own says it over years alone: over quarters it may stand over what was done in them too.
 */
export function isMilestoneOf(parts: readonly string[], period: PeriodHeading | null): boolean {
  if (period === null || period.isTotal) return false;
  if (parts.length === 1)
    return period.level === 'year'
      ? period.year !== null && milestonesByYear.test(plainHeading(period.rest))
      : milestones.test(plainHeading(period.rest));
  const isOfPart = (part: string): boolean => {
    const named = readPeriodHeading(part);
    return named !== null && named.level !== 'year' && milestones.test(plainHeading(named.rest));
  };
  return period.level === 'year' ? parts.some((part) => milestonesByYear.test(plainHeading(part))) : parts.some(isOfPart);
}
