// Which way is better for a row, as its words and its baseline say (domain.md, "What a target is set against").

import { memoizeTexts } from '../words/memoize-texts';
import { isSpentByOthers } from '../words/spent-by-others';
import { countsActivity } from './against-trouble/activities';
import { endsWell } from './against-trouble/people-in-need';
import { reportsLessTrouble } from './against-trouble/less-trouble';

/** `open`: its evidence speaks both ways, so only the officer can say. Null: nothing speaks. */
export type Better = 'lower' | 'higher' | 'open' | null;

// The words are matched in lower case: a pattern that takes any case takes several times as long, and every row of a
// table is asked.

/** What is wanted low wherever it is measured: unit costs, spending, time taken, and things that nobody wants. */
const wantedLow =
  /\b(?:costs? (?:of|per|to|each|an?)|unit costs?|(?<!local )spend(?:ing)?(?! with)|expenditure|overspends?|sickness|absences?|days lost|(?:days|weeks|hours|minutes|time) (?:taken )?to \w+|wait(?:s|ing)?|queues?|delays?|backlog|arrears|vacanc(?:y|ies)|complaints?|incidents?|accidents?|injur(?:y|ies)|crimes?|burglar(?:y|ies)|offences?|deaths|fires|faults|defects|errors|missed \w+|overdue|late \w+|staff turnover|turnover of staff|abandoned|fly[- ]?tip\w*|emissions|re-?offending|repeat referrals|re-?referrals|re-?admissions|emergency admissions|debts? (?:over|owed|outstanding|older)|(?<!care |school |prison |custody |service )leavers (?:in|within)|error rates?|reporting (?:\w+ )?stress|absentees|persistent(?:ly)? absen\w*|smoking (?:at|in|during|prevalence)|conceptions|residual (?:household )?waste|(?:permanent|fixed[- ]term|school) exclusions|leakage|supply interruptions|(?:sewer|internal|property) flooding|pollution|unemploy\w*|obesity|mortality|killed|fatalit(?:y|ies)|infections|false alarms|unwanted \w+|homeless\w*|temporary (?:accommodation|homes|housing)|voids|void (?:days|homes|properties|dwellings|units|garages|premises|stock|rates?|loss(?:es)?))\b/u;

/** Words that turn it round: what is done about such things is wanted high. */
const dealtWith =
  /\b(?:prevent\w*|relieved|relieving|reliefs?(?! dut)|diverted|moved on|kept out of|out of homelessness|secured|answered|resolved|closed|cleared|(?:records|entries|forms|files|items|returns|cards|pages) (?:entered|keyed|catalogued|digitised|indexed|scanned)|removed|avoided|reported|in time|on time|within|visits?|recover\w*|collected|investigated|filled|detected|solved|handled|dealt|processed|responded|inspect\w*|audit\w*|train\w*|support\w*|helped|rehoused|housed|repaired|mended|fixed|provided|created|opened|completed|satisf\w*|sav(?:ed|ings?)|income|reduction|attended|workshops?|sessions?|classes|courses?|campaigns?|advice|advised|prosecut\w*|(?<!to )(?:re-?)?let|turned round|back in(?:to)? use)\b/u;

/**
 * "Reduce the cost to", "bring sickness down to": a level to come down to. "Reduce emissions by 20" counts what was
 * cut.
 */
const comeDown =
  /\b(?:reduc\w*|lower(?:ing)?|cut(?:ting)?|decreas\w*|minimi[sz]\w*|bring\w*\b.*\bdown|keep\w*\b.*\b(?:below|under|down))\b/u;
/** Work that is counted: "Grass cutting at 40 verges", "Crown reductions". */
const cutsThings =
  /\b(?:(?:grass|lawn|verge|hedge|hay|meadow|turf|bank|bracken|reed|scrub|tree|key|hair|glass) cut|(?:tree|crown|canopy|branch|hedge) reduc)/u;
const downTo = /\b(?:to|below|under|at most|no more than|less than|fewer than)\b\s*(?:[<≤£$€]|\w+\s+)?\D{0,12}\d/u;
const cutBy = /\bby\b\s*(?:at least\s*)?[£$€]?\d/u;

/** What each unit costs or takes is wanted low, whatever is done with the units. */
const costEach =
  /\b(?:time to (?:re-?)?let|unit costs?|costs? (?:of an?|per|each)|spend per|(?:minutes|hours|days|weeks) (?:per|to|from|taken|lost|waiting))\b/u;

/** Calls to trouble that are attended are counted, not achieved: "Fires attended". */
const troubleAttended = /\b(?:fires|false alarms|unwanted (?:\w+ )?(?:signals|alarms|calls)|(?:hoax|malicious) calls) attended\b/u;

const units = '(?:days?|weeks?|months?|hours?|hrs?|minutes?|mins?|seconds?|secs?)';
/** How long something takes: "re-let time", "turnaround", "speed of answer", "time taken", "days to process". */
const takes = new RegExp(
  `\\b(?:(?:handling|waiting|processing|response|decision|determination|re-?let|letting|queue|answer(?:ing)?|resolution|repair|recruitment|turn-?(?:a)?round|call-?out|void|delay|cycle|lead|hold|door) times?|turn-?a?rounds?|time (?:taken|to (?!date|spare|time\\b)\\w+)|speed of (?:answer|response)|${units} (?:taken )?to (?!date|go|spare|work\\b)\\w+)\\b`,
  'u',
);
/** "Average call time", of which the unit says that it is one: in brackets or in its column. */
const averageTime = /\b(?:average|avg\.?|mean|median|typical|longest)\b.*\btimes?\b|\btimes?\b.*\b(?:average|mean|median)\b/u;
const inTime = new RegExp(`\\((?:in )?(?:(?:working|calendar|clear) )?${units}\\)`, 'u');
const unitOfTime = new RegExp(`^\\s*\\(?(?:no\\.? of |number of |average |avg\\.? )?(?:(?:working|calendar|clear) )?${units}\\b`, 'iu');
/** Time that is given, kept or had is wanted, or may be. */
const timeWanted =
  /\b(?:spent|volunteer\w*|active|activity|exercise|between (?:failures|faults)|dwell|outdoors?|contact|on site|up-?time|play\w*|reading|engaged|engagement|view\w*|watch\w*|train\w*|cpd|learning|teaching|tuition|ahead|notice|free|leisure|retention|tenure|open\w*|support|face[- ]to[- ]face|clinical|respite|care hours|saved|since)\b/u;

/** In every row that measures time: spares the rest for nearly all. */
const mayBeTime = new RegExp(`\\btimes?\\b|\\bturn|\\bspeed\\b|\\b${units} `, 'u');

/** Whether a row measures how long something takes, in lower case; a share of what is done in time measures no time. */
function isTimeTaken(words: string, unit: string): boolean {
  if (!mayBeTime.test(words) || shareOf.test(words) || shareOf.test(unit) || timeWanted.test(words)) return false;
  if (unit !== '' && !unitOfTime.test(unit) && !/^\s*(?:average|avg\.?|mean|time)\s*$/iu.test(unit)) return false;
  return takes.test(words) || (averageTime.test(words) && (inTime.test(words) || unitOfTime.test(unit)));
}

/**
 * How the words begin by which a row is wanted low: all that a pattern of `isWantedLow` matches begins with one of
 * them.
 */
export const beginningsOfWantedLow: readonly string[] =
  'abandoned absen accident arrears backlog bring burglar complaint conceptions cost crime cut day death debt decreas defects delay emergency emissions error expenditure false fatalit faults fires fixed fly homeless hour hr incident infections injur internal keep killed late leakage leavers lower min missed month mortality obesity offence overdue overspend permanent persistent pollution property queue re school sec sewer sickness smoking speed spend staff supply temporary time turn unemploy unit unwanted vacanc void wait week'.split(
    ' ',
  );

/**
 * Plain beginnings are looked for all at once, in a quarter of the time that the patterns take.
 *
 * @internal
 */
export const mayBeWantedLow = new RegExp(`\\b(?:${beginningsOfWantedLow.join('|')})`, 'u');
/** @internal For the law that no beginning is missing. */
export const patternsOfWantedLow: readonly RegExp[] = [comeDown, costEach, mayBeTime, wantedLow];

/**
 * What the words of a row say, in lower case. A percentage of such things ("% of complaints answered in time") says
 * nothing of itself.
 */
export function betterByWords(words: string, unit = ''): Better {
  return mayBeWantedLow.test(words) && isWantedLow(words, unit) && !reportsLessTrouble(words) && !endsWell(words) ? 'lower' : null;
}

function isWantedLow(words: string, unit: string): boolean {
  if (isSpentByOthers(words)) return false;
  if (comeDown.test(words) && !cutsThings.test(words)) return !cutBy.test(words) && (downTo.test(words) || wantedLow.test(words));
  if (costEach.test(words) && !shareOf.test(words) && !timeGiven.test(words)) return true;
  if (isTimeTaken(words, unit)) return true;
  // What stands at the head is among what is wanted low; nearly all rows name nothing of it.
  if (!wantedLow.test(words)) return false;
  if (spendingAtHead.test(words) || atHead.test(words) || troubleAbout.test(words) || troubleAttended.test(words)) return true;
  return !dealtWith.test(words) && !countsActivity(words);
}

/**
 * A baseline above the target asks for less, one below it for more; where the words of the row say the other, it is
 * open.
 */
export function betterByBaseline(byWords: Better, baseline: number | null, target: number | null): Better {
  if (baseline === null || target === null || baseline === target || isOtherScale(baseline, target)) return byWords;
  if (baseline > target) return 'lower';
  return byWords === 'lower' || byWords === 'open' ? 'open' : 'higher';
}

/** 24 beside 0.7: one of them is a percentage and the other isn't, so that neither is above the other. */
function isOtherScale(one: number, other: number): boolean {
  const [low, high] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return low > 0 && low <= 1 && !Number.isInteger(low) && high > 1.5;
}

/** Budgets are ceilings, but for what comes in. `isBudget`: of the target's heading. */
export function betterAgainstBudget(isBudget: boolean, description: string): Better {
  return !isBudget || comesIn.test(description) ? null : 'lower';
}

/** Whether a target's heading calls it a budget, however it is spelt. Each row of a table asks. */
export const isBudgetHeading = memoizeTexts((heading) => budget.test(heading.replaceAll('_', ' ')), 500);

/** What a budget's heading calls it. */
export function budgetName(heading: string): 'budget' | 'allocation' {
  return /\ballocations?\b/iu.test(heading.replaceAll('_', ' ')) ? 'allocation' : 'budget';
}

/** Whether a row's figures are money that comes in, of which more is wanted. */
export function isComingIn(description: string): boolean {
  return comesIn.test(description);
}

/** Whether a row's figures are money spent, so that nothing of it was "delivered". */
export function isSpending(heading: string, description: string): boolean {
  if (isComingIn(description) || isSpentByOthers(description.toLowerCase())) return false;
  return isBudgetHeading(heading) || namesSpending(description);
}

/** Whether the words of a row name money spent. */
export function namesSpending(description: string): boolean {
  // Both words hold these letters, and few others do.
  return (description.includes('pend') || description.includes('PEND')) && spending.test(description);
}

/** What is spent is measured, whatever it is spent on: "Spending on visits". */
const spendingAtHead = /^(?:the |total |net |gross )*(?:spend(?:ing)?|expenditure) (?:on|for)\b/u;

/** What nobody wants, whatever it is: "Overdue audit actions". */
const atHead = /^(?:number of |% of )?overdue\b(?!.*\b(?:closed|cleared|completed|answered|resolved|recovered|collected|returned)\b)/u;

/** What nobody wants, whatever it is about: "Complaints about visits". */
const troubleAbout =
  /^(?:number of |total |new )*(?:complaints?|incidents?|accidents?|injuries|crimes?|offences?|delays|errors|faults|defects) (?:about|from|per|during|among|at|involving|opened|made|raised)\b(?!.*\b(?:answered|resolved|closed|cleared|completed|investigated|solved|dealt|in time|on time|within)\b)/u;

/** Hours that people give or learn in are wanted: "Volunteer hours per month". */
const timeGiven = /\b(?:volunteer\w*|training|cpd|tuition|activity|open(?:ing)?) (?:hours|days)\b/u;

const shareOf = /%|\bper ?cent|\bwithin\b|\bon time\b|\bsav(?:ed|ings?)\b/u;
// Without the u flag: with both it and i, a pattern takes 20 times as long.
const budget = /\bbudget(?:ed|s)?\b|\ballocations?\b/i;
const comesIn = /\b(?:income|receipts?|revenue|sales|fees|savings?|grants? (?:received|claimed|won)|raised|rents?)\b/i;
const spending = /\b(?:spend(?:ing)?|expenditure)\b/i;

/** How the targets of a row's periods go, oldest first. `steadily`: at least three of them, never the other way, more than once. */
export interface TargetsGo {
  readonly way: 'fall' | 'rise';
  readonly steadily: boolean;
}

/** Null where they go both ways, or stay. */
export function howTargetsGo(targets: readonly number[]): TargetsGo | null {
  let falls = 0;
  let rises = 0;
  for (let place = 1; place < targets.length; place += 1) {
    const step = (targets[place] ?? 0) - (targets[place - 1] ?? 0);
    if (step < 0) falls += 1;
    if (step > 0) rises += 1;
  }
  if ((falls === 0) === (rises === 0)) return null;
  return { way: falls > 0 ? 'fall' : 'rise', steadily: falls + rises > 1 };
}
