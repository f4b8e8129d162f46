// What a budget is of: money, which is a ceiling; or things that it pays for (homes, metres, checks), which are to be done, so
// that more than the budget is no overspend. Of staff, hours and the like it may be either, and is asked.

import { isBudgetHeading, isComingIn, namesSpending } from '../../../cells/targets/better-direction';
import { moreByWords } from '../../../cells/targets/more-is-better';
import { isLevelInWords } from '../../../cells/words/level-words';
import type { Columns } from '../../../model/table/columns';
import { numberFormatAt } from '../../../model/grid';
import { typedText, type SheetView } from '../../sheet/sheet-view';

/** `open`: only the officer can say. */
export type BudgetOf = 'money' | 'things' | 'open';

/** What a budget’s rows are read beside. */
interface BudgetSource {
  /** The target's heading. */
  readonly heading: string;
  /** Titles and headings of the table. */
  readonly about: readonly string[];
  readonly notes: readonly string[];
}

const money =
  /[£€$]|\b(?:gbp|pounds?|pence|eur|euros?|usd|money|cash|spen[dt]\w*|expenditure|costs?|financ\w*|funding|capital|revenue|payments?)\b/iu;
const moneyUnit = /[£€$]|^\W*(?:gbp|eur|usd|pounds?|pence|k|m|bn|['’]?000s?|thousands?|millions?)\W*$/iu;
/** Staff, time and what is used up: as often a ceiling as an output. */
const resource =
  /\b(?:hours?|hrs|days?|weeks?|minutes|f\.?t\.?e\.?s?|w\.?t\.?e\.?s?|posts?|staff|heads?|headcount|employees|officers|shifts|litres|gallons|k?wh|mwh|tonnes of co2e?|reams|licences)\b/iu;
/** "No.", "Number": a count, whatever it is of. */
const number = /^\W*(?:no|nos|nr|num|number|count|qty|quantity|volume|#)\W*$/iu;
const counts = /\b(?:numbers?|no\.|nos\.|how many|volumes?|quantit(?:y|ies)|jobs|homes|places|units|visits|items|cases|works)\b/iu;
/** "Budgeted = number of jobs the budget allows for" under the table. */
const saysNumber =
  /\bbudget(?:ed|s)?\b[^.]{0,12}(?:=|:|\bis\b|\bare\b|\bmeans?\b|\bshows?\b)\W{0,3}(?:the |a )?(?:numbers?|how many|counts?|volumes?|quantit(?:y|ies))\b/iu;
const participle = /\bbudgeted\b/iu;
/** Of such a unit nothing is counted: what sort of money it is, or a share of it. */
const ofNoThing = /%|\b(?:per ?cent\w*|budgets?|gross|net|totals?|n\/?a)\b/iu;

/** What the budget of a row is of, by what the row is about. */
export type BudgetReader = (row: number, described: string) => BudgetOf;

/** Null where the target is no budget at all. */
export function budgetReader(view: SheetView, columns: Columns, { heading, about, notes }: BudgetSource): BudgetReader | null {
  if (!isBudgetHeading(heading)) return null;
  const isOfMoney = [heading, ...about, ...columns.periods.map((period) => period.heading)].some((text) => money.test(text));
  const isNumber = notes.some((note) => saysNumber.test(note)) || counts.test(heading);
  const shown = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)].flatMap((column) => column ?? []);
  return (row, described) => {
    const unit = columns.unit === null ? '' : typedText(view, row, columns.unit).trim();
    const isMoney =
      moneyUnit.test(unit) ||
      namesSpending(described) ||
      isComingIn(described) ||
      /[£€$]/u.test(described) ||
      shown.some((column) => showsMoney(numberFormatAt(view.grid, row, column)));
    if (isMoney) return 'money';
    if (isUnitOfThings(unit)) return resource.test(unit) || isLevelInWords(described, unit) ? 'open' : 'things';
    if (isOfMoney) return 'money';
    if (isNumber) return isLevelInWords(described, null) || resource.test(described) ? 'open' : 'things';
    return participle.test(heading) && moreByWords(described.toLowerCase()) ? 'open' : 'money';
  };
}

function isUnitOfThings(unit: string): boolean {
  return number.test(unit) || (/\p{L}{2}/u.test(unit) && !ofNoThing.test(unit) && !money.test(unit));
}

/** "£#,##0", "[$£-809]#,##0"; not the language that a format may name. */
function showsMoney(format: string): boolean {
  return /[£€$]/u.test(format.replace(/\[\$-[^\]]*\]/gu, ''));
}
