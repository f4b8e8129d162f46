// Shares that are typed as words: "two thirds", "half of all schools", "9 out of 10". Of how many, they mostly don't say.

const parts: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const times: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, seven: 7, nine: 9 };

const named = '(?:(?<times>an?|one|two|three|four|seven|nine)[ -])?(?<part>half|third|quarter|fifth|tenth)s?';
/** Of so many each a share is told; "10 out of 12" is so many of twelve. */
const outOf = '(?<over>\\d{1,2}) (?:in|out of) (?:every )?(?<under>2|3|4|5|10|20|100)';
const share = new RegExp(
  `^(?<before>[^\\d]*?)(?:${named}|${outOf})(?<after>(?: of(?: all)?)?(?: (?:the|our|its|those|these))?(?: [\\p{L}][\\p{L}\\s’'-]*)?)$`,
  'iu',
);
/** "A quarter" alone may be a stretch of time, and "5 a quarter" is one. */
const isTime =
  /\b(?:an?|each|every|per|this|next|last|the) quarter\b(?! of)|\bquarterly\b|\b(?:half|quarter)[- ](?:years?|days?|hours?|term)\b/iu;

/** Longer texts say more than a share. */
const longest = 100;

/** A share and the words around it. */
export interface ShareInWords {
  /** A fraction. */
  readonly share: number;
  /** What stands before it: “at least”. */
  readonly before: string;
  /** What it is of, and what else is said of it. */
  readonly after: string;
}

/** Null where a text is no share in words. */
export function shareInWords(text: string): ShareInWords | null {
  const groups = text.length > longest || isTime.test(text) ? undefined : share.exec(text)?.groups;
  if (groups === undefined) return null;
  const { before = '', after = '', part, over, under } = groups;
  const [top, bottom] =
    part === undefined ? [Number(over), Number(under)] : [times[(groups.times ?? 'a').toLowerCase()] ?? 1, parts[part.toLowerCase()] ?? 1];
  // "Third" alone is an order, and “two halves” are no share.
  if (part !== undefined && groups.times === undefined && part.toLowerCase() !== 'half') return null;
  return bottom === 0 || top >= bottom ? null : { share: top / bottom, before, after };
}
