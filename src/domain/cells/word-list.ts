// Lists of words as people write them.

/** "A, B or C". */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** So many are named, then "and 12 more". */
const mostNamed = 6;

/** "A, B and C"; a long list is folded: "A, B, C, D, E, F and 12 more". */
export function andList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const isLong = words.length > mostNamed;
  const named = isLong ? words.slice(0, mostNamed) : words.slice(0, -1);
  return `${named.join(', ')} and ${isLong ? `${String(words.length - mostNamed)} more` : (words.at(-1) ?? '')}`;
}
