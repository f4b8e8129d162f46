// The formulas of a whole sheet, looked through for the first of which something is to be said.

import type { BatchRequest } from './round-trip';

/** About what the formulas of a sheet take; one that takes more is read by itself. */
const bytesOfFormulas = 1_000_000;

/** What is said of a formula, which begins with an equals sign, in a cell; null where nothing is. */
type SaidOfFormula = (formula: string, row: number, column: number) => string | null;

/** What is said of the first formula of the sheet of which something is; null where there is none. */
export function formulasRequest(sheetId: string, saidOf: SaidOfFormula): BatchRequest<string | null> {
  return {
    bytesSent: 300,
    bytesReceived: bytesOfFormulas,
    queue: (context) => {
      const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex');
      return () => {
        if (used.isNullObject) return null;
        for (const [i, row] of used.formulas.entries()) {
          for (const [j, formula] of row.entries()) {
            if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
            const said = saidOf(formula, used.rowIndex + i, used.columnIndex + j);
            if (said !== null) return said;
          }
        }
        return null;
      };
    },
  };
}
