// Rows that say what a table comes to ("Actions closed | 6 of 14", "% complete | 43%", "Number on track | 5"): one name, and beside
// it nothing but formulas that count or average cells of the table above. They are none of its rows.

import { cellKind } from '../../cells/cell-kind';
import { formulaAt } from '../../model/grid';
import { countsDone, namesSumOfRows, someOfAll } from '../sheet/count-words';
import { cellText, lineAt, markAt, type FilledRow, type SheetView } from '../sheet/sheet-view';

/** So many figures at most stand beside the name; wider rows are the table's own totals. */
const mostFigures = 4;
/** Longer texts are what a row is about. */
const longestName = 60;
/** A range of fewer rows is part of a row's own figures. */
const fewestRows = 2;

const counts = /\b(?:COUNTIFS?|COUNTA|COUNTBLANK|COUNT|ROWS|AVERAGEIFS?|AVERAGEA?|MEDIAN)\(|\bSUBTOTAL\(\s*(?:10)?[1-3]\s*,/iu;
const quoted = /"[^"]*"/gu;
const wholeColumns = /(?<![\w$])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w$])/giu;
const range = /\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/giu;
const cell = /(?<![A-Z])\$?[A-Z]{1,3}\$?(\d+)\b(?!\()/giu;

/** Whether a row says only what the rows above it come to. `from`: the table's first row. */
export function summarisesRows(view: SheetView, { row, columns }: FilledRow, from: number): boolean {
  const [name, ...figures] = columns;
  if (name === undefined || row <= from || !isName(view, row, name)) return false;
  const label = cellText(view.grid, row, name);
  if (figures.length === 0) return saysCountAlone(label);
  // A total is kept as one.
  if (figures.length > mostFigures || namesSumOfRows(label)) return false;
  if (figures.length === 1 && isTypedCount(view, row, label, figures[0] ?? name)) return true;
  return figures.every((column) => readsRowsAbove(formulaAt(view.grid, row, column), { from, row }));
}

function isName(view: SheetView, row: number, column: number): boolean {
  if (markAt(view, row, column) !== cellKind.words || formulaAt(view.grid, row, column) !== null) return false;
  return (lineAt(view, row, column) ?? '').length <= longestName;
}

/** "Actions closed: 6 of 14" in one cell. */
function saysCountAlone(label: string): boolean {
  const [name = '', count = ''] = label.split(/:\s+/u);
  return countsDone.test(name) && someOfAll.test(count.trim());
}

/** "Actions closed", and typed beside it "6 of 14". */
function isTypedCount(view: SheetView, row: number, label: string, column: number): boolean {
  return countsDone.test(label) && someOfAll.test(cellText(view.grid, row, column).trim());
}

/** Counts or averages, and names no cells but ranges of rows of the table above; the criterion may be a cell of its own row. */
function readsRowsAbove(formula: string | null, { from, row }: { readonly from: number; readonly row: number }): boolean {
  if (formula === null || formula.includes('!')) return false;
  const bare = formula.replace(quoted, ' ');
  if (!counts.test(bare)) return false;
  const spans = [...bare.matchAll(range)].map(([, , first, , last]) => [Number(first), Number(last)] as const);
  // Rows of the sheet count from one in a formula.
  const areAbove = spans.every(([first, last]) => first > from && last <= row && last - first + 1 >= fewestRows);
  const rest = bare.replace(range, ' ').replace(wholeColumns, ' ');
  return rest !== bare && areAbove && [...rest.matchAll(cell)].every(([, own]) => Number(own) === row + 1);
}
