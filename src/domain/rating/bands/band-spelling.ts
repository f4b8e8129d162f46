// One spelling for the many that officers give a band: "three quarters", "3/4", "9 out of 10", "a fortnight", "95+", "no shortfall",
// and Welsh. What it leaves alone is read as it stands.

/** What stands for each way to say it, in their order. */
type Spellings = readonly (readonly [RegExp, string])[];

/** Shares in words, as per cent; thirds apart, which no threshold's cell could hold. */
const parts: Spellings = [
  [/\bthree[- ]quarters\b/gu, '75%'],
  [/\bnine[- ]tenths\b/gu, '90%'],
  [/\beight[- ]tenths\b/gu, '80%'],
  [/\bseven[- ]tenths\b/gu, '70%'],
  [/\bthree[- ]tenths\b/gu, '30%'],
  [/\bfour[- ]fifths\b/gu, '80%'],
  [/\bthree[- ]fifths\b/gu, '60%'],
  [/\btwo[- ]fifths\b/gu, '40%'],
  [/\bseven[- ]eighths\b/gu, '87.5%'],
  [/\b(?:a|one)[- ]tenth\b/gu, '10%'],
  [/\b(?:a|one)[- ]twentieth\b/gu, '5%'],
  [/\b(?:a|one)[- ]fifth\b/gu, '20%'],
  [/\b(?:a|one)[- ]eighth\b/gu, '12.5%'],
];
const behindShare =
  '(?=\\s*(?:$|[,.;)]|or (?:more|less|better|worse)\\b|(?:of|short|under|below|off|over|above|behind|adrift|away|down|missing)\\b))';
/** Of these a period may be meant too: they are shares only beside a word that says so. */
const periodLike: Spellings = [
  [new RegExp(`\\b(?:a|one) quarter\\b${behindShare}`, 'gu'), '25%'],
  [new RegExp(`\\b(?:(?:a|one) )?half\\b${behindShare}`, 'gu'), '50%'],
];
const thirds: Spellings = [
  [/\btwo[- ]thirds\b/gu, '66.6667%'],
  [/\b(?:a|one)[- ]third\b/gu, '33.3333%'],
];

const inFigures: Readonly<Record<string, string>> = {
  '3/4': '75%',
  '1/2': '50%',
  '1/4': '25%',
  '4/5': '80%',
  '3/5': '60%',
  '1/5': '20%',
  '9/10': '90%',
  '1/10': '10%',
  '¾': '75%',
  '½': '50%',
  '¼': '25%',
};

/** Welsh for what the grammars read, the longer first. */
const welsh: Spellings = [
  [/\by cant\b/gu, '%'],
  [/\bneu(?:['’]n)? (?:fwy|uwch|well)\b/gu, 'or more'],
  [/\bneu(?:['’]n)? (?:lai|is)\b/gu, 'or less'],
  [/\bmwy nag?\b/gu, 'more than'],
  [/\bllai nag?\b|\bo dan\b/gu, 'under'],
  [/\bo leiaf\b/gu, 'at least'],
  [/\bhyd at\b/gu, 'up to'],
  [/\bo fewn\b/gu, 'within'],
  [/\bislaw\b/gu, 'below'],
  [/\buwchlaw\b/gu, 'above'],
  [/\b(?:o['’]r|i['’]r|y|[’']r)? ?targed\b/gu, ' of target'],
];

const words: Spellings = [
  // “70% up to, but not including, 90%”, “80% to 95% (exclusive)”.
  [
    /(?<=\d ?%?),? (?:up )?to,?(?: but)? (?:not (?:quite )?(?:including|reaching|at)|excluding|short of|just short of),? (?=\d)/gu,
    ' to under ',
  ],
  [/(?<=\d ?%?) ?(?:-|–|—|to|and) ?(?=\d+(?:\.\d+)? ?%? ?\((?:exclusive|excluded|not included)\))/gu, ' to under '],
  [/(?<=to under \d+(?:\.\d+)? ?%?) ?\((?:exclusive|excluded|not included)\)/gu, ''],
  [/\ba fortnight\b|\bone fortnight\b/gu, '14 days'],
  [/\b(?:no|without|without any|nil) (?:shortfall|underperformance)\b|\b(?:nothing|not|none) short(?: of)?\b/gu, 'met'],
  [/(?<=\d ?%?)(?:\s*\+|\s+(?:upwards|and up(?! to)|and over|and above|and more|or over)\b)/gu, ' or more'],
  [/\b(?:far|much|well) (?=(?:above|below|under|over|short|behind)\b)/gu, ''],
];

const outOf = /(?<![\d.])(\d{1,3}(?:\.\d+)?) (?:out of|in)(?: every)? (10|ten|100|a hundred)\b(?! ?(?:%|days?|weeks?))/gu;

/** `text` in lower case. `withThirds`: where a share needn't be kept as a threshold. */
export function inOneSpelling(text: string, withThirds = false): string {
  const inWelsh = /\b(?:neu|targed|cant|llai|mwy|fewn|leiaf|islaw|uwchlaw)\b/u.test(text);
  let plain = inWelsh ? replaced(text, welsh) : text;
  plain = plain.replace(/(?<![\d/])(?:[1349]\/(?:2|4|5|10)(?![\d/])|[¾½¼])/gu, (share) => inFigures[share] ?? share);
  if (/[¾½¼]|\b(?:half|quarters?|tenths?|fifths?|twentieth|eighths?|thirds?)\b/u.test(plain)) {
    plain = replaced(replaced(plain, parts), periodLike);
    if (withThirds) plain = replaced(plain, thirds);
  }
  plain = plain.replace(outOf, (_, count: string, of: string) => `${share(count, of)}%`);
  return replaced(plain, words);
}

function share(count: string, of: string): string {
  const whole = /^(?:10|ten)$/u.test(of) ? 10 : 100;
  return String(Math.round((Number(count) * 10000) / whole) / 100);
}

function replaced(text: string, spellings: Spellings): string {
  return spellings.reduce((left, [pattern, spelling]) => left.replace(pattern, spelling), text);
}
