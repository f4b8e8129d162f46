// A target that asks for so much more or less than before: "5% reduction" is of what there was, not of a population.

import { withDigits } from './in-words/number-words';

const share = '(?<share>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)';
const less = 'reduc\\w+|decreas\\w+|fall\\w*|drop\\w*|cuts?|lower\\w*|less|fewer|down';
const more = 'increas\\w+|rise|rises|growth|grow|more|higher|uplift|up';
const from = '(?:\\s+(?:on|from|against|than|in|over|compared (?:to|with))\\s+[\\p{L}\\d][^%]*)?';
const behind = new RegExp(`^(?:(?:at least|an?|minimum(?: of)?)\\s+)*${share}\\s+(?:(?<less>${less})|(?<more>${more}))${from}$`, 'iu');
const before = new RegExp(`^(?:to\\s+)?(?:(?<less>${less})|(?<more>${more}))\\s+(?:of|by)\\s+(?:at least\\s+)?${share}${from}$`, 'iu');

/** So much more or less than before, in per cent or in points of one; null for any other target. Numbers may be words. */
export function changeIn(text: string): number | null {
  const digits = withDigits(text);
  return readPercentChange(digits) ?? readPointsChange(digits);
}

/** How much of what there was is asked for on top of it: -0.05 for "5% reduction"; null for any other target. */
export function readPercentChange(text: string): number | null {
  const plain = text.trim().replace(/[.\s]+$/u, '');
  const groups = (behind.exec(plain) ?? before.exec(plain))?.groups;
  if (groups?.share === undefined) return null;
  const fraction = Number(`${groups.share}e-2`);
  return groups.less === undefined ? fraction : -fraction;
}

const points = '(?<points>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent(?:age)?)?[ -]points?';
const pointsBehind = new RegExp(
  `^(?:(?:at least|an?|minimum(?: of)?)\\s+)*${points}\\s+(?:(?<less>${less})|(?<more>${more}))${from}$`,
  'iu',
);
const pointsBefore = new RegExp(
  `^(?:to\\s+)?(?:(?<less>${less})|(?<more>${more}))\\s+(?:of|by)\\s+(?:at least\\s+)?${points}${from}$`,
  'iu',
);

/** How many points of a percentage are asked for on top of it, as a fraction: 0.03 for "increase by 3 percentage points". */
export function readPointsChange(text: string): number | null {
  if (!/\bpoints?\b/iu.test(text)) return null;
  const plain = text.trim().replace(/[.\s]+$/u, '');
  const groups = (pointsBehind.exec(plain) ?? pointsBefore.exec(plain))?.groups;
  if (groups?.points === undefined) return null;
  const fraction = Number(`${groups.points}e-2`);
  return groups.less === undefined ? fraction : -fraction;
}
