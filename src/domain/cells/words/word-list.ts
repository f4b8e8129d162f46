// Lists of words as people write them.

/** "A, B or C". */
export function orList(words: readonly string[]): string {
  return joined(words, 'or');
}

/** "A, B and C". */
export function listed(words: readonly string[]): string {
  return joined(words, 'and');
}

function joined(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** So many are named, then "and 12 more". */
const mostNamed = 6;

/** "A, B and C"; a long list is folded: "A, B, C, D, E, F and 12 more". */
export function andList(words: readonly string[]): string {
  if (words.length <= mostNamed) return listed(words);
  return `${words.slice(0, mostNamed).join(', ')} and ${String(words.length - mostNamed)} more`;
}
