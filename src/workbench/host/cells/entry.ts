// What becomes of something put in a cell: Excel reads text as if a person had typed it, in en-US.

import { parse, tokenize } from '@borgar/fx/xlsx';
import { isDateFormat, parseValue } from 'numfmt';
import { daysBetweenDateSystems } from '../../workbook/cell-values';
import type { CellValue } from '../../workbook/model';
import { hostError } from '../wire/host-errors';

/** What a cell shall hold. `numberFormat`: the format that Excel gives a General cell along with such an entry. */
export interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  readonly numberFormat: string | null;
}

/** A cell holds 32,767 characters, a formula 8,192. */
const longestText = 32_767;
const longestFormula = 8_192;
const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'];

/** `given`: what the add-in sets, not null. `numberFormat`: the cell's; in a text cell ("@") everything is text. */
export function entryOf(given: unknown, numberFormat: string, date1904: boolean): Entry {
  if (typeof given === 'boolean') return plain(given);
  if (typeof given === 'number') return plain(numberFormat === '@' ? String(given) : given);
  if (typeof given !== 'string') throw hostError('InvalidArgument');
  if (given === '') return plain(null);
  if (given.startsWith("'")) return { ...textEntry(given.slice(1)), quotePrefix: true };
  if (numberFormat === '@') return textEntry(given);
  if (given.startsWith('=') && given.length > 1) return formulaEntry(given);
  const read = parseValue(given);
  if (read !== null) {
    if (typeof read.v === 'boolean') return plain(read.v);
    if (typeof read.v === 'number') {
      const pattern = formatOf(read);
      const serial = date1904 && pattern !== null && isDateFormat(pattern) ? read.v - daysBetweenDateSystems : read.v;
      return { value: serial, formula: null, quotePrefix: false, numberFormat: pattern };
    }
  }
  if (errorValues.includes(given.toUpperCase())) return plain({ error: given.toUpperCase() });
  if (/^[+\-@]./.test(given)) return formulaEntry(`=${given}`);
  return textEntry(given);
}

function formatOf(read: object): string | null {
  return 'z' in read && typeof read.z === 'string' ? read.z : null;
}

function plain(value: CellValue): Entry {
  return { value, formula: null, quotePrefix: false, numberFormat: null };
}

function textEntry(text: string): Entry {
  if (text.length > longestText) throw hostError('InvalidArgument');
  return plain(text);
}

/** Refuses what Excel's own parser would refuse; the value is the calculator's to find. */
function formulaEntry(formula: string): Entry {
  if (formula.length > longestFormula || !isFormula(formula)) throw hostError('InvalidArgument');
  return { value: 0, formula, quotePrefix: false, numberFormat: null };
}

function isFormula(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}
