// A heading is read many times, for its period, its role, its kind of figure; a number format stands in many cells.

/** The function, which needn't be asked again for one of so many texts that it was asked for of late. */
export function memoizeTexts<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
