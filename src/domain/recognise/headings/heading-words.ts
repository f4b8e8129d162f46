// What the words of a heading say that its column holds. Words only propose: what the cells hold decides
// (column-roles.ts).

import { oneLine } from '../sheet/sheet-view';
import { readPeriodHeading } from './period-headings';
import { differenceFromTarget } from '../../cells/figures/difference-headings';
import { kindsInFull } from '../../cells/words/figure-kind-words';
import { memoizeTexts } from '../../cells/words/memoize-texts';
import { headingInEnglish } from '../../cells/words/welsh-headings';
import { monthPattern } from '../../timescales/dates/month-names';
import { withoutYears } from '../../timescales/dates/year';

/**
 * `actual`, `forecast`: a figure without a total's words. `other`: a column that plans have and we make nothing of.
 */
export type HeadingRole =
  | 'theme'
  | 'outcome'
  | 'project'
  | 'description'
  | 'timescale'
  | 'start'
  | 'target'
  | 'unit'
  | 'direction'
  | 'total'
  | 'actual'
  | 'forecast'
  | 'achieved'
  | 'rag'
  | 'review'
  | 'commentary'
  | 'task'
  | 'risk'
  | 'other';

/** `exact`: little else is said, so that it is hardly a cell of text. */
export interface HeadingWords {
  readonly role: HeadingRole;
  readonly exact: boolean;
}

const remark =
  /\b(?:comment\w*|narrative|notes?|remarks?|explanations?|explain|reasons?\w*|why|corrective ?action\w*|mitigations?|lessons learnt)\b/u;
const percent = '(?:%|per ?cent(?:age)?|pct)';
const reviewTime = `(?:end )?(?:of )?(?:${monthPattern}|q[1-4]|quarter [1-4]|spring|summer|autumn|winter|\\d{1,2} (?:${monthPattern}))`;
const goal = '(?:target|plan|goal|budget)';
const done = '(?:achiev\\w*|reali[sz]ed|complet\\w*|deliver\\w*|attain\\w*|progress|reached|met)';

/** "Ambition by March 2029", whose year is no word: what is to be reached then. */
const ambitionBy = new RegExp(
  `^(?:(?:the|our|plan) )?(?:ambitions?|aims?) (?:by|for)(?: (?:the )?(?:(?:year )?end(?: of)?|${monthPattern}|20\\d\\d|\\d{1,2}\\b).*)?$`,
  'u',
);

/** “Quota”, “Promised to the funder”, “Level wanted”, “Planned this year”: a number that was set beforehand. */
const promised =
  /^(?:(?:annual |yearly |agreed )?quotas?|(?:what (?:we|was) )?promised(?: (?:to|by|for|in) .*)?|(?:(?:levels?|scores?|marks?|figures?|numbers?|standard) (?:we )?)?(?:want(?:ed)?|sought|aimed (?:at|for)|hoped for) by(?: .*)?|(?:levels?|scores?|figures?|numbers?) (?:wanted|sought|promised|hoped for|aimed (?:at|for)|to reach)(?: (?:by|in|for)(?: .*)?)?|planned (?:this|for the|for this|in the) year|(?:budgeted|funded|paid for) (?:this|for the|for this|in the) year|budgeted(?: (?:numbers?|no|volumes?|quantit(?:y|ies)|jobs|units|work))?|(?:numbers?|no|volume|jobs|homes|units) (?:budgeted|funded)(?: for)?|funded (?:numbers?|no|volumes?)|(?:numbers? )?to be (?:done|reached|delivered)(?: (?:this|in the) year)?|(?:numbers? )?set for (?:the |this )?year)$/u;

/** "Wanted range", "Acceptable band", "Safe limits": between what a figure is to lie. */
const rangeWanted =
  /^(?:(?:the|our|agreed) )?(?:wanted|acceptable|desired|tolerable|allowed|permitted|safe|healthy|ideal|intended|normal|agreed|target) (?:ranges?|bands?|limits?|levels?|values?)$/u;

/** "Out of", "Number asked", "Cohort": how many a figure is a part of, never what it is to reach. */
const sizeOfGroup =
  /^(?:out of(?: how many)?|(?:of )?how many (?:asked|people|in all)|(?:(?:the )?(?:total )?(?:number|no\.?) |people |of those )(?:asked|surveyed|eligible|invited|sampled|responding|who (?:answered|replied|responded)|in (?:the )?(?:cohort|sample|group))|cohort(?: size)?|denominator|(?:sample|group)(?: size)|respondents)$/u;

/** First match wins, so the narrower come first. */
const rules: readonly (readonly [RegExp, HeadingRole])[] = [
  [/^(?:rag )?(?:key|legend)(?: to\b.*)?$/u, 'other'],
  [/(?<!\b(?:time ?scales?|dates?|deadlines?) )\bset by\b|\bvalidated\b|\bdata quality\b/u, 'other'],
  [remark, 'commentary'],
  [
    /^(?:(?:key|main|latest|quarterly|monthly|period|project|(?:this|last) (?:month|quarter|period)(?:['’]s)?) )?(?:headlines?|highlights?|messages?)(?: (?:this|for the|of the) (?:month|quarter|period))?$/u,
    'commentary',
  ],
  [
    /^what(?:['’]s| is| comes| happens| will happen| we (?:will|plan to) do)? next$|^(?:plans? for )?(?:the )?next (?:three|six|twelve|\d\d?) months$/u,
    'commentary',
  ],
  [
    /^how (?:well )?(?:are|is) (?:we|it|this|things) (?:doing|going|getting on|performing|progressing)\b|^(?:are we|is (?:it|this)) on (?:track|target|course)$/u,
    'rag',
  ],
  [/\bnext (?!steps?\b|(?:financial )?year|quarter|month|period)\w/u, 'other'],
  [
    /^what (?:have|has|did|was)\b|^what (?:we|they|you)(?:['’]ve)? (?:have |has )?(?:been )?(?:done|did|achieved|delivered)\b|^(?:latest |current |recent )?(?:progress|updates?)(?: (?:to date|so far|update|report|since .*|this (?:quarter|month|period)))?$|\bprogress (?:update|report)\b|\bupdates?$|\bnext steps\b|\bachievements?$/u,
    'commentary',
  ],
  [
    /^(?:where (?:we|things|it|this)\b.*|how (?:we|it|things|this) (?:are|is|have|has|did|got|went|stands?|going)\b.*|how far (?:along|we|it|things|this|are|have|has|did)\b.*|what happened\b.*|(?:the )?state of play|(?:the )?picture (?:now|today|so far|at .*)|(?:the )?(?:current|latest|present) (?:position|situation)|(?:the )?position (?:now|today|at .*|as at .*)|(?:the )?story(?: so far)?|progress (?:towards?|against|to|by|at|as at|in|since|up to|made|so far|during|this)\b.*)$/u,
    'commentary',
  ],
  [
    new RegExp(`^(?:progress|updates?|position|response|feedback)(?: (?:at|in|by|for|to|as at))?[ :–-]*${reviewTime}\\b`, 'u'),
    'commentary',
  ],
  [
    /\b(?:b?rag|traffic ?lights?)\b|^lights?$|\bred\b.{0,3}\bamber\b|\bamber\b.{0,3}\bgreen\b|\bcolou?r ?(?:rating|code|status)?$|\bdelivery confidence\b|\bdca\b/u,
    'rag',
  ],
  [new RegExp(`${percent} ?(?:of |against |vs\\.? )?(?:the )?(?:\\w+ )?${goal}? ?${done}`, 'u'), 'achieved'],
  [new RegExp(`${percent} of (?:the )?(?:way|distance)\\b`, 'u'), 'achieved'],
  [new RegExp(`${percent} (?:of|against|vs\\.?) (?:the )?(?:\\w+ )?${goal}`, 'u'), 'achieved'],
  [new RegExp(`\\b${done} ?(?:\\(${percent}\\)|${percent})`, 'u'), 'achieved'],
  [differenceFromTarget, 'other'],
  [/\b(?:variances?|deviations?|difference|gap|vs|versus|weight(?:ing)?|tolerance|thresholds?)\b/u, 'other'],
  [sizeOfGroup, 'other'],
  [/\b(?:likelihood|impact|probability|inherent|residual)\b|\brisk(?: (?:id|ref|name|owner|score|description|level))?s?$/u, 'risk'],
  [/\b(?:predecessors?|duration|dependenc(?:y|ies))\b/u, 'task'],
  [/\bdirections? of travel\b/u, 'other'],
  [/\b(?:directions?|polarity|good is|good to be|better)\b/u, 'direction'],
  // One column for both: its cells decide whether there are dates in it.
  [
    /^(?:by )?(?:when|(?:due |target |end )?dates?|deadlines?|timescales?|due)\b.{0,12}\b(?:who|whom|lead|owner|officer|responsib\w+)\b|^(?:by )?(?:who|whom|lead|owner|officer|responsib\w+)\b.{0,12}\b(?:when|dates?|deadlines?|timescales?)$/u,
    'timescale',
  ],
  // What leads there is the measure, and nobody.
  [/^(?:lead|leading) (?:measures?|indicators?|kpis?|metrics?|outputs?|actions?|deliverables?|milestones?|commitments?)$/u, 'description'],
  [/^what (?:(?:will|must|should|is to|are to|needs to|has to) be|is being) (?:delivered|achieved|done|completed)$/u, 'description'],
  [
    /\b(?:owner|owned by|lead|responsib\w+|accountable\w*|assigned|assignee|manager|contact|sponsor|sro|resourc\w+|who|lead officer|portfolio holder|escalated)\b/u,
    'other',
  ],
  [
    /\b(?:actual|planned|plan|forecast|baseline|revised|original|target|expected|projected|anticipated|estimated|current|latest|new) (?:end|finish|completion|delivery|close|date)(?: dates?)?$|\bdates? of (?:the )?(?:milestone|delivery|completion|achievement)|\b(?:date|when) (?:completed|achieved|delivered|done|finished|closed)\b|\b(?:completed|achieved|delivered|finished|closed) (?:on|date)$|^(?:timing|eta)$|\b(?:to be )?(?:complete[d]?|deliver(?:ed)?|done|achieved?|finish(?:ed)?|ready|live|open(?:ed)?|in place|implement(?:ed)?|launch(?:ed)?|needed|required|reached) by$|^(?:completion|target|planned) (?:month|quarter|date)$/u,
    'timescale',
  ],
  [
    /\btime ?(?:scales?|frames?|table|lines?)\b|\bdeadlines?\b|\bby when\b|^when\b|\bdue\b|\b(?:end|finish|completion|target|delivery|milestone|expected|planned|original|revised|agreed|scheduled|proposed|forecast|implementation) ?dates?\b|\bdates? (?:due|of completion|for completion|set by)\b|\b(?:complete|delivered?) by$|\btarget completion\b|^(?:end|finish)$/u,
    'timescale',
  ],
  [/\b(?:start(?:s|ed)?|commence\w*|begin\w*)\b/u, 'start'],
  [/\b(?:baselines?|previous|prior|last year|historic\w*|benchmark\w*|national average|quartile|comparator)\b/u, 'other'],
  [/\bunits?(?: of measure(?:ment)?)?\b|\buom\b|\bmeasured in\b/u, 'unit'],
  [/^(?:total |actual )?(?:spend(?:ing)?|spent|expenditure) (?:to date|so far|year to date)$/u, 'total'],
  [/^(?:annual |total )?allocations?$/u, 'target'],
  [/^(?:what we |we |our )?aim(?:s|ed|ing)? (?:for|to (?:reach|achieve|get to|hit))$|^(?:to be )?aim(?:ed)? at$/u, 'target'],
  [ambitionBy, 'target'],
  [/^(?:(?:the |our )?(?:aims?|targets?|goals?|ambitions?|standards?))(?: \w+)? (?:as a|as the|in) (?:figures?|numbers?)$/u, 'target'],
  [
    /^(?:the |this )?(?:annual|year(?:ly|['’]?s)?|full[- ]year|whole[- ]year) programmed?(?: for (?:the |this )?year)?$|^programme for (?:the |this )?(?:whole |full )?year$/u,
    'target',
  ],
  [/\b(?:targets?|goals?|budgets?|programmed?|standards?|quotas?) for (?:the |this )?(?:whole |full )?year\b/u, 'target'],
  [promised, 'target'],
  [rangeWanted, 'target'],
  [
    /^(?:total |number )?(?:contract(?:ed)?) (?:outputs?|outcomes?|targets?|numbers?|volumes?|figures?|totals?|profiles?|places|starts|deliver\w*)(?: (?:to|by|until))?$|^(?:total |number )?contracted(?: (?:to|by|until))?$/u,
    'target',
  ],
  [/\b(?:targets?|target_|goals?|budget)\b|^(?:sla|service level(?: agreement)?|(?:service |performance )?standard)$/u, 'target'],
  [/\b(?:forecast|projected|predicted|estimated|expected|likely|anticipated)(?: \w+)? (?:out-?turn|totals?|year[- ]end)\b/u, 'forecast'],
  [/^(?:annual |year(?:ly)? )?plan(?:ned)?(?: value| figure)?$|^plan(?:ned)? for (?:the |this )?(?:whole |full )?year$/u, 'target'],
  [/^(?:year(?:ly)?|annual|overall|quarterly|monthly)? ?(?:average|mean)(?: (?:to date|so far|for the year|of the year))?$/u, 'total'],
  [
    /\b(?:grand |overall |sub-?)?totals?\b|\bcumulative\b|\byear[- ]to[- ]date\b|\bytd\b|\b(?:delivered|achieved|actual) to date\b|\boutturn\b|^full[- ]year\b|^(?:year[- ]end|end of year)(?: (?:position|figure|result|actual|total))?$/u,
    'total',
  ],
  [/\bforecast\w*|\bproject(?:ed|ion)s?\b|\bexpected\b|\bestimate\w*/u, 'forecast'],
  [/^(?:the |this )?year(?: so far)? to (?:the )?(?:end (?:of )?)?(?:q|quarter |p|period |month )\d+$/u, 'total'],
  [/^(?:(?!planned|profiled|programmed|due)[a-z]+(?:ed|en|ne|nt|ld|ilt|et|ade|ght|aid) )?to date$/u, 'total'],
  [
    /\bactuals?\b|\bactual ?output|^(?:work |position |progress )?(?:delivered|achieved|done|completed|position) (?:by|to|at|as at|up to|since|so far)\b|^(?:achieved|delivered|reached|results?|performance|latest|current)(?: (?:value|position|figure|performance|result|level|so far))?$|^(?:latest|current) (?:month|quarter|period)$|\b(?:number )?(?:delivered|achieved)$/u,
    'actual',
  ],
  [/\breview(?:ed)?\b|\bstatus\b|\bratings?\b|\bconfidence\b/u, 'review'],
  [
    /\b(?:themes?|categor(?:y|ies)|strands?|pillars?|work ?streams?|priority (?:area|theme)s?|programme area|section|domain|channel)\b|^(?:service|area|directorate|department|portfolio|corporate priority|topic|group|priorities|sector|cluster)(?: area)?$/u,
    'theme',
  ],
  [/\boutcome (?:measure|metric)s?\b|\bdescriptions?\b/u, 'description'],
  [/\boutcomes?\b|\bobjectives?\b|\bbenefits?\b|\baims?\b|\bambitions?\b/u, 'outcome'],
  [
    /\b(?:deliverables?|outputs?|kpis?|indicators?|measures?|metrics?|actions?|activit(?:y|ies)|milestones?|commitments?|descriptions?|key results?|pledges?|promises?|recommendations?|transactions?|line items?)\b|\bwhat (?:we|will)\b(?: (?:will|plan to|aim to|intend to) \w+$)?/u,
    'description',
  ],
  [
    /^(?:the |care |inspection |regulatory |statutory )?requirements?(?: ?(?:or|and|\/|&) .*)?$|\bareas? (?:for|of) improvement\b|\bimprovements? (?:required|needed|areas?)\b/u,
    'description',
  ],
  [/\b(?:tasks?)\b/u, 'description'],
  [/\b(?:projects?|schemes?|initiatives?|programmes?|sub ?programmes?)\b/u, 'project'],
  [
    /^(?:#|nos?\.?|ids?|refs?\.?|references?|numbers?|codes?|uid|items?|item (?:no|number)\.?|s\/n|type|sub ?type|frequency|location|institution|year|priority|financial ?year|baseline|source|data source|cost|funding)$/u,
    'other',
  ],
  [/\b(?:ref|id|uid|reference)$/u, 'other'],
  [
    /^(?:spend|spent|% spent|expenditure|grant(?: awarded| amount| value)?|amount|balance(?: remaining)?|remaining|under ?spend|over ?spend)(?: (?:to|at|in) .*)?(?: \(£.*\))?$/u,
    'other',
  ],
];

/** Headings of several workbooks; all stages of a reading ask for those of one. */
const mostKept = 500;

/**
 * Lower case, underscores and line breaks as spaces, no remarks in brackets, no stops at the ends. "(Apr to Jun)"
 * stays, being all there is.
 */
export const plainHeading = memoizeTexts(plainly, mostKept);

function plainly(heading: string): string {
  const line = oneLine(
    kindsInFull(heading)
      .normalize('NFKC')
      .replace(/_/gu, ' ')
      .replace(/<[^>]*>/gu, ' '),
  );
  const split = /\s/u.test(heading.trim()) ? line : line.replace(/([a-z])([A-Z][a-z])/gu, '$1 $2');
  const lower = split.toLowerCase().replace(/^[\s*#:.-]+(?=\S)|[\s:*.?-]+$/gu, '');
  const unbracketed = lower
    .replace(/\((?!\s*(?:%|£))[^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return unbracketed === '' ? lower : unbracketed;
}

const longest = 250;

/** "Delivery (RAG)": the remark says what the column states. */
const ragInBrackets = /\((?:current |overall )?b?rag(?: (?:status|rating))?\)\s*$/iu;
/** "Commitment level (target)" is one, whatever else the heading says. */
const targetInBrackets = /\S\s*\((?:annual |year[- ]end )?targets?\)\s*$/iu;
/** "Achieved 31-12-2022" says "achieved", whatever the day. */
const dateInFigures = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]20\d\d(?![\d/.-])/gu;

/** What a heading's words say; null where they say nothing we know. Years are left out of account. */
export const readHeadingWords = memoizeTexts(wordsOfHeading, mostKept);

function wordsOfHeading(heading: string): HeadingWords | null {
  if (heading.length > longest) return null;
  const plain = plainHeading(heading);
  const words = withoutYears(plain).replace(dateInFigures, ' ').replace(/\s+/gu, ' ').trim();
  if (words === '' || words.length > 160) return null;
  if (ragInBrackets.test(heading)) return { role: 'rag', exact: true };
  if (targetInBrackets.test(heading)) return { role: 'target', exact: true };
  return roleIn(words) ?? welshRole(words);
}

function roleIn(words: string): HeadingWords | null {
  for (const [pattern, role] of rules) {
    const match = pattern.exec(words);
    if (match !== null) return { role, exact: isExact(words, match[0]) };
  }
  return null;
}

/** A heading in both languages is told by its English. */
function welshRole(words: string): HeadingWords | null {
  const english = headingInEnglish(words);
  return english === null ? null : roleIn(english);
}

/** Whether a heading says how many a figure is a part of: "Out of", "Cohort", "Q1 out of". */
export function isSizeOfGroup(heading: string): boolean {
  return sizeOfGroup.test(plainHeading(heading)) || sizeOfGroup.test(plainHeading(readPeriodHeading(heading)?.rest ?? ''));
}

/** Whether a cell can be a period's heading and says little else. */
export function isPeriodHeading(text: string): boolean {
  if (text.length > 60) return false;
  const period = readPeriodHeading(text);
  if (period === null) return false;
  const rest = period.rest
    .replace(
      /\b(?:financial|year|actuals?|forecasts?|targets?|plan(?:ned)?|totals?|ytd|to date|number|no|figures?|delivered|budget|and after|onwards?)\b/gu,
      ' ',
    )
    .trim();
  return rest === '' || rest.split(' ').length <= 1;
}

function isExact(words: string, match: string): boolean {
  const letters = words.replace(/[^\p{L}%#]/gu, '').length;
  return match.replace(/[^\p{L}%#]/gu, '').length * 2 >= letters || words.split(' ').length <= 2;
}
