// Merged areas, asked for look by look: Excel fails to tell those of a range that has more than 512 of them (documentation of Range.getMergedAreasOrNullObject).

import type { Area } from '../../domain/model/cell';
import { areaOf, columnsOf, extentProperties, inPieces, rowsOf } from './ranges';

/** So many cells can't hold more merged areas than Excel can tell. */
const cellsPerLook = 512;

/** Ranges that cover an area, each of no more cells than Excel can tell merged areas of. */
export function areasToAskAbout({ firstRow, lastRow, firstColumn, lastColumn }: Area): readonly Area[] {
  const width = Math.min(lastColumn - firstColumn + 1, cellsPerLook);
  const columns = inPieces({ first: firstColumn, last: lastColumn }, width);
  return inPieces({ first: firstRow, last: lastRow }, Math.floor(cellsPerLook / width)).flatMap((rows) =>
    columns.map(({ first, last }) => ({ firstRow: rows.first, lastRow: rows.last, firstColumn: first, lastColumn: last })),
  );
}

/** By their extents: `address` has been seen to give the first cell of each only (OfficeDev/office-js #1590). */
export function askForMerges(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load(
    extentProperties
      .split(',')
      .map((property) => `areas/items/${property}`)
      .join(','),
  );
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf).filter((area) => rowsOf(area) * columnsOf(area) > 1));
}
