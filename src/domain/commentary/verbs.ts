// What is said of a figure that was reached: money is spent, saved or paid, people are trained, a rate is reached;
// anything else is delivered. One table of words.

import { isSpending } from '../cells/targets/better-direction';
import type { Unit } from './figures-in-words';

/** What happens to money, by the words of its row: the first that is found. */
const ofMoney: readonly (readonly [RegExp, string])[] = [
  [/\bsav(?:ed?|ings?)\b|\bcost reductions?\b|\befficienc(?:y|ies)\b/iu, 'saved'],
  [/\b(?:grants?|payments?|compensation|benefits?|loans?)\b.*\b(?:paid|awarded|made)\b|\bpaid\b|\bpay(?:ments?)?\b/iu, 'paid'],
  [/\b(?:income|receipts?|revenue|sales|fees|rents?|council tax|charges)\b/iu, 'received'],
  [/\b(?:rais(?:ed?|ing)|levered|leveraged|match funding|donations?)\b/iu, 'raised'],
  [/\b(?:spen[dt]|spending|expenditure|costs?|budgets?)\b/iu, 'spent'],
];

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
];

const commands = new Map(done);
const participles = done.map(([, participle]) => participle).join('|');
const atEnd = new RegExp(
  `(?<before>\\band\\s+|\\bor\\s+|\\bnot\\s+|\\bto be\\s+)?\\b(?<verb>${participles})(?:\\s+(?:in|on|within|by|at|for|to|with|this|per|each|since|so far)\\b.*|\\s*\\(.*)?$`,
  'iu',
);

/** A row as its verb needs it. */
interface ReportedRow {
  readonly description: string;
  readonly unit: Unit;
  /** Its figures are a level at a time, which is reached and never delivered. */
  readonly isLevel: boolean;
  /** The heading of its target's column: "Budget". */
  readonly targetHeading: string;
}

/** The word that follows a figure: "45 of at least 60 trained". */
export function verbOf({ description, unit, isLevel, targetHeading }: ReportedRow): string {
  if (unit.percent || unit.after === '%') return 'reached';
  if (unit.before !== '')
    return ofMoney.find(([words]) => words.test(description))?.[1] ?? (isSpending(targetHeading, description) ? 'spent' : 'reached');
  if (isSpending(targetHeading, description)) return 'spent';
  if (isLevel) return 'reached';
  const first = /^[\p{L}]+/u.exec(description)?.[0].toLowerCase() ?? '';
  const found = atEnd.exec(description.trim())?.groups;
  // "Trained and placed" is two things, of which one figure can't say both.
  const last = found?.before === undefined ? found?.verb?.toLowerCase() : undefined;
  return (/\band\b/iu.test(description) ? undefined : commands.get(first)) ?? last ?? 'delivered';
}
