// Which of a few known words a mistyped one was meant to be.

/** The one that takes the fewest changes of a letter; null where none is near enough to be meant. */
export function nearestOf<Word extends string>(typed: string, known: readonly Word[]): Word | null {
  let nearest: Word | null = null;
  let fewest = Infinity;
  for (const word of known) {
    const changes = changesBetween(typed, word);
    if (changes <= Math.max(1, Math.floor(word.length / 3)) && changes < fewest) [nearest, fewest] = [word, changes];
  }
  return nearest;
}

/** Letters put in, left out or exchanged (Levenshtein); neighbours that change places count once. */
function changesBetween(one: string, other: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const exchanged = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchanged, isTurned ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
