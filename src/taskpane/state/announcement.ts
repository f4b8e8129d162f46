// What a screen reader is told of each step: the same words as on the screen, once.

import { counted } from '../layout/counted';
import { nothingToWrite } from '../preview/nothing-to-write';
import { openQuestions } from './pane-questions';
import { isWaiting, type PaneState, type Work } from './pane-state';

/** What the preview says once its results are in a new workbook. */
export const resultsAreOpen = 'The results are open in a new workbook. Nothing was written to this one.';

/** What is said of Review once it was pressed and the sheet is still being read. */
export const keptReviewWords = 'Reading… The preview opens next.';

/** What the pane says while it reads. */
export function readingWords({ scope }: PaneState): string {
  return scope === 'sheet' ? 'Reading this sheet…' : 'Reading the workbook…';
}

/** What a preview waits for. */
export function workingOn({ kind }: Work): string {
  return kind === 'open-results' ? 'Opening the results.' : 'Updating the preview.';
}

/** One or two short sentences; empty where nothing has happened yet. */
export function announcement(state: PaneState): string {
  const { screen, work, error, history } = state;
  if (error !== null) return error.problem.sentence;
  switch (screen.kind) {
    case 'found':
      if (work?.kind === 'clear-history') return 'Clearing the history.';
      if (state.isReviewKept) return keptReviewWords;
      return isWaiting(state) ? readingWords(state) : '';
    case 'mapping':
      if (work !== null) return readingWords(state);
      return screen.blocksReview ? 'This table is doubtful. Check its columns before the review.' : '';
    case 'preview': {
      if (work !== null) return workingOn(work);
      if (screen.resultsOpened === true) return resultsAreOpen;
      const { preview, review } = screen.prepared;
      const { cells } = preview;
      if (cells === 0) return nothingToWrite(review, history);
      return `Preview ready: ${counted(cells, 'cell')} to write, ${counted(openQuestions(state).length, 'question')}.`;
    }
    case 'change':
    case 'house-style':
      return work === null ? '' : 'Working it out.';
    case 'change-preview': {
      if (work !== null) return 'Updating the preview.';
      const { change, preview } = screen.proposed;
      return `${change.statements.join(' ')} ${counted(preview.cells, 'cell')} to write.`.trimStart();
    }
    case 'writing':
      return screen.isCancelled === true ? 'Stopping.' : (screen.progress?.text ?? 'Writing.');
    case 'result':
    case 'changed':
      return `${counted(screen.report.cells, 'cell')} written, ${String(screen.report.leftAlone.length)} left alone.`;
    case 'undo-preview':
      return `${counted(screen.resting.length, 'later change')} would be undone first.`;
    case 'undoing':
      return 'Undoing.';
    case 'undone':
      if (work !== null) return 'Putting back.';
      return `${counted(screen.report.cells, 'cell')} put back, ${String(screen.report.leftAlone.length)} left alone.`;
  }
}
