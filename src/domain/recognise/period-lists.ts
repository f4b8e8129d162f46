// A list with one row for each reporting period: its dates say which period a figure is for, and are no deadlines.

import { columnLetters } from '../model/cell';
import { headingOf, type ColumnRoles } from './columns/column-roles';
import { holdsDates } from './columns/column-content';
import type { ColumnEvidence } from './columns/figure-columns';
import { isInKnownWords } from './columns/statuses/progress-columns';
import type { TableFrame } from './frames/table-extent';
import { factsAt, typedText, type SheetView } from './sheet/sheet-view';

const kindOfFigure = /^(?:actuals?|forecasts?|plan(?:ned)?|baseline|target|projected|estimated?|outturn|provisional|final)$/iu;
/** Figures that a plan has beside its deadlines, too. */
const besideDeadlines =
  /\b(?:budget|costs?|grant|funding|spend|value of contract|priority|score|weight\w*|days|duration|rank|risk|likelihood|impact|order|ref|id|no|number|%|per ?cent\w*|percentage|complet\w*)\b|^#/iu;

/** Fewer rows are no list. */
const leastRows = 4;

/** Why the dates of a table are no deadlines, and what would make it a plan; null where they may well be. */
export function whyPeriodList(view: SheetView, frame: TableFrame, roles: ColumnRoles): string | null {
  const { text } = roles;
  const timescale = text?.timescale ?? roles.evidence.filter(({ content }) => holdsDates(content)).at(-1)?.column ?? null;
  if (text === null || timescale === null || roles.rag.length > 0 || roles.progress.some(isInKnownWords)) return null;
  const amount = roles.evidence.find((evidence) => isAmount(evidence));
  const rows = frame.body.filter(({ columns }) => columns.length > 2).map(({ row }) => row);
  if (amount === undefined || rows.length < leastRows) return null;
  const saysKind = roles.evidence.some(({ column }) => isOneOfKinds(view, rows, column));
  if (!saysKind && !repeatsByDate(view, rows, text.description, timescale)) return null;
  const [dates, figures] = [named(roles, timescale), named(roles, amount.column)];
  return `This looks like a list with one row for each reporting period: ${figures} holds the figures, and ${dates} the dates that they are for, not deadlines. Make it one row for each deliverable with a column for each period (a pivot table does that), then review again.`;
}

function named(roles: ColumnRoles, column: number): string {
  return `“${headingOf(roles, column)}” (column ${columnLetters(column)})`;
}

function isAmount({ name, words, content }: ColumnEvidence): boolean {
  return content.figures * 2 > content.filled && content.filled * 2 >= content.rows && words?.role !== 'rag' && !besideDeadlines.test(name);
}

/** "Actual" or "Forecast" on every row. */
function isOneOfKinds(view: SheetView, rows: readonly number[], column: number): boolean {
  let said = 0;
  for (const row of rows) {
    const facts = factsAt(view, row, column);
    if (facts === null) continue;
    if (!kindOfFigure.test(facts.line)) return false;
    said += 1;
  }
  return said * 5 >= rows.length * 4;
}

/** Three rows in four are described as another is, for another date. */
function repeatsByDate(view: SheetView, rows: readonly number[], description: number, timescale: number): boolean {
  const datesOf = new Map<string, Set<string>>();
  for (const row of rows) {
    const what = typedText(view, row, description);
    datesOf.set(what, (datesOf.get(what) ?? new Set<string>()).add(typedText(view, row, timescale)));
  }
  let repeated = 0;
  for (const dates of datesOf.values()) if (dates.size > 1) repeated += dates.size;
  return repeated * 4 >= rows.length * 3;
}
