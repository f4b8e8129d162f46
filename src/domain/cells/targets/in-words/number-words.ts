// Numbers that are typed as words: "a dozen", "two a week", "twenty-five", "no fewer than a hundred".

const units =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const valueOfUnit: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ...units.map((word, at): readonly [string, number] => [word, at + 2]),
  ...tens.map((word, at): readonly [string, number] => [word, (at + 2) * 10]),
]);

/** "One" and "a" alone begin many a text that counts nothing. */
const counted = `(?:${units.join('|')}|(?:${tens.join('|')})(?:[- ](?:one|${units.slice(0, 8).join('|')}))?)`;
const several = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<half>half a dozen)|(?<times>a|one|an?other|${counted}) (?<large>dozen|hundred|thousand)|(?<plain>${counted}))(?![\\p{L}\\d]|-\\p{L}| (?:thirds?|quarters?|fifths?|tenths?|hundreds?|thousands?|millions?)\\b)`,
  'giu',
);
/** One of something in so long: "One a month", "one every week"; and one that is all there is. */
const oneEach =
  /(?<![\p{L}\d-])one(?= (?:an?|per|each|every|in each|in every) (?:day|week|fortnight|month|quarter|term|half[- ]year|year)\b)|^one$/iu;

/** In every text that has a number in words: spares the rest for nearly all. */
const mayHold = new RegExp(`\\b(?:${[...valueOfUnit.keys(), 'dozen', 'hundred', 'thousand'].join('|')})`, 'iu');
const longest = 80;

const large: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };

/** The text with its numbers in digits; as it is where it is longer than a target's words are, or has none in words. */
export function withDigits(text: string): string {
  if (text.length > longest || !mayHold.test(text)) return text;
  return text.trim().replace(oneEach, '1').replaceAll(several, inDigits);
}

function inDigits(found: string, ...rest: readonly unknown[]): string {
  const groups = rest.at(-1);
  if (typeof groups !== 'object' || groups === null) return found;
  const { half, times, large: many, plain } = { half: undefined, times: undefined, large: undefined, plain: undefined, ...groups };
  if (typeof half === 'string') return '6';
  const base = valueOf(typeof plain === 'string' ? plain : typeof times === 'string' ? times : '');
  return String(base * (typeof many === 'string' ? (large[String(many).toLowerCase()] ?? 1) : 1));
}

/** Of "a" and "another" one. */
function valueOf(words: string): number {
  const parts = words.toLowerCase().split(/[- ]/u);
  const value = parts.reduce((sum, part) => sum + (valueOfUnit.get(part) ?? 0), 0);
  return value === 0 ? 1 : value;
}
