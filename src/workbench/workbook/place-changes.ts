// Where areas and references are after rows, columns and cells of a sheet were inserted, deleted and moved, in that order.

import { moveFormulaReferences, moveReference } from './moved-references';
import { shiftArea, shiftFormula, shiftLine } from './line-shift';
import type { Area, LineShift, PlaceChange } from './model';

/** Null: its cells are gone. */
export function areaAfter(changes: readonly PlaceChange[], area: Area): Area | null {
  return changes.reduce<Area | null>(
    (now, change) => now && (change.kind === 'move' ? moveReference(change, now) : shiftArea(change, now)),
    area,
  );
}

/**
 * The formula, which begins with an equals sign, with its references to the changed sheet updated.
 * `home`: the sheet that a reference without a sheet means.
 */
export function formulaAfter(changes: readonly PlaceChange[], changedSheet: string, formula: string, home: string | null): string {
  return changes.reduce(
    (now, change) =>
      change.kind === 'move' ? moveFormulaReferences(change, changedSheet, now, home) : shiftFormula(change, changedSheet, now, home),
    formula,
  );
}

/**
 * A row or column that a drawing is anchored at. One that is deleted is replaced by the next. Drawings stay where they
 * are when cells are moved.
 */
export function lineAfter(changes: readonly PlaceChange[], axis: LineShift['axis'], line: number): number {
  return changes.reduce(
    (at, change) => (change.kind !== 'move' && change.axis === axis ? (shiftLine(change, at) ?? change.first) : at),
    line,
  );
}
