// A target that asks for so much more or less than before: "5% reduction" is of what there was, not of a population.

const share = '(?<share>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)';
const less = 'reduc\\w+|decreas\\w+|fall\\w*|drop\\w*|cuts?|lower\\w*|less|fewer|down';
const more = 'increas\\w+|rise|rises|growth|grow|more|higher|uplift|up';
const from = '(?:\\s+(?:on|from|against|than|in|over|compared (?:to|with))\\s+[\\p{L}\\d][^%]*)?';
const behind = new RegExp(`^(?:(?:at least|an?|minimum(?: of)?)\\s+)*${share}\\s+(?:(?<less>${less})|(?<more>${more}))${from}$`, 'iu');
const before = new RegExp(`^(?:to\\s+)?(?:(?<less>${less})|(?<more>${more}))\\s+(?:of|by)\\s+(?:at least\\s+)?${share}${from}$`, 'iu');

/** How much of what there was is asked for on top of it: -0.05 for "5% reduction"; null for any other target. */
export function readPercentChange(text: string): number | null {
  const plain = text.trim().replace(/[.\s]+$/u, '');
  const groups = (behind.exec(plain) ?? before.exec(plain))?.groups;
  if (groups?.share === undefined) return null;
  const fraction = Number(`${groups.share}e-2`);
  return groups.less === undefined ? fraction : -fraction;
}
