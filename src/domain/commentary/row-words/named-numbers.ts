// Whether a row's words may name a figure: a plain search that spares nearly all rows the patterns that read numbers.

import { numberText } from '../figures-in-words';

/** False where the figure's digits, plain or with their thousands grouped, aren't in the words at all. */
export function mayName(words: string, figure: number): boolean {
  return words.includes(String(figure)) || (figure >= 1000 && words.includes(numberText(figure)));
}
