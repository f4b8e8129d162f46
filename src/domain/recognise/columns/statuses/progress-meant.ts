// How far the work is by what a key says of a letter, a number or a word.

import { readProgress } from '../../../cells/words/progress-words';
import type { ProgressState } from '../../../model/table/progress';

const firstWords = /^[^,;:.(/–—]*/u;

/** "Complete", "Completed: nothing more to do", "Action complete and signed off". */
export function progressMeant(meaning: string): ProgressState | null {
  return readProgress(meaning) ?? readProgress(firstWords.exec(meaning)?.[0].trim() ?? '');
}
