// Which columns state a status: those whose cells are statuses, whatever their heading, and those for a review to come,
// which are blank, but for a remark that slipped into one.

import type { ColumnContent } from '../column-content';
import type { ColumnEvidence } from '../figure-columns';
import { combinePeriod } from '../periods/period-columns';
import { namesTeams, type StatusScale, type StatusScales } from './status-scales';

/**
 * Columns whose cells are mostly statuses, under a date also "Complete" beside colours, and those of a review
 * to come, whose heading says RAG, or says review as one that is a RAG column does.
 */
export function statusColumns(all: readonly ColumnEvidence[], scales: StatusScales): readonly ColumnEvidence[] {
  const sure = all.filter(({ column, parts, words, content, name }) => {
    if (scales.has(column)) return !isOnlyProgress({ words, content, parts }, scales.get(column));
    const answered = content.filled;
    if (words?.role === 'rag') return answered === 0 || content.statuses * 2 >= answered;
    if (words?.role === 'review') return answered > 0 && (content.statuses * 2 > answered || isShortAndColoured(content));
    if (namesTeams(name)) return false;
    const stated = content.statusWords + (isDated({ parts }) && content.statusWords * 4 >= answered ? content.progress : 0);
    return content.statusWords >= 2 && stated * 5 >= answered * 4 && words?.role !== 'description';
  });
  sure.push(...lettersAlone(all.filter((each) => !sure.includes(each))));
  const [only, ...others] = sure;
  // "Status at March 2026" alone says how far the work was then: progress-columns.ts has it. Beside others it is a review.
  if (only !== undefined && others.length === 0 && isDatedProgress(only, scales.get(only.column))) sure.pop();
  const hasReview = sure.some(({ words }) => words?.role === 'review' || words?.role === 'rag');
  const mostFilled = Math.max(0, ...sure.map(({ content }) => content.filled));
  const toCome = all.filter(
    (evidence) =>
      !sure.includes(evidence) &&
      hasReview &&
      evidence.words?.role === 'review' &&
      isHardlyFilled(evidence.content, mostFilled) &&
      combinePeriod(evidence.parts) !== null,
  );
  return [...sure, ...toCome].sort((one, other) => one.column - other.column);
}

/** Blank, or a remark or two, which slipped into it: a quarter at most of what a review holds. */
function isHardlyFilled({ filled, progress }: ColumnContent, mostFilled: number): boolean {
  return progress === 0 && filled * 4 <= mostFilled;
}

/** Headings under which a letter is a name of something. */
const ofLetters: ReadonlySet<string> = new Set(['description', 'theme', 'unit', 'target', 'direction']);

/**
 * Columns of R, A and G and nothing else ("Time", "Cost", "Quality"). A and B may be grades, and one letter
 * throughout says something only beside others.
 */
function lettersAlone(columns: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const found = columns.filter(({ words, content: { filled, notApplicable, statuses, ragLetters } }) => {
    const answered = filled - notApplicable;
    return answered >= 2 && ragLetters > 0 && statuses === answered && !ofLetters.has(words?.role ?? '');
  });
  const isSure = ({ content: { distinct, redOrGreen } }: ColumnEvidence): boolean => distinct > 1 && redOrGreen > 0;
  return found.some(isSure) ? found.filter((each) => isSure(each) || each.content.distinct === 1) : [];
}

/** Words of progress under a heading that neither says RAG nor dates a review: progress-columns.ts has them. */
function isOnlyProgress(
  { words, content, parts }: Pick<ColumnEvidence, 'words' | 'content' | 'parts'>,
  scale: StatusScale | undefined,
): boolean {
  return scale?.kind === 'words' && words?.role === 'review' && content.statuses === 0 && !isDated({ parts });
}

/** "Status at March 2026" over known words of progress; "March 2026 review" is a review, whatever its words. */
function isDatedProgress({ words, name, content }: ColumnEvidence, scale: StatusScale | undefined): boolean {
  const isStatus = words?.role === 'review' && /\bstatus\b/iu.test(name);
  return isStatus && scale?.kind === 'words' && content.statuses === 0 && content.progress >= 2 && content.progress * 2 >= content.filled;
}

/** A heading that names the time of a review; "this quarter" names none. */
export function isDated({ parts }: Pick<ColumnEvidence, 'parts'>): boolean {
  const period = combinePeriod(parts);
  return period !== null && period.relative === undefined;
}

/** Colours on a quarter of the rows at least, and a word or two on the others: "Exempt", "Not started". */
function isShortAndColoured({ filled, statusWords, length }: ColumnContent): boolean {
  return statusWords * 4 >= filled && length <= filled * 15;
}
