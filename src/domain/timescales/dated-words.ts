// What the words beside a date make of it: a deadline, a start, an end, something done, a date that was moved.

import { isOnlyTime } from './undated-words';

/** The words of the milestone on either side of its date. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

/**
 * `past the date`: it begins or must be done after what the date names ends; `ahead of the date`: before it begins.
 */
export type DateUse = 'deadline' | 'ahead of the date' | 'start' | 'past the date' | 'until' | 'since' | 'done' | 'relative';

const lead = '(?: (?:in|on|from|by|at|of|the|about|around|circa|approx\\.?|approximately|date|w\\.?e\\.?f\\.?))* ?[:–—-]? ?$';
const participle = `(?:${[
  'complete|launched|completed|delivered|achieved|finished|published|held|issued|established|closed|implemented',
  'approved|signed|signed off|opened|appointed|recruited|released|submitted|adopted|ended|concluded|produced',
  'circulated|hosted|met|took place|went live|sent|awarded|agreed|done',
].join('|')})`;
const notSo =
  '(?<!\\b(?:to|be|being|not|yet|once|when|if|until|is|are|get|getting|have|having|fully|will|partly|partially|nearly|almost|half) )';

const moved =
  'slipped|moved|delayed|deferred|postponed|extended|revised|changed|rescheduled|re-?profiled|pushed back|put back|brought forward';

const relative =
  /\b(?:\d+|one|two|three|four|five|six|nine|twelve)[ -](?:working )?(?:days?|weeks?|months?|years?) (?:of|from|after|following|before|prior to) (?:the )?$/u;
const done = new RegExp(`${notSo}\\b${participle}(?: (?:in|on|during|at|since))?(?: the)? ?$|${notSo}\\b${participle} ?[:(,–—-] ?$`, 'u');
/** "Complete Jan 2012" may still be to do; "Complete - Jan 2012" has been done. */
const toBeDone = /\bcomplete(?: (?:in|on|during|at|the)){0,2} ?$/u;
const doneBehind = new RegExp(
  `^ ?\\)?[-–—:,.(]* ?(?:all |now |fully )?(?:completed?|done|achieved|delivered|finished|met|launched|published)(?! (?:by|to|in|when|\\d))\\b`,
  'u',
);
const notBefore = /\b(?:not before|not until|no earlier than|not earlier than|earliest) (?:the )?[:–-]? ?$/u;
const noLater = /\b(?:no|not) later than (?:the )?$/u;
const starting = new RegExp(
  `\\b(?:from|starting|starts?|started|commenc(?:es?|ing|ed|ement)|begin(?:s|ning)?|began|begun|effective|w\\.?e\\.?f\\.?|as of)${lead}`,
  'u',
);
const since = /\bsince (?:the )?$/u;
const onwards = /^ ?\)?(?:,? ?(?:onwards?|forwards?|and beyond|and ongoing|and after)\b|\+| on ?$)/u;
const openEnd = /^ ?(?:-|–|—|to|and) ?(?:on-?going|present|date|continuing|continues|open[- ]ended)\b/u;
const until = new RegExp(
  `(?:^|\\b)(?:until|till|til|through(?:out)?(?: to)?|up to|run(?:s|ning)? to|continu\\w* to|ongoing to|ongoing,? until|ends?|ending|expires?)${lead}`,
  'u',
);
const movedTo = new RegExp(`\\b(?:${moved}) (?:to|until|till|for|into) (?:the )?$`, 'u');
const toDate = /^to (?:the )?$/u;
const ahead = /\b(?:before|prior to|ahead of|in advance of|in time for) (?:the )?$/u;
const past = /\b(?:after|following|post) (?:the )?$/u;

/** How a date is used. `bare`: what a date without such words is in its column. */
export function useOf({ before, after }: Beside, bare: 'deadline' | 'start'): DateUse {
  const [front, behind] = [before.toLowerCase(), after.toLowerCase()];
  if (relative.test(front)) return 'relative';
  if (noLater.test(front) || movedTo.test(front)) return 'deadline';
  if (notBefore.test(front)) return 'start';
  if ((done.test(front) && !toBeDone.test(front)) || doneBehind.test(behind)) return 'done';
  if (openEnd.test(behind) || since.test(front)) return 'since';
  if (starting.test(front) || onwards.test(behind)) return 'start';
  if (past.test(front)) return 'past the date';
  if (ahead.test(front)) return 'ahead of the date';
  if (until.test(front) || toDate.test(front)) return 'until';
  return bare;
}

/** Whether the words behind a date leave its end open: "Sept 2011 - ongoing". */
export function isOpenEnded(after: string): boolean {
  return openEnd.test(after.toLowerCase());
}

const nowBetween = new RegExp(`\\b(?:now|${moved})\\b`, 'u');
const movedFrom = new RegExp(`\\b(?:${moved}) from (?:the )?$`, 'u');
const arrow = /^ ?(?:→|[-=]>) ?$/u;
const onlyTo = /^ ?(?:to|until) (?:the )?$/u;
const wasBefore =
  /(?:^|\b)(?:was|were|originally|original|previously|initially|formerly)(?: (?:due|planned|scheduled|date|deadline|target|for|in|by|on|the))*:? ?$/u;

/**
 * Whether the second of two dates took the place of the first (1), the first that of the second (−1), or neither (0).
 * `front`: the text before the first.
 */
export function replaces(front: string, between: string): 1 | -1 | 0 {
  const [lowerFront, lower] = [front.toLowerCase(), between.toLowerCase()];
  if (movedFrom.test(lower)) return -1;
  if (wasBefore.test(lower) && !nowBetween.test(lower)) return -1;
  if (arrow.test(lower) || nowBetween.test(lower) || wasBefore.test(lowerFront)) return 1;
  return movedFrom.test(lowerFront) && onlyTo.test(lower) ? 1 : 0;
}

const numbered =
  /\b(?:cohort|phase|stage|wave|round|part|tranche|lot|module|strand|workstream|group|session|batch|pilot|step|milestone|gateway|gate)s? (?:\d{1,3}[a-z]?|[ivx]{1,4}|[a-d]|one|two|three|four|five|six)\b/iu;
const leads = [
  'by|in|on|at|from|to|until|till|due|end|of|the|complete|completed',
  'completion|deadline|target|date|start|starts|starting|started|begins?|beginning|commenc\\w+|for|during|before',
  'after|no|not|later|than|earlier|since|was|were|now|originally|up|through|throughout',
  'with effect|done|about|around|circa|and|or|then|between|to be|first|last|next|every',
  'each|prior|original|revised|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun',
].join('|');
const leading = new RegExp(`(?:^|[\\s(])(?:${leads})[\\s.]*$`, 'iu');
const trailing =
  /^(?:onwards?|to date|at the latest|(?:has |have )?(?:been )?completed?|done|achieved|latest|or (?:earlier|later|sooner))\b/iu;
const onlyDone = new RegExp(`^(?:to be )?(?:${participle}|${moved})$`, 'iu');
const edges = /^[\s:;,.()[\]–—/-]+|[\s:;,(–—/[-]+$/gu;

/** "Cohort 13" in a text; null where it numbers nothing. */
export function numberedIn(text: string): string | null {
  return numbered.exec(text)?.[0] ?? null;
}

/**
 * What a milestone is of: its number where it has one ("Cohort 13"),
 * else the words before its date, else those behind it.
 */
export function labelOf({ before, after }: Beside): string | null {
  const number = numberedIn(`${before} | ${after}`);
  if (number !== null) return number;
  const label = withoutLeads(before) || after.replace(edges, '').replace(trailing, '').replace(edges, '');
  if (label.endsWith(')') && !label.includes('(')) return labelOf({ before: label.slice(0, -1), after: '' });
  return /\p{L}{2}/u.test(label) && !onlyDone.test(label) && !isOnlyTime(label) ? label : null;
}

function withoutLeads(text: string): string {
  let rest = text.replace(edges, '');
  for (let shorter = rest.replace(leading, '').replace(edges, ''); shorter !== rest; shorter = rest.replace(leading, '').replace(edges, ''))
    rest = shorter;
  return rest;
}
