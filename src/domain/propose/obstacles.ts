// What keeps a table from being written to. Each is said in one sentence that tells the officer how to clear it.

import { areaAddress, cellAddress, isEmptyValue, overlaps, type Area } from '../model/cell';
import { formulaAt, valueAt, type Grid, type TakenPlace } from '../model/grid';
import { finding } from '../checks/finding';
import type { ReviewColumns, TableOnSheet } from '../assess/review-columns';
import type { PlanTable } from '../model/plan';
import type { BlockState } from '../rating/settings/settings-block';
import { settingsSheetName } from '../model/snapshot';
import { columnSpan } from './cells/cell-edits';
import type { Finding } from '../model/finding';

/**
 * The first thing that keeps the table from being written to; null where nothing does.
 * `block` null: the table needs no settings.
 */
export function obstacleOf({ grid, table, columns }: TableOnSheet, block: BlockState | null): Finding | null {
  const ask = (check: string, message: string, related: readonly string[] = []): Finding =>
    finding({ check, severity: 'ask', sheet: table.sheet.name, message, related });
  if (grid.protected)
    return ask('protected', `The sheet "${table.sheet.name}" is protected. Unprotect it (Review tab), then review again.`);
  if (grid.filter?.filtered === true && overlaps(grid.filter.area, table.area))
    return ask('filtered', 'Clear the filter, then review again.');
  if (block?.kind === 'name taken') {
    return ask(
      'name-in-use',
      `The name ${block.name} is used for something else. Rename it (Formulas tab, Name Manager), then review again.`,
    );
  }
  if (block?.kind === 'sheet taken') {
    return ask(
      'settings-sheet-in-use',
      `There is a sheet called "${settingsSheetName}" that the review didn't make. Rename it, then review again.`,
    );
  }
  const added = columns.added.map((key) => columns.addInColumns[key] ?? 0);
  if (!columns.place.isFree) {
    const there = columns.place.passed.map(({ area }) => areaAddress(area));
    return ask(
      'place-taken',
      `The review needs columns ${columnSpan(added)} beside the table, but ${inTheWay(columns.place)}. Move or clear it, or insert ${String(added.length)} empty columns after the table, then review again.`,
      there.slice(0, 20),
    );
  }
  const inUse = added.length === 0 ? [] : cellsInUse(grid, table, added);
  if (inUse.length === 0) return null;
  return ask(
    'columns-in-use',
    `The review needs columns ${columnSpan(added)} beside the table, but something stands there. Insert ${String(added.length)} empty columns after the table, then review again.`,
    inUse,
  );
}

const obstacles: ReadonlySet<string> = new Set([
  'protected',
  'filtered',
  'name-in-use',
  'settings-sheet-in-use',
  'place-taken',
  'columns-in-use',
]);

/** Where the review's columns go when they don't begin at once; empty where they do. */
export function furtherOn({ grid, table, columns: { added, addInColumns, place } }: TableOnSheet): readonly Finding[] {
  if (added.length === 0 || place.passed.length === 0) return [];
  const span = columnSpan(added.map((key) => addInColumns[key] ?? 0));
  const isSorted = grid.filter !== null && overlaps(grid.filter.area, table.area);
  // Excel takes the blank columns between for the end of what is sorted.
  const sorting = isSorted ? '' : '; when you sort the table, select it together with them';
  const message = `The review’s columns go to ${span}, because ${inTheWay(place)}${sorting}.`;
  return [finding({ check: 'columns-further-on', severity: 'note', sheet: table.sheet.name, message })];
}

const says: Readonly<Record<TakenPlace['by'], string>> = {
  picture: 'a picture lies over',
  chart: 'a chart lies over',
  shape: 'a shape lies over',
  validation: 'a drop-down or rule for what may be entered is set in',
  'conditional format': 'a conditional format is set in',
  format: 'a fill or border of your own is set in',
  key: 'a key stands in',
};

/** Of several the first, with all the columns that they take together. */
function inTheWay({ passed }: ReviewColumns['place']): string {
  const [first] = passed;
  if (first === undefined) return 'something stands there';
  const span = columnSpan(passed.flatMap(({ area }) => [area.firstColumn, area.lastColumn]));
  return `${says[first.by]} ${span.includes(' ') ? 'columns' : 'column'} ${span}`;
}

/** Whether a finding says that a table isn't written to. */
export function isObstacle({ check }: Finding): boolean {
  return obstacles.has(check);
}

/** What is in the rows of the table where our columns would go: cells, merges and other tables. */
function cellsInUse(grid: Grid, table: PlanTable, columns: readonly number[]): readonly string[] {
  const place: Area = {
    firstRow: table.area.firstRow,
    firstColumn: Math.min(...columns),
    lastRow: table.lastRow,
    lastColumn: Math.max(...columns),
  };
  const cells: string[] = [];
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    for (let column = place.firstColumn; column <= place.lastColumn; column += 1) {
      const value = valueAt(grid, row, column);
      const isBlank = isEmptyValue(value) && formulaAt(grid, row, column) === null;
      if (!isBlank) cells.push(cellAddress(row, column));
    }
  }
  const merges = grid.merges.filter((merge) => overlaps(merge, place)).map(areaAddress);
  const tables = grid.tables
    .filter(({ area }) => overlaps(area, place) && !overlaps(area, table.area))
    .map(({ area }) => areaAddress(area));
  return [...cells.slice(0, 20), ...merges, ...tables];
}
