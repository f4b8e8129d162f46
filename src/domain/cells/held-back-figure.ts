// Marks that stand where a figure is: held back, because it is so small that it could tell who is meant ("<5", "*",
// "[c]"), or not yet there ("tbc", "[x]", ".."). What the figures come to is unknown where such a mark stands for one.

/** `held back`: there is a figure, and the sheet won't say it. `missing`: nobody knows it yet. */
export type UnknownFigure = 'held back' | 'missing';

const heldBack =
  /^(?:\[?(?:[<≤]=?\s?\d{1,2}|\*{1,3}|c|low|(?:less|fewer) than \d{1,2}|under \d{1,2}|[01]\s?(?:-|–|to)\s?\d{1,2})\]?|\((?:c|\*)\)|suppressed|withheld|confidential)$/iu;
const missing =
  /^(?:\[?(?:x|u|tbc|tba|tbd)\]?|\.{2,3}|…|to be (?:confirmed|advised|reported)|(?:n\/?a|not (?:yet )?available) (?:until|till|before) .+|(?:not (?:yet )?(?:available|known|reported|received|published)|awaited|awaiting (?:data|figures?)|missing|pending|no data|data (?:awaited|not (?:yet )?available))(?: yet)?)\.?$/iu;

const longestMark = 24;

/** What a text in a figure's cell stands for; null where it is no such mark. */
export function unknownFigure(text: string): UnknownFigure | null {
  if (text.length > longestMark) return null;
  const mark = text.trim();
  return heldBack.test(mark) ? 'held back' : missing.test(mark) ? 'missing' : null;
}
