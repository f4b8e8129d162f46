// How a target is compared as the row's own words say without its number: "(maximum)", "(£, max)", "Maximum tonnes sent to
// landfill", "(at least)", "(uchafswm)". They are said of this row, so that they go before a heading over all rows.

import { qualifierAtEnd, qualifiers, saysFurther, type ComparedAs } from './at-least-or-up-to';

/** What compares has one of these signs, or a word that begins so. */
export const signsOfComparing = '<>≤≥';
export const beginningsOfComparing: readonly string[] = 'max min least most than up limit ceiling cap uchaf isaf leiaf hyd mwy llai'.split(
  ' ',
);

/** @internal For the law that no beginning is missing. */
export const compares = /\b(?:max|min|least|most|than|up to|limit|ceiling|cap\b|uchaf|isaf|leiaf|hyd at|mwy na|llai na)|[<>≤≥]/u;

const inWelsh: readonly (readonly [RegExp, string])[] = [
  [/\buchafs(?:wm|ymiau)(?: o)?\b|\bdim mwy na\b|\bhyd at\b/gu, 'maximum'],
  [/\bisafs(?:wm|ymiau)(?: o)?\b|\bo leiaf\b|\bdim llai na\b/gu, 'minimum'],
];

const named = /^(?:the |an? )?(?:(?:upper )?limit|ceiling|cap)$/u;
const behind = / (?:targets?|levels?|limits?|figures?|values?|numbers?|allowed|permitted|of|to|is)$/u;
const whole = new RegExp(`^${qualifiers}$`, 'iu');
/** "See above" and "within" say nothing of a number. */
const placeOnly = /^(?:below|above|under|over|within)$/u;

/** A bracket's part, or the words behind a dash, that compare and say nothing else. */
function comparedBy(part: string): ComparedAs | null {
  const words = part.trim().replace(/[.:]$/u, '');
  if (named.test(words)) return 'up to';
  const bare = words.replace(behind, '');
  return placeOnly.test(bare) || !whole.test(bare) || saysFurther(bare) ? null : qualifierAtEnd(bare);
}

const bracket = /[([]([^()[\]]*)[)\]]/gu;
const behindDash = /(?:,|;|:|\s[-–—/])\s*([^,;:]{3,24})$/u;
/** "Maximum tonnes", "minimum number of": of what is counted. "Maximum attendance" may be a record. */
const atHead =
  /^(?:the )?(max(?:imum)?|min(?:imum)?)\.? (?:numbers?|amounts?|totals?|levels?|rates?|percent(?:age)?|%|£|shares?|proportions?|tonn(?:es|age)|tons|tunelli|kg|kilograms|litres|miles|days|weeks|hours|minutes|months|costs?|spend(?:ing)?|counts?|averages?|values?)(?![a-z])/u;

/** Whether there is such a word at all, which spares the rest for nearly all rows. In lower case. */
export function mayCompare(words: string): boolean {
  return compares.test(words);
}

/** What a row's words say; null where they say nothing, or two things. `row`: its description, its unit; in lower case. */
export function comparedInRow(row: string): ComparedAs | null {
  if (!mayCompare(row)) return null;
  const words = inWelsh.reduce((text, [welsh, english]) => text.replace(welsh, english), row).trim();
  const parts = [...words.matchAll(bracket)].flatMap(([, inside = '']) => [inside, ...inside.split(/[,;:/]|\s[-–—]\s/u)]);
  const [head] = words.split(' / ').flatMap((part) => atHead.exec(part)?.[1] ?? []);
  const last = behindDash.exec(words)?.[1];
  const found = new Set([...parts, head ?? '', last ?? ''].flatMap((part) => comparedBy(part) ?? []));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
