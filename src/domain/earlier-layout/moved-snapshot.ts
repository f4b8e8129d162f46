// A workbook as it will be once columns have changed places, so that everything after that is worked out from it.

import { movedFormula, type MovedColumns } from '../cells/formulas/moved-columns';
import { cellAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';

/** `heldBy`: the first formula or name that can't follow, so that the columns must stay where they are. */
export type MovedSnapshot = { readonly kind: 'moved'; readonly snapshot: Snapshot } | { readonly kind: 'held'; readonly heldBy: string };

/** Columns of one sheet change places; the formulas of all sheets that were read follow, as Excel keeps them in step. */
export function movedSnapshot(snapshot: Snapshot, sheetId: string, moved: MovedColumns): MovedSnapshot {
  const held: string[] = [];
  const follow = (grid: Grid): Grid => {
    const there = grid.sheet.id === sheetId ? withMovedCells(grid, moved) : grid;
    const formulas = there.formulas.map((row, i) =>
      row.map((formula, j) => {
        if (formula === null) return null;
        const after = movedFormula(formula, grid.sheet.name, moved);
        if (after !== null) return after;
        const column = grid.area.firstColumn + j;
        const wasIn = grid === there ? column : (columnBefore(moved, grid.area.firstRow + i, column) ?? column);
        held.push(`${cellAddress(grid.area.firstRow + i, wasIn)} on “${grid.sheet.name}”`);
        return formula;
      }),
    );
    return { ...there, formulas };
  };
  const names = new Map(
    [...snapshot.names].map(([name, refersTo]) => {
      const after = movedFormula(refersTo, null, moved);
      if (after === null) held.push(`the name ${name}`);
      return [name, after ?? refersTo] as const;
    }),
  );
  const orNull = (grid: Grid | null): Grid | null => (grid === null ? null : follow(grid));
  const after: Snapshot = {
    ...snapshot,
    grids: snapshot.grids.map(follow),
    settings: orNull(snapshot.settings),
    ledger: orNull(snapshot.ledger),
    summary: orNull(snapshot.summary),
    names,
  };
  const [heldBy] = held;
  return heldBy === undefined ? { kind: 'moved', snapshot: after } : { kind: 'held', heldBy };
}

/** The column whose cells are at this place after the move; undefined where none came. */
function columnBefore({ firstRow, lastRow, places }: MovedColumns, row: number, column: number): number | undefined {
  if (row < firstRow || row > lastRow) return undefined;
  return [...places].find(([, to]) => to === column)?.[0];
}

function withMovedCells(grid: Grid, moved: MovedColumns): Grid {
  const { firstRow, firstColumn } = grid.area;
  const places = new Map([...moved.places].map(([from, to]) => [to, from]));
  const rearranged = <T>(rows: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] =>
    rows.map((row, i) => {
      const at = firstRow + i;
      if (at < moved.firstRow || at > moved.lastRow) return row;
      return row.map((cell, j) => {
        const from = places.get(firstColumn + j);
        return from === undefined ? cell : (row[from - firstColumn] ?? blank);
      });
    });
  return {
    ...grid,
    values: rearranged(grid.values, null),
    formulas: rearranged(grid.formulas, null),
    numberFormats: rearranged(grid.numberFormats, 'General'),
    hiddenColumns: new Set([...grid.hiddenColumns].map((column) => moved.places.get(column) ?? column)),
  };
}
