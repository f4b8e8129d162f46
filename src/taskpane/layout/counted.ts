// Numbers with their nouns, as people write them.

const figures = new Intl.NumberFormat('en-GB');

/** "1 cell", "1,204 cells". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${figures.format(count)} ${count === 1 ? noun : plural}`;
}

/** One-based row numbers of zero-based rows, runs drawn together: [4, 5, 6, 9] is "5 to 7 and 10". */
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

/** "A, B and C". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** "30 September 2015" of "2015-09-30". */
export function dateInWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
