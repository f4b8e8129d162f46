// The same text often stands in row under row, as units and themes do: what was made of it in the row above holds for
// the next.

/** The function, which needn't be asked again for a text that it was asked for the time before. */
export function memoizeLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}
