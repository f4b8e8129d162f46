// A text that becomes part of a pattern stands in it for itself.

/** The text with every sign escaped that means something in a regular expression. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
