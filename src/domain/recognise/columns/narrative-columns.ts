// Which column of a narrative says what was aimed at: a target in words beside whole sentences on what was done.

import { holdsDates } from './column-content';
import type { ColumnEvidence } from './figure-columns';

/** Of a column's texts as many are whole sentences, for it to tell where things stand whatever its heading says. */
const mostlySentences = 0.5;

/** Whether a column tells something in whole sentences. */
export function tellsInSentences({ content }: Pick<ColumnEvidence, 'content'>): boolean {
  return content.words * 2 > content.filled && content.sentences >= content.words * mostlySentences;
}

/** The usual length of a column's texts; 0 where it holds something else. */
export function usualLength({ content: { filled, words, length } }: Pick<ColumnEvidence, 'content'>): number {
  return words * 2 > filled ? length / Math.max(words, 1) : 0;
}

/** Shorter texts under "Target" are amounts and dates: "5 %", "June 2026". */
const shortestAim = 15;

/**
 * The one column headed as a target or a plan that holds words and no figure, where another tells of what was done in
 * sentences; null where there is none or several, or the table has dates, as a plan does. `columns`: those that state
 * no status.
 */
export function narrativeAim(columns: readonly ColumnEvidence[]): number | null {
  if (columns.some(({ words, content }) => words?.role === 'timescale' || holdsDates(content))) return null;
  const aims = columns.filter(
    (each) => each.words?.role === 'target' && each.content.figures === 0 && !holdsDates(each.content) && usualLength(each) >= shortestAim,
  );
  const [aim, another] = aims;
  if (aim === undefined || another !== undefined) return null;
  const tells = ({ column, words }: ColumnEvidence): boolean => column !== aim.column && words?.role === 'commentary';
  return columns.some((each) => tells(each) && tellsInSentences(each)) ? aim.column : null;
}
