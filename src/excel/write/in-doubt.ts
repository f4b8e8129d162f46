// What a write may have changed that broke off: the cells are named, so that nobody has to look for them, and Undo puts
// them back.

import { areaAddress, contains, type Area } from '../../domain/model/cell';
import { fail, type CellsInDoubt, type Outcome } from '../../domain/model/outcome';
import { addressFromColumn, columnsAddress } from '../batch/ranges';
import type { BrokenOff } from '../batch/send-steps';
import type { MovedColumns, NameJournal } from '../journal/journal';
import type { SheetPlan } from './write-plan';

/** A write that changed nothing says so; of another, `inDoubt` says what it may have changed. */
export function brokenOff({ problem: { code, sentence } }: Pick<BrokenOff, 'problem'>, inDoubt: readonly CellsInDoubt[]): Outcome<never> {
  return inDoubt.length === 0
    ? fail(code, `${sentence} Nothing has been written.`)
    : fail(code, `${sentence} Some cells may have been written: press Undo to put them back.`, inDoubt);
}

/** Everything that these plans write or format. */
export function cellsOfPlans(plans: readonly SheetPlan[]): readonly CellsInDoubt[] {
  return plans.flatMap(({ inspected: { group } }) => {
    const named = (address: string): CellsInDoubt => ({ sheet: group.name, address });
    if (group.isNew) return [named(addressFromColumn(0))];
    // Everything to the right of a new column moves.
    if (group.insertion !== null) return [named(addressFromColumn(group.insertion.column))];
    const areas = [
      ...[...group.cells, ...group.formats, ...group.validations, ...group.flags, ...group.merges].map(({ area }) => area),
      ...group.copies.map(({ to }) => to),
      ...group.layouts.map(({ to }) => to),
      ...[...group.tables, ...group.filters].map(({ to }) => to),
    ];
    const wide = group.formats.filter(({ format }) => format.columnWidth !== undefined).map(({ area }) => columnsAddress(area));
    return [...new Set(wide)].map(named).concat(outermost(areas).map((area) => named(areaAddress(area))));
  });
}

/** Where there is nothing else to name: the cells that names of the workbook refer to, which stay as they are. */
export function cellsOfNames(names: readonly NameJournal[]): readonly CellsInDoubt[] {
  return names.map(({ name }) => ({ sheet: 'Names of the workbook', address: name }));
}

/** The columns that may have changed places. */
export function cellsOfMoves(moves: readonly MovedColumns[]): readonly CellsInDoubt[] {
  return moves.map(({ sheet, columns }) => {
    const places = columns.map(({ to }) => to);
    return { sheet: sheet.name, address: columnsAddress({ firstColumn: Math.min(...places), lastColumn: Math.max(...places) }) };
  });
}

/** Areas that lie in no other. */
function outermost(areas: readonly Area[]): readonly Area[] {
  return areas.filter((area, i) => !areas.some((other, j) => i !== j && contains(other, area) && !(contains(area, other) && i < j)));
}
