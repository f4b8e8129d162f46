// Tables that stand under headings like a plan's and are none: a timesheet, a record of attendance, a budget ledger.
// Their headings say so.

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

/** Why the table under these headings is no plan, in one sentence; null where they don't say so. */
export function whyOtherSheet(block: HeadingBlock): string | null {
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
  return null;
}
