// A target that is the latest period's, not the year's: a standard that holds in every month, a key that sets Q2 against
// it, a row whose words say that it is the profile so far. None of it is due at the end of the year.

import { headingAt } from '../../model/table/heading-at';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';

/** So many rows under a table its key may stand. */
const rowsUnder = 8;
/** In characters: a heading of the next table ("Q1 target") is shorter. */
const shortestKey = 20;

const standard = /^(?:sla|service level(?: agreement)?|(?:\p{L}+ )?standard)$/iu;
const ofYear = /\b(?:year|annual|full-year)/iu;
const period = '(?:q[1-4]|(?:the |this |latest )?(?:quarter|month|week|term))';

/** "Q2 is at target", "standard met in the month", "the quarter's target", "spring target met". */
const setAgainstPeriod = new RegExp(
  `\\b${period} (?:figure |result |actual |performance )?(?:is|was|has|meets|met|misses|missed|within)\\b.*\\b(?:target|standard|tolerance)|` +
    `\\b(?:targets?|standards?)\\b[^.;]{0,20} in the (?:quarter|month|week|term)\\b|` +
    `\\b(?:q[1-4]|(?:quarter|month|week|term)(?:['’]s|ly)|(?:autumn|spring|summer)(?: term)?(?:['’]s)?) (?:target|standard)s?\\b`,
  'iu',
);

/** Whether the targets of a table are those of its latest period, as their heading or the lines under the table say. */
export function areTargetsOfLatestPeriod(grid: Grid, table: PlanTable): boolean {
  const { target } = table.columns;
  if (target === null) return false;
  const heading = headingAt(table, target).trim();
  if (ofYear.test(heading)) return false;
  if (standard.test(heading)) return true;
  const { firstColumn, lastColumn } = table.area;
  for (let row = table.lastRow + 1; row <= table.lastRow + rowsUnder; row += 1) {
    for (let column = firstColumn; column <= Math.min(lastColumn, firstColumn + 2); column += 1) {
      const text = textAt(grid, row, column);
      if (text.length > shortestKey && !ofYear.test(text) && setAgainstPeriod.test(text)) return true;
    }
  }
  return false;
}

/** Whether a row's words say that its target is the profile up to now: "(target is the profile to the quarter)". */
export function saysTargetToDate(words: string): boolean {
  return mayBeToDate.test(words) && toDate.test(words);
}

// Without the u flag, as every row is asked: with both it and i, a pattern takes 20 times as long.
const mayBeToDate = /profile|target/i;
const toDate =
  /\b(?:profiled?|target(?: is)?(?: the)?(?: \p{L}+)?) (?:to|for) (?:the |this )?(?:end of (?:the )?)?(?:quarter|month|date|period|half[- ]year)\b/iu;
