// Cells moved to another place of their sheet: contents, formats, comments, merged areas and rules go along, what was
// there is overwritten, and everything that refers to them follows. Widths and heights stay.

import { intersection, isInside } from '../workbook/addresses';
import { contains, distanceOf, moveFormulaReferences, movedBy } from '../workbook/moved-references';
import { inheritedStyle, putCell, removeCell } from '../workbook/cells';
import type { Area, Cell, CellMove, Sheet, Workbook } from '../workbook/model';
import { moveRules } from './move-rules';

/** `newRuleId`: for a conditional format of which only some cells are moved. The caller has seen to what Excel refuses. */
export function moveCells(workbook: Workbook, sheet: Sheet, move: CellMove, newRuleId: () => string): void {
  moveContents(sheet, move);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const { row, column } = comment;
    if (!isInside(move.from, row, column)) return isInside(move.to, row, column) ? [] : [comment];
    const { down, right } = distanceOf(move);
    return [{ ...comment, row: row + down, column: column + right }];
  });
  sheet.merges = sheet.merges.flatMap((merge) => {
    if (contains(move.from, merge)) return [movedBy(merge, distanceOf(move))];
    return intersection(merge, move.to) === null ? [merge] : [];
  });
  moveRules(workbook, sheet, move, newRuleId);
  sheet.placeChanges = [...sheet.placeChanges, move];
  updateReferences(workbook, sheet, move);
}

/** Cells that are left behind have no format of their own, nor their row's or column's. */
function moveContents(sheet: Sheet, { from, to }: CellMove): void {
  const moved = takeCells(sheet, from);
  takeCells(sheet, to);
  const { down, right } = distanceOf({ kind: 'move', from, to });
  for (const { row, column, cell } of moved) {
    const [toRow, toColumn] = [row + down, column + right];
    const isPlain = cell.value === null && cell.formula === null && cell.style === inheritedStyle(sheet, toRow, toColumn);
    putCell(sheet, toRow, toColumn, isPlain ? undefined : cell);
  }
}

/** A cell and where it was. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Takes the cells of an area off the sheet. One without an entry has the format of its row or column. */
function takeCells(sheet: Sheet, area: Area): readonly PlacedCell[] {
  const taken: PlacedCell[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const style = inheritedStyle(sheet, row, column);
      const cell = sheet.rows.get(row)?.get(column);
      taken.push({ row, column, cell: cell ?? { value: null, formula: null, style } });
      removeCell(sheet, row, column);
      if (style !== 0) putCell(sheet, row, column, { value: null, formula: null, style: 0 });
    }
  }
  return taken;
}

function updateReferences(workbook: Workbook, sheet: Sheet, move: CellMove): void {
  for (const name of workbook.names) name.refersTo = moveFormulaReferences(move, sheet.name, `=${name.refersTo}`, null).slice(1);
  for (const home of workbook.sheets) {
    for (const cells of home.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== null) cell.formula = moveFormulaReferences(move, sheet.name, cell.formula, home.name);
      }
    }
  }
}
