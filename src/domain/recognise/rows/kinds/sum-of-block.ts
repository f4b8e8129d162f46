// A row whose only figures are sums of rows above it is a total of these, whatever it is called ("Cost of this priority",
// "North district"); so is one over its parts whose target is their sum too ("Whole council").

import { columnLetters } from '../../../model/cell';
import { formulaAt, valueAt } from '../../../model/grid';
import { isNumberKind, kindHasContent } from '../../../cells/cell-kind';
import { cellsNamed } from '../../../cells/row-formula';
import { markAt, type FilledRow, type SheetView } from '../../sheet/sheet-view';

const sum = /^=\+?\s*(?:ROUND\(\s*)?(?:SUM\(|(?:SUBTOTAL|AGGREGATE)\(\s*(?:9|109)\s*,\s*(?:\d\s*,\s*)?)([^()]*)\)(?:\s*,\s*-?\d+\s*\))?$/iu;
const range = /^\s*\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\s*$/iu;

/**
 * Whether a row holds one name, and besides nothing but sums of its own columns over rows above it, at least one, and what
 * its formulas make of these. With two sums a status, a unit or a remark may stand beside the name, but no date. `above`: the
 * last row before it that counts; blank rows, notes and other totals may lie between.
 */
export function isSumOfBlock(view: SheetView, { row, columns }: FilledRow, above: number | null): boolean {
  if (above === null || !holdsFormula(view, row)) return false;
  let [names, sums] = [0, 0];
  for (const column of columns) {
    const mark = markAt(view, row, column);
    const formula = formulaAt(view.grid, row, column);
    if (!kindHasContent(mark) && formula === null) continue;
    if (formula !== null && addsRowsAbove(formula, { row, column, above })) sums += 1;
    else if (isNumberKind(mark) && formula !== null && isOfItsRow(formula, row)) continue;
    else if (!isText(view, row, column) || (names > 0 && isDatedText(view, row, column))) return false;
    else names += 1;
  }
  return names > 0 && (names === 1 ? sums > 0 : sums > 1);
}

/**
 * Whether a row holds one name, and besides nothing but sums of its own columns over the rows straight below it, its target
 * among them, and what its formulas make of these. A target that is typed is the row's own: its parts stand below it.
 */
export function isSumOfRowsBelow(view: SheetView, { row, columns }: FilledRow, target: number | null): boolean {
  if (target === null || !holdsFormula(view, row) || formulaAt(view.grid, row, target) === null) return false;
  let names = 0;
  const lasts = new Set<number>();
  for (const column of columns) {
    const mark = markAt(view, row, column);
    const formula = formulaAt(view.grid, row, column);
    if (!kindHasContent(mark) && formula === null) continue;
    const last = formula === null ? null : lastRowAdded(formula, { row, column });
    if (last !== null) lasts.add(last);
    else if (column === target) return false;
    else if (isNumberKind(mark) && formula !== null && isOfItsRow(formula, row)) continue;
    else if (!isText(view, row, column) || (names > 0 && isDatedText(view, row, column))) return false;
    else names += 1;
  }
  return names > 0 && lasts.size === 1;
}

/** The last row of one range of at least two cells of its own column that begins with the row below; null of any other formula. */
function lastRowAdded(formula: string, { row, column }: { readonly row: number; readonly column: number }): number | null {
  const rows = rowsAdded(formula, column);
  return rows !== null && rows.first === row + 1 && rows.last > rows.first ? rows.last : null;
}

function holdsFormula({ grid }: SheetView, row: number): boolean {
  const formulas = grid.formulas[row - grid.area.firstRow];
  if (formulas === undefined) return false;
  for (const formula of formulas) if (formula !== null) return true;
  return false;
}

function isText({ grid }: SheetView, row: number, column: number): boolean {
  return typeof valueAt(grid, row, column) === 'string';
}

/** "31 March 2026", "Q3": an action has a date of its own. */
function isDatedText({ grid }: SheetView, row: number, column: number): boolean {
  const text = valueAt(grid, row, column);
  return typeof text === 'string' && /\d/u.test(text) && text.length <= longestDate;
}

const longestDate = 30;

/** A share, a difference or a sum of the row's own cells. */
function isOfItsRow(formula: string, row: number): boolean {
  const named = cellsNamed(formula);
  return named.length > 0 && !formula.includes('!') && named.every((cell) => cell.row === row + 1);
}

/** A cell, and the last row before it that counts. */
interface SumPlace {
  readonly row: number;
  readonly column: number;
  readonly above: number;
}

function addsRowsAbove(formula: string, place: SumPlace): boolean {
  return addsDownTo(formula, place) || addsChosenRows(formula, place);
}

const chosenByName = /^=\+?\s*SUMIFS?\(/iu;
const cell = '\\$?[A-Z]{1,3}\\$?\\d+';
const block = `${cell}(?:\\s*:\\s*${cell})?`;
const chosenCells = new RegExp(
  `^=\\+?\\s*(?:${cell}(?:\\s*\\+\\s*${cell})+|(?:SUM\\(|(?:SUBTOTAL|AGGREGATE)\\(\\s*(?:9|109)\\s*,\\s*(?:\\d\\s*,\\s*)?)\\s*${block}(?:\\s*,\\s*${block})+\\s*\\))$`,
  'iu',
);

/** Rows of its own column above it: those of a name (SUMIF), or cells and blocks one by one, as subtotals are added up. */
function addsChosenRows(formula: string, { row, column }: SumPlace): boolean {
  if (formula.includes('!')) return false;
  const named = cellsNamed(formula);
  const inColumn = named.filter(({ letters }) => letters === columnLetters(column));
  const areAbove = inColumn.length > 1 && inColumn.every((cell) => cell.row <= row);
  if (chosenByName.test(formula)) return areAbove;
  return areAbove && chosenCells.test(formula) && inColumn.length === named.length;
}

/** One range of at least two cells of its own column that ends with the row above. */
function addsDownTo(formula: string, { row, column, above }: SumPlace): boolean {
  const rows = rowsAdded(formula, column);
  return rows !== null && rows.first < rows.last && rows.last >= above && rows.last < row;
}

/** First and last row of the one range of its own column that a formula adds up; null of any other formula. */
export function rowsAdded(formula: string, column: number): { readonly first: number; readonly last: number } | null {
  const [, cells] = sum.exec(formula) ?? [];
  const [, left, top, right, bottom] = range.exec(cells ?? '') ?? [];
  if (left === undefined || left.toUpperCase() !== right?.toUpperCase() || left.toUpperCase() !== columnLetters(column)) return null;
  return { first: Number(top) - 1, last: Number(bottom) - 1 };
}
