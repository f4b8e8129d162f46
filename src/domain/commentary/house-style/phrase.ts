// Words as they stand inside a sentence of somebody else's.

/** On one line, without the stop at the end. */
export function phrase(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.;,\s]+$/u, '');
}
