// What is said of a figure that was reached: money is spent, saved or paid, people are trained, a rate is reached; of
// anything else only what the row's own words say. One table of words.

import { qualifiers } from '../../cells/targets/at-least-or-up-to';
import { isComingIn, namesSpending } from '../../cells/targets/better-direction';
import { isPercent, type Unit } from '../figures-in-words';

// Patterns that take any case do without the u flag here: with both, looking through a description takes 20 times as long.

/** What happens to money, by the words of its row: the first that is found. */
const ofMoney: readonly (readonly [RegExp, string])[] = [
  [/\bsav(?:ed?|ings?)\b|\bcost reductions?\b|\befficienc(?:y|ies)\b/i, 'saved'],
  // Before what comes in: rent that is lost or owed was not received.
  [/\bwritten[ -]off\b|\bwrite[ -]?offs?\b/i, 'written off'],
  [/\blost\b|\bloss(?:es)?\b/i, 'lost'],
  [/\buncollected\b|\bnot (?:yet )?collected\b/i, 'owed'],
  [/\bcollected\b/i, 'collected'],
  [/\brecovered\b/i, 'recovered'],
  [/\bpaid\b|\b(?:grants?|payments?|compensation|benefits?|loans?)\b.*\b(?:awarded|made)\b/i, 'paid'],
  [/\b(?:owed|owing|arrears|outstanding|unpaid|debts?)\b/i, 'owed'],
  [/\boverpayments?\b/i, 'overpaid'],
  [/\bpay(?:ments?)?\b/i, 'paid'],
  [/\b(?:income|receipts?|revenue|sales|fees|rents?|council tax|charges)\b/i, 'received'],
  [/\b(?:rais(?:ed?|ing)|levered|leveraged|match funding|donations?)\b/i, 'raised'],
  [/\b(?:spen[dt]|spending|expenditure|costs?|budgets?)\b/i, 'spent'],
];

/** What headings of money say was done with it, when the row's words don't: "Awarded to date", "Claimed Q1". */
const inHeadings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:spen[dt]|spending|expenditure)\b/i, 'spent'],
  [/\bawarded\b/i, 'awarded'],
  [/\bcommitted\b/i, 'committed'],
  [/\bclaimed\b/i, 'claimed'],
  [/\bdrawn[ -]?down\b/i, 'drawn down'],
  [/\bdefrayed\b/i, 'defrayed'],
  [/\binvoiced\b/i, 'invoiced'],
  [/\bpaid\b/i, 'paid'],
  [/\braised\b/i, 'raised'],
  [/\bsaved\b/i, 'saved'],
  [/\breceived\b/i, 'received'],
];

/** What the headings of figures say was done with money. Null where the headings name none, or two: "Committed and spent". */
export function verbInHeadings(headings: readonly string[]): string | null {
  const words = headings.map((heading) => heading.replaceAll('_', ' '));
  const verbs = inHeadings.filter(([pattern]) => words.some((heading) => pattern.test(heading)));
  return verbs.length === 1 ? (verbs[0]?.[1] ?? null) : null;
}

/** What is done, as the words of a row say it: at their beginning ("Train 60 people") or at their end ("People trained"). */
const done: readonly (readonly [command: string, participle: string])[] = [
  ['train', 'trained'],
  ['recruit', 'recruited'],
  ['support', 'supported'],
  ['help', 'helped'],
  ['house', 'housed'],
  ['rehouse', 'rehoused'],
  ['place', 'placed'],
  ['visit', 'visited'],
  ['inspect', 'inspected'],
  ['plant', 'planted'],
  ['build', 'built'],
  ['repair', 'repaired'],
  ['mend', 'mended'],
  ['install', 'installed'],
  ['open', 'opened'],
  ['create', 'created'],
  ['publish', 'published'],
  ['hold', 'held'],
  ['complete', 'completed'],
  ['answer', 'answered'],
  ['collect', 'collected'],
  ['let', 'let'],
  ['lay', 'laid'],
  ['attend', 'attended'],
  ['assess', 'assessed'],
  ['carry out', 'carried out'],
  ['run', 'run'],
  ['deliver', 'delivered'],
  ['provide', 'provided'],
  ['organise', 'organised'],
  ['arrange', 'arranged'],
  ['appoint', 'appointed'],
  ['approve', 'approved'],
  ['award', 'awarded'],
  ['insulate', 'insulated'],
  ['restore', 'restored'],
  ['replace', 'replaced'],
  ['resurface', 'resurfaced'],
  ['upgrade', 'upgraded'],
  ['review', 'reviewed'],
  ['survey', 'surveyed'],
  ['advise', 'advised'],
  ['mentor', 'mentored'],
  ['launch', 'launched'],
  ['produce', 'produced'],
];

const commands = new Map(done);

/** All that may be said of a thing, as alternatives of a pattern. */
export const participles = done.map(([, participle]) => participle).join('|');

const atEnd = new RegExp(`\\b(${participles})(?:\\s+(?:in|on|within|by|at|for|to|with|this|per|each|since|so far)\\b.*|\\s*\\(.*)?$`, 'i');
const notAlone = /\b(?:and|or|not|to be)\s+$/i;
const beforeNumber = new RegExp(`^(${[...commands.keys()].join('|')})\\s+(?:(?:${qualifiers})\\s*)?\\d`, 'i');

/** "trained" of "Train"; null where it is none of these commands. */
export function participleOf(command: string): string | null {
  return commands.get(command.toLowerCase()) ?? null;
}

/** A row as its verb needs it. */
export interface ReportedRow {
  readonly description: string;
  readonly unit: Unit;
  /** Its figures are a level at a time, which is reached and never delivered. */
  readonly isLevel: boolean;
  /** Its target is a budget, by the heading of the target's column. */
  readonly isBudget: boolean;
  /** All figures of its table are savings, whatever the row is about. */
  readonly areSavings: boolean;
  /** What the headings of its table's figures say was done with money ("Awarded Q1": awarded); null where they don't. */
  readonly saidInHeadings: string | null;
}

/** Whether the figures are money spent, so that nothing of them was "delivered". */
export function areSpent({ isBudget, description }: ReportedRow): boolean {
  return (isBudget || namesSpending(description)) && !isComingIn(description);
}

/**
 * The word that follows a figure: "45 trained"; null where the words don't say what was done, so that nothing is claimed.
 * `isSpent`: as `areSpent` has it, where that is known.
 */
export function verbOf(row: ReportedRow, isSpent = areSpent(row)): string | null {
  const { description, unit, isLevel, saidInHeadings } = row;
  if (isPercent(unit)) return 'reached';
  if (row.areSavings) return 'saved';
  if (unit.before !== '' || isSpent) {
    // Against a budget money may be awarded or claimed: it is spent only where words say so.
    return saidInHeadings ?? ofMoney.find(([words]) => words.test(description))?.[1] ?? null;
  }
  return isLevel ? 'reached' : doneIn(description.trim());
}

/** What the words of a row say was done: "trained". */
function doneIn(words: string): string | null {
  const command = beforeNumber.exec(words)?.[1];
  if (command !== undefined) return participleOf(command);
  const found = atEnd.exec(words);
  // "Trained and placed" is two things, of which one figure can't say both.
  if (found === null || notAlone.test(words.slice(0, found.index))) return null;
  return found[1]?.toLowerCase() ?? null;
}
