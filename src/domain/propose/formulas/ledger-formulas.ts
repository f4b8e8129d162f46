// The live formulas that bring an agreed status from the Plan ledger to its
// row: where its entry is, and what is agreed there.

import { cellAddress } from '../../model/cell';
import { ledgerName } from '../../ledger/ledger-sheet';
import { lapsedPrefix } from '../../ledger/overrides';
import { longestKey, longestWords } from '../../ledger/row-key';
import { settingName } from '../../rating/settings/settings-names';
import { sameInEveryRow, type FormulaOfRow } from './formula-parts';

/** Columns by zero-based index. */
interface LedgerFormulaColumns {
  readonly description: number;
  /** Those that tell rows of the same words apart; empty where no words repeat. */
  readonly separating: readonly number[];
  /** Not a column: the table's number on Plan settings. */
  readonly index: number;
}

/** What an agreed status is shown from, by zero-based index. */
interface AgreedColumns {
  readonly rag: number;
  readonly ledgerRow: number;
  readonly lapsed: number;
}

/** The row of the ledger in which the override of this row is; 0 where none does. */
export function ledgerRowFormula({ description, separating, index }: LedgerFormulaColumns): FormulaOfRow {
  return sameInEveryRow((row) => {
    const words = `LEFT(${cellAddress(row, description)},${String(longestKey)})`;
    const isWords = `(${ledgerName('row')}=${words})`;
    const isNamed = separating.length === 0 ? isWords : `(${isWords}+(${ledgerName('row')}=${nameOf(row, description, separating)}))`;
    const isOfRow = `(${ledgerName('table')}=${String(index)})*${isNamed}`;
    return `=IFERROR(MATCH(SUMPRODUCT(${isOfRow}*${ledgerName('inForce')}*${ledgerName('number')}),${ledgerName('number')},0)+1,0)`;
  });
}

/** The words of a row with those that tell it apart, as `rowKeyOf` gives them. */
function nameOf(row: number, description: number, separating: readonly number[]): string {
  const apart = separating.map((column) => cellAddress(row, column)).join('&", "&');
  return `LEFT(LEFT(${cellAddress(row, description)},${String(longestWords)})&" ("&${apart}&")",${String(longestKey)})`;
}

/** Whether the review date of the row's override has come. Entries begin in the ledger's second row. */
export function lapsedFormula(ledgerRow: number, index: number): FormulaOfRow {
  const asAt = settingName('asAt', index);
  return sameInEveryRow((row) => {
    const entry = cellAddress(row, ledgerRow);
    const reviewOn = `INDEX(${ledgerName('reviewOn')},${entry}-1)`;
    return `=IF(${entry}=0,FALSE,IF(AND(ISNUMBER(${asAt}),ISNUMBER(${reviewOn})),${asAt}>=${reviewOn},FALSE))`;
  });
}

/** The computed status, or what is agreed instead until the override has lapsed. */
export function agreedFormula({ rag, ledgerRow, lapsed }: AgreedColumns): FormulaOfRow {
  return sameInEveryRow((row) => {
    const [computed, entry] = [cellAddress(row, rag), cellAddress(row, ledgerRow)];
    const agreed = `INDEX(${ledgerName('agreed')},${entry}-1)`;
    return `=IF(${entry}=0,${computed},IF(${cellAddress(row, lapsed)},"${lapsedPrefix}"&${computed},${agreed}))`;
  });
}
