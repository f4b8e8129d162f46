// Which of the questions that the pane keeps are shown, and which are still to be answered.

import type { Question } from '../../domain/model/assessment';
import type { PaneState } from './pane-state';

/** Those of the sheets that the pane looks at: an answer given on another sheet waits there. */
export function questionsShown({ questions, read }: PaneState): readonly Question[] {
  const sheets = new Set(read?.review.sheets.map(({ reading }) => reading.sheet.name));
  return questions.filter(({ sheet }) => sheets.has(sheet));
}

/** Those that nobody has answered yet. */
export function openQuestions({ questions, answers }: PaneState): readonly Question[] {
  return questions.filter(({ id }) => !answers.some(({ questionId }) => questionId === id));
}
