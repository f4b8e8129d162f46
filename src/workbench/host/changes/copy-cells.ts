// Copying one area to another, as Excel's Range.copyFrom does.

import { movedFormula } from './moved-formula';
import type { CellPosition } from '../../calculate/calculator';
import { cellAt, clearCell, ensureCell, inheritedStyle, removeCell, styleAt } from '../../workbook/cells';
import { maxColumns, maxRows, type Area, type Cell, type Sheet } from '../../workbook/model';
import { demandEditable, demandPermission } from '../cells/protection';
import { queueChangeEvents } from '../wire/events';
import { hostError, notCovered } from '../wire/host-errors';
import { bringUpToDate, cellsChanged, touch, type Session } from '../wire/session';
import { columnCount, rowCount, track, type TrackedRange } from '../wire/tracked-range';

export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

interface Copy {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** A cell of the source as it was before anything was copied; the target may overlap the source. */
interface CopiedCell {
  readonly cell: Cell | null;
  readonly style: number;
  readonly row: number;
  readonly column: number;
  /** Its formula as it reads so many rows and columns further; null where it has none, or none is copied. */
  readonly formulaAt: ((down: number, right: number) => string) | null;
}

const mostCellsCopied = 5_000_000;

/**
 * A source smaller than the target is repeated; a target smaller than the source grows to its size.
 * Returns the cells copied to.
 */
export function copyCells(session: Session, source: TrackedRange, target: TrackedRange, copy: Copy): TrackedRange {
  bringUpToDate(session);
  const from = source.area;
  if (rowCount(from) * columnCount(from) > mostCellsCopied) throw hostError('RangeExceedsLimit');
  const area = targetArea(from, target.area, copy.transpose);
  if (copy.kind === 'Formats') demandPermission(target.sheet, 'formatCells');
  else demandEditable(session, target.sheet, area);
  const copied = readCells(source.sheet, from, copy.kind === 'All' || copy.kind === 'Formulas');
  // Excel turns a formula's references round too.
  if (copy.transpose && [...copied.values()].some(({ formulaAt }) => formulaAt !== null))
    throw notCovered('Range.copyFrom of formulas with transpose');
  const positions: CellPosition[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const original = originalOf(copied, from, { down: row - area.firstRow, right: column - area.firstColumn }, copy.transpose);
      if (original === undefined || (copy.skipBlanks && isBlank(original))) continue;
      const position = { sheet: target.sheet, row, column };
      putCopy(position, original, copy.kind);
      positions.push(position);
    }
  }
  if (copy.kind === 'Formats') touch(session);
  else {
    cellsChanged(session, positions);
    queueChangeEvents(session, { sheet: target.sheet, area, type: 'RangeEdited', byAddIn: true });
  }
  return track(target.sheet, area);
}

/** The target's size where it is a whole number of times the source's, else the source's. */
function targetArea(from: Area, target: Area, transpose: boolean): Area {
  const [sourceRows, sourceColumns] = transpose ? [columnCount(from), rowCount(from)] : [rowCount(from), columnCount(from)];
  const rows = rowCount(target) % sourceRows === 0 ? rowCount(target) : sourceRows;
  const columns = columnCount(target) % sourceColumns === 0 ? columnCount(target) : sourceColumns;
  const { firstRow, firstColumn } = target;
  const area = { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
  if (area.lastRow >= maxRows || area.lastColumn >= maxColumns) throw hostError('InvalidArgument');
  return area;
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}

function readCells(sheet: Sheet, area: Area, withFormulas: boolean): ReadonlyMap<string, CopiedCell> {
  const copied = new Map<string, CopiedCell>();
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const cell = cellAt(sheet, row, column);
      copied.set(keyOf(row, column), {
        cell: cell === undefined ? null : { ...cell },
        style: styleAt(sheet, row, column),
        row,
        column,
        formulaAt: withFormulas && typeof cell?.formula === 'string' ? movedFormula(cell.formula, row, column) : null,
      });
    }
  }
  return copied;
}

/** How far a cell of the target is from the target's first. */
interface Offset {
  readonly down: number;
  readonly right: number;
}

/** The cell of the source that goes to a cell of the target. */
function originalOf(
  copied: ReadonlyMap<string, CopiedCell>,
  from: Area,
  { down, right }: Offset,
  transpose: boolean,
): CopiedCell | undefined {
  const [rows, columns] = transpose ? [right, down] : [down, right];
  return copied.get(keyOf(from.firstRow + (rows % rowCount(from)), from.firstColumn + (columns % columnCount(from))));
}

function isBlank({ cell }: Pick<CopiedCell, 'cell'>): boolean {
  return cell === null || (cell.value === null && cell.formula === null);
}

function putCopy({ sheet, row, column }: CellPosition, original: CopiedCell, kind: CopyKind): void {
  const isEmpty = isBlank(original);
  if (kind !== 'Formats' && isEmpty) clearCell(sheet, row, column);
  if (isEmpty && (kind === 'Values' || kind === 'Formulas')) return;
  if (isEmpty && original.style === inheritedStyle(sheet, row, column) && cellAt(sheet, row, column) === undefined) return;
  const cell = ensureCell(sheet, row, column);
  if (kind === 'All' || kind === 'Formats') cell.style = original.style;
  if (isEmpty && isBlank({ cell }) && cell.style === inheritedStyle(sheet, row, column)) {
    removeCell(sheet, row, column);
    return;
  }
  if (kind === 'Formats' || original.cell === null) return;
  cell.value = original.cell.value;
  cell.formula = kind === 'Values' ? null : (original.formulaAt?.(row - original.row, column - original.column) ?? null);
  if (original.cell.quotePrefix === true) cell.quotePrefix = true;
  else delete cell.quotePrefix;
  if (original.cell.severalLooks === true) cell.severalLooks = true;
  else delete cell.severalLooks;
}
