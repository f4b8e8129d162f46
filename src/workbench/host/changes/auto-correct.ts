// What Excel's AutoCorrect makes of contents that are written in or beside a table, by a person or an add-in: a table
// grows over what is written straight beside or below it, and a formula in a blank column of it fills the whole column
// (OfficeDev/office-js #2093, "by design", #5909, #6745). An officer can switch both off.

import type { CellPosition } from '../../calculate/calculator';
import { isInside } from '../../workbook/addresses';
import { cellAt, ensureCell } from '../../workbook/cells';
import type { Area, Sheet, Table } from '../../workbook/model';
import { tableBody } from '../../workbook/tables';
import { overlaps } from '../cells/find-range';
import { writeContents } from '../cells/range-contents';
import { cellsChanged, type Session } from '../wire/session';
import type { TrackedRange } from '../wire/tracked-range';
import { movedFormula } from './moved-formula';
import { resizeTable } from './table-changes';

/** Contents set as if typed, and what AutoCorrect adds to them. */
export function writeWithAutoCorrect(range: TrackedRange, value: unknown, session: Session): void {
  const { sheet, area } = range;
  const blank = session.autoCorrect ? blankColumns(sheet, area) : [];
  writeContents(range, value, session);
  if (!session.autoCorrect) return;
  cellsChanged(session, fillColumns(sheet, blank));
  if (sheet.protection === null) growTables(session, sheet, area);
}

/** A column of a table that was blank before a write, which may fill it. */
interface BlankColumn {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The blank columns that a write to an area goes to. */
function blankColumns(sheet: Sheet, area: Area): readonly BlankColumn[] {
  const columns = sheet.tables.flatMap((table) => {
    const { firstRow, lastRow, firstColumn, lastColumn } = tableBody(table);
    if (firstRow > area.lastRow || lastRow < area.firstRow) return [];
    const shared = linesBetween(Math.max(firstColumn, area.firstColumn), Math.min(lastColumn, area.lastColumn));
    return shared.map((column): BlankColumn => ({ column, firstRow, lastRow }));
  });
  return columns.filter(({ column, firstRow, lastRow }) => linesBetween(firstRow, lastRow).every((row) => isBlank(sheet, row, column)));
}

/** Fills columns that were blank with the last formula that was written there; figures and texts stay. */
function fillColumns(sheet: Sheet, columns: readonly BlankColumn[]): readonly CellPosition[] {
  return columns.flatMap(({ column, firstRow, lastRow }) => {
    const rows = linesBetween(firstRow, lastRow);
    const formulaIn = (row: number): string | null => cellAt(sheet, row, column)?.formula ?? null;
    const from = rows.filter((row) => formulaIn(row) !== null).at(-1) ?? firstRow;
    const formula = formulaIn(from);
    if (formula === null) return [];
    const moved = movedFormula(formula, from, column);
    return rows
      .filter((row) => row !== from && (formulaIn(row) !== null || isBlank(sheet, row, column)))
      .map((row): CellPosition => {
        Object.assign(ensureCell(sheet, row, column), { formula: moved(row - from, 0), value: 0 });
        return { sheet, row, column };
      });
  });
}

/** A table beside or above the written cells takes them in, where nothing is in the way. */
function growTables(session: Session, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const grown = grownTable(sheet, table, area);
    if (grown === null) continue;
    const isTaken = (other: Area): boolean => overlaps(other, grown);
    if (sheet.merges.some(isTaken) || sheet.tables.some((other) => other !== table && isTaken(other.area))) continue;
    resizeTable(session, sheet, table, grown);
    return;
  }
}

/** Null where it stays as it is: so does a table under which a formula is written, as its total is. */
function grownTable(sheet: Sheet, { area: table, showTotals }: Table, area: Area): Area | null {
  const isWritten = (row: number, column: number): boolean => isInside(area, row, column) && !isBlank(sheet, row, column);
  const isFigureOrText = (row: number, column: number): boolean => isWritten(row, column) && cellAt(sheet, row, column)?.formula === null;
  let { lastColumn, lastRow } = table;
  while (linesBetween(table.firstRow, table.lastRow).some((row) => isWritten(row, lastColumn + 1))) lastColumn += 1;
  if (lastColumn > table.lastColumn) return { ...table, lastColumn };
  while (!showTotals && linesBetween(table.firstColumn, table.lastColumn).some((column) => isFigureOrText(lastRow + 1, column)))
    lastRow += 1;
  return lastRow > table.lastRow ? { ...table, lastRow } : null;
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell === undefined || (cell.value === null && cell.formula === null);
}

function linesBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
