// What a cell holds as an edit writes it: its formula where it has one, else its value.

import type { Area, CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import { formulaAt, valueAt, type Grid } from '../model/grid';

/** A cell as an edit expects it: its formula where it has one. */
export function contentAt(grid: Grid, row: number, column: number): Content {
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return { formula };
  return contentOfValue(valueAt(grid, row, column));
}

/** What is in a cell that shows this value and has no formula. */
export function contentOfValue(value: CellValue): Content {
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** The contents of an area, row by row. Null: a sheet that isn't there yet. */
export function contentsIn(grid: Grid | null, { firstRow, firstColumn, lastRow, lastColumn }: Area): readonly (readonly Content[])[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_cell, column) =>
      grid === null ? null : contentAt(grid, firstRow + row, firstColumn + column),
    ),
  );
}

/** For people: a formula as it is, text as it is, an empty cell as "". */
export function contentInWords(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'boolean' ? (content ? 'TRUE' : 'FALSE') : String(content);
}

/** Formulas as Excel compares them: it writes them in its own way. */
export function isSameContent(one: Content, other: Content): boolean {
  if (typeof one === 'object' && one !== null)
    return typeof other === 'object' && other !== null && isSameFormula(one.formula, other.formula);
  return one === other;
}

/**
 * Whether Excel would write both alike, which begin with an equals sign. It gives a formula back without quotes around a
 * sheet's name that needs none, functions and references in capitals, names in the case in which they were defined,
 * numbers as short as they can be, and without the file's prefix before newer functions.
 */
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
