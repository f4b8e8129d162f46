// Cells of array formulas: part of one that fills a range can't be changed; of one that spills it can, and stops it.

import { areaAddress, intersection, isInside } from '../../workbook/addresses';
import { clearCell } from '../../workbook/cells';
import type { Area, Cell, Sheet } from '../../workbook/model';
import type { Json } from '../wire/host-object';
import { hostError } from '../wire/host-errors';
import { cellCount, type TrackedRange } from '../wire/tracked-range';

/** Array formulas come with the file, and nothing that the API does makes one: a sheet without any stays so. */
const withoutArrays = new WeakSet<Sheet>();

interface ArrayFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly area: Area;
}

function arraysOn(sheet: Sheet): readonly ArrayFormula[] {
  if (withoutArrays.has(sheet)) return [];
  const found = [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) => (cell.arrayArea === undefined ? [] : [{ row, column, cell, area: cell.arrayArea }])),
  );
  if (found.length === 0) withoutArrays.add(sheet);
  return found;
}

/** The formula of the array that fills a cell without spilling into it; null elsewhere. */
export function arrayFormulasOf(sheet: Sheet): (row: number, column: number) => string | null {
  const fixed = arraysOn(sheet).filter(({ cell }) => cell.spills !== true);
  return (row, column) => fixed.find(({ area }) => isInside(area, row, column))?.cell.formula ?? null;
}

/** Refuses a change to a part of an array formula; one that spills gives way. */
export function giveWayTo(sheet: Sheet, changed: Area): void {
  const parts = arraysOn(sheet).filter(({ area }) => {
    const shared = intersection(area, changed);
    return shared !== null && cellCount(shared) < cellCount(area);
  });
  const fixed = parts.find(({ cell }) => cell.spills !== true);
  if (fixed !== undefined) throw hostError('InvalidOperation', `${areaAddress(fixed.area)} is an array formula.`);
  for (const part of parts) stopSpill(sheet, part, changed);
}

function stopSpill(sheet: Sheet, { row, column, cell, area }: ArrayFormula, changed: Area): void {
  for (let at = area.firstRow; at <= area.lastRow; at += 1) {
    for (let beside = area.firstColumn; beside <= area.lastColumn; beside += 1) {
      const isAnchor = at === row && beside === column;
      if (!isAnchor && !isInside(changed, at, beside)) clearCell(sheet, at, beside);
    }
  }
  cell.arrayArea = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  cell.value = { error: '#SPILL!' };
}

/** Null where some of the cells are spilled into, or spill, and others aren't. */
export function hasSpill({ sheet, area }: TrackedRange): Json {
  const shared = arraysOn(sheet)
    .filter(({ cell, area: spilled }) => cell.spills === true && cellCount(spilled) > 1)
    .flatMap(({ area: spilled }) => intersection(spilled, area) ?? []);
  if (shared.length === 0) return false;
  return shared.reduce((sum, part) => sum + cellCount(part), 0) === cellCount(area) ? true : null;
}
