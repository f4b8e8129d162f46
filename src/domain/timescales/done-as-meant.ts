// A comment that says in the past, with its date, what the row is to come to: "Report published 21 October" of the success
// "Report published", "Went live on 2 October" of "Site live". Only what is said of the whole counts, in the row's own words.

import { monthPattern } from './dates/month-names';
import { sentencesIn } from './done-by-label';
import { doneActions } from './done-with-date';
import { pastOf } from './past-of';

/** What a row is to come to. */
export interface Meant {
  readonly description: string;
  /** What its success is, in the officer's words; empty where no column says. */
  readonly success: readonly string[];
}

/** `text`: the words that say so, with their date. `state`: "perhaps" where it may be a part, or there is more to come. */
export interface SaidAsMeant {
  readonly text: string;
  readonly state: 'complete' | 'perhaps complete';
}

const longest = 400;

const date = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:the )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:of )?(?:${monthPattern})\\b\\.?(?:,? (?:20)?\\d\\d\\b)?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|20\\d\\d-\\d\\d-\\d\\d)`;

const phrases =
  'out (?:to|for) (?:public )?consultation|(?:went|gone) live|in (?:use|service|operation|post|place)|up and running|signed[ -]off';
const participle =
  'held|built|rebuilt|laid|sown|sent|made|drawn|sold|bought|given|taken|met|found|written|won|began|begun|started|\\p{L}{2,}ed';
const said = new RegExp(
  `^(?:(.{0,80}?) )??(${phrases}|open|live|operational|${participle})((?: (?!(?:on|in|at|since|from|by|during) \\d)[\\p{L}'’&-]+){0,5}?)(?:,|:| -| –)? ?((?:on|in|at|since|from|by|during) )?(${date})(?=$|[\\s.,;:)(–-])(.*)$`,
  'iu',
);
/** Any such comment has a day or a month in it, and one of these words. */
const mayBeDated = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const maySay = /(?:\p{L}ed|open|live|use|service|running|consultation|held|built|laid|sown|sent|made|begun|began|operational|post) /iu;

const inUse = '(?:re-?opened|opened|open|launched|went live|gone live|live|in use|in service|in operation|operational|up and running)';
/** Done words by what a row asks for, where it isn't the same word. */
const kinds: readonly { readonly done: RegExp; readonly asked: RegExp }[] = [
  ...doneActions,
  {
    done: new RegExp(`^(?:${inUse}|started|began|begun|out (?:to|for) (?:public )?consultation)$`, 'u'),
    asked: /\b(?:out (?:to|for) (?:public )?consultation|consultation (?:open|launch|start|begin|beg[au]n|under ?way|live))/u,
  },
  {
    done: new RegExp(`^${inUse}$`, 'u'),
    asked: /\b(?:open(?:s|ed|ing)?|launch\w*|go(?:es|ing)?[ -]live|live|in (?:use|service|operation)|operational|up and running)\b/u,
  },
  { done: /^(?:appointed|recruited|in post|started)$/u, asked: /\b(?:appoint\w*|recruit\w*|in post)\b/u },
];
/** Of what may still lie ahead, unless "since" stands before the date. */
const lasting = /^(?:open|live|operational|in .*|up and running|out .*)$/u;

const neutral =
  /^(?:the|a|an|this|it|our|its|of|all|both|every|each|new|now|was|were|is|are|has|have|had|been|formally|officially|finally|successfully|fully|duly|which|to|for|with|at|by|in|on|from|public|visitors|customers|users|everyone|as|planned|time|early|schedule|ahead)$/u;
const whole = /\b(?:all|both|every|each)\b/u;
const denied =
  /\b(?:not|never|yet|will|to be|should|could|would|might|must|if|once|when|until|before|pending|await\w*|partly|partial\w*|some|most|many|half|needs?|due|expected|scheduled|provisional\w*|subject|except|apart|but|however|although|only|still|remain\w*|nearly|almost|hop(?:e|es|ed|ing)|aim\w*|forecast\w*|likely|proposed|requested|invited|another|withdrawn|cancel\w*|postpon\w*|again|instead|nor?|to follow)\b|\d+ (?:of|out of) |\d ?%|\?/u;
/** A part, or a step on the way, unless the row itself is about one. */
const ofPart =
  /\b(?:drafts?|first|initial|interim|phases?|stages?|pilots?|parts?|samples?|chapters?|sections?|summary|second|third|next|last|soft|trial|demo|test|beta|consultation|notice|invitation|tenders?|applications?|bids?|orders?|contracts?|surveys?|designs?|planning|press|statement|timetable|scope|brief|terms)\b/gu;
/** What another sentence of the same comment may say against it. */
const undone =
  /\b(?:not|yet|withdrawn|re-?open\w*|suspend\w*|closed again|recall\w*|rejected|returned|remain\w*|still|outstanding|snag\w*|pending|await\w*|incomplete|fail\w*|unfinished|paused|rework\w*|the rest|to follow|delay\w*|phase (?:2|two)|to be|will be)\b/iu;
const byWhen = new RegExp(`\\b(?:by|in|before|during|from|until)(?: the)?(?: end of)? (?:${date}|20\\d\\d(?:[/-]\\d\\d)?)`, 'giu');
/** What is done more than once isn't over with one time. */
const recurs =
  /\b(?:quarterly|monthly|weekly|fortnightly|daily|termly|half-yearly|regular\w*|each|every|twice|ongoing|continu\w*|series|rolling)\b/u;
const several = / and | & |[,;/+]/u;

const numbers: ReadonlyMap<string, string> = new Map([
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  ['seven', '7'],
  ['eight', '8'],
  ['nine', '9'],
  ['ten', '10'],
  ['eleven', '11'],
  ['twelve', '12'],
  ['fifteen', '15'],
  ['twenty', '20'],
]);

/** What a comment says as done that is what the row is to come to; null where it says nothing of the kind. */
export function doneAsMeant(meant: Meant, comment: string): SaidAsMeant | null {
  if (comment.length > longest || !mayBeDated.test(comment) || !maySay.test(comment)) return null;
  const sentences = sentencesIn(comment).map((sentence) => sentence.replace(/\s+/gu, ' '));
  for (const [index, sentence] of sentences.entries()) {
    const found = saidIn(sentence, meant);
    if (found === null) continue;
    const isTakenBack = sentences.some((other, place) => place !== index && undone.test(other));
    return isTakenBack ? { ...found, state: 'perhaps complete' } : found;
  }
  return null;
}

/** The words of a sentence up to its date. */
interface Sentence {
  /** In lower case, as the others. */
  readonly done: string;
  readonly around: string;
  readonly preposition: string;
}

function saidIn(text: string, { description, success }: Meant): SaidAsMeant | null {
  const [, subject = '', done, where = '', preposition = '', on, more = ''] = said.exec(text) ?? [];
  if (done === undefined || on === undefined) return null;
  const sentence = { done: done.toLowerCase(), around: `${subject} ${where}`.toLowerCase(), preposition: preposition.trim().toLowerCase() };
  if (denied.test(sentence.around)) return null;
  const row = description.toLowerCase();
  const aims = [...success.map((aim) => aim.toLowerCase()), ...(wordsOf(subject.toLowerCase()).length > 0 ? [row] : [])];
  for (const aim of aims) {
    const reached = reachedIn(sentence, aim, row);
    if (reached === null) continue;
    const isSure =
      reached === 'all' && !denied.test(more.toLowerCase()) && !(lasting.test(sentence.done) && sentence.preposition !== 'since');
    return { text: text.slice(0, text.length - more.length), state: isSure ? 'complete' : 'perhaps complete' };
  }
  return null;
}

/** How much of an aim a sentence says to be done; null where it says something else. */
function reachedIn({ done, around }: Sentence, aim: string, row: string): 'all' | 'perhaps' | null {
  const timeless = aim.replace(byWhen, '');
  if (!isAskedBy(done, timeless)) return null;
  const known = new Set([...wordsOf(timeless), ...wordsOf(row)].map(stemOf));
  const words = wordsOf(around);
  if (words.some((word) => !known.has(stemOf(word)))) return null;
  const ofAim = wordsOf(timeless);
  const inAim = new Set(ofAim.map(stemOf));
  if ([...around.matchAll(ofPart)].some(([part]) => !inAim.has(stemOf(part)))) return null;
  const [wanted, counted] = [countsIn(timeless), countsIn(around)];
  if (counted.some((count) => !wanted.includes(count))) return null;
  if (!whole.test(around) && (wanted.some((count) => !counted.includes(count)) || words.some((word) => isOneOf(word, ofAim))))
    return 'perhaps';
  if (recurs.test(timeless)) return 'perhaps';
  if (!several.test(timeless)) return 'all';
  const told = new Set([...words, ...wordsOf(done)].map(stemOf));
  return ofAim.every((word) => told.has(stemOf(word))) ? 'all' : 'perhaps';
}

/** "Report" where reports are asked for. */
function isOneOf(word: string, ofAim: readonly string[]): boolean {
  return !ofAim.includes(word) && ofAim.some((other) => other === `${word}s` || other === `${word}es`);
}

function isAskedBy(done: string, aim: string): boolean {
  if (kinds.some((kind) => kind.done.test(done) && kind.asked.test(aim))) return true;
  const words: readonly string[] = aim.match(/\p{L}+/gu) ?? [];
  const [verb = '', next = ''] = words;
  return words.includes(done) || pastOf(verb === 'to' ? next : verb).includes(done);
}

/** Words that say something, numbers left out. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => !neutral.test(word) && !numbers.has(word));
}

function stemOf(word: string): string {
  return word
    .replace(/['’]s$/u, '')
    .replace(/(?:ies|y)$/u, 'i')
    .replace(/(?:es|s|e)$/u, '');
}

/** As digits. */
function countsIn(text: string): readonly string[] {
  const parts: readonly string[] = text.match(/\d[\d,.]*\d|\d|\p{L}+/gu) ?? [];
  return parts.flatMap((part) => (/^\d/u.test(part) ? [part.replace(/,/gu, '')] : (numbers.get(part) ?? [])));
}
