// References to a table's columns by name ("Plan[Q1]", "[@Total]"), changed wherever the workbook's formulas hold
// them.

import { parseStructRef, stringifyStructRef, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import type { CellPosition } from '../calculate/calculator';
import { isInside } from '../workbook/addresses';
import type { Table, Workbook } from '../workbook/model';

/** The one column, or the first and last, that a reference gets; null: they were deleted (#REF!). */
type ChangeColumns = (columns: readonly string[]) => readonly string[] | null;

/** Changes every reference to columns of the table; returns the cells whose formula is another now. */
export function changeStructuredReferences(workbook: Workbook, table: Table, change: ChangeColumns): CellPosition[] {
  const changed: CellPosition[] = [];
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (!cell.formula?.includes('[')) continue;
        const inside = sheet.tables.includes(table) && isInside(table.area, row, column);
        const formula = changedIn(cell.formula, table, inside, change);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        changed.push({ sheet, row, column });
      }
    }
  }
  for (const column of table.columns) {
    if (column.calculatedFormula !== null) column.calculatedFormula = changedIn(column.calculatedFormula, table, true, change);
  }
  return changed;
}

/** `inside`: a reference that names no table means this one. */
function changedIn(formula: string, table: Table, inside: boolean, change: ChangeColumns): string {
  return tokenize(formula, { mergeRefs: true })
    .map((token) => {
      if (token.type !== tokenTypes.REF_STRUCT) return token.value;
      const parsed = parseStructRef(token.value);
      if (parsed?.columns === undefined || parsed.columns.length === 0) return token.value;
      const name = parsed.table ?? '';
      const meant = name === '' ? inside : name.toLowerCase() === table.name.toLowerCase();
      if (!meant) return token.value;
      const columns = change(parsed.columns);
      if (columns === null) return '#REF!';
      const isSame = columns.length === parsed.columns.length && columns.every((column, i) => column === parsed.columns?.[i]);
      return isSame ? token.value : stringifyStructRef({ ...parsed, columns: [...columns] }, { thisRow: true });
    })
    .join('');
}
