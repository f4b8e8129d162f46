// The heading cells of tables and the names of their columns, which are one thing in Excel: a change of one changes
// the other.

import { cellAt, ensureCell } from '../../workbook/cells';
import { isCellError } from '../../workbook/cell-values';
import type { Area, Sheet } from '../../workbook/model';
import type { Session } from '../wire/session';

/** Headings as the cells show them. A blank or repeated one gets a unique name, written into its cell as in Excel. */
export function writeHeadings(session: Session, sheet: Sheet, area: Area): readonly string[] {
  const names: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const shown = shownIn(sheet, area.firstRow, column);
    const name = freeHeading(shown === '' ? `Column${String(column - area.firstColumn + 1)}` : shown, names);
    names.push(name);
    const cell = ensureCell(sheet, area.firstRow, column);
    cell.value = name;
    cell.formula = null;
    session.batch.changed.push({ sheet, row: area.firstRow, column });
  }
  return names;
}

function shownIn(sheet: Sheet, row: number, column: number): string {
  const value = cellAt(sheet, row, column)?.value ?? '';
  return isCellError(value) ? value.error : String(value);
}

function freeHeading(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}${String(number)}`;
  return name;
}

/** A heading typed over renames its column. True where one was renamed. */
export function followHeadings(sheet: Sheet, area: Area): boolean {
  let renamed = false;
  for (const table of sheet.tables) {
    if (!table.showHeaders || area.firstRow > table.area.firstRow || area.lastRow < table.area.firstRow) continue;
    table.columns.forEach((column, index) => {
      const at = table.area.firstColumn + index;
      if (at < area.firstColumn || at > area.lastColumn) return;
      const shown = shownIn(sheet, table.area.firstRow, at);
      if (shown === column.name) return;
      const others = table.columns.filter((other) => other !== column).map(({ name }) => name);
      column.name = freeHeading(shown === '' ? `Column${String(index + 1)}` : shown, others);
      ensureCell(sheet, table.area.firstRow, at).value = column.name;
      renamed = true;
    });
  }
  return renamed;
}
