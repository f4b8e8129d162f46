// Lines around cells are drawn for neighbouring columns at once: between two cells there is one line, whoever draws it.

import type { Area } from '../../../domain/model/cell';
import type { Edit } from '../../../domain/model/edit';

/** Cells that get a line around each. */
interface BorderedArea {
  readonly area: Area;
  readonly color: string;
}

/** The areas of formats with a border. Where their lines differ in colour, each in its turn: the later one is seen. */
export function bordered(formats: readonly Extract<Edit, { readonly kind: 'format' }>[]): readonly BorderedArea[] {
  const areas = formats.flatMap(({ area, format: { border } }) => (border === undefined ? [] : [{ area, color: border }]));
  if (new Set(areas.map(({ color }) => color)).size > 1) return areas;
  const byColumn = [...areas].sort(
    (one, other) => one.area.firstRow - other.area.firstRow || one.area.firstColumn - other.area.firstColumn,
  );
  return byColumn.reduce<readonly BorderedArea[]>((joined, next) => {
    const last = joined.at(-1);
    return last !== undefined && isBeside(last.area, next.area)
      ? [...joined.slice(0, -1), { ...last, area: { ...last.area, lastColumn: next.area.lastColumn } }]
      : [...joined, next];
  }, []);
}

/** Whether the second area begins where the first one ends, over the same rows. */
function isBeside(one: Area, other: Area): boolean {
  return one.firstRow === other.firstRow && one.lastRow === other.lastRow && one.lastColumn + 1 === other.firstColumn;
}
