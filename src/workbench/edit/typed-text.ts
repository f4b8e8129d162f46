// What Excel makes of the text that a person types into a cell, with United Kingdom settings: day before month,
// pounds.

import { isFunction, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { isPercentFormat, isTextFormat, parseValue } from 'numfmt';
import { formulaProblem } from '../calculate/formula-texts/formula-limits';
import { daysBetweenDateSystems } from '../workbook/cell-values';
import type { CellValue } from '../workbook/model';

export type TypedEntry =
  | { readonly kind: 'clear' }
  | {
      readonly kind: 'value';
      readonly value: CellValue;
      /** What a cell in General format gets along with the value; null to leave the format. */
      readonly numberFormat: string | null;
      readonly quotePrefix: boolean;
    }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'unreadable formula' };

const errorTexts: ReadonlySet<string> = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!']);

/** `numberFormat`: of the cell. `thisYear`: the year of a date typed without one. */
export function readTypedText(text: string, numberFormat: string, date1904: boolean, thisYear: number): TypedEntry {
  if (text === '') return { kind: 'clear' };
  if (isTextFormat(numberFormat)) return value(text);
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), numberFormat: null, quotePrefix: true };
  if (text.startsWith('=') && text.length > 1) return formula(text);
  const read = parseValue(withYear(text.trim(), thisYear), { locale: 'en-GB' });
  if (read !== null) {
    if (typeof read.v === 'boolean') return value(read.v);
    if (typeof read.v === 'number') return numberEntry(read.v, typeof read.z === 'string' ? read.z : null, text, numberFormat, date1904);
  }
  if (errorTexts.has(text.toUpperCase())) return value({ error: text.toUpperCase() });
  if (/^[+-][^+\-\s]/.test(text)) {
    const entry = formula(`=${text}`);
    return entry.kind === 'formula' ? entry : value(text);
  }
  return value(text);
}

function value(content: CellValue): TypedEntry {
  return { kind: 'value', value: content, numberFormat: null, quotePrefix: false };
}

const dayAndMonth = /^(\d{1,2})([/-])(\d{1,2})$/;

function withYear(text: string, thisYear: number): string {
  const [, day, , month] = dayAndMonth.exec(text) ?? [];
  return day === undefined || month === undefined ? text : `${day}/${month}/${String(thisYear)}`;
}

function numberEntry(number: number, format: string | null, text: string, cellFormat: string, date1904: boolean): TypedEntry {
  if (format === null && isPercentFormat(cellFormat)) {
    // Excel's "automatic percent entry": 12 in a percentage cell is 12 %, 0.1 is 10 %.
    return value(Math.abs(number) >= 1 ? number / 100 : number);
  }
  if (format === null || !/[dy]/.test(format)) return { kind: 'value', value: number, numberFormat: format, quotePrefix: false };
  const serial = date1904 ? number - daysBetweenDateSystems : number;
  const shown = dayAndMonth.test(text.trim()) ? 'dd-mmm' : format.includes('d') ? 'dd/mm/yyyy' : 'mmm-yy';
  return { kind: 'value', value: serial, numberFormat: shown.concat(format.includes('h') ? ' hh:mm' : ''), quotePrefix: false };
}

/** Function names and cell references in capitals, as Excel writes them back. */
function formula(text: string): TypedEntry {
  const tokens = tokenize(text.trim(), { mergeRefs: true, negativeNumbers: false });
  if (formulaProblem(text.trim()) !== null) return { kind: 'unreadable formula' };
  const words = tokens.map((token) => {
    if (isFunction(token) || token.type === tokenTypes.BOOLEAN) return token.value.toUpperCase();
    if (token.type !== tokenTypes.REF_RANGE && token.type !== tokenTypes.REF_BEAM) return token.value;
    const sheetEnds = token.value.lastIndexOf('!') + 1;
    return token.value.slice(0, sheetEnds) + token.value.slice(sheetEnds).toUpperCase();
  });
  return { kind: 'formula', formula: words.join('') };
}
