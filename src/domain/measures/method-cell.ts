// What a cell of our Counting method column says. The live formulas read the same words the same way.

import { orList } from '../cells/words/word-list';
import { isEmptyValue, type CellValue } from '../model/cell';
import { countedMethods, type CountingMethod, type MethodReading, methodWords } from '../model/counting-method';

/** What a cell of the Counting method column says. */
export interface MethodCell {
  /** Null: no counting method. */
  readonly method: CountingMethod | null;
  /** Without a question mark. */
  readonly confirmed: boolean;
  readonly text: string;
}

const methods: readonly CountingMethod[] = [...countedMethods, 'stated'];

/** Begins a cell that asks: no counting method of ours begins so, and the formulas show no total by it. */
export const askedPrefix = 'Asked: ';

/**
 * Reads "Latest" (confirmed) and "Latest?" (not yet). Null: the cell is blank.
 * Beginnings count, case doesn't, as in the formulas.
 */
export function readMethodCell(value: CellValue): MethodCell | null {
  const text = typeof value === 'string' ? value : '';
  if (isEmptyValue(value) || text.startsWith(askedPrefix)) return null;
  const method = methods.find((each) => text.toLowerCase().startsWith(each)) ?? null;
  return { method, confirmed: method !== null && !text.includes('?'), text };
}

/** The words for a reading: a question mark until the officer has confirmed it. */
export function methodCellText(reading: MethodReading): string {
  if (reading.open === true) return `${askedPrefix}${orList(reading.candidates.map((method) => methodWords[method]))}?`;
  return methodWords[reading.method] + (reading.confirmed ? '' : '?');
}
