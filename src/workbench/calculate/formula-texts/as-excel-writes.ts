// A formula's text as Excel gives it back, whoever entered it: no quotes around a sheet's name that needs none, functions
// and references in capitals, sheets, names, tables and their columns in their own case, numbers as short as they can be.
// Blanks stay.

import type { Table, Workbook } from '../../workbook/model';

/** Texts, sheets' names in quotes, what is in brackets, numbers, and words: of functions, names, sheets and references. */
const parts =
  /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|\$?[\p{L}_\\][\p{L}\p{N}_.\\$?]*/giu;

/** `formula` begins with an equals sign. */
export function asExcelWrites(formula: string, { sheets, names }: Pick<Workbook, 'sheets' | 'names'>): string {
  const sheetNamed = (name: string): string => sheets.find((sheet) => sameWord(sheet.name, name))?.name ?? name;
  const tables = () => sheets.flatMap((sheet) => sheet.tables);
  /** The table whose name was read last: of the brackets that follow it. */
  let table: Table | null = null;
  return formula.replace(parts, (part: string, quoted: string | undefined, number: string | undefined, at: number) => {
    if (quoted !== undefined) {
      const name = sheetNamed(quoted.replaceAll("''", "'"));
      return needsQuotes(name) ? `'${name.replaceAll("'", "''")}'!` : `${name}!`;
    }
    if (number !== undefined) return shortNumber(number);
    if (part.startsWith('"')) return part;
    if (part.startsWith('[')) {
      const columns = (table === null ? tables() : [table]).flatMap((each) => each.columns);
      table = null;
      return columnsAsNamed(part, columns);
    }
    const next = formula.charAt(at + part.length);
    if (next === '!') return sheetNamed(part);
    if (next === '[') {
      table = tables().find((each) => sameWord(each.name, part)) ?? null;
      return table?.name ?? part;
    }
    if (next === '(') return inCapitals(part);
    const defined = names.find(({ name }) => sameWord(name, part));
    if (defined !== undefined) return defined.name;
    return isReference(part) || /^(?:true|false)$/iu.test(part) ? part.toUpperCase() : part;
  });
}

/** What is in brackets, with columns in their own case; one that several tables spell otherwise stays. */
function columnsAsNamed(brackets: string, columns: readonly { readonly name: string }[]): string {
  return brackets.replace(/[^[\]@]+/gu, (word) => {
    const spellings = new Set(columns.filter(({ name }) => sameWord(name, word)).map(({ name }) => name));
    const [only] = spellings;
    return spellings.size === 1 && only !== undefined ? only : word;
  });
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A function's name; the file's prefix before it stays. */
function inCapitals(name: string): string {
  const [prefix] = /^(?:_xl(?:fn|ws)\.)*/u.exec(name) ?? [''];
  return prefix + name.slice(prefix.length).toUpperCase();
}

function isReference(word: string): boolean {
  return /^\$?[a-z]{1,3}(?:\$?\d{1,7})?$/iu.test(word);
}

/** Only letters, digits, "_" and ".", not first a digit, and neither a cell in A1 or R1C1 nor a truth value. */
function needsQuotes(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return true;
  return /^(?:[a-z]{1,3}\d{1,7}|r\d*(?:c\d*)?|c\d*|true|false)$/iu.test(name);
}

/** 0.50 is 0.5, 1E3 is 1000; what is longer than Excel's fifteen figures stays. */
function shortNumber(text: string): string {
  const short = String(Number(text)).toUpperCase();
  return text.replace(/\D/gu, '').length > 15 ? text.toUpperCase() : short.replace(/E(\d)/u, 'E+$1');
}
