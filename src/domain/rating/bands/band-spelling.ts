// One spelling for the many that officers give a band: "three quarters", "3/4", "9 out of 10", "a fortnight", "95+", "no shortfall",
// and Welsh. What it leaves alone is read as it stands.

/** Shares in words, as per cent; thirds apart, which no threshold's cell could hold. */
const parts: readonly (readonly [string, string])[] = [
  ['three[- ]quarters', '75%'],
  ['nine[- ]tenths', '90%'],
  ['eight[- ]tenths', '80%'],
  ['seven[- ]tenths', '70%'],
  ['three[- ]tenths', '30%'],
  ['four[- ]fifths', '80%'],
  ['three[- ]fifths', '60%'],
  ['two[- ]fifths', '40%'],
  ['seven[- ]eighths', '87.5%'],
  ['(?:a|one)[- ]tenth', '10%'],
  ['(?:a|one)[- ]twentieth', '5%'],
  ['(?:a|one)[- ]fifth', '20%'],
  ['(?:a|one)[- ]eighth', '12.5%'],
];
/** Of these a period may be meant too: they are shares only beside a word that says so. */
const periodLike: readonly (readonly [string, string])[] = [
  ['(?:a|one) quarter', '25%'],
  ['(?:(?:a|one) )?half', '50%'],
];
const behindShare =
  '(?=\\s*(?:$|[,.;)]|or (?:more|less|better|worse)\\b|(?:of|short|under|below|off|over|above|behind|adrift|away|down|missing)\\b))';
const thirds: readonly (readonly [string, string])[] = [
  ['two[- ]thirds', '66.6667%'],
  ['(?:a|one)[- ]third', '33.3333%'],
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
const welsh: readonly (readonly [RegExp, string])[] = [
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

const words: readonly (readonly [RegExp, string])[] = [
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
    plain = parts.reduce((left, [share, figure]) => left.replace(new RegExp(`\\b${share}\\b`, 'gu'), figure), plain);
    plain = periodLike.reduce((left, [share, figure]) => left.replace(new RegExp(`\\b${share}\\b${behindShare}`, 'gu'), figure), plain);
    if (withThirds) plain = thirds.reduce((left, [share, figure]) => left.replace(new RegExp(`\\b${share}\\b`, 'gu'), figure), plain);
  }
  plain = plain.replace(outOf, (_, count: string, of: string) => `${share(count, of)}%`);
  return replaced(plain, words);
}

function share(count: string, of: string): string {
  const whole = /^(?:10|ten)$/u.test(of) ? 10 : 100;
  return String(Math.round((Number(count) * 10000) / whole) / 100);
}

function replaced(text: string, spellings: readonly (readonly [RegExp, string])[]): string {
  return spellings.reduce((left, [pattern, spelling]) => left.replace(pattern, spelling), text);
}
