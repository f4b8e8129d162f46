// Looks at one row of a table and says what stands in it.

import { columnLetters, type Area } from '../cell';
import { formulaAt, valueAt } from '../grid';
import { readFigure } from './figures';
import { mark } from './cell-marks';
import { isTelling } from './placeholders';
import type { RowEvidence } from './row-kinds';
import type { ColumnRoles } from './column-roles';
import { cellText, factsAt, markAt, mergeOver, oneLine, type FilledRow, type SheetView } from './sheet-view';
import type { TableFrame } from './table-frame';

/** Sums of the adding columns so far, since the last theme or subtotal and since the top, in their order; undefined before a column's first figure. */
export interface RunningSums {
  section: (number | undefined)[];
  readonly table: (number | undefined)[];
}

/** Text of a cell, or of the vertical merge that it is part of: a merged value applies to all its rows, but not to other columns. */
export function textDown(view: SheetView, row: number, column: number): string {
  const facts = factsAt(view, row, column);
  if (facts !== null) return facts.typed;
  if (markAt(view, row, column) !== mark.blank) return cellText(view.grid, row, column);
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
  readonly figures: readonly number[];
  readonly marks: readonly number[];
  readonly adding: readonly number[];
}

export function rowLook(frame: TableFrame, roles: ColumnRoles): RowLook {
  const adding = figureColumns(roles);
  return {
    frame,
    description: roles.text?.description ?? null,
    figures: [...adding, roles.target, roles.achieved].filter((column) => column !== null),
    marks: [roles.text?.timescale ?? null, ...roles.rag.map(({ column }) => column)].filter((column) => column !== null),
    adding,
  };
}

/** What stands in a row. */
export function evidenceOfRow(view: SheetView, look: RowLook, filled: FilledRow, sums: RunningSums): RowEvidence {
  const { grid } = view;
  const { row, columns } = filled;
  const telling = tellingColumns(view, row, columns);
  const labelColumn = firstWords(view, row, telling);
  const description = look.description === null ? '' : wordsDown(view, row, look.description);
  const merge = labelColumn === null ? null : mergeOver(view, row, labelColumn);
  return {
    row,
    label: labelColumn === null ? '' : (factsAt(view, row, labelColumn)?.line ?? ''),
    labelColumn,
    description,
    describedByFigure: look.description !== null && description === '' && labelColumn === null && columns.includes(look.description),
    columns,
    telling,
    hasFigures: anyTells(view, row, look.figures),
    hasTimescaleOrStatus: anyTells(view, row, look.marks),
    isAcrossTable: telling.length === 1 && merge !== null && isOverMost(merge, look.frame.columns),
    isMergedAcross: merge !== null && merge.lastColumn > merge.firstColumn,
    isHidden: grid.hiddenRows.has(row),
    repeatsHeadings: columns.length > 1 && columns.every((column) => isHeadingOf(view, look.frame, row, column)),
    addsUp: () => addsUp(view, look, row, sums),
  };
}

function isOverMost(merge: Area, columns: readonly number[]): boolean {
  const within = columns.filter((column) => column >= merge.firstColumn && column <= merge.lastColumn).length;
  return within >= 2 && within * 5 >= columns.length * 4;
}

/** The columns that say something: mostly all of them. */
function tellingColumns(view: SheetView, row: number, columns: readonly number[]): readonly number[] {
  for (const column of columns) if (!isTelling(view, row, column)) return columns.filter((each) => isTelling(view, row, each));
  return columns;
}

function firstWords(view: SheetView, row: number, columns: readonly number[]): number | null {
  for (const column of columns) if (markAt(view, row, column) === mark.words) return column;
  return null;
}

function anyTells(view: SheetView, row: number, columns: readonly number[]): boolean {
  for (const column of columns) if (isTelling(view, row, column)) return true;
  return false;
}

function isHeadingOf(view: SheetView, frame: TableFrame, row: number, column: number): boolean {
  const text = factsAt(view, row, column)?.line ?? oneLine(cellText(view.grid, row, column));
  return frame.block.names.get(column)?.includes(text) === true;
}

/** Words only: a number where the others have words describes nothing. */
function wordsDown(view: SheetView, row: number, column: number): string {
  const facts = factsAt(view, row, column);
  if (facts !== null) return facts.figure.kind === 'text' ? facts.typed : '';
  const text = textDown(view, row, column);
  return text !== '' && readFigure(text).kind === 'text' ? text : '';
}

function addsUp(view: SheetView, look: RowLook, row: number, sums: RunningSums): 'section' | 'table' | null {
  const filled = look.adding.flatMap((column, index) => {
    const value = valueAt(view.grid, row, column);
    return typeof value === 'number' ? [{ column, index, value }] : [];
  });
  if (filled.length === 0) return null;
  const equals = (totals: readonly (number | undefined)[]): boolean =>
    filled.some(({ value }) => value !== 0) && filled.every(({ index, value }) => isSame(totals[index], value));
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
  const texts = new Set<string>();
  for (const column of look.figures) {
    const found = markAt(view, row, column);
    if (found === mark.blank) continue;
    if (found !== mark.words && found !== mark.truth) return false;
    texts.add(cellText(view.grid, row, column));
  }
  return texts.size >= 2;
}

/** Adds a deliverable's figures to the sums. */
export function addToSums(view: SheetView, { adding }: RowLook, row: number, { section, table }: RunningSums): void {
  for (let index = 0; index < adding.length; index += 1) {
    const value = valueAt(view.grid, row, adding[index] ?? -1);
    if (typeof value !== 'number') continue;
    section[index] = (section[index] ?? 0) + value;
    table[index] = (table[index] ?? 0) + value;
  }
}
