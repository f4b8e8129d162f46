// Colours say how something is, not that it is work: a register of assets with the condition of each, a list with a
// traffic light and nothing besides. Neither is a plan.

import { listed } from '../cells/words/word-list';
import { columnLetters } from '../model/cell';
import { contentOf, headingOf, type ColumnRoles } from './columns/column-roles';
import { usualLength, tellsInSentences } from './columns/narrative-columns';
import { isDated } from './columns/statuses/status-columns';
import { plainHeading } from './headings/heading-words';

/** Headings of colours that are the state of a thing, however the work on it goes. */
const ofThings =
  /\b(?:condition|state of (?:repair|the (?:building|asset|structure)\w*)|repair|critical(?:ity)?|hazards?|grad(?:e|ed|es|ing)|wear|suitability|serviceab\w*|roadworth\w*|fit for (?:use|purpose))\b/u;
/** Dates on which a thing is looked after, again and again: no deadline of work. */
const ofUpkeep =
  /\b(?:inspect\w*|servic(?:e|ed|es|ing)|mot|tests?|tested|testing|calibrat\w*|warrant\w*|guarantees?|insur\w*|renew\w*|expir\w*|valu(?:ed|ation)|survey(?:ed|s)?|purchased?|acquired|replace\w*|disposal|serviced)\b/u;
/** Names of a plan's rows by their heading. */
const ofWork: ReadonlySet<string> = new Set(['description', 'project', 'outcome', 'theme']);

/** Texts of this length say what is to be done, whatever their heading. */
const leastAim = 30;

/**
 * Why a table that only colours speak for is no plan, in one sentence; null where it says besides what is to be done, by
 * when or how far it is.
 */
export function whyColoursAlone(roles: ColumnRoles): string | null {
  const { rag, text, commentary } = roles;
  if (text === null || rag.length === 0 || saysWork(roles)) return null;
  const things = rag.filter(({ name }) => ofThings.test(plainHeading(name)));
  const hasDeadline = text.timescale !== null && !ofUpkeep.test(plainHeading(headingOf(roles, text.timescale)));
  if (hasDeadline || (things.length < rag.length && (text.timescale !== null || commentary.length > 0))) return null;
  const named = listed(
    rag.map(({ name, column }) => (name === '' ? `column ${columnLetters(column)}` : `“${name}” (column ${columnLetters(column)})`)),
  );
  const are = rag.length === 1 ? 'holds' : 'hold';
  const how = things.length === rag.length ? 'the state that each thing is in' : 'a colour for each row';
  return `${named} ${are} ${how}, and no column says what is to be done, by when or how far it is, so this is read as a register, not a plan; if it is a plan, head the column of deadlines “Due date”, of targets “Target” or of what is to be done “Action”, then review again.`;
}

/** An aim in words, words of progress, a share that is complete, or a review of a date: signs of work. */
function saysWork(roles: ColumnRoles): boolean {
  const { evidence, rag, text, progress, percentComplete, proseTarget } = roles;
  if (text === null || progress.length > 0 || percentComplete !== null || proseTarget !== null) return true;
  if (text.project !== null || text.outcome !== null || rag.some((each) => isDated(each) && !ofThings.test(plainHeading(each.name))))
    return true;
  const heading = evidence.find(({ column }) => column === text.description)?.words ?? null;
  const content = contentOf(roles, text.description);
  return (heading !== null && ofWork.has(heading.role)) || usualLength({ content }) >= leastAim || tellsInSentences({ content });
}
