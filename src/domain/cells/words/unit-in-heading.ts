// What the heading of a column says its figures count: money, or things such as homes. Where one heading says money and
// the other things, what stands under one is no total of the other.

import { memoizeTexts } from './memoize-texts';

/** Null: it says neither. */
export type UnitInHeading = 'money' | 'things' | null;

const money = /[£€$]|\b(?:costs?|spend(?:ing)?|spent|expenditure|budgets?|budgeted|funding|capital cost)\b/u;

/** Plurals that are money, or no things of which a target counts so many. */
const noThings =
  /^(?:targets?|totals?|actuals?|figures|numbers|outputs|outcomes|results|deliverables|measures|indicators|quarters|months|years|weeks|periods|savings|receipts|payments|invoices|claims|grants|loans|sales|fees|commitments|works|goods|funds|charges|revenues|progress|status|less|plus|versus|pounds|thousands|millions|levels|values|percentages|points|rates|units|previous|this|various|business|access|process|success|address|analysis|basis|gross)$/u;
const otherThings = /\b(?:people|children|floorspace|hectares|staff)\b/u;

/**
 * Of a column's heading and of the group that it stands in.
 *
 * @internal exported for its test
 */
export const countedUnder = memoizeTexts((heading): UnitInHeading => {
  const words = heading.toLowerCase().replaceAll(/['’]s\b/gu, '');
  if (money.test(words)) return 'money';
  const plurals = words.match(/\b[a-z]{3,}s\b/gu) ?? [];
  return otherThings.test(words) || plurals.some((plural) => !noThings.test(plural)) ? 'things' : null;
}, 500);

/** "Total cost £k" is what the work costs, unless the figures beside it show otherwise; "Total spend" may be all there is. */
const cost = /[£€$]|\b(?:costs?|funding)\b/u;

/**
 * Whether figures under a heading can't be the total of what other headings count: one says money and none of them does, of
 * which one says things, or it says things and they say money. What the officer's formulas or sums say goes before that.
 */
export function isTotalOfOther(heading: string, counted: readonly string[]): boolean {
  const own = countedUnder(heading);
  const units = counted.map(countedUnder);
  if (own === null || units.length === 0 || units.includes(own)) return false;
  // A target alone, beside a total in pounds, is likely in pounds too.
  return units.some((unit) => unit !== null) || (units.length > 1 && own === 'money' && cost.test(heading.toLowerCase()));
}
