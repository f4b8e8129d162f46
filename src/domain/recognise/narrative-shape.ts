// A progress narrative is known by what it holds: what was aimed at in words, where things stand in words, and a light
// beside them, whatever the headings and their order.

import { contentOf, headingOf, type ColumnRoles } from './columns/column-roles';
import type { ColumnContent } from './columns/column-content';
import { isInKnownWords } from './columns/statuses/progress-columns';

const aim =
  /\b(?:said|promis\w*|pledg\w*|commit\w*|recommend\w*|aims?|ambitions?|targets?|goals?|objectives?|intend\w*|set out|we (?:will|would|want)|want(?:ed)? to|plan to|planned to|going to|ask)\b/iu;
const standing =
  /\b(?:where|now|position|progress|deliver\w*|done|did|achiev\w*|happen\w*|updates?|so far|stand\w*|how|currently?|to date|story|latest|situation|narrative)\b/iu;

const leastAim = 25;
const leastStanding = 35;

/** Prose about what was aimed at beside prose about what was done, with a status, and nothing that a plan has besides. */
export function isNarrativeShape(roles: ColumnRoles): boolean {
  const { text, commentary } = roles;
  if (text?.timescale !== null || text.project !== null || text.outcome !== null) return false;
  if (commentary.length === 0 || (roles.rag.length === 0 && !roles.progress.some(isInKnownWords))) return false;
  if (roles.target !== null || roles.total !== null || roles.periods.length > 0) return false;
  if (roles.proseTarget === text.description) return true;
  const [saysAim, saysStanding] = [
    aim.test(headingOf(roles, text.description)),
    commentary.some((each) => standing.test(headingOf(roles, each))),
  ];
  const areProse =
    lengthOf(contentOf(roles, text.description)) >= leastAim &&
    commentary.some((each) => lengthOf(contentOf(roles, each)) >= leastStanding);
  if (!areProse) return false;
  return roles.rag.length > 0 ? saysAim || saysStanding : saysAim && saysStanding;
}

/** The usual length of a column's texts; 0 where it holds something else. */
function lengthOf({ filled, words, length }: ColumnContent): number {
  return words * 2 > filled ? length / Math.max(words, 1) : 0;
}
