// What visitors and customers spend with us comes in: more of it is wanted, whatever "spend" says of our own money.

const spenders =
  '(?:visitors?|tourists?|guests?|shoppers?|attend(?:er|ee)s?|audience(?: members?)?|trips?|day[- ]?trippers?|transactions?|covers?|tickets?(?: holders?)?|baskets?|admissions?|heads? of (?:visitors|audience)|overnight stays?)';
const places = '(?:shops?|caf[eé]s?|bars?|restaurants?|gift ?shops?|(?:museum|gallery|visitor centre) shops?|town centres?|high streets?)';
/** Nothing before it says whose money it is: "Marketing spend per visitor" is ours. */
const average = '(?:(?:the |an? )?(?:average|avg\\.?|mean|typical|median) )?';

const spentByOthers = new RegExp(
  [
    `^${average}spend(?:ing)? (?:per|by|of|from|a) (?:each |every |paying )?${spenders}\\b`,
    `^${average}spend(?:ing)? (?:per \\w+ )?(?:in|at) (?:the |our )?${places}\\b`,
    "\\b(?:secondary|visitors?['’]?|tourists?['’]?|tourism|guests?['’]?|audience) spend(?:ing)?(?=$|\\s*[(,–-]| (?:in|at|this|per|by|of|a)\\b)",
    '\\b(?:retail|catering|on[- ]site|in[- ]store|caf[eé]|gift ?shop|shop|bar) spend(?:ing)? (?:per|by|of|a) \\w+',
    '\\b(?:sales|income|takings|revenue|receipts|yield) (?:per|a|from each) \\w+',
  ].join('|'),
  'u',
);
const mayBe = /spend|sales|income|takings|revenue|receipts|yield/u;

/** Our own money, or what is lost: it turns it round. */
const ours = /\b(?:our|council|net|gross|marketing|advertising|budget|costs?|subsid\w*|overspend|loss|lost|foregone|forgone|refund\w*)\b/u;

/** Whether the words of a row say that its figures are what others spend; in lower case. */
export function isSpentByOthers(words: string): boolean {
  return mayBe.test(words) && spentByOthers.test(words) && !ours.test(words);
}
