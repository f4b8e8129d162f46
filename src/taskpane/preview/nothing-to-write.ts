// What the pane says where a review has nothing to write.

import { whyNothingToWrite } from '../../app/nothing-to-write';
import { capitalised } from '../../domain/cells/words/capitalised';
import type { Review } from '../../domain/model/review';

/** Two short sentences. */
export function nothingToWrite(review: Review): string {
  return `Nothing to write. ${capitalised(whyNothingToWrite(review) ?? 'the sheet already shows this review')}.`;
}
