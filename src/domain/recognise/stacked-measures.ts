// Tables whose rows take turns: one of targets, one of actuals. Read as deliverables their targets would be counted as done, so they aren't read.

import { columnLetters } from '../cell';
import { factsAt, type SheetView } from './sheet-view';
import type { TableFrame } from './table-frame';

const aimed = /^(?:(?:annual|quarterly|monthly|cumulative|period) )?(?:targets?|plan(?:ned)?|profiled?|budgets?|goals?)(?: \(.*\))?$/iu;
const done =
  /^(?:(?:annual|quarterly|monthly|cumulative|period) )?(?:actuals?|achieved|delivered|results?|performance|outturn|spend)(?: \(.*\))?$/iu;
const beside =
  /^(?:(?:year[- ]end |latest )?forecasts?|variances?|difference|baseline|b?rag|status|trend|last year|previous year|comments?|%.{0,20})$/iu;

/** Fewer rows of each may be deliverables that are called so. */
const leastOfEach = 2;

/** Why rows of targets and of actuals under one another can't be read, in one sentence; null where the table has no such rows. */
export function whyStacked(view: SheetView, { columns, body }: TableFrame): string | null {
  const column = columns.find((each) => takesTurns(body.flatMap(({ row }) => factsAt(view, row, each)?.line ?? [])));
  if (column === undefined) return null;
  return `Column ${columnLetters(column)} says that targets and actuals stand on rows of their own; give each measure one row, with the target in a column beside its figures, and review again.`;
}

function takesTurns(texts: readonly string[]): boolean {
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const [targets, actuals] = [count(aimed), count(done)];
  return targets >= leastOfEach && actuals >= leastOfEach && (targets + actuals + count(beside)) * 10 >= texts.length * 9;
}
