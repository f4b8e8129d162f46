// Words of progress, which are no RAG: "4. Completed", "CLOSED", "Ongoing - delayed". Done is read only where nothing
// beside it takes it back; what may be done is asked about, never taken for either.

import type { ProgressState } from '../../model/table/progress';
import { readWelshProgress } from './welsh-progress';

/** A longer text is a remark, however it begins. */
const longestStatus = 60;

const doneVerbs = 'completed?|done|finished|delivered|achieved|closed|implemented|discharged|signed[ -]off|concluded|met';
const doneWords = `(?:(?:this|the|now|fully|all|actions?|tasks?|work|projects?|milestones?|100 ?%|already|is|are|has been|have been|been|was|successfully) )*(?:${doneVerbs})`;

const states: Readonly<Record<Exclude<ProgressState, 'perhaps complete'>, readonly string[]>> = {
  'not started': [
    '(?:not|yet to|to be) (?:yet )?(?:start(?:ed)?|begun|begin|commenced?|live)(?: yet)?',
    'un-?started|to ?do|(?:still |yet )?to come|upcoming|planned|pending|scheduled|new|proposed|backlog|(?:in the )?pipeline|not (?:yet )?due(?: to (?:start|begin|commence))?(?: yet)?|future|awaiting start',
  ],
  'under way': [
    '(?:work )?in[ -](?:progress|hand|train|delivery|development|flight)|on-?\\s?going|under ?-?way|live|active|open|current|wip',
    'started|commenced|begun|progressing|continu(?:es|ing|ous)|being (?:delivered|implemented)|implementing|mobilising',
    '(?:on|ahead of) (?:track|target|course|schedule|plan|time)|ahead',
    '(?:part(?:ly|ially)?|nearly|almost|substantially|mostly|half)[ -](?:met|completed?|done|achieved|delivered|implemented|closed)',
    '\\d{1,2}(?:\\.\\d+)? ?(?:%|per cent)(?: (?:completed?|done))?',
    '(?:well )?on (?:the|its|their) way|on track to complete|to complete|completing|(?:due )?for completion',
  ],
  delayed: [
    '(?:minor |major |slight |some |significant )?(?:delay(?:s|ed)?|slippage|slipp(?:ed|ing)|concerns?)|late|overdue',
    '(?:(?:slightly|somewhat|a (?:little|bit)|well|far|significantly|seriously|badly|running|falling) )*behind(?: schedule| target| plan| track| profile| where we should be)?',
    '(?:off|not on)[ -](?:track|target|course|schedule|plan)|at risk|missed|needs (?:attention|action|help|work)',
  ],
  'on hold': [
    '(?:on|not) hold|paused|suspended|deferred|postponed|stalled|parked|frozen|blocked|held up|stuck|(?:not going ahead )?for now',
  ],
  'not done': [
    "(?:not|never|won[’']t be|will not be) (?:yet |fully |being )?(?:completed?|done|finished|delivered|achieved|closed|implemented|met)(?: yet)?",
    'incomplete|unmet|failed|to be (?:completed?|done|delivered|finished|closed|implemented|achieved)|outstanding',
  ],
  complete: [
    `${doneWords}|100 ?(?:%|per cent)(?: (?:completed?|done))?|[✓✔✅☑]|closed off|hand-?over (?:done|completed?)|(?:now |has |have )*(?:gone|went) live|(?:now |already |fully )*in use`,
  ],
  cancelled: [
    'cancell?ed|abandoned|withdrawn|stopped|discontinued|superseded|terminated|dropped|removed|rejected|not (?:being )?(?:proceeding|pursued|progressed)',
    'not (?:being )?(?:accepted|taken (?:forward|up)|adopted)|declined|refused|(?:management )?(?:accept(?:s|ed) (?:the )?risk|risk accepted)',
    'not going ahead|no longer (?:required|needed|relevant|applicable|proceeding|going ahead|being pursued)|no further action',
  ],
};

/** What may be over, here or for good: "BAU", "Handed over", "Merged with A3". Whether it is, the officer says. */
const mayBeOver = new RegExp(
  `^(?:${[
    '(?:(?:now|moved|transferred|transitioned|passed|handed over|part of) (?:in(?: ?to)? |to )?)*(?:bau|business as usual)',
    '(?:now |fully )*(?:embedded|mainstreamed|duplicated?|replaced|handed (?:over|back))(?: (?:in|into|to|with|by|of|as) .+)?',
    'hand-?over',
    // A building or a service; a ticket that was opened isn't over.
    '(?:now )?opened(?: (?:to|for|in|on) .+)?',
    '(?:now )?part of .+',
    '(?:now |to be )*(?:merged|combined|amalgamated|consolidated|incorporated|absorbed|subsumed|rolled(?: up)?)(?: (?:in|into|to|with|by|under) .+)?',
    '(?:now )?(?:transferred|passed|referred|reassigned|taken over|picked up)(?: (?:to|by|under|into) .+)?',
  ].join('|')})$`,
  'u',
);
/** "Cancelled by Members", "Superseded by A4" are over whoever did it; "dropped by 4%" is a fall. */
const overBecause = new RegExp(`^(?:${states.cancelled.join('|')}) (?:by|with|to|into|as|due to) (?![£$€]?\\d(?!\\d{3}\\b)).+$`, 'u');

/** Words of one state; those that deny something come before what they deny. */
const inOrder = ['not done', 'not started', 'cancelled', 'delayed', 'on hold', 'under way', 'complete'] as const;

const patterns = inOrder.map((state) => ({ state, words: new RegExp(`^(?:${states[state].join('|')})$`, 'u') }));

const numberBefore = /^[([]?(?:s(?:tage|tatus)? ?)?\d{1,2}[a-z]?(?:[.):\]]+| ?[-–—:=])\s*/u;
const bullet = /^[•*·»>–—-]+\s*/u;
const symbol = /^(?:[✓✔✅☑🟢🟡🟠🔴🔵⚫⚪]\uFE0F?)\s+(?=\p{L})/u;
const colour = /^(?:b?rag|status|green|amber|yellow|red|blue)$/u;
const cut = /\s*(?:\s[-–—]+\s|[-–—](?=\s)|\s[-–—](?=\S)|[:;,/|&+\n([\])]|\.(?=\s|$))\s*|\s+(?:and|but)\s+/u;
/** What may stand behind "Completed" without taking it back. */
const takesBack =
  /\b(?:await\w*|subject to|except\w*|however|pending|outstanding|remain\w*|to be|still|not|isn['’]?t|phases?|stages?|parts?|draft|first|next|initial|further|follow\w*|yet|snag\w*|only|some|most\w*|will|needs?|tb[acd]|on-?going|in progress|continu\w*|under ?way|due|expected|planned|forecast)\b|\?/u;
const doneAnd = new RegExp(`^${doneWords} (?<more>.+)$`, 'u');
const asDone =
  /^(?:late|early|on time|on (?:target|track|schedule)|(?:ahead of|behind) schedule|in full|successfully|as planned|already)$/u;
/** "Completed except for the car park"; "Complete the survey" is what is to be done. */
const inPart =
  /^(?:by|before|when|once|if|after|subject to|except|apart from|bar|pending|awaiting|in part|partly|with|without|for|to|into|via|through|under|as part of|phases?|stages?|parts?|draft)\b/u;
const dateWords =
  /^(?:in|on|during|at|since|as at|as of)? ?(?:the )?(?:(?:early|mid|late|end(?: of)?|week (?:commencing|ending)|w\/?[ce]) ?-?)?[\d\s./'’-]*(?:st|nd|rd|th)?\s*(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|quarter [1-4]|spring|summer|autumn|winter)?\.?[\s,'’-]*(?:\d{2,4}(?:[/-]\d{2,4})?)?$/u;

/**
 * The progress that a text states and nothing else; null where it is none, or more than a status. A number before it
 * ("4. Completed"), case, a colour beside it and a remark behind make no difference, unless the remark takes it back.
 */
export function readProgress(text: string): ProgressState | null {
  if (text.length > longestStatus) return null;
  const stated = stateIn(text);
  return stated ?? (text.includes(' / ') ? inOtherHalf(text) : null);
}

function stateIn(text: string): ProgressState | null {
  return (mayState(text) ? statedBy(text) : null) ?? readWelshProgress(text);
}

/** "Wedi’i gwblhau / Complete": two words for the same, one of which we may not know. */
function inOtherHalf(text: string): ProgressState | null {
  const halves = text.split(' / ').map((half) => half.trim());
  const states = halves.map(stateIn);
  const [known, ...others] = new Set(states.filter((state) => state !== null));
  if (known === undefined || others.length > 0) return null;
  const isDoubted = halves.some((half, index) => states[index] === null && takesBack.test(half.toLowerCase()));
  return isDoubted && known === 'complete' ? 'perhaps complete' : known;
}

const notHere = /^\s*(?:n\/?a|not applicable)\s*[-–—:;,(]\s*/iu;

function statedBy(typed: string): ProgressState | null {
  const text = typed.replace(notHere, '');
  const state = statedAlone(text);
  // "n/a – merged with SD3", "n/a: done elsewhere" say that nothing is to be done here.
  return text !== typed && state !== 'cancelled' ? (state === null ? null : 'perhaps complete') : state;
}

function statedAlone(text: string): ProgressState | null {
  const [first, ...others] = segmentsOf(text);
  if (first === undefined) return null;
  const stated = stateOf(first);
  if (stated === null) return null;
  if (stated === 'complete') return text.includes('?') ? 'perhaps complete' : doneUnless(others);
  if (stated !== 'under way') return stated;
  return others.map(stateOf).find((state) => state === 'delayed' || state === 'on hold') ?? stated;
}

/** Most texts of a plan are told apart by their first word. What doesn't begin with a letter is looked at in full. */
const firstWords: ReadonlySet<string> = new Set(
  [
    'absorbed amalgamated combined consolidated duplicate duplicated embedded hand handed handover incorporated mainstreamed merged moved',
    'n opened passed picked reassigned referred replaced rolled subsumed taken transferred transitioned',
    'declined refused risk management accept accepts accepted',
    'a abandoned achieved action actions active ahead all almost already are at awaiting backlog badly bau been begun behind being blocked blue amber',
    'business canceled cancelled closed commenced complete completed completing concerns concern concluded continues continuing continuous',
    'current deferred delay delayed delays delivered delivery discharged discontinued done dropped due failed falling far finished for frozen fully future',
    'gone green half has held have implemented implementing in incomplete is late live major met milestone milestones minor missed mobilising mostly',
    'nearly needs never new no not now off on ongoing open outstanding overall overdue parked part partially partly paused pending pipeline planned',
    'postponed progressing project projects proposed rag red rejected removed running s scheduled seriously signed significant significantly slight slightly slippage slipped slipping',
    'some somewhat stage stalled started status still stopped substantially stuck successfully superseded suspended task tasks terminated the this to todo under',
    'un underway unmet unstarted upcoming was well went will wip withdrawn won work yellow yet',
  ].flatMap((line) => line.split(' ')),
);
const endOfWord = /[^A-Za-z]/u;
/** They begin a text of progress only where the work is said to be done, and most names of projects and actions besides. */
const worksOn: ReadonlySet<string> = new Set(['action', 'actions', 'milestone', 'milestones', 'project', 'projects', 'task', 'tasks']);
const anyDone = new RegExp(doneVerbs, 'iu');

function mayState(text: string): boolean {
  const end = text.search(endOfWord);
  if (end === 0) return true;
  const first = (end < 0 ? text : text.slice(0, end)).toLowerCase();
  return firstWords.has(first) && (!worksOn.has(first) || anyDone.test(text));
}

/**
 * "Completed - awaiting sign-off" isn't done for certain, "Complete - handed over" is; "Closed - superseded" was never
 * done.
 */
function doneUnless(remarks: readonly string[]): ProgressState {
  const states = remarks.map(stateOf);
  if (states.includes('cancelled')) return 'cancelled';
  const isDoubted = remarks.some((remark, index) => {
    const state = states[index] ?? null;
    if (state === null || state === 'perhaps complete') return takesBack.test(remark);
    return state !== 'complete' && state !== 'delayed' && !/^(?:on|ahead)/u.test(remark);
  });
  return isDoubted ? 'perhaps complete' : 'complete';
}

function segmentsOf(text: string): readonly string[] {
  const plain = text
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[\s\u00a0_*"]+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(bullet, '')
    .replace(numberBefore, '')
    .replace(symbol, '')
    .replace(/^(?:rag |delivery |current |overall )?status\s*[:=-]\s*/u, '')
    .replace(/[\s.!?]+$/u, '');
  return plain
    .split(cut)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !colour.test(part));
}

function stateOf(words: string): ProgressState | null {
  const known = patterns.find((each) => each.words.test(words))?.state;
  if (known !== undefined) return known;
  if (overBecause.test(words)) return 'cancelled';
  if (mayBeOver.test(words)) return 'perhaps complete';
  const more = doneAnd.exec(words)?.groups?.more;
  if (more === undefined) return null;
  if (dateWords.test(more) || asDone.test(more)) return 'complete';
  return inPart.test(more) && !/^complete (?:phases?|stages?|parts?|draft)\b/u.test(words) ? 'perhaps complete' : null;
}
