// Which way is better for a row, as a column of directions says it: what "min" and signs mean there is judged by the rows of
// which other words say it.

import { directionSaid, senseByRows, type DirectionBeside, type DirectionColumn } from '../../../cells/targets/in-words/direction-column';
import { isDataKind } from '../../../model/table/counted-rows';
import { typedText, type SheetView } from '../../sheet/sheet-view';
import type { KindedRow } from '../kinds/row-kinds';
import type { Way } from '../stated-direction';

/** The way that the column says of a row. `ownWay`: what the other words of a row say. */
export function columnReader(
  view: SheetView,
  direction: DirectionColumn | null,
  rows: readonly KindedRow[],
  ownWay: (row: KindedRow) => Way,
): (row: number) => Way {
  if (direction === null) return () => null;
  const saidOf = (row: number): Way => directionSaid(typedText(view, row, direction.column), direction);
  const beside = (each: KindedRow): readonly DirectionBeside[] =>
    isDataKind(each.kind) ? [{ said: saidOf(each.row), known: ownWay(each) }] : [];
  let sense: { readonly is: ReturnType<typeof senseByRows> } | null = null;
  return (row) => {
    const said = saidOf(row);
    if (said === null) return null;
    sense ??= { is: senseByRows(direction.sense, rows.flatMap(beside)) };
    if (sense.is === null) return null;
    return sense.is === 'as said' ? said : said === 'lower' ? 'higher' : 'lower';
  };
}
