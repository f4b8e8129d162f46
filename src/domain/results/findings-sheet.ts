// What a review found and asks, a line each with the cells of the original, in the order of its severity.

import { capitalised } from '../cells/words/capitalised';
import type { Question } from '../model/assessment';
import type { Severity } from '../model/finding';
import type { Review } from '../model/review';
import { textCell, type ResultSheet } from './result-sheet';

/** What each severity is called where people read of it. */
export const severityWords: Readonly<Record<Severity, string>> = { wrong: 'Wrong', ask: 'To ask', note: 'To note' };

const columns = [
  { heading: 'Kind', width: 11 },
  { heading: 'Sheet', width: 22 },
  { heading: 'Cell', width: 14 },
  { heading: 'What was found', width: 90 },
];

/** `name`: what the sheet is to be called. */
export function findingsSheet({ findings, questions }: Pick<Review, 'findings' | 'questions'>, name: string): ResultSheet {
  const found = (['wrong', 'ask', 'note'] as const).flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ sheet, cell, message }) => [severityWords[severity], sheet, cell ?? '', message]),
  );
  const asked = questions.map((question) => [
    'Question',
    question.sheet,
    `Row${question.rows.length === 1 ? '' : 's'} ${question.rows.map((row) => String(row + 1)).join(', ')}`,
    questionInWords(question),
  ]);
  const rows = [...asked, ...found].map((texts) => texts.map(textCell));
  return { name, title: name, about: ['Cells are those of the original workbook.'], columns, rows };
}

/** With its options behind it, where it has any. */
export function questionInWords({ text, options }: Question): string {
  return options.length === 0 ? text : `${text} (${options.map(capitalised).join(', ')})`;
}
