// A comment that opens with what the row asks for, as something past: "Open the hub", and "Opened 4 September."; or one
// that says anywhere that the whole was handed over; or one that opens with a done word and names nothing besides: "Granted
// in July." It may be done, so the officer is asked, and the date isn't called overdue.

import { monthPattern } from '../../timescales/dates/month-names';
import { pastOf } from '../../timescales/past-of';

/** Among so many words at the start of a comment is said what was done. */
const opening = 5;
const takesBack =
  /\b(?:to be|not|yet|will|await\w*|pending|partly|part|half|some|most|draft|first|initial|needs?|due|expected|planned|subject|except|but|still|remain\w*|delay\w*|late)\b|\d+ (?:of|out of) |\d ?%|\?/u;
const firstSentence = /^[^.;\n]*/u;

/** The opening of a comment that says as something past what the description asks for; null where it doesn't. */
export function saidAsDone(description: string, comment: string): string | null {
  const verb = /^[\s\d.:)–-]*(?:to )?(\p{L}+)/u.exec(description)?.[1]?.toLowerCase();
  const said = (firstSentence.exec(comment)?.[0] ?? '').trim();
  const plain = said.toLowerCase();
  if (verb === undefined || takesBack.test(plain)) return null;
  const words = (plain.match(/\p{L}+/gu) ?? []).slice(0, opening);
  return pastOf(verb).some((past) => words.includes(past)) ? said : null;
}

const longestComment = 300;
const mayFinish = /over\b|\bdone\b|complet|finish|deliver|closed|opened|launch|signed|live\b|in use|occupied|moved in|implement|discharg/iu;
/** What stands for the whole of the work; a survey or a tender that was completed doesn't. */
const whole =
  '(?:the|this|it|all|both|everything|project|scheme|programme|works?|construction|contract|building|sites?|homes?|units?|flats?|houses?|keys?|propert(?:y|ies)|residents?|tenants?|actions?|service|system|now|fully|finally|successfully|was|were|is|are|has|have|had|been|since)';
const finished =
  '(?:completed|done|finished|delivered|closed|opened|launched|implemented|discharged|occupied|moved in|in use|handed (?:over|back)|signed off|(?:went|gone) live|(?:practical completion|hand-?over) (?:was |has been )?(?:reached|achieved|certified|completed|given|took place))';
/** "30 June", "6/5/26", "2026": and no count of what was delivered on the way. */
const aDay = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:${monthPattern})\\b|[/.]\\d)|20\\d\\d\\b).*`;
const wholeFinished = new RegExp(
  `^(?:${whole} )*${finished}(?: (?:on|in|at|to|by|during|since|from|early|late|ahead)\\b.*| ${aDay})?$`,
  'u',
);
const someOfIt =
  /\b(?:except|apart|bar|part|partly|half|some|most|phases?|stages?|not|draft|only|first|yet|next|sample|pilot|data|comments?)\b|\d+ (?:of|out of) |\?/u;

/** The sentence of a comment that says that the work as a whole is over: "Handed over 28 August."; null where none does. */
export function saidAsFinished(comment: string): string | null {
  if (comment.length > longestComment || !mayFinish.test(comment)) return null;
  return sentenceSaying(comment, (plain) => wholeFinished.test(plain) && !someOfIt.test(plain));
}

/** The sentences of a remark, without their full stops. */
export function sentencesIn(remark: string): readonly string[] {
  return remark.split(/[;\n]|\.(?=\s|$)/u).map((sentence) => sentence.trim());
}

/** `says`: of a sentence in lower case, without commas and colons. */
function sentenceSaying(comment: string, says: (plain: string) => boolean): string | null {
  return sentencesIn(comment).find((sentence) => says(sentence.toLowerCase().replace(/[,:]/gu, '').replace(/\s+/gu, ' '))) ?? null;
}

const mayBeAll = /\b(?:all|both|every|each)\b/iu;
const eachIs =
  '(?:done|installed|fitted|built|laid|replaced|repaired|resurfaced|converted|upgraded|migrated|moved|planted|in place|completed|finished|delivered|closed|opened|open|launched|implemented|live|in use|occupied|handed over|signed off)';
const counted =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|the|of|our|these|its)';
/** "All six roofs done", "Both sites now open"; with two words at most for what they are. */
const allOfThem = new RegExp(
  `^(?:all|both|every|each)(?: ${counted})*(?: \\p{L}[\\p{L}-]*){1,2}?(?: (?:are|is|were|was|have|has|been|now|fully))* ${eachIs}(?: (?:on|in|at|by|during|since|from|early|late|ahead)\\b.*| \\d.*)?$`,
  'u',
);
/** What comes before the work, or beside it. */
const isPreparing =
  /\b(?:surveys?|tenders?|bids?|quotes?|quotations?|designs?|drawings?|consult\p{L}*|interviews?|permits?|permissions?|licen[cs]es?|applications?|contracts?|contractors?|orders?|documents?|paperwork|forms?|meetings?|responses?|returns?|replies|assessments?|checks?|inspections?|approvals?|queries|snags?|invoices?|payments?|briefings?|preparat\p{L}*|legals?|materials|equipment|parts|stages?|phases?|but|except|bar|being|be|get)\b/u;

/**
 * The sentence of a comment that says of all of a row's parts that they are done: "All six roofs done"; null where none does.
 * What only prepares the work counts where the description asks for it.
 */
export function saidOfAll(description: string, comment: string): string | null {
  if (comment.length > longestComment || !mayBeAll.test(comment)) return null;
  return sentenceSaying(comment, (plain) => {
    if (!allOfThem.test(plain) || takesBack.test(plain) || someOfIt.test(plain)) return false;
    const prepares = isPreparing.exec(plain)?.[0];
    return prepares === undefined || description.toLowerCase().includes(prepares.replace(/s$/u, ''));
  });
}

const ofWhatIsNamed =
  '(?:submitted|lodged|published|issued|approved|adopted|agreed|endorsed|ratified|signed|appointed|awarded|installed|commissioned|built|held|reopened|re-opened|granted|obtained|secured|bought|sold)';
const isHad = '(?:was|were|is|are|has|have|had|been|now|formally|finally|successfully|fully|duly|the|new|our|all|both)';
const neverPartOf = /^(?:and|for|the|with|from|into|not|yet|all)$/u;

/**
 * The sentence of a comment that says, by the words of the description alone, that its thing was done: "Strategy adopted
 * 9 July." of "Adopt the strategy"; null where none does. "Tender awarded" of a hall isn't.
 */
export function saidOfRow(description: string, comment: string): string | null {
  if (comment.length > longestComment) return null;
  const words = (description.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !neverPartOf.test(word));
  if (words.length === 0) return null;
  const thing = `(?:${isHad} )*(?:${words.join('|')})(?: (?:${[isHad, ...words].join('|')}))*`;
  const said = new RegExp(
    `^${thing} (?:${finished}|${ofWhatIsNamed})(?: (?:on|in|at|by|to|during|early|late|ahead|as planned)\\b.*| \\d.*)?$`,
    'u',
  );
  return sentenceSaying(comment, (plain) => said.test(plain) && !someOfIt.test(plain) && !takesBack.test(plain));
}

const happened =
  '(?:granted|obtained|secured|won|passed|approved|adopted|agreed|endorsed|ratified|signed|sealed|bought|purchased|acquired|sold|built|rebuilt|laid|planted|fitted|installed|replaced|repaired|restored|re-?opened|switched (?:on|over)|paid|settled|let|awarded|appointed|ended|concluded|commissioned|published|demolished|in place)';
const ofIt = '(?:it|this|all|both|now|was|were|is|has|have|had|been|finally|formally|duly|successfully|fully|already)';
const count = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several)';
const whenOrHow = `(?:(?:on|in|at|by|during|since|after|over|early|late|later|last|ahead|behind|as|without|this|earlier|just) .*|early|late|in full|on time|successfully|${count} (?:days?|weeks?|months?|terms?|years?) .*|${aDay})`;
const pastAlone = new RegExp(
  `^(?:${ofIt} )*(?:${finished}|${happened})(?: (?:in full|successfully|without conditions?))?(?: ${whenOrHow})?$`,
  'u',
);
/** "Later than planned", "after the date first set" say when it was done. */
const comparing =
  /\b(?:than|as|first|was|were|originally|had been) (?:planned|expected|due|hoped|set|agreed|promised|intended|forecast)\b/gu;
const against =
  /\b(?:to be|not|never|yet|will|would|should|await\w*|pending|partly|part|half|some of|most|mostly|drafts?|first|initial|interim|phases?|stages?|pilots?|needs?|due|expected|planned|forecast|subject|except|apart|bar|but|still|remain\w*|outstanding|principle|provisional\w*|conditional\w*|withdrawn|rejected|refused|again)\b|\d+ (?:of|out of) |\d ?%|\?/u;

/**
 * The opening of a comment that says in the past that a thing was done and doesn't say which ("Granted in July", "Finished two
 * months later than planned"): that of the row, as far as one can see. Null where it says so of a part, or takes it back.
 */
export function saidInThePast(comment: string): string | null {
  const opening = (firstSentence.exec(comment)?.[0] ?? '').trim();
  if (opening.length > longestOpening) return null;
  const plain = opening
    .toLowerCase()
    .replace(/[,:()–-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(comparing, 'than meant')
    .trim();
  return pastAlone.test(plain) && !against.test(plain) ? opening : null;
}

const longestOpening = 120;
