// A year that stands apart at an end of a measure's words: "Library visits (2022/23)", "2022/23 – loans", "Loans 2022-23". It
// says of which year the figures are; not where it belongs to what is counted: a cohort, a scheme, a round, a price base.

import type { DateSpan } from '../../model/dates';
import { calendarYear, financialYear } from '../../timescales/dates/date-name';
import { fullYear, isNextYear } from '../../timescales/dates/year-behind';

/** A measure and the year that its words name. */
export interface YearInName {
  readonly year: DateSpan;
  /** The rest of the words. */
  readonly stem: string;
  /** Two years, in brackets or behind a dash: hardly part of what is counted, whatever the other rows are called. */
  readonly isApart: boolean;
}

const pair = "(?:fy ?)?'?(?:20)?\\d\\d ?[/–-] ?(?:20)?\\d\\d";
const single = "20\\d\\d|fy ?'?(?:20)?\\d\\d";
const year = `(?:(?:financial |calendar )?year )?(?<year>${pair}|${single})`;
const kind = '(?:actuals?|outturns?|out-turn|results?|figures?|totals?|baseline|position|performance)';
const said = `(?:${kind} )?${year}(?: ${kind})?`;
const forms: readonly RegExp[] = [
  new RegExp(`^(?<stem>.*\\S) ?[(\\[] ?${said} ?[)\\]]$`, 'iu'),
  new RegExp(`^(?<stem>.*\\S)(?: [-–—]|[:,;|]) ?${said}$`, 'iu'),
  new RegExp(`^${said} ?(?:[:|]|[-–—] ) ?(?<stem>\\S.*)$`, 'iu'),
  new RegExp(`^(?<stem>.*\\S) (?:${kind} )?(?:in |for )?(?<year>${pair}|${single})(?: ${kind})?$`, 'iu'),
  new RegExp(`^(?<year>${pair}|${single}) (?<stem>\\S.*)$`, 'iu'),
];

/** The first of them. */
const formsApart = 3;
/** "2022" may as well number what is counted. */
const shortestPair = 4;

/** What a year may belong to, so that it doesn't say when something was counted. */
const ofItself =
  /\b(?:cohorts?|class|intakes?|entrants?|joiners?|starters?|leavers?|graduates?|alumni|trainees|apprentices|pupils|year group|born|birth|schemes?|programmes?|projects?|rounds?|phases?|tranches?|waves?|batch(?:es)?|bids?|funds?|funding|grants?|awards?|allocations?|approvals?|approved|commissions?|contracts?|seasons?|edition|vintage|prices?|strateg(?:y|ies)|framework|plans?|review|audit|inspection|census|survey|elections?|games|olympics|festival|act|regulations|standards?|settlement|levy|budgets?|accounts|return|register|list|capital|registrations|referrals from|cases from|debt|arrears of|bills?)\b/iu;
/** "by 2022", "since 2022/23": a day, not the year that was counted. */
const daysBefore = /\b(?:by|since|from|before|after|until|till|to|than|over|on|against|of|vs\.?|versus|with|and|or|at|the|end|between)$/iu;

/** "Young people (16-17)". */
const ofAges = /\b(?:aged?|ages|olds?|young|youth|people|children|boys|girls|adults|persons|band)\b/iu;

function isAge(words: string, stem: string): boolean {
  return /^\d\d\D/u.test(words) && ofAges.test(stem);
}

/** Whether a heading says that its rows are things of a year themselves: "Scheme", "Cohort". */
export function namesThingsOfYear(heading: string): boolean {
  return ofItself.test(heading);
}

/** Longer texts are sentences. */
const longestName = 100;

/** Null where no year stands apart, or it may belong to what is counted. */
export function yearInName(text: string): YearInName | null {
  if (text.length > longestName || !/\d\d/u.test(text)) return null;
  const line = text.replace(/\s+/gu, ' ').trim();
  for (const [index, form] of forms.entries()) {
    const { stem = '', year: words = '' } = form.exec(line)?.groups ?? {};
    const span = words === '' ? null : spanOf(words);
    if (span === null || daysBefore.test(stem.replace(/[\s(:–-]+$/u, '')) || ofItself.test(stem)) continue;
    if (isAge(words, stem)) continue;
    return { year: span, stem, isApart: index < formsApart && words.length > shortestPair };
  }
  return null;
}

/** Of a year alone nobody says whether it is the calendar's or ends in March: it is over when both are. */
function spanOf(words: string): DateSpan | null {
  const [first = '', second] = words.match(/\d+/gu) ?? [];
  if (second !== undefined) return isNextYear(Number(first), Number(second)) ? financialYear(fullYear(first)) : null;
  if (/^fy/iu.test(words)) return financialYear(fullYear(first) - 1);
  return { start: calendarYear(Number(first)).start, end: financialYear(Number(first)).end };
}
