// Whether two formulas are one. Excel gives a formula back in its own way of writing: no quotes around a sheet's name
// that needs none, functions and references in capitals, names in the case in which they were defined, numbers as short
// as they can be, and without the file's prefix before newer functions.

/** Whether Excel would write both alike. Both begin with an equals sign. */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || normalisedFormula(one) === normalisedFormula(other);
}

/** Texts in quotation marks stay; a sheet's name in quotes loses those that it doesn't need. */
const parts =
  /"(?:[^"]|"")*"|'((?:[^']|'')*)'|\s+|_xl(?:fn|ws)\.|(?<![\p{L}\d_.$])(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_(])|[\p{L}]+/giu;
const needsNoQuotes = /^[\p{L}_][\p{L}\d_.]*$/u;

function normalisedFormula(formula: string): string {
  return formula.replace(parts, (part, quoted?: string) => {
    if (part.startsWith('"')) return part;
    if (quoted !== undefined) return needsNoQuotes.test(quoted) ? quoted.toUpperCase() : part.toUpperCase();
    if (/^(?:\s|_xl)/iu.test(part)) return '';
    return /^[\d.]/u.test(part) ? String(Number(part)) : part.toUpperCase();
  });
}
