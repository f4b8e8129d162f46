// What the dates of a row suggest, as "By the dates" says it beside the plan: never
// a colour, and always with the date that it was true at.

import { capitalised } from '../cells/words/capitalised';
import { longDate } from '../cells/calendar';
import { suggestionOf, suggestionWords } from './milestone-state';
import type { RowMilestone } from '../model/milestone';
import type { IsoDate } from '../model/dates';

/** "Overdue, stated Amber (as at 31 October 2011)"; null where the row says nothing of dates. */
export function byDatesText(milestones: readonly RowMilestone[], stated: string | null, asAt: IsoDate): string | null {
  const suggestion = suggestionOf(milestones, stated);
  if (suggestion === null) return milestones.length === 0 ? null : withoutDate(milestones);
  const { label } = suggestion.milestone;
  const words = suggestionWords(suggestion);
  return `${label === null ? capitalised(words) : `${label}: ${words}`} (as at ${longDate(asAt)})`;
}

function withoutDate([first]: readonly RowMilestone[]): string {
  if (first?.isMissing === true) return 'No due date';
  return first?.toCheck === undefined ? 'No date can be read' : 'Date to be checked';
}
