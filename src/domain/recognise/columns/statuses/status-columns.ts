// Which columns state a status: those whose cells are statuses, whatever their heading, and blank ones for a review to
// come.

import type { ColumnContent } from '../column-content';
import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod } from '../periods/period-columns';
import type { StatusScale, StatusScales } from './status-scales';

/**
 * Columns whose cells are mostly statuses, and blank ones whose heading says RAG, or says review as one that is a RAG
 * column does.
 */
export function statusColumns(all: readonly ColumnEvidence[], scales: StatusScales): readonly ColumnEvidence[] {
  const sure = all.filter(({ column, parts, words, content }) => {
    if (scales.has(column)) return !isOnlyProgress({ words, content, parts }, scales.get(column));
    const answered = content.filled;
    if (words?.role === 'rag') return answered === 0 || content.statuses * 2 >= answered;
    if (words?.role === 'review') return answered > 0 && (content.statuses * 2 > answered || isShortAndColoured(content));
    return content.statusWords >= 2 && content.statusWords * 5 >= answered * 4 && words?.role !== 'description';
  });
  const hasReview = sure.some(({ words }) => words?.role === 'review' || words?.role === 'rag');
  const blank = all.filter(
    (evidence) =>
      !sure.includes(evidence) &&
      hasReview &&
      evidence.words?.role === 'review' &&
      evidence.content.filled === 0 &&
      combinePeriod(evidence.parts) !== null,
  );
  return [...sure, ...blank].sort((one, other) => one.column - other.column);
}

/** Words of progress under a heading that neither says RAG nor dates a review: progress-columns.ts has them. */
function isOnlyProgress(
  { words, content, parts }: Pick<ColumnEvidence, 'words' | 'content' | 'parts'>,
  scale: StatusScale | undefined,
): boolean {
  return scale?.kind === 'words' && words?.role === 'review' && content.statuses === 0 && !isDated({ parts });
}

/** A heading that names the time of a review; "this quarter" names none. */
function isDated({ parts }: Pick<ColumnEvidence, 'parts'>): boolean {
  const period = combinePeriod(parts);
  return period !== null && period.relative === undefined;
}

const expected = /\b(?:forecast\w*|expected|predicted|projected|anticipated)\b/iu;
/** "Status last quarter" beside one of now says nothing of now. */
export const ofLastTime = /\b(?:previous\w*|prior|last (?:year|quarter|month|period|time|review|report|meeting))\b/iu;

/**
 * "Forecast RAG", beside one of now, doesn't say how things stand; nor does "RAG last quarter" right of it, where the
 * latest review would stand.
 * A review that its heading dates is one all the same.
 */
export function statedNow(rag: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const now = rag.filter((each) => isDated(each) || !(expected.test(each.name) || ofLastTime.test(each.name)));
  const first = now[0]?.column;
  if (first === undefined) return rag;
  return rag.filter((each) => now.includes(each) || (ofLastTime.test(each.name) && !expected.test(each.name) && each.column < first));
}

/** Colours on a quarter of the rows at least, and a word or two on the others: "Exempt", "Not started". */
function isShortAndColoured({ filled, statusWords, length }: ColumnContent): boolean {
  return statusWords * 4 >= filled && length <= filled * 15;
}
