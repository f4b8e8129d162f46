// Merged areas, asked for in small ranges: Excel fails for a range that has more than 512 of them
// (documentation of Range.getMergedAreasOrNullObject).

import type { Area } from '../../domain/model/cell';
import { areaOf, columnsOf, extentProperties, splitSpan, rowsOf } from './ranges';

/** So many cells can't hold more merged areas than Excel can give. */
const maxCellsPerRequest = 512;

/** Ranges that cover an area, each small enough for one request. */
export function areasPerRequest({ firstRow, lastRow, firstColumn, lastColumn }: Area): readonly Area[] {
  const width = Math.min(lastColumn - firstColumn + 1, maxCellsPerRequest);
  const columns = splitSpan({ first: firstColumn, last: lastColumn }, width);
  return splitSpan({ first: firstRow, last: lastRow }, Math.floor(maxCellsPerRequest / width)).flatMap((rows) =>
    columns.map(({ first, last }) => ({ firstRow: rows.first, lastRow: rows.last, firstColumn: first, lastColumn: last })),
  );
}

/**
 * Queues the merged areas, by their extents: `address` gives the first cell of each only (OfficeDev/office-js #1590).
 */
export function queueMergedAreas(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load(
    extentProperties
      .split(',')
      .map((property) => `areas/items/${property}`)
      .join(','),
  );
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf).filter((area) => rowsOf(area) * columnsOf(area) > 1));
}
