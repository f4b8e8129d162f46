// A progress narrative is known by what it holds: what was aimed at in words, where things stand in words, and a light
// beside them, whatever the headings and their order.

import { tellsStanding } from './narrative-headings';
import { contentOf, headingOf, type ColumnRoles } from '../columns/column-roles';
import { tellsInSentences, usualLength } from '../columns/narrative-columns';
import { isInKnownWords, isNamedStatus } from '../columns/statuses/progress-columns';

const aim =
  /\b(?:said|promis\w*|pledg\w*|commit\w*|recommend\w*|aims?|ambitions?|targets?|goals?|objectives?|intend\w*|set out|we (?:will|would|want)|want(?:ed)? to|plan to|planned(?: to)?|going to|ask)\b/iu;

const leastAim = 25;
/** "Commitment" beside "What we have done" says what both are: "Mend 40 benches" is an aim. */
const leastNamedAim = 12;
const leastStanding = 35;

/** Prose about what was aimed at beside prose about what was done, with a status, and nothing that a plan has besides. */
export function isNarrativeShape(roles: ColumnRoles): boolean {
  const { text, commentary } = roles;
  if (text?.timescale !== null || commentary.length === 0 || !hasLight(roles)) return false;
  if (roles.target !== null || roles.total !== null || roles.periods.length > 0) return false;
  if (roles.proseTarget === text.description) return true;
  const saysAim = aim.test(headingOf(roles, text.description));
  const saysStanding = commentary.some((each) => tellsStanding(headingOf(roles, each)));
  // Ambitions with what was promised under each are a narrative's; outcomes with actions are a plan's.
  if (text.project !== null || (text.outcome !== null && !saysAim)) return false;
  const lengthOf = (column: number): number => usualLength({ content: contentOf(roles, column) });
  const tells = (column: number): boolean => lengthOf(column) >= leastStanding || tellsInSentences({ content: contentOf(roles, column) });
  if (lengthOf(text.description) < (saysAim && saysStanding ? leastNamedAim : leastAim) || !commentary.some(tells)) return false;
  return roles.rag.length > 0 ? saysAim || saysStanding : saysAim && saysStanding;
}

/** A status in colours or in words of progress; other words are one where their heading asks how the work stands. */
function hasLight({ rag, progress }: ColumnRoles): boolean {
  return rag.length > 0 || progress.some((each) => isInKnownWords(each) || isNamedStatus(each));
}
