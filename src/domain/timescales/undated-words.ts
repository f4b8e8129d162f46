// Timescales without a date: what they say all the same, or why no date can be read in them.

import type { MilestoneKind } from '../model/milestone';

/** What words without a date say. */
interface UndatedWords {
  readonly kind: MilestoneKind;
  readonly isDone: boolean;
  /** Why they give none; null where none is needed. */
  readonly reason: string | null;
}

/** Any of these, as whole words. */
function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'u');
}

const notSo =
  '(?<!(?<!\\p{L})(?:not|not yet|to be|will be|be|until|once|when|if|partly|partially|part|nearly|almost|half|after) |\\d/\\d |\\d ?% |per cent )';
const unit = '(?:days?|weeks?|fortnights?|months?|quarters?|terms?|years?)';
const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)';

const unconfirmed = anyOf(
  't\\.?b\\.?[acd]\\.?',
  'to be (?:confirmed|agreed|determined|decided|announced|advised|arranged|set|scheduled)',
  '(?:date|timescale)s? (?:not known|unknown)',
  'not (?:yet )?(?:known|set|agreed|decided)',
  'awaiting (?:date|confirmation)',
);
const putOff = anyOf('on hold', 'paused', 'suspended', 'deferred', 'postponed', 'delayed', 'stalled');
const givenUp = anyOf('cancell?ed', 'abandoned', 'stopped', 'withdrawn', 'no longer', 'not proceeding', 'superseded');
const notBegun = anyOf('(?:not|yet to) (?:yet )?(?:started?|begun|begin|commenced?)');
const done = [
  new RegExp(
    `${notSo}(?<!\\p{L})(?:completed?|done|finished|delivered|achieved|closed|implemented|launched|published)(?: and (?:closed|signed off))?[\\s.!)✓]*$`,
    'u',
  ),
  /^(?:completed?|done|finished)(?!\p{L})(?! (?:by|within|when|once|after|before|all|the|to))/u,
];
const goingOn = anyOf(
  'on-?\\s?going',
  'continu(?:es|ing|ous|ously|al|ally|ed)',
  'throughout',
  'business as usual',
  'bau',
  'rolling',
  'permanent(?:ly)?',
  'under ?way',
  'in progress',
  'year[- ]round',
  'all year',
  'no end date',
  'open[- ]ended',
  'as and when',
  'ad[- ]hoc',
  '(?:as|when|if) (?:and when )?(?:required|needed|necessary|requested)',
  'on (?:demand|request)',
  `${notSo}(?:started|commenced|begun)`,
);
const comingBack = anyOf(
  `(?:bi-?|half[- ]|semi-?|${number}[- ])?(?:daily|weekly|fortnightly|monthly|quarterly|termly|yearly|annually|annual)`,
  'bi-?annual(?:ly)?',
  'biennial(?:ly)?',
  `(?:every|each) (?:other )?(?:\\w+ )?(?:${unit}|meetings?)`,
  `(?:once|twice|${number} times) (?:a|per|each|every) ${unit}`,
  'per annum',
  `per ${unit}`,
  'regular(?:ly)?',
);
const urgent = anyOf(
  'asap',
  'a\\.s\\.a\\.p\\.?',
  'as soon as (?:possible|practicable)',
  'immediate(?:ly)?',
  'urgent(?:ly)?',
  'straight away',
  'now',
);
const fromNow = anyOf(
  '(?:next|this|last|coming) (?:week|month|quarter|meeting|board|cabinet|term)',
  'tomorrow',
  '(?:short|medium|long)(?:er)?[ -]term',
  'in due course',
  'when (?:possible|available|resources allow)',
);
const dependent = anyOf(
  'within|after|following|upon|once|subject to|dependent|depending|pending|post|prior to|before|until',
  `${number} ?${unit} (?:of|after|from|following|before|prior)`,
);
const lengths = [
  anyOf(
    `(?:over|for|across|during|lasting|spanning|in) (?:the |an? )?(?:next |first |last |period of )?\\w+[- ]${unit}`,
    `\\w+[- ]${unit} (?:period|programme|project|plan|contract|scheme|pilot|term)`,
  ),
  new RegExp(`^${number} ?(?:(?:-|–|to) ?${number} )?(?:days|weeks|months?|years?)$`, 'u'),
];

/** The first that fits counts: "Ongoing, dates TBC" is to be confirmed, "Immediate and ongoing" goes on. */
const known: readonly (readonly [RegExp, UndatedWords])[] = [
  [unconfirmed, unreadable('The date is still to be confirmed.')],
  [/^\?+$/u, unreadable('The date is still to be confirmed.')],
  [putOff, unreadable('It is put off, and no new date is given.')],
  [givenUp, unreadable('It is given up, so there is no date.')],
  [notBegun, unreadable('It says that this hasn’t begun, but no date.')],
  ...done.map((pattern) => [pattern, { kind: 'event', isDone: true, reason: null }] as const),
  [goingOn, { kind: 'ongoing', isDone: false, reason: null }],
  [comingBack, { kind: 'recurring', isDone: false, reason: null }],
  [urgent, unreadable('It says how urgent this is, but no date.')],
  [fromNow, unreadable('It depends on when it was typed or on other work, so no date can be read.')],
  [dependent, unreadable('It depends on something whose date isn’t given.')],
  ...lengths.map((pattern) => [pattern, { kind: 'period', isDone: false, reason: 'It says how long, but not when that begins.' }] as const),
];

/** Only what goes on, or comes back, can have a beginning or an end said beside it. */
export function goesOn(text: string): 'ongoing' | 'recurring' | null {
  const lower = text.toLowerCase();
  if (goingOn.test(lower)) return 'ongoing';
  return comingBack.test(lower) ? 'recurring' : null;
}

/**
 * Whether a text only says that something goes on, comes back or has no
 * date: "Ongoing", not "Ongoing work" or "Annual report".
 */
export function isOnlyTime(text: string): boolean {
  const lower = text.toLowerCase();
  return known.some(([pattern, { kind }]) => kind !== 'event' && kind !== 'period' && pattern.exec(lower)?.[0].length === lower.length);
}

const nothing = /^(?:n\/?a|n\.a\.?|not applicable|none|nil|no (?:deadlines?|timescales?|dates?)|[-–—.\s]*)$/iu;

/** Whether a cell says that there is no timescale: blank, "n/a", a dash. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}

/** What words without a date say; null where they say nothing of time. */
export function undatedWords(text: string): UndatedWords | null {
  const lower = text.toLowerCase().trim();
  return known.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

function unreadable(reason: string): UndatedWords {
  return { kind: 'unreadable', isDone: false, reason };
}
