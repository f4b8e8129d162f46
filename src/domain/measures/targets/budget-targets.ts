// Money spent within a budget says nothing of how the work is going (domain.md, "What a target is set against"): such a row
// is rated only once the budget is passed, unless the sheet itself says that what is spent is its measure.

import { headingAt } from '../../model/table/heading-at';
import { betterAgainstBudget, isBudgetHeading } from '../../cells/targets/better-direction';
import type { PlanTable } from '../../model/plan';
import { measuredWords } from '../../model/table/row-name';
import type { PlanRow } from '../../model/table/rows';

/** Statuses of the money alone: "Finance RAG", "Budget status", "Cost". */
const ofMoney = /\b(?:money|financ\w*|fiscal|budget\w*|costs?|spen[dt]\w*|expenditure|£)/iu;

/** What was to be spent by now, so that what was spent is measured by it: "Profiled budget", "Budget to date". */
const byNow = /\bprofil\w*\b|\bto[ -]date\b|\bytd\b/iu;

/** What is re-profiled is moved to another year: nothing to measure this year's spending by. */
const profileOfSpending = /(?<!\bre[-\s]?)\bprofil\w*\b/iu;

/** Whether a row's target is a budget whose spending is no measure of the work. Income isn't spent. */
export function isBudgetTarget(table: PlanTable, row: PlanRow): boolean {
  const heading = headingAt(table, table.columns.target);
  return betterAgainstBudget(isBudgetOfMoney(heading, row), measuredWords(row)) === 'lower' && !isSpendMeasured(table, heading);
}

/** Whether the heading calls the target a budget, and what it counts is money. */
export function isBudgetOfMoney(heading: string, { target }: Pick<PlanRow, 'target'>): boolean {
  return target.ofThings !== true && isBudgetHeading(heading);
}

/** By statuses that are of the money, by a profile of spending, or by a key to the colours that names the budget. */
function isSpendMeasured({ columns, roles, spendRated }: PlanTable, heading: string): boolean {
  const { rag, periodTargets = [] } = columns;
  const isRatedByMoney = rag.length > 0 && rag.every((column) => ofMoney.test(column.heading));
  const hasProfile = periodTargets.length > 0 || byNow.test(heading) || roles.some((role) => profileOfSpending.test(role.heading));
  return spendRated === true || isRatedByMoney || hasProfile;
}
