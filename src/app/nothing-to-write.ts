// Why a review has nothing to write: the sheet shows it already only where nothing is in its way, and no column of figures
// is left unread that may be what its rows are about.

import { isObstacle } from '../domain/propose/obstacles';
import type { Review } from '../domain/model/review';

/** In the words of the pane, to be said after “Nothing is written”; null where the sheet already shows the review. */
export function whyNothingIsWritten({ findings }: Pick<Review, 'findings'>): string | null {
  if (findings.some(isObstacle)) return 'something is in the way, and what is asked says how to clear it';
  if (findings.some(({ check, severity }) => check === 'left-over-columns' && severity === 'ask'))
    return 'a column of figures isn’t read, and what is asked says which';
  return null;
}

/** What the pane says, and a screen reader with it, where a review would write nothing. */
export function nothingToWriteSentence(review: Pick<Review, 'findings'>): string {
  const why = whyNothingIsWritten(review);
  return why === null ? 'Nothing to write. The sheet already shows this review.' : `Nothing is written: ${why}.`;
}
