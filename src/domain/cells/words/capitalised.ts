// The first letter of words that begin a sentence or a label.

/** With a capital first letter. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
