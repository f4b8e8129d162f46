// The stretch of time that a target in words is for: "no more than 6 a quarter", "fewer than 5 in the year".

import type { TargetSpan } from '../../model/table/targets';

const unit = 'week|month|quarter|term|year|annum';
const spanAtEnd = new RegExp(
  `[\\s,(]+(?:(?:per|an?|each|every|in (?:each|any|every|an?|any one|any given)|for each|for every)\\s+(?:calendar |financial |reporting )?(?<each>${unit})|(?<adverb>weekly|monthly|quarterly|termly|annually|yearly|p\\.?a\\.?)|(?:in|over|during|across|throughout|for|by the end of) (?:the|this)(?: (?:financial|whole|full|reporting))? (?<whole>year|quarter|month|term))\\)?$|\\s?/\\s?(?<slash>${unit})$`,
  'iu',
);

const ofAdverb: Readonly<Record<string, TargetSpan>> = { weekly: 'week', monthly: 'month', quarterly: 'quarter', termly: 'term' };

/** A text that ends in a stretch of time. */
export interface SpannedText {
  /** What stands before the stretch of time. */
  readonly bare: string;
  readonly span: TargetSpan;
}

/** Null where a text says of no stretch of time that its number is for it. */
export function spanInWords(text: string): SpannedText | null {
  const found = spanAtEnd.exec(text);
  if (found === null) return null;
  const { each, whole, slash, adverb } = found.groups ?? {};
  const said = (each ?? whole ?? slash)?.toLowerCase();
  const span = said === undefined ? ofAdverb[(adverb ?? '').toLowerCase()] : spans.find((one) => one === said);
  return { bare: text.slice(0, found.index).trim(), span: span ?? 'year' };
}

const spans: readonly TargetSpan[] = ['week', 'month', 'quarter', 'term', 'year'];
