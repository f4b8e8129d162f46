// What the checks found, as text for a person: how many, then by severity and kind, each with its cells and both figures.

import { explanationInWords } from '../domain/results/explanation-in-words';
import { findingsByKind, type FindingsOfSeverity } from '../domain/results/findings-by-kind';
import type { ExplainedFinding, Finding } from '../domain/model/finding';
import type { Review } from '../domain/model/review';

/** The whole report, ending with a line break. */
export function checksReport(file: string, { sheets, findings, explained }: Pick<Review, 'sheets' | 'findings' | 'explained'>): string {
  const found = findingsByKind(findings);
  const counts = [
    ...found.map(({ words, count }) => `${words.toLowerCase()} ${String(count)}`),
    ...(explained.length === 0 ? [] : [`explained ${String(explained.length)}`]),
  ].join(', ');
  const unread = sheets.filter(({ reading }) => reading.layout === 'none' && reading.reason !== null);
  const parts = [
    `Checks of ${file}: ${counts === '' ? 'nothing was found' : counts}.`,
    ...found.map(severityText),
    ...(explained.length === 0 ? [] : [explainedText(explained)]),
    ...(unread.length === 0
      ? []
      : [['Not read as a plan:', ...unread.map(({ reading }) => `  ${reading.sheet.name}: ${reading.reason ?? ''}`)].join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function severityText({ words, count, kinds }: FindingsOfSeverity): string {
  const lines = kinds.flatMap(({ kind, findings }) => [`  ${kind} (${String(findings.length)})`, ...findings.flatMap(findingLines)]);
  return [`${words} (${String(count)})`, ...lines].join('\n');
}

function explainedText(explained: readonly ExplainedFinding[]): string {
  const lines = explained.flatMap(({ finding, explanation }) => [...findingLines(finding), `      ${explanationInWords(explanation)}`]);
  return [`Explained (${String(explained.length)})`, ...lines].join('\n');
}

function findingLines({ sheet, cell, related, message, stated, computed }: Finding): readonly string[] {
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  const more = [
    ...(stated === null || computed === null ? [] : [`stated ${String(stated)}, computed ${String(computed)}`]),
    ...(related.length === 0 ? [] : [`with ${related.join(', ')}`]),
  ];
  return [`    ${place}  ${message}`, ...(more.length === 0 ? [] : [`      ${more.join('; ')}`])];
}
