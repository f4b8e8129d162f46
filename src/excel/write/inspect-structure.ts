// What is there where a column or a sheet is about to be added. It changes nothing.

import type { Area } from '../../domain/model/cell';
import type { EditOf, SheetGroup } from './edits/group-edits';
import { coversColumn, inColumn } from './edits/inserted-column';

/**
 * The sentence that refuses a column which would go through an Excel table other than the one it is meant for:
 * that table would get a column that nobody asked for.
 */
export function queueTablesCrossed(
  sheet: Excel.Worksheet,
  { column, table, sheet: { name } }: EditOf<'insert-column'>,
): () => string | null {
  if (column === 0) return () => null;
  const [left, right] = [column - 1, column].map((at) =>
    sheet.getRangeByIndexes(0, at, 1, 1).getEntireColumn().getTables(false).load('items/name'),
  );
  return () => {
    const onLeft = new Set(left?.items.map((each) => each.name));
    const crossed = right?.items.find((each) => onLeft.has(each.name) && each.name !== table);
    if (crossed === undefined) return null;
    return `The new column would go through the table “${crossed.name}” on “${name}” as well. Move that table to a sheet of its own, then try again.`;
  };
}

/**
 * The column whose number formats cells of the new column will have when they are written: that of the layout copied
 * to it, else its neighbour. By its place before the insertion.
 */
function modelColumn({ insertion, layouts, key }: SheetGroup): number {
  if (insertion === null) return 0;
  const layout = layouts.find(({ to, from }) => coversColumn(to, insertion.column) && from.sheet.id === key);
  const column = layout === undefined ? insertion.column - 1 : layout.from.area.firstColumn;
  return Math.max(0, column > insertion.column ? column - 1 : column);
}

/** The same rows in the column that a new one is modelled on. */
export function modelCells(group: SheetGroup, area: Area): Area {
  return inColumn(area, modelColumn(group));
}
