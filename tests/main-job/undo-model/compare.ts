// What must hold after each command, and what once everything is undone.

import type { Cell, Sheet } from '../../../src/workbench/workbook/model';
import { cellAddress, parseArea } from '../../../src/workbench/workbook/addresses';
import { cellAt } from '../../../src/workbench/workbook/cells';
import { differencesBetween, everythingIn, notNamed } from '../fault-matrix/everything';
import { copiedColumn, realColumn, type Model, type Real } from './model';

/** Each cell of the officer's that holds something else than on the copy, drafts apart that were asked for as comments. */
export function officersCellsChanged(model: Model, { session }: Real): readonly string[] {
  const { workbook } = session.host;
  const isShifted = model.columns.includes(true);
  return model.copy.sheets.flatMap((sheet) => {
    const real = workbook.sheets.find(({ name }) => name === sheet.name);
    if (real === undefined) return [`${sheet.name} is gone`];
    const isPlan = sheet.name === model.shape.sheet;
    return cellsOf(sheet).flatMap(([row, column, cell]) => {
      // In columns of ours a review writes anew whatever stands there, and the preview shows it; Undo gives it back.
      if (isPlan && column > copiedColumn(model, model.shape.lastColumn)) return [];
      const now = cellAt(real, row, isPlan ? realColumn(model, column) : column);
      if (isSame(cell, now, isShifted) || (isPlan && isComment(model, column) && isDraft(model, now))) return [];
      return [`${sheet.name}!${cellAddress(row, column)} was ${contentOf(cell)}, is ${contentOf(now)}`];
    });
  });
}

function isComment(model: Model, column: number): boolean {
  const { comments } = model.shape;
  return comments !== null && copiedColumn(model, comments) === column;
}

function isDraft({ drafts }: Model, cell: Cell | undefined): boolean {
  return typeof cell?.value === 'string' && drafts.has(cell.value);
}

/** Formulas follow a column that was put in. */
function isSame(cell: Cell, now: Cell | undefined, isShifted: boolean): boolean {
  if (cell.formula !== null && isShifted) return now?.formula != null;
  return contentOf(cell) === contentOf(now);
}

function contentOf(cell: Cell | undefined): string {
  if (cell === undefined) return 'nothing';
  return JSON.stringify([cell.formula ?? cell.value, cell.quotePrefix ?? false]);
}

function cellsOf({ rows }: Sheet): readonly (readonly [number, number, Cell])[] {
  return [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (cell.value === null && cell.formula === null ? [] : [[row, column, cell] as const])),
  );
}

/** What differs once everything is undone and may not. */
export function notRestored(model: Model, real: Real): readonly string[] {
  // A column of ours to which formulas refer stays, and is named: then everything right of it stands in another column.
  if (model.columns.includes(true)) {
    const isNamed = model.leftAlone.some(({ sheet, address }) => sheet === model.shape.sheet && /^[A-Z]+:[A-Z]+$/u.test(address));
    return isNamed ? officersCellsChanged(model, real) : ['a column of ours stays, and isn’t named'];
  }
  const { session } = real;
  const [before, after] = [everythingIn(model.copy), everythingIn(session.host.workbook)];
  return notNamed(differencesBetween(before, after), model.leftAlone)
    .filter((key) => !mayDiffer(model, key))
    .map((key) => `${key}: ${before.get(key) ?? '-'} → ${after.get(key) ?? '-'}`);
}

/** Looks and measures where something was rightly left, or rows are in other places. */
function mayDiffer({ shape, done, leftAlone }: Model, key: string): boolean {
  const [sheet, what = '', , column = ''] = key.split('|');
  if (sheet !== shape.sheet) return false;
  const isLook = what === 'format' || what === 'colours' || what === 'validation' || what === 'column' || what.startsWith('merge');
  if (what === 'row') return done.has('rows put in') || leftAlone.length > 0;
  if (isLook && leftAlone.some(({ address }) => columnsIn(address).includes(Number(column)))) return true;
  // A blank row that was put in and then sorted to the end can't be told where there is neither Table nor filter.
  if ((what === 'validation' || what === 'colours') && done.has('rows put in') && done.has('sorted')) return true;
  return what === 'format' && (done.has('rows put in') || done.has('sorted'));
}

function columnsIn(address: string): readonly number[] {
  const area = parseArea(address);
  return area === null ? [] : Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => area.firstColumn + i);
}
