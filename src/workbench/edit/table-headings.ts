// A table's heading cells and its column names are one thing: Excel repairs a file in which they differ.

import { parseStructRef, stringifyStructRef, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { isInside } from '../workbook/addresses';
import { ensureCell } from '../workbook/cells';
import type { CellValue, Sheet, Table, Workbook } from '../workbook/model';
import type { CellPosition } from '../calculate/calculator';

/**
 * After something was put in a cell: where that is a table's heading, it becomes text, unlike the table's other headings, and formulas that name the column follow.
 * An emptied heading is "Column" and a number. Returns the other cells that were changed; null where the cell is no heading.
 */
export function headingTyped(workbook: Workbook, sheet: Sheet, row: number, column: number): readonly CellPosition[] | null {
  const table = sheet.tables.find(({ area, showHeaders }) => showHeaders && area.firstRow === row && isInside(area, row, column));
  const heading = table?.columns[column - table.area.firstColumn];
  if (table === undefined || heading === undefined) return null;
  const cell = ensureCell(sheet, row, column);
  const others = new Set(table.columns.filter((other) => other !== heading).map(({ name }) => name.toLowerCase()));
  const name = differentFrom(others, headingText(cell.value));
  cell.value = name;
  cell.formula = null;
  const before = heading.name;
  heading.name = name;
  return before === name ? [] : renameInFormulas(workbook, table, before, name);
}

function headingText(value: CellValue): string {
  if (typeof value === 'object') return value?.error ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function differentFrom(others: ReadonlySet<string>, wanted: string): string {
  if (wanted !== '' && !others.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  for (let number = wanted === '' ? 1 : 2; ; number += 1) {
    const name = `${stem}${String(number)}`;
    if (!others.has(name.toLowerCase())) return name;
  }
}

function renameInFormulas(workbook: Workbook, table: Table, before: string, after: string): CellPosition[] {
  const changed: CellPosition[] = [];
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (!cell.formula?.includes('[')) continue;
        const inside = sheet.tables.includes(table) && isInside(table.area, row, column);
        const formula = renamed(cell.formula, table, inside, before, after);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        changed.push({ sheet, row, column });
      }
    }
  }
  for (const column of table.columns) {
    if (column.calculatedFormula !== null) column.calculatedFormula = renamed(column.calculatedFormula, table, true, before, after);
  }
  return changed;
}

/** `inside`: a reference that names no table means this one. */
function renamed(formula: string, table: Table, inside: boolean, before: string, after: string): string {
  const isColumn = (name: string) => name.toLowerCase() === before.toLowerCase();
  return tokenize(formula, { mergeRefs: true })
    .map((token) => {
      if (token.type !== tokenTypes.REF_STRUCT) return token.value;
      const parsed = parseStructRef(token.value);
      if (!parsed?.columns?.some(isColumn)) return token.value;
      const names = parsed.table ?? '';
      const meant = names === '' ? inside : names.toLowerCase() === table.name.toLowerCase();
      return meant
        ? stringifyStructRef({ ...parsed, columns: parsed.columns.map((name) => (isColumn(name) ? after : name)) }, { thisRow: true })
        : token.value;
    })
    .join('');
}
