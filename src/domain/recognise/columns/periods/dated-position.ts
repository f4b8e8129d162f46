// "Actual (June 2026)" alone beside a baseline and a target is where things stand at that date: a level on the way from
// the one to the other, not what June brought to a year's sum.

import { evidenceOf, type ColumnEvidence } from '../figure-columns';
import { readPeriodHeading } from '../../headings/period-headings';
import { combinePeriod } from './period-columns';

const saysBaseline = /\bbase-?lines?\b|\bstarting (?:point|position|level)\b/iu;
const saysPosition =
  /^(?:the )?(?:(?:latest|current|reported|actual|last|most recent) )?(?:actuals?|positions?|latest|current|now|status|figures?|values?|results?|levels?|reported|performance|reading|measure(?:ment)?)(?: (?:at|as at|in|for|on|to|by))?$/iu;

/**
 * The columns, with the one dated position named without its date, so that it is no period; as they are where there are
 * several dated ones, no baseline or no target.
 */
export function withDatedPosition(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const baselines = columns.filter(({ name, content }) => saysBaseline.test(name) && content.figures > 0);
  const hasTarget = columns.some(({ words, content }) => words?.role === 'target' && content.figures > 0);
  if (baselines.length !== 1 || !hasTarget) return columns;
  const dated = columns.filter((evidence) => !baselines.includes(evidence) && holdsPeriod(evidence));
  const [position] = dated;
  if (position === undefined || dated.length > 1 || position.content.figures === 0) return columns;
  const period = combinePeriod(position.parts);
  const undated = position.parts.map((part) => readPeriodHeading(part)?.rest ?? part).filter((part) => part !== '');
  if (period?.level !== 'month' || !saysPosition.test(undated.join(' '))) return columns;
  return columns.map((each) => (each === position ? evidenceOf(each.column, [plainPosition], each.content) : each));
}

/** What such a column is called where its heading has no date. */
export const plainPosition = 'Latest position';

/** A column of one period, filled or still to come; a target's date is when it is due. */
function holdsPeriod({ parts, words, content }: ColumnEvidence): boolean {
  return words?.role !== 'target' && content.dates === 0 && combinePeriod(parts) !== null;
}
