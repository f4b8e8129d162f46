// The formula that a new row of a table takes over from its neighbours.

import { cellAt } from '../workbook/cells';
import type { Cell, Sheet, Table } from '../workbook/model';
import { tableBody } from '../workbook/tables';
import { moveFormula } from '../workbook/formula-references';

/** A cell of the row above or below whose formula a new row continues. */
interface FormulaToContinue {
  readonly column: number;
  readonly row: number;
  readonly cell: Cell;
}

/**
 * The formulas that rows inserted before `first` continue: those of calculated columns, and of columns whose nearest
 * two rows
 * have one and the same formula.
 */
export function formulasToContinue(sheet: Sheet, first: number): readonly FormulaToContinue[] {
  return sheet.tables.flatMap((table) => {
    const body = tableBody(table);
    if (first <= table.area.firstRow || first > table.area.lastRow) return [];
    const nearest = [first - 1, first, first - 2, first + 1].filter((row) => row >= body.firstRow && row <= body.lastRow);
    return columnsOf(table).flatMap(({ column, calculated }) => {
      const found = nearest.flatMap((row) => {
        const cell = cellAt(sheet, row, column);
        return cell?.formula != null ? [{ column, row, cell }] : [];
      });
      const [one, other] = found;
      if (one === undefined) return [];
      return calculated || (other !== undefined && found.length === nearest.length && isSameFormula(one, other)) ? [one] : [];
    });
  });
}

function columnsOf({ area, columns }: Table): readonly { readonly column: number; readonly calculated: boolean }[] {
  return columns.map(({ calculatedFormula }, offset) => ({ column: area.firstColumn + offset, calculated: calculatedFormula !== null }));
}

function isSameFormula(one: FormulaToContinue, other: FormulaToContinue): boolean {
  return one.cell.formula !== null && moveFormula(one.cell.formula, other.row - one.row) === other.cell.formula;
}
