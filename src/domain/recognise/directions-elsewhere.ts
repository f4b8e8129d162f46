// What a sheet of notes or definitions says of which way is better: "Low is good: KPI 3, KPI 7" holds on every sheet.

import { notedDirections, type NotedDirection } from '../cells/words/noted-directions';
import type { CellValue } from '../model/cell';
import type { Grid } from '../model/grid';

/** A longer sheet is data, and a row of more cells one of a table: neither is a note. */
const [mostRows, mostCells] = [300, 3];
const mayNote = /better|best|good/iu;

/** For each sheet what the others say, of measures that they name by id or words: marks are each sheet's own. */
export function directionsBySheet(grids: readonly Grid[]): (grid: Grid) => readonly NotedDirection[] {
  const bySheet = grids.map((grid) => ({ grid, noted: grid.hidden || grids.length === 1 ? [] : notedOn(grid) }));
  return (grid) => bySheet.flatMap((each) => (each.grid === grid ? [] : each.noted));
}

function notedOn({ values }: Grid): readonly NotedDirection[] {
  if (values.length > mostRows) return [];
  const lines = values.flatMap((row) => {
    const texts = row.filter(isText);
    return texts.length > 0 && texts.length <= mostCells && texts.some((text) => mayNote.test(text)) ? [texts.join(' ')] : [];
  });
  return notedDirections(lines).filter(({ of }) => of.by === 'ids' || of.by === 'names');
}

function isText(value: CellValue): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
