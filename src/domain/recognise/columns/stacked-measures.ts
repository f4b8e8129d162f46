// Tables whose rows take turns: one of targets, one of actuals. Read as deliverables their targets would be counted as
// done, so they aren't read.

import { columnLetters } from '../../model/cell';
import type { ColumnContent } from './column-content';
import { factsOf, type TextInfo } from '../sheet/distinct-texts';
import { knownTextAt, type FilledRow, type SheetView } from '../sheet/sheet-view';
import type { TableFrame } from '../frames/table-extent';

const aimed = /^(?:(?:annual|quarterly|monthly|cumulative|period) )?(?:targets?|plan(?:ned)?|profiled?|budgets?|goals?)(?: \(.*\))?$/iu;
const done =
  /^(?:(?:annual|quarterly|monthly|cumulative|period) )?(?:actuals?|achieved|delivered|results?|performance|outturn|spend)(?: \(.*\))?$/iu;
const beside =
  /^(?:(?:year[- ]end |latest )?forecasts?|variances?|difference|baseline|b?rag|status|trend|last year|previous year|comments?|%.{0,20})$/iu;

/** Fewer rows of each may be deliverables that are called so. */
const leastOfEach = 2;

/** What the text of a cell says its row holds. */
type Turn = 'target' | 'actual' | 'beside' | 'other';

/**
 * Why rows of targets and of actuals under one another can't be read, in one sentence; null where the table has no
 * such rows.
 */
export function whyStacked(view: SheetView, { columns, body }: TableFrame, contents: ReadonlyMap<number, ColumnContent>): string | null {
  const worded = columns.filter((each) => (contents.get(each)?.words ?? 0) >= leastOfEach * 2);
  const column = worded.find((each) => takesTurns(view, body, each));
  if (column === undefined) return null;
  return `Column ${columnLetters(column)} says that targets and actuals stand on rows of their own; give each measure one row, with the target in a column beside its figures, and review again.`;
}

/**
 * At least two rows of each, and nine texts in ten say which row it is: most columns have soon too many others to be
 * looked at further.
 */
function takesTurns(view: SheetView, body: readonly FilledRow[], column: number): boolean {
  const times: Record<Turn, number> = { target: 0, actual: 0, beside: 0, other: 0 };
  const turns = new Map<TextInfo, Turn>();
  for (const { row } of body) {
    const known = knownTextAt(view, row, column);
    if (known === null) continue;
    const turn = turns.get(known) ?? turnOf(factsOf(known).line);
    turns.set(known, turn);
    times[turn] += 1;
    if (times.other * 10 > body.length) return false;
  }
  const { target, actual, beside: more, other } = times;
  return target >= leastOfEach && actual >= leastOfEach && other * 9 <= target + actual + more;
}

function turnOf(line: string): Turn {
  if (aimed.test(line)) return 'target';
  if (done.test(line)) return 'actual';
  return beside.test(line) ? 'beside' : 'other';
}
