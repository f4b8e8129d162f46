// What a value becomes in a cell: Excel reads text as if a person had typed it, in en-US.

import { isDateFormat, parseValue } from 'numfmt';
import { asExcelWrites } from '../../calculate/formula-texts/as-excel-writes';
import { formulaProblem } from '../../calculate/formula-texts/formula-limits';
import { daysBetweenDateSystems } from '../../workbook/cell-values';
import type { CellValue, Workbook } from '../../workbook/model';
import { hostError } from '../wire/host-errors';

/** The content that a cell gets. */
interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  /** The format that Excel gives a cell in General format along with it; null for none. */
  readonly numberFormat: string | null;
}

/** The most characters of a cell in Excel. */
const longestText = 32_767;
const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'];

/** `value`: what the add-in sets, not null. `numberFormat`: the cell's; in a text cell ("@") everything is text. */
export function entryOf(value: unknown, numberFormat: string, workbook: Workbook): Entry {
  if (typeof value === 'boolean') return plain(value);
  if (typeof value === 'number') return plain(numberFormat === '@' ? String(value) : value);
  if (typeof value !== 'string') throw hostError('InvalidArgument');
  if (value === '') return plain(null);
  if (value.startsWith("'")) return { ...textEntry(value.slice(1)), quotePrefix: true };
  if (numberFormat === '@') return textEntry(value);
  if (value.startsWith('=') && value.length > 1) return formulaEntry(value, workbook);
  const read = figureIn(value);
  if (read !== null) {
    if (typeof read.v === 'boolean') return plain(read.v);
    if (typeof read.v === 'number') {
      const pattern = formatOf(read);
      const serial = workbook.date1904 && pattern !== null && isDateFormat(pattern) ? read.v - daysBetweenDateSystems : read.v;
      return { value: serial, formula: null, quotePrefix: false, numberFormat: pattern };
    }
  }
  if (errorValues.includes(value.toUpperCase())) return plain({ error: value.toUpperCase() });
  if (/^[+\-@]./.test(value)) return formulaEntry(`=${value}`, workbook);
  return textEntry(value);
}

/** A comma between digits that isn't followed by three of them: "14,37" is no number where commas group thousands. */
const looseComma = /\d,(?!\d{3}(?!\d))/;

/** A day of the week and a month are the most words in a row that a date has. */
const threeWords = /\p{L}\s+\p{L}+\s+\p{L}/u;

/** numfmt finds numbers, dates and times only where there is a digit, and truth values. */
const mayBeFigure = /\d|^\s*(?:true|false)\s*$/iu;

/**
 * As numfmt reads the text, and nothing where its commas group no thousands, which numfmt takes for 1437: Microsoft's
 * samples (50-workbook/culture-info) count on a text.
 */
function figureIn(text: string): ReturnType<typeof parseValue> {
  if (threeWords.test(text) || !mayBeFigure.test(text)) return null;
  const read = parseValue(text);
  if (read === null || typeof read.v !== 'number' || !looseComma.test(text)) return read;
  const pattern = formatOf(read);
  return pattern !== null && isDateFormat(pattern) ? read : null;
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

function formulaEntry(formula: string, workbook: Workbook): Entry {
  demandFormula(formula);
  return { value: 0, formula: asExcelWrites(formula, workbook), quotePrefix: false, numberFormat: null };
}

/** Refuses what Excel's parser would refuse; the calculator finds the value. `formula` begins with an equals sign. */
export function demandFormula(formula: string): void {
  const problem = formulaProblem(formula);
  if (problem !== null) throw hostError('InvalidArgument', problem);
}
