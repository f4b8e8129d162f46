// Dates of the next thing on a row's way ("Next milestone", "Next stage"), which aren't those of the row: the special
// school isn't due on the day on which its contract is to be signed.

import type { NextStep } from '../../../model/table/date-columns';
import { holdsDates } from '../column-content';
import type { ColumnEvidence } from '../figure-columns';

const step = '(?:milestone|step|stage|gateway|gate|phase|checkpoint|event|decision|action)s?';
/** "Next milestone", "Upcoming gateway", "Next key step". */
const namesNext = new RegExp(`\\b(?:next|upcoming|forthcoming|coming)\\s+(?:\\w+\\s+){0,2}?${step}\\b`, 'iu');
/** "Milestone date" beside a column of milestones. */
const datesStep =
  /^(?:milestone|gateway|stage|gate)s?\s+(?:due|date|deadline|by|when|target date)s?(?:\s+date)?$|^(?:date|when) (?:of|for) (?:the )?(?:milestone|gateway|stage|gate)$/iu;
const isStep = /^(?:current |key )?(?:milestone|gateway|stage|gate)s?$/iu;
/** Headings of a date that say nothing of what it is of. */
const plainDate =
  /^(?:by\s+when|when|by|due(?:\s+(?:by|on|date))?|dates?|target\s+date|deadline|planned(?:\s+date)?|its\s+date|expected)$/iu;
/** What was done last, or when it was looked at next, is no step of the work. */
const ofReview = /\b(?:review|meeting|report|update|audit|inspection|last|previous|completed)\w*\b/iu;

/** The columns of dates of next steps, each with the column that names the step. */
export function nextStepsOf(columns: readonly ColumnEvidence[]): readonly NextStep[] {
  return columns.flatMap((evidence, index): readonly NextStep[] => {
    const { name, content, column } = evidence;
    if (!holdsDates(content) || ofReview.test(name)) return [];
    const before = columns[index - 1];
    const beside = [before, columns[index + 1]].find((each) => each !== undefined && namesStep(each) && !ofReview.test(each.name));
    if (namesNext.test(name)) return [{ column, name: beside?.column ?? null }];
    if (beside === undefined) return [];
    if (datesStep.test(name.trim())) return [{ column, name: beside.column }];
    // "Date" belongs to what stands straight before it.
    return beside === before && plainDate.test(name.replace(/\s*\d$/u, '').trim()) ? [{ column, name: beside.column }] : [];
  });
}

/** "Stage" may say how far the work is: "4 - Completed" names no step. */
function namesStep({ name, content }: ColumnEvidence): boolean {
  if (content.progress * 2 > content.filled) return false;
  return content.words * 2 > content.filled && content.words > 0 && (namesNext.test(name) || isStep.test(name.trim()));
}
