// Numbers with their nouns, as people write them.

import { listed } from '../../domain/cells/words/word-list';

const language = 'en-GB';
const figures = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);

/** The words that go with a number, by the language's own rule. */
export function byNumber(count: number, words: { readonly one: string; readonly other: string }): string {
  return plurals.select(count) === 'one' ? words.one : words.other;
}

/** "1 cell", "1,204 cells". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${figures.format(count)} ${byNumber(count, { one: noun, other: plural })}`;
}

/** One-based row numbers of zero-based rows, neighbours joined: [4, 5, 6, 9] is "5 to 7 and 10". */
export function rowNumbers(rows: readonly number[]): string {
  const runs = [...new Set(rows)]
    .sort((one, other) => one - other)
    .reduce<readonly (readonly [number, number])[]>((found, row) => {
      const last = found.at(-1);
      return last?.[1] === row - 1 ? [...found.slice(0, -1), [last[0], row]] : [...found, [row, row]];
    }, []);
  const parts = runs.flatMap(([first, last]) => {
    if (first === last) return [String(first + 1)];
    return last === first + 1 ? [String(first + 1), String(last + 1)] : [`${String(first + 1)} to ${String(last + 1)}`];
  });
  return listed(parts);
}

/** "2 overdue and 5 complete": how many there are of each, in the order given; what there is none of isn't named. */
export function tally<T extends string>(order: readonly T[], found: readonly (T | null)[]): string {
  const counts = order.map((each) => [found.filter((other) => other === each).length, each] as const);
  return listed(counts.filter(([count]) => count > 0).map(([count, each]) => `${String(count)} ${each}`));
}
