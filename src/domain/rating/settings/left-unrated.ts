// Rows that the officers have left unrated on purpose: among stated statuses a cell says that there is none (“–”, “n/a”). Neither
// the sheet's own key nor a question about the scheme gives such a row a colour; a scheme that somebody has chosen does.

import { saysNoStatus } from '../../cells/statuses';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { currentReviews, statesParts } from '../latest-stated-status';
import type { RatingContext } from './rating-context';

/** Where the sheet says of rows that they have no status, and in which words. */
export interface LeftUnrated {
  readonly column: number;
  /** As typed, each once. */
  readonly words: readonly string[];
  readonly rows: ReadonlySet<number>;
}

/** More different words are remarks. */
const mostWords = 4;

/** COUNTIF takes such a text for something else. */
function meansMore(word: string): boolean {
  return /["*?~]|^[<>=]/u.test(word);
}

/** Null where no row says so, most do, or a scheme was chosen. */
export function leftUnrated(table: PlanTable, { schemeAsked, schemeKey }: RatingContext): LeftUnrated | null {
  const [only, ...others] = table.columns.rag.filter(({ before }) => before !== true);
  if (only === undefined || others.length > 0 || statesParts(table) || (!schemeAsked && schemeKey === undefined)) return null;
  const said = table.rows
    .filter(isCounted)
    .flatMap((row) => currentReviews(row).map(({ text, status }) => ({ row: row.row, text, status })));
  const none = said.filter(({ text, status }) => status === null && saysNoStatus(text));
  const words = [...new Map(none.map(({ text }) => [text.toLowerCase(), text])).values()];
  if (none.length === 0 || none.length * 2 > said.length || words.length > mostWords || words.some(meansMore)) return null;
  return { column: only.column, words, rows: new Set(none.map(({ row }) => row)) };
}
