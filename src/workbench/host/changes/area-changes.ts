// Clearing an area and copying one area to another.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { cellAddress, difference, intersection } from '../../workbook/addresses';
import { cellAt, clearCell, ensureCell, inheritedStyle, styleAt } from '../../workbook/cells';
import { maxColumns, maxRows, type Area, type Cell, type Sheet } from '../../workbook/model';
import { cellsIn } from '../cells/range-contents';
import { hostError } from '../wire/host-errors';
import { queueChangeEvents } from '../wire/events';
import { overlaps } from '../cells/find-range';
import { columnCount, track, rowCount, type TrackedRange } from '../wire/tracked-range';
import { demandEditable, demandPermission } from '../cells/protection';
import { bringUpToDate, cellsChanged, touch, type Session } from '../wire/session';

export type ClearKind = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/** `All` and `Formats` also take away conditional formats, `All` validation rules, as Excel's Clear All does. */
export function clearArea(session: Session, sheet: Sheet, area: Area, kind: ClearKind): void {
  if (kind !== 'All' && kind !== 'Formats' && kind !== 'Contents')
    throw hostError('UnsupportedOperation', `Range.clear("${kind}") is not covered by the workbench.`);
  if (kind !== 'Formats') demandEditable(session, sheet, area);
  if (kind !== 'Contents') demandPermission(sheet, 'formatCells');
  const cells = cellsIn(sheet, area);
  if (kind !== 'Contents') {
    for (const { row, column, cell } of cells) cell.style = sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0;
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    sheet.conditionalFormats = sheet.conditionalFormats
      .map((rule) => ({ ...rule, areas: areasWithout(rule.areas, area) }))
      .filter(({ areas }) => areas.length > 0);
  }
  if (kind === 'All')
    sheet.validations = sheet.validations
      .map((rule) => ({ ...rule, areas: areasWithout(rule.areas, area) }))
      .filter(({ areas }) => areas.length > 0);
  if (kind !== 'Formats') {
    for (const { row, column } of cells) clearCell(sheet, row, column);
    cellsChanged(session, cells);
    queueChangeEvents(session, { sheet, area, type: 'RangeEdited', byAddIn: true });
  }
  for (const { row, column, cell } of cells) {
    const isPlain = cell.value === null && cell.formula === null && cell.style === inheritedStyle(sheet, row, column);
    if (isPlain) clearCell(sheet, row, column);
  }
  touch(session);
}

/** What is left of areas when one is cut out. */
export function areasWithout(areas: readonly Area[], cut: Area): Area[] {
  return areas.flatMap((area) => (intersection(area, cut) === null ? [area] : difference(area, cut)));
}

interface Copy {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface Copied {
  readonly cell: Cell | null;
  readonly style: number;
  readonly row: number;
  readonly column: number;
}

/** A source smaller than the target is repeated; a target smaller than the source grows to its size. Gives the cells copied to. */
export function copyCells(session: Session, source: TrackedRange, target: TrackedRange, copy: Copy): TrackedRange {
  bringUpToDate(session);
  const from = boundedArea(source);
  const [sourceRows, sourceColumns] = copy.transpose ? [columnCount(from), rowCount(from)] : [rowCount(from), columnCount(from)];
  const rows = rowCount(target.area) % sourceRows === 0 ? rowCount(target.area) : sourceRows;
  const columns = columnCount(target.area) % sourceColumns === 0 ? columnCount(target.area) : sourceColumns;
  const { firstRow, firstColumn } = target.area;
  const area = { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
  if (area.lastRow >= maxRows || area.lastColumn >= maxColumns) throw hostError('InvalidArgument');
  if (copy.kind === 'Formats') demandPermission(target.sheet, 'formatCells');
  else demandEditable(session, target.sheet, area);
  const copied = new Map<string, Copied>();
  for (let row = from.firstRow; row <= from.lastRow; row += 1) {
    for (let column = from.firstColumn; column <= from.lastColumn; column += 1) {
      const cell = cellAt(source.sheet, row, column);
      copied.set(`${String(row)} ${String(column)}`, {
        cell: cell === undefined ? null : { ...cell },
        style: styleAt(source.sheet, row, column),
        row,
        column,
      });
    }
  }
  const positions = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const [down, right] = [(row - area.firstRow) % sourceRows, (column - area.firstColumn) % sourceColumns];
      const original = copied.get(
        copy.transpose
          ? `${String(from.firstRow + right)} ${String(from.firstColumn + down)}`
          : `${String(from.firstRow + down)} ${String(from.firstColumn + right)}`,
      );
      if (
        original === undefined ||
        (copy.skipBlanks && (original.cell === null || (original.cell.value === null && original.cell.formula === null)))
      )
        continue;
      putCopy(target.sheet, row, column, original, copy.kind);
      positions.push({ sheet: target.sheet, row, column });
    }
  }
  if (copy.kind === 'Formats') touch(session);
  else {
    cellsChanged(session, positions);
    queueChangeEvents(session, { sheet: target.sheet, area, type: 'RangeEdited', byAddIn: true });
  }
  return track(target.sheet, area);
}

function boundedArea(source: TrackedRange): Area {
  const { area } = track(source.sheet, source.area);
  if (rowCount(area) * columnCount(area) > 5_000_000) throw hostError('RangeExceedsLimit');
  return area;
}

function putCopy(sheet: Sheet, row: number, column: number, original: Copied, kind: CopyKind): void {
  const isEmpty = original.cell === null || (original.cell.value === null && original.cell.formula === null);
  if (kind !== 'Formats' && isEmpty) clearCell(sheet, row, column);
  if (isEmpty && (kind === 'Values' || kind === 'Formulas')) return;
  if (isEmpty && original.style === inheritedStyle(sheet, row, column) && cellAt(sheet, row, column) === undefined) return;
  const cell = ensureCell(sheet, row, column);
  if (kind === 'All' || kind === 'Formats') cell.style = original.style;
  if (kind === 'Formats' || original.cell === null) return;
  cell.value = original.cell.value;
  cell.formula = kind === 'Values' || original.cell.formula === null ? null : translated(original.cell.formula, original, row, column);
  if (original.cell.quotePrefix === true) cell.quotePrefix = true;
  else delete cell.quotePrefix;
}

/** The formula as it reads in another cell: relative references move along. */
function translated(formula: string, from: { readonly row: number; readonly column: number }, row: number, column: number): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, cellAddress(from.row, from.column)), cellAddress(row, column));
}
