// The unit of a row's figures where its own words say it: "Council tax collected, % (cumulative)", "Days to process a
// claim", "Missed bins per 100,000 collections", "Fuel used (litres)". No figure is ever scaled by it.

import { memoizeTexts } from '../words/memoize-texts';

const span = '(?:working |calendar |clear |school )?(?:days?|weeks?|months?|hours?|minutes?|mins|seconds?)';
const amount = 'tonnes|kg|kilograms|litres|miles|km|kilometres|hectares|ha|m2|sq ?m|square metres|kwh|mwh|gwh|t?co2e?|fte';

const money = "[£€$]\\s?(?:m|mn|bn|k|millions?|billions?|thousands?|['’]?000['’]?s?)?";
const multiples = "(?:['’]?000['’]?s?|thousands?|millions?)(?: (?:of )?\\p{L}[\\p{L} -]*)?";
const ofSoMany = 'per (?:(?:1|10|100),?000(?:,000)?|million|thousand)(?!,?\\d)';

/** Shares of something: "(%)", "(annual rate, %)", "% of", "percentage of", "as a share of". */
const percent =
  /\((?:[^()]{1,40}[,;:]\s)?\s*(?:in )?(?:%|per ?cent|percentage)\s*(?:[,;:]\s[^()]*)?\)|^%\s|(?:^|[^\d\s])[,:]?\s%(?=$|\s\()|^(?:the )?(?:percentage|per ?cent|proportion|share) of\b|\bas an? (?:share|percentage|proportion|%) of\b|^(?:the )?(?:percentage|per ?cent) \p{L}/iu;
/** Rates that are shares by their nature; "suicide rate" is of so many people. */
const percentRate =
  /\b(?:recycling|composting|collection|occupancy|employment|completion|response|attendance|pass|success|retention|vacancy|take-?up|satisfaction|participation|turnover|utilisation|compliance) rate(?: \(.*\))?$/iu;
/** Up to the first plural, with what stands before it: "per 1,000 occupied bed days"; else the next word alone. */
const per = new RegExp(
  `\\b${ofSoMany}(?: (?:(?:(?!(?:and|by|in|for|at|of|on|to|with|who|aged|over|under|this|per|from|within)\\b)[\\p{L}-]+ ){0,3}?(?:[\\p{L}-]*[^s\\W]s|people|children|women|men|staff|population)|(?!(?:and|by|in|for)\\b)[\\p{L}-]+))?(?=$|\\s?[(),;]|\\s\\p{L})`,
  'iu',
);
const brackets = /\(([^()]{1,60})\)/gu;
const inBrackets = new RegExp(
  `^(?:in |average |mean |no\\.? of |number of )?(?:rate )?(${span}|${amount}|${money}|${multiples}|${ofSoMany} [^,;]+)$`,
  'iu',
);
const behindComma = new RegExp(`,\\s(?:in )?(${span}|${amount}|${money})(?=$|\\s\\()`, 'iu');
const atHead = new RegExp(
  `^(?:the )?(?:average |mean |median |avg\\.? |number of |total )*(${span}) (?:taken |lost |waiting |waited |from |between |to |per )`,
  'iu',
);

/** Spares the rest for nearly all rows: a bracket, a comma, a sign, or a word that each pattern has. */
const mayHave = /[%(,]|\bper|share of|proportion|days|weeks|months|hours|minutes|seconds|rate/iu;

/**
 * "%", "per 1,000 homes", "days", "kg", "£m", "000"; null where the words say none.
 */
export const unitInWords = memoizeTexts((description): string | null => {
  if (!mayHave.test(description)) return null;
  if (percent.test(description) || percentRate.test(description)) return '%';
  const bracketed = unitInBrackets(description);
  const unit = bracketed ?? per.exec(description)?.[0] ?? (behindComma.exec(description) ?? atHead.exec(description))?.[1];
  return unit?.replace(/^mins$/iu, 'minutes').replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase()) ?? null;
}, 4000);

/** "£m" of "(cumulative, £m)". */
function unitInBrackets(description: string): string | null {
  if (!description.includes('(')) return null;
  for (const [, words = ''] of description.matchAll(brackets)) {
    for (const part of words.split(/[,;:]\s/u)) {
      const unit = inBrackets.exec(part.trim())?.[1];
      if (unit !== undefined) return unit;
    }
  }
  return null;
}
