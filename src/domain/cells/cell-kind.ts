// What a cell holds, in one byte: enough to tell words, figures, dates
// and blanks apart without looking at the cell again.

/** What a cell holds. `words`: text that is neither a figure, nor "n/a", nor a template's request. */
export const cellKind = {
  blank: 0,
  number: 1,
  percent: 2,
  date: 3,
  words: 4,
  typedFigure: 5,
  notApplicable: 6,
  placeholder: 7,
  truth: 8,
  error: 9,
} as const;

/** Added to the mark of a formula that gives 0 or an error: nobody has typed anything there. */
export const emptyResult = 16;

/** Marks are below this. */
export const marksEnd = 32;

/**
 * Whether a cell of this mark says something: typed and no placeholder,
 * or a formula that gives more than 0, "" or an error.
 */
export function kindHasContent(found: number): boolean {
  return found !== cellKind.blank && found !== cellKind.placeholder && found < emptyResult;
}

/** Whether a cell of this mark holds a text. */
export function isText(found: number): boolean {
  return found >= cellKind.words && found <= cellKind.placeholder;
}

/** Whether a cell of this mark holds a number, also one typed as text; dates are none. */
export function isNumberKind(found: number): boolean {
  return found === cellKind.number || found === cellKind.percent || found === cellKind.typedFigure;
}
