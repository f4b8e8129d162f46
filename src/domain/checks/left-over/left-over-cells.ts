// Nothing on a sheet is dropped silently (design.md, "How a reading earns trust"): rows below a table that are filled
// like it or like another, and figures beside it, are told where no table has them.

import { areaAddress, columnLetters, type Area } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { PlanTable, SheetReading } from '../../model/plan';
import { rowRanges } from '../../measures/questions';
import { isFormRow } from '../../recognise/headings/form-lines';
import { isBlank } from '../../recognise/sheet/sheet-view';
import { isStatusWord } from '../../cells/statuses';
import { finding } from '../finding';
import type { Finding } from '../../model/finding';

/** Fewer filled cells than this are a note or a key, not a row of another table. */
const fewestCells = 3;
/** A lone row of words is a line of text; so many are a table. */
const fewestRows = 2;
/** Fewer figures than this beside a table are a remark. */
const fewestFigures = 2;

/** Notes about a sheet's tables, top to bottom. */
export function checkLeftOver(grid: Grid, { tables }: SheetReading): readonly Finding[] {
  return tables.flatMap((table) => [...rowsLeftOver(grid, table, tables), ...columnsLeftOver(grid, table, tables)]);
}

function rowsLeftOver(grid: Grid, table: PlanTable, tables: readonly PlanTable[]): readonly Finding[] {
  const next = tables.filter((other) => other.area.firstRow > table.lastRow && sharesColumns(other.area, table.area));
  const end = Math.min(...next.map(({ area }) => area.firstRow));
  const below = (table.below ?? [])
    .map(({ row }) => row)
    .filter((row) => row < end && !grid.hiddenRows.has(row) && !isForm(grid, table, row));
  const alike = below.filter((row) => isFilledLike(grid, table, row));
  const others = below.filter((row) => !alike.includes(row) && filledIn(grid, table.area, row) >= fewestCells);
  const at = { severity: 'note', sheet: table.sheet.name, column: table.area.firstColumn } as const;
  const found: Finding[] = [];
  const above = `rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}`;
  if (alike[0] !== undefined) {
    const [stand, them] = alike.length === 1 ? ['is filled', 'it'] : ['are filled', 'them'];
    const headings = headingsBetween(grid, table, alike[0]);
    const message =
      headings === null
        ? `${rowRanges(alike)} ${stand} like the table above (${above}) but below its end, so not read. Move ${them} up to the table, or say in the columns screen where it ends.`
        : `${rowRanges(alike)} ${alike.length === 1 ? 'stands' : 'stand'} under headings of their own (row ${String(headings + 1)}), so they aren’t read with the table above (${above}). If they are part of the plan, move them with their headings to a sheet of their own, then review again.`;
    found.push(finding({ ...at, check: 'rows-left-over', row: alike[0], message }));
  }
  if (others[0] !== undefined && others.length >= fewestRows) {
    const message = `${rowRanges(others)} below the table (${above}) hold something else, which isn’t read as part of the plan.`;
    found.push(finding({ ...at, check: 'rows-left-over', row: others[0], message }));
  }
  return found;
}

/** Who filled the sheet in, and when, is no part of the plan. */
function isForm(grid: Grid, { area }: PlanTable, row: number): boolean {
  let column = area.firstColumn;
  while (column < area.lastColumn && isBlank(valueAt(grid, row, column))) column += 1;
  const first = valueAt(grid, row, column);
  return typeof first === 'string' && isFormRow(first.trim(), filledIn(grid, area, row));
}

/** The last row of names over a table's columns of figures between its end and a row below it: another table's headings. */
function headingsBetween(grid: Grid, { area, columns, lastRow }: PlanTable, below: number): number | null {
  const figures = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)].filter((column) => column !== null);
  for (let row = below - 1; row > lastRow; row -= 1) {
    const areNames = figures.every((column) => isBlank(valueAt(grid, row, column)) || typeof valueAt(grid, row, column) === 'string');
    if (areNames && filledIn(grid, area, row) >= fewestCells && figures.some((column) => !isBlank(valueAt(grid, row, column)))) return row;
  }
  return null;
}

/** What the row is about, and a figure where the table has figures; where it has none, most of its columns. */
function isFilledLike(grid: Grid, { columns }: PlanTable, row: number): boolean {
  if (typeof valueAt(grid, row, columns.description) !== 'string' || isBlank(valueAt(grid, row, columns.description))) return false;
  const figures = [columns.target, columns.total, ...columns.periods.map(({ column }) => column)].filter((column) => column !== null);
  if (figures.length > 0) return figures.some((column) => typeof valueAt(grid, row, column) === 'number');
  const others = [columns.timescale, ...columns.rag.map(({ column }) => column), ...columns.commentary].filter((column) => column !== null);
  const filled = others.filter((column) => !isBlank(valueAt(grid, row, column))).length;
  return filled >= 2 && filled * 2 > others.length;
}

function filledIn(grid: Grid, { firstColumn, lastColumn }: Area, row: number): number {
  let filled = 0;
  for (let column = firstColumn; column <= lastColumn; column += 1) if (!isBlank(valueAt(grid, row, column))) filled += 1;
  return filled;
}

/** Right and left of the table's rows, outside every table and our columns. */
function columnsLeftOver(grid: Grid, table: PlanTable, tables: readonly PlanTable[]): readonly Finding[] {
  const ours = new Set<number | undefined>(Object.values(table.addInColumns));
  const beside = tables.filter(({ area }) => area.firstRow <= table.lastRow && area.lastRow >= table.area.firstRow);
  const filled: Area[] = [];
  for (let column = grid.area.firstColumn; column <= grid.area.lastColumn; column += 1) {
    if (ours.has(column) || grid.hiddenColumns.has(column)) continue;
    if (beside.some(({ area }) => column >= area.firstColumn && column <= area.lastColumn)) continue;
    const rows = figuresDown(grid, table, column);
    const last = filled.at(-1);
    if (rows === null) continue;
    if (last?.lastColumn === column - 1) {
      const [firstRow, lastRow] = [Math.min(last.firstRow, rows.first), Math.max(last.lastRow, rows.last)];
      filled[filled.length - 1] = { ...last, firstRow, lastRow, lastColumn: column };
    } else filled.push({ firstRow: rows.first, lastRow: rows.last, firstColumn: column, lastColumn: column });
  }
  return filled.map((area) => {
    const message = `${areaAddress(area)} beside the table (columns ${columnLetters(table.area.firstColumn)} to ${columnLetters(table.area.lastColumn)}) holds figures that aren’t read. If they belong to the plan, give them headings in the table’s heading row, or move them to a place of their own.`;
    return finding({
      check: 'columns-left-over',
      severity: 'note',
      sheet: table.sheet.name,
      row: area.firstRow,
      column: area.firstColumn,
      message,
    });
  });
}

/** Null where there are too few figures, or the column is a key to statuses. */
function figuresDown(grid: Grid, { area }: PlanTable, column: number): { readonly first: number; readonly last: number } | null {
  let [figures, first, last] = [0, -1, -1];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const value = valueAt(grid, row, column);
    const next = valueAt(grid, row, column + 1);
    if (typeof next === 'string' && isStatusWord(next)) return null;
    if (typeof value !== 'number' || grid.hiddenRows.has(row)) continue;
    figures += 1;
    if (first < 0) first = row;
    last = row;
  }
  return figures < fewestFigures ? null : { first, last };
}

function sharesColumns(one: Area, other: Area): boolean {
  return one.firstColumn <= other.lastColumn && one.lastColumn >= other.firstColumn;
}
