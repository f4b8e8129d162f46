// Looks at one row of a table and says what stands in it.

import { columnLetters, type Area } from '../cell';
import { formulaAt, valueAt } from '../grid';
import { readFigure } from './figures';
import { isPlaceholder, isTelling } from './placeholders';
import type { RowEvidence } from './row-kinds';
import type { ColumnRoles } from './column-roles';
import { cellText, isBlank, mergeOver, oneLine, type FilledRow, type SheetView } from './sheet-view';
import type { TableFrame } from './table-frame';

/** Sums of the figure columns so far, since the last theme or subtotal and since the top. */
export interface RunningSums {
  readonly section: Map<number, number>;
  readonly table: Map<number, number>;
}

/** Text of a cell, or of the vertical merge that it is part of: a merged value applies to all its rows, but not to other columns. */
export function textDown(view: SheetView, row: number, column: number): string {
  if (!isBlank(valueAt(view.grid, row, column))) return cellText(view.grid, row, column);
  const merge = mergeOver(view, row, column);
  return merge !== null && merge.firstColumn === column ? cellText(view.grid, merge.firstRow, column) : '';
}

/** Periods and total. */
function figureColumns(roles: ColumnRoles): readonly number[] {
  return [...roles.periods.map(({ column }) => column), ...(roles.total === null ? [] : [roles.total])];
}

/** What the rows of one table are looked at for. `marks`: timescale and statuses. `adding`: columns that totals add up. */
export interface RowLook {
  readonly frame: TableFrame;
  readonly description: number | null;
  readonly figures: ReadonlySet<number | null>;
  readonly marks: ReadonlySet<number | null>;
  readonly adding: readonly number[];
}

export function rowLook(frame: TableFrame, roles: ColumnRoles): RowLook {
  const adding = figureColumns(roles);
  return {
    frame,
    description: roles.text?.description ?? null,
    figures: new Set([...adding, roles.target, roles.achieved]),
    marks: new Set([roles.text?.timescale ?? null, ...roles.rag.map(({ column }) => column)]),
    adding,
  };
}

/** What stands in a row. */
export function evidenceOfRow(view: SheetView, look: RowLook, filled: FilledRow, sums: RunningSums): RowEvidence {
  const { grid } = view;
  const { row, columns } = filled;
  const telling = columns.filter((column) => isTelling(view, row, column));
  const labelColumn =
    telling.find((column) => typeof valueAt(grid, row, column) === 'string' && readFigure(valueAt(grid, row, column)).kind === 'text') ??
    null;
  const description = look.description === null ? '' : wordsDown(view, row, look.description);
  const merge = labelColumn === null ? null : mergeOver(view, row, labelColumn);
  return {
    row,
    label: labelColumn === null ? '' : oneLine(cellText(grid, row, labelColumn)),
    labelColumn,
    description,
    describedByFigure: look.description !== null && description === '' && labelColumn === null && columns.includes(look.description),
    columns,
    telling,
    hasFigures: telling.some((column) => look.figures.has(column)),
    hasTimescaleOrStatus: telling.some((column) => look.marks.has(column)),
    isAcrossTable: telling.length === 1 && merge !== null && isOverMost(merge, look.frame.columns),
    isMergedAcross: merge !== null && merge.lastColumn > merge.firstColumn,
    isHidden: grid.hiddenRows.has(row),
    repeatsHeadings: columns.length > 1 && columns.every((column) => isHeadingOf(look.frame, column, oneLine(cellText(grid, row, column)))),
    addsUp: () => addsUp(view, look, row, sums),
  };
}

function isOverMost(merge: Area, columns: readonly number[]): boolean {
  const within = columns.filter((column) => column >= merge.firstColumn && column <= merge.lastColumn).length;
  return within >= 2 && within * 5 >= columns.length * 4;
}

function isHeadingOf(frame: TableFrame, column: number, text: string): boolean {
  return frame.block.names.get(column)?.includes(text) === true;
}

/** Words only: a number where the others have words describes nothing. */
function wordsDown(view: SheetView, row: number, column: number): string {
  const text = textDown(view, row, column);
  return readFigure(text).kind === 'text' ? text : '';
}

function addsUp(view: SheetView, look: RowLook, row: number, sums: RunningSums): 'section' | 'table' | null {
  const filled = look.adding.flatMap((column) => {
    const value = valueAt(view.grid, row, column);
    return typeof value === 'number' ? [{ column, value }] : [];
  });
  if (filled.length === 0) return null;
  const equals = (totals: Map<number, number>): boolean =>
    totals.size > 0 && filled.some(({ value }) => value !== 0) && filled.every(({ column, value }) => isSame(totals.get(column), value));
  if (equals(sums.table)) return 'table';
  if (equals(sums.section)) return 'section';
  const down = filled.filter(({ column }) => addsDown(formulaAt(view.grid, row, column), row, column));
  return down.length * 2 > filled.length ? 'section' : null;
}

function isSame(sum: number | undefined, value: number): boolean {
  return sum !== undefined && Math.abs(sum - value) < 1e-6 * Math.max(1, Math.abs(value));
}

/** Whether a formula refers to cells above it in its own column. */
function addsDown(formula: string | null, row: number, column: number): boolean {
  if (formula === null) return false;
  const letters = columnLetters(column);
  const above = [...formula.matchAll(new RegExp(`(?<![A-Z$!])\\$?${letters}\\$?(\\d+)(?!\\d)`, 'gu'))].filter(
    ([, digits]) => Number(digits) - 1 < row,
  );
  return above.length >= 2;
}

/** A row of different words where the table has figures, and no figure: the headings of something else, so the table ends above it. */
export function beginsAnotherTable(view: SheetView, look: RowLook, { row, columns }: FilledRow): boolean {
  if (columns.length < 3) return false;
  const values = columns.filter((column) => look.figures.has(column)).map((column) => valueAt(view.grid, row, column));
  if (values.some((value) => typeof value === 'number')) return false;
  if (values.some((value) => readFigure(value).kind !== 'text')) return false;
  return new Set(values).size >= 2 && !values.some((value) => typeof value === 'string' && isPlaceholder(value));
}

/** Adds a deliverable's figures to the sums. */
export function addToSums(view: SheetView, look: RowLook, row: number, sums: RunningSums): void {
  for (const column of look.adding) {
    const value = valueAt(view.grid, row, column);
    if (typeof value !== 'number') continue;
    sums.section.set(column, (sums.section.get(column) ?? 0) + value);
    sums.table.set(column, (sums.table.get(column) ?? 0) + value);
  }
}
