// Cells that are moved elsewhere on their sheet, and where that leaves what refers to them. As Cut and Paste does it: a
// reference follows cells of which it has all, or a whole edge that moves along its own line; it is lost where other
// cells were put onto all of its own.

import { columnLetters, intersection, isSameArea } from './addresses';
import { changeReferenceArea } from './formula-references';
import type { Area, CellMove } from './model';

/** How far the cells go. */
export function distanceOf({ from, to }: CellMove): { readonly down: number; readonly right: number } {
  return { down: to.firstRow - from.firstRow, right: to.firstColumn - from.firstColumn };
}

/** The area by as many rows and columns further. */
export function movedBy(area: Area, { down, right }: ReturnType<typeof distanceOf>): Area {
  return {
    firstRow: area.firstRow + down,
    firstColumn: area.firstColumn + right,
    lastRow: area.lastRow + down,
    lastColumn: area.lastColumn + right,
  };
}

/** Whether all cells of `inner` are cells of `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && isSameArea(shared, inner);
}

/** Where the cells of a reference are after the move; null: others have been put onto all of them. */
export function moveReference(move: CellMove, area: Area): Area | null {
  const { from, to } = move;
  if (contains(from, area)) return movedBy(area, distanceOf(move));
  if (contains(to, area)) return null;
  return withMovedEdge(move, area);
}

/** An edge that moves along the reference's own rows or columns makes it longer or shorter. */
function withMovedEdge(move: CellMove, area: Area): Area {
  const { from } = move;
  const { down, right } = distanceOf(move);
  const edgeOf = (edge: Partial<Area>): boolean => contains(from, { ...area, ...edge });
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  if (down === 0 && edgeOf({ firstColumn: lastColumn })) return inOrder({ ...area, lastColumn: lastColumn + right });
  if (down === 0 && edgeOf({ lastColumn: firstColumn })) return inOrder({ ...area, firstColumn: firstColumn + right });
  if (right === 0 && edgeOf({ firstRow: lastRow })) return inOrder({ ...area, lastRow: lastRow + down });
  if (right === 0 && edgeOf({ lastRow: firstRow })) return inOrder({ ...area, firstRow: firstRow + down });
  return area;
}

function inOrder(area: Area): Area {
  return {
    firstRow: Math.min(area.firstRow, area.lastRow),
    firstColumn: Math.min(area.firstColumn, area.lastColumn),
    lastRow: Math.max(area.firstRow, area.lastRow),
    lastColumn: Math.max(area.firstColumn, area.lastColumn),
  };
}

/**
 * The formula, which begins with an equals sign, with its references to the moved cells updated. Moved formulas go on
 * referring to the cells that they referred to, so that they change in the same way.
 */
export function moveFormulaReferences(move: CellMove, movedSheet: string, formula: string, home: string | null): string {
  if (!mayRefer(move, formula)) return formula;
  const wanted = movedSheet.toLowerCase();
  return changeReferenceArea(formula, (area, sheetName) => {
    if ((sheetName ?? home)?.toLowerCase() !== wanted) return area;
    return moveReference(move, area);
  });
}

/** As many columns are looked for by their letters before a formula is taken apart. */
const mostColumnsSought = 8;

/** What a move changes begins or ends in one of its columns. */
function mayRefer({ from, to }: CellMove, formula: string): boolean {
  const count = from.lastColumn - from.firstColumn + 1;
  if (count > mostColumnsSought) return true;
  const letters = Array.from({ length: count }, (_, i) => [columnLetters(from.firstColumn + i), columnLetters(to.firstColumn + i)]).flat();
  return new RegExp(`(?<![a-z])(?:${letters.join('|')})(?![a-z(])`, 'i').test(formula);
}
