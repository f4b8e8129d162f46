// The unit of a row's figures where its own words say it: "Council tax collected, % (cumulative)", "Days to process a
// claim", "Missed bins per 100,000 collections", "Fuel used (litres)". No figure is ever scaled by it.

import { memoizeTexts } from '../words/memoize-texts';

const span = '(?:working |calendar |clear |school )?(?:days?|weeks?|months?|hours?|minutes?|mins|seconds?)';
const amount = 'tonnes|kg|kilograms|litres|miles|km|kilometres|hectares|ha|m2|sq ?m|square metres|kwh|mwh|gwh|t?co2e?|fte';

/** Shares of something: "(%)", "% of", "percentage of", "as a share of". */
const percent =
  /\(\s*(?:%|per ?cent|percentage)\s*\)|^%\s|(?:^|[^\d\s])[,:]?\s%(?=$|\s\()|^(?:the )?(?:percentage|per ?cent|proportion|share) of\b|\bas an? (?:share|percentage|proportion|%) of\b|^(?:the )?(?:percentage|per ?cent) \p{L}/iu;
/** Rates that are shares by their nature; "suicide rate" is of so many people. */
const percentRate =
  /\b(?:recycling|composting|collection|occupancy|employment|completion|response|attendance|pass|success|retention|vacancy|take-?up|satisfaction|participation|turnover|utilisation|compliance) rate(?: \(.*\))?$/iu;
const per =
  /\bper (?:(?:1|10|100),?000|million)(?: (?!and\b|by\b|in\b|for\b|\()(?:(?:(?:occupied )?(?:bed|patient|person|working)|live|school) [\p{L}-]+|[\p{L}-]+))?(?=$|\s?[(,;]|\s\p{L})/iu;
const inBrackets = new RegExp(`\\((?:in |average |mean |no\\.? of |number of )?(${span}|${amount})\\)`, 'iu');
const behindComma = new RegExp(`,\\s(?:in )?(${span}|${amount})(?=$|\\s\\()`, 'iu');
const atHead = new RegExp(
  `^(?:the )?(?:average |mean |median |avg\\.? |number of |total )*(${span}) (?:taken |lost |waiting |waited |from |between |to |per )`,
  'iu',
);

/** Spares the rest for nearly all rows: a bracket, a comma, a sign, or a word that each pattern has. */
const mayHave = /[%(,]|\bper|share of|proportion|days|weeks|months|hours|minutes|seconds|rate/iu;

/**
 * "%", "per 1,000 homes", "days", "kg"; null where the words say none.
 */
export const unitInWords = memoizeTexts((description): string | null => {
  if (!mayHave.test(description)) return null;
  if (percent.test(description) || percentRate.test(description)) return '%';
  const rate = per.exec(description)?.[0];
  if (rate !== undefined) return rate;
  const unit = (inBrackets.exec(description) ?? behindComma.exec(description) ?? atHead.exec(description))?.[1];
  return unit?.replace(/^mins$/iu, 'minutes').replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase()) ?? null;
}, 4000);
