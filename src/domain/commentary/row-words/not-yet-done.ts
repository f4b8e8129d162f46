// Figures of what hasn't been done yet, as the row's own comment says it: "The 548 are places booked so far". What is
// booked is never called trained, nor a target met by it.

import { mayName } from './named-numbers';
import { endOfNouns } from './nouns';

/** What may be said of a figure in place of what was done. */
const words =
  'booked|signed up|enrolled|registered|reserved|planned|scheduled|arranged|pledged|expected|forecast|in discussion|under discussion|in the pipeline';

/** A figure, a few words, and one of these; with another word before it: "attended or booked". */
const said = new RegExp(
  `(?<![\\d.,£$€/-])(?<number>\\d[\\d,]*)(?![\\d%]|[.,/]\\d)(?<between>(?:[ \\t]+(?!(?:than|as|not|but|of)\\b)[\\p{L}’'-]+){0,5}?)[ \\t]+(?<state>(?:\\p{L}+[ \\t]+(?:or|and)[ \\t]+)?(?:${words}))(?![\\p{L}-])`,
  'giu',
);

/** A figure of what isn't done yet. */
export interface NotYetDone {
  /** "booked". */
  readonly state: string;
  /** What the comment itself counts, in the plural: "places"; null where it names nothing. */
  readonly thing: string | null;
}

/** Where a comment says it of this figure; null where it doesn't. */
export function notYetDone(comment: string | null, figure: number): NotYetDone | null {
  if (comment === null || !mayName(comment, figure)) return null;
  for (const { groups = {} } of comment.matchAll(said)) {
    const { number = '', between = '', state = '' } = groups;
    if (Number(number.replaceAll(',', '')) === figure) return { state: state.toLowerCase().replace(/\s+/gu, ' '), thing: thingIn(between) };
  }
  return null;
}

const auxiliary = /^(?:(?:are|is|were|was|now|already)\s+)+|(?:(?:^|\s+)(?:are|is|were|was|have|has|had|been|now|already|so|far))+$/giu;

/** "Places" of "are places": nothing but what is counted. */
function thingIn(between: string): string | null {
  const rest = between.trim().replaceAll(auxiliary, '');
  return rest !== '' && endOfNouns(rest, 0) === rest.length ? rest : null;
}
