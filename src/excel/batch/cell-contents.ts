// What a cell holds, between the form in which Excel gives and takes it and the form in which edits have it.
// Excel reads text that it is sent as a person's typing: text like a formula, figure or date gets an apostrophe,
// and comes back without it (OfficeDev/office-js #6687).

import { isCellError, type CellValue } from '../../domain/model/cell';
import { isSameFormula } from '../../domain/cells/cell-content';
import type { Content } from '../../domain/model/edit';

const errorValues: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#EXTERNAL!', '#PYTHON!', '#TIMEOUT!',
]); // prettier-ignore

/** The value of a cell from what `Range.values` and `Range.formulas` hold for it; an empty cell is "" in both. */
export function cellValue(value: unknown, formula: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return value === null || value === undefined ? null : entityText(value);
  if (value === '') return formulaText(value, formula) === null ? null : '';
  return errorValues.has(value) ? { error: value } : value;
}

/** The formula of a cell; null where it has none, also where it is text that only looks like one. */
export function formulaText(value: unknown, formula: unknown): string | null {
  return looksLikeFormula(formula) && formula !== value ? formula : null;
}

/** Whether a cell holds a formula, or a text that only looks like one: which of them, its value says. */
export function looksLikeFormula(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=');
}

/** The content of a cell by its formula alone: a text that looks like a formula is taken for one. */
export function contentByFormula(formula: unknown): Content {
  return contentOf(looksLikeFormula(formula) ? null : formula, formula);
}

/** The content of a cell as edits have it. */
export function contentOf(value: unknown, formula: unknown): Content {
  const text = formulaText(value, formula);
  if (text !== null) return { formula: text };
  return contentOfValue(cellValue(value, formula));
}

/** The content of a cell without a formula. An error typed as such is its text, as Excel gives it. */
export function contentOfValue(value: CellValue): Content {
  if (value === '') return null;
  return isCellError(value) ? value.error : value;
}

/** Contents of a range row by row, from its `values` and `formulas`. */
export function contentsOf(values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[]): Content[][] {
  return values.map((row, i) => row.map((value, j) => contentOf(value, formulas[i]?.[j])));
}

/** What to send so that the cell holds exactly this. */
export function cellInput(content: Content): string | number | boolean {
  if (content === null) return '';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'string' && needsApostrophe(content) ? `'${content}` : content;
}

/** Whether a cell with `found` holds what was expected: a formula as Excel writes it, or anything else as it is. */
export function isSameAsExpected(found: Content, expected: Content): boolean {
  if (isFormula(found) && isFormula(expected)) return isSameFormula(found.formula, expected.formula);
  return found === expected || (isEmpty(found) && isEmpty(expected));
}

export function isFormula(content: Content | undefined): content is { readonly formula: string } {
  return typeof content === 'object' && content !== null;
}

function isEmpty(content: Content): boolean {
  return content === null || content === '';
}

/**
 * Whether Excel would take the text for a formula, figure, date, truth value or error if it were typed so; blanks before it
 * make no difference. An apostrophe too many is a mark that the cell keeps, one too few another content.
 */
function needsApostrophe(text: string): boolean {
  const typed = text.trimStart();
  if (typed === '') return text !== '';
  if (/^['=+\-@]/.test(typed)) return true;
  if (isSentence(typed)) return false;
  return /^[#.,(£$€¥\d]/.test(typed) || /^(true|false)$/i.test(typed) || /^[\p{L}.]+[\s.,/-]*\d[\d\s.,:/-]*$/u.test(typed);
}

/** More words than a date has in any language: a day of the week, "of", a month, "of". */
function isSentence(text: string): boolean {
  return (text.match(/\p{L}{3,}/gu) ?? []).length >= 4;
}

/** Text of a value that isn't plain (a linked data type): it has a basic value, or it is shown as what it is. */
function entityText(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'basicValue' in value && typeof value.basicValue === 'string') return value.basicValue;
  return '';
}
