// What formulas that were filled down a column have in common: their text without the references to cells. What
// follows from that alone is worked out once for all of them.

/** A formula's text in two parts. */
export interface FormulaShape {
  /** The text with `referenceMark` in place of each reference; a sheet's name before it stays. */
  readonly text: string;
  /** "C5" or "$C$5:D9", in their order. */
  readonly references: readonly string[];
}

/** Stands for a reference. No formula holds it: XML can't. */
export const referenceMark = '\u0000';

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
/** Texts and quoted names of sheets are passed over. */
const parts = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\?$])(${cell}(?::${cell})?)(?![\p{L}\p{N}_.\\?(!:])`,
  'giu',
);
/** Columns beyond ZZ and rows beyond 999,999 may be no cells at all. */
const mayBeName = /[A-Z]{3}|\d{7}/i;

/** Null where it takes a parser to tell the references. */
export function shapeOf(formula: string): FormulaShape | null {
  const references: string[] = [];
  const text = formula.replace(parts, (part: string, reference?: string) => {
    if (reference === undefined) return part;
    references.push(reference);
    return referenceMark;
  });
  return references.some((reference) => mayBeName.test(reference)) ? null : { text, references };
}

/** A shape's text with references in their places. */
export function filled(pieces: readonly string[], references: readonly string[]): string {
  let text = pieces[0] ?? '';
  references.forEach((reference, index) => {
    text += reference + (pieces[index + 1] ?? '');
  });
  return text;
}
