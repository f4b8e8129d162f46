// Tables that stand under headings like a plan's and are none: a timesheet, a record of attendance, a budget ledger,
// a list of fees and charges. Their headings say so, or their titles.

import { plainHeading } from '../headings/heading-words';
import { nameOf, type HeadingBlock } from '../headings/heading-block';
import { readPeriodHeading } from '../headings/period-headings';

const weekday = /^(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?(?: \d.*)?$/u;
const leastDays = 3;

/** How many meetings each person came to, and could have. */
const attended = /^(?:meetings? |sessions? |times )?(?:attended|present)\b|^attendances?\b|\battendance$/u;
const couldAttend = /^(?:meetings? )?(?:possible|eligible|expected|held|apologies|absent|absences?)\b/u;
const leastMeetings = 3;

/** What a ledger's columns are called; the first two are of no plan. */
const ofLedger: readonly RegExp[] = [
  /\b(?:cost cent(?:re|er)s?|account(?: (?:code|no|number|name))?|subjective|ledger|nominal)\b/u,
  /^virements?\b|^(?:budget )?transfers?$/u,
  /^(?:original|approved|initial|base) budget\b/u,
  /^(?:current|revised|latest|working) budget\b/u,
  /\bcommitments?$|^committed\b/u,
  /^actuals?(?: to date| ytd)?$|^spend to date$/u,
];
const leastOfLedger = 4;

/** A deadline, a target or a status: with one of these it may be a plan with money beside. */
const ofPlan = /\b(?:targets?|milestones?|deadlines?|due|b?rag|status|deliverables?|outputs?|outcomes?|kpis?|completion)\b/u;

/** What is paid for a thing; "charge points" and "fee income" are something else. */
const price =
  /\b(?:fees?|charges?|prices?|tariffs?|hire rates?|rates? (?:card|per))\b(?! (?:points?|income|sheets?|waiv\w+|paid|collected|received|recover\w*))/u;
/** Money that comes in by such prices, or what it should come to. */
const ofMoney = /\b(?:income|budget(?:ed)?|actuals?|forecast|total|collected|received|paid|spend|spent|cost|arrears)\b/u;
const change =
  /^(?:(?:proposed |% |percentage |percent |annual )*(?:increase|change|uplift|rise|inflation|difference|variation|movement))\b|\b(?:increase|uplift|change)$|^vat\b/u;
/** What a list of prices calls itself. */
const listOfPrices =
  /\bfees? (?:and|&) charges?\b|\b(?:schedule|list|table|scale|register|review) of (?:\w+ )?(?:fees|charges|prices|tariffs)\b|\b(?:price|charges|fees|charging|tariff|fee) (?:list|schedule|book|sheet)\b|\btariffs?\b/iu;

/**
 * Two columns of prices, or one beside what changes; under a title that says so, years of them. What somebody is to do about
 * prices has a deadline or a status, and what they are to bring in is a budget.
 */
function isListOfPrices(names: readonly string[], titles: () => readonly string[]): boolean {
  if (names.some((name) => ofMoney.test(name) && !price.test(name))) return false;
  const prices = names.filter((name) => price.test(name) && !ofMoney.test(name)).length;
  const changes = names.some((name) => change.test(name));
  if (prices >= 2 || (prices === 1 && changes)) return true;
  const years = names.filter((name) => readPeriodHeading(name)?.level === 'year').length;
  return (
    years + prices > 0 &&
    (changes || years + prices > 1) &&
    titles().some((title) => listOfPrices.test(title) && !/\b(?:income|savings?|action plan)\b/iu.test(title))
  );
}

const done = /\b(?:actuals?|spent|spend|to date|so far|outturn|forecast|achieved|delivered|progress|commitments?|committed|variance)\b/u;
const leastNamed = 3;

/** Budgets of different years and how they differ, and no figure of what was done. */
function areBudgetsCompared(names: readonly string[]): boolean {
  const budgets = names.filter((name) => /\bbudgets?\b/u.test(name) && /\b20\d\d\b/u.test(name));
  if (new Set(budgets).size < 2 || names.length < leastNamed || names.some((name) => done.test(name))) return false;
  return names.some((name) => change.test(name)) && names.every((name) => (readPeriodHeading(name)?.level ?? 'year') === 'year');
}

const budgeted = /\bbudget(?:s|ed)?\b/u;
const spent = /\b(?:actuals?|spen[dt]|spending|expenditure)\b/u;
const expected = /\b(?:forecast\w*|out-?turn|projected|variances?)\b/u;
const ofMonitoring = /\b(?:budget(?:s|ed)?|actuals?|spen[dt]|spending|expenditure|forecast\w*|out-?turn|projected|variances?|movement)\b/u;
/** Whose money it is, and why it differs: words that stand beside figures of money, and name no work. */
const besideMoney =
  /^(?:(?:budget |cost |service )?(?:heads?|headings?|holders?|managers?|lines?|areas?|cent(?:re|er)s?|codes?)|directorates?|departments?|divisions?|portfolios?|services?|service areas?|teams?|funds?|subjective|ref|description|(?:reasons?|explanations?|comments?|commentary|notes?|narrative|main reasons?)(?: (?:for|on|of) (?:the )?(?:main )?(?:variances?|movement|forecast|over ?spend|under ?spend))?)$/u;
const underTitle =
  /\b(?:budget|revenue|financial|finance|expenditure) (?:budget )?(?:monitoring|monitor|report|position|outturn|forecast)\b/iu;

/**
 * Budgets, what was spent, what is forecast and how they differ, and no other figure: money that is watched, not work that
 * is to be done. A word that isn't known over another column leaves it open, but under a title that says so.
 */
function isBudgetMonitoring(names: readonly string[], titles: () => readonly string[]): boolean {
  const all = [budgeted, spent, expected].every((pattern) => names.some((name) => pattern.test(name) && !besideMoney.test(name)));
  if (!all || names.some((name) => shareOfWork.test(name))) return false;
  const others = names.filter((name) => name !== '' && !ofMonitoring.test(name) && !besideMoney.test(name));
  return others.length === 0 || (others.length === 1 && titles().some((title) => underTitle.test(title)));
}

/** With one of these a row is work, whatever is spent on it. */
const shareOfWork =
  /\b(?:projects?|schemes?|actions?|activit(?:y|ies)|tasks?|programmes?|works|progress|complete[d]?|stage|phase|start|end)\b/u;

/** Why the table under these headings is no plan, in one sentence; null where they don't say so. `titles`: the sheet's name and the lines over it. */
export function whyOtherSheet(block: HeadingBlock, titles: () => readonly string[]): string | null {
  const names = [...block.names.keys()].map((column) => plainHeading(nameOf(block, column)));
  if (names.some((name) => ofPlan.test(name))) return null;
  const days = new Set(names.flatMap((name) => weekday.exec(name)?.[1] ?? []));
  if (days.size >= leastDays)
    return 'This looks like a timesheet or a rota: its columns are days of the week; open the sheet with the plan and review that.';
  const meetings = names.filter((name) => (readPeriodHeading(name)?.day ?? null) !== null).length;
  if (meetings >= leastMeetings && names.some((name) => attended.test(name)) && names.some((name) => couldAttend.test(name)))
    return 'This looks like a record of attendance: its rows are people and its columns are meetings; open the sheet with the plan and review that.';
  const said = ofLedger.map((pattern) => names.some((name) => pattern.test(name)));
  if (said.slice(0, 2).some(Boolean) && said.filter(Boolean).length >= leastOfLedger)
    return 'This looks like a budget ledger: its rows are accounts with their budgets and spending, and it has no target; open the sheet with the plan and review that.';
  if (isBudgetMonitoring(names, titles))
    return 'This looks like budget monitoring: it holds budgets, spending, forecasts and variances, and no heading says target, output or status; open the sheet with the plan and review that.';
  return whyPrices(names, titles);
}

/** The same of a row of headings that begins no table: `names` are its plain headings. */
export function whyPrices(names: readonly string[], titles: () => readonly string[]): string | null {
  if (names.some((name) => ofPlan.test(name))) return null;
  if (isListOfPrices(names, titles))
    return 'This looks like a list of fees, charges or prices: it says what things cost, and no heading says target, status or deadline; open the sheet with the plan and review that.';
  if (areBudgetsCompared(names))
    return 'This looks like the budgets of two years side by side: it says what is planned, and nothing of what was done; open the sheet with the plan and review that.';
  return null;
}
