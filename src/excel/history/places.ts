// Where the texts of a sheet stand, row by row and column by column: what was written beside them may be written again
// only where they haven't moved. A text that somebody has typed anew moves nothing.

import type { Area, SheetRef } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { textHash } from '../../domain/cells/texts/text-hash';

/** One hash for the texts of each row and of each column of an area; "" where it has none. */
export interface SheetPlaces {
  readonly sheet: SheetRef;
  readonly area: Area;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** `contents`: of the area, row by row. Texts like a formula don't count: Excel gives both alike. */
export function placesOf(sheet: SheetRef, area: Area, contents: readonly (readonly Content[])[]): SheetPlaces {
  const textAt = (row: readonly Content[], column: number): string => {
    const content = row[column];
    return typeof content === 'string' && !content.startsWith('=') ? content : '';
  };
  const columns = Array.from({ length: contents[0]?.length ?? 0 }, (_, column) => hashOf(contents.map((row) => textAt(row, column))));
  const rows = contents.map((row) => hashOf(row.map((_, column) => textAt(row, column))));
  return { sheet, area, rows, columns };
}

/** Blank cells don't count, so that a blank row or column put in changes no hash. */
function hashOf(texts: readonly string[]): string {
  const filled = texts.filter((text) => text !== '');
  return filled.length === 0 ? '' : textHash(filled.join('\n'));
}

/**
 * Whether a row or column of texts is found in another place than before, and not in its own any more. Those that were
 * there more than once don't tell.
 */
export function hasMoved(before: SheetPlaces, now: SheetPlaces): boolean {
  return (
    isElsewhere(before.rows, before.area.firstRow, now.rows, now.area.firstRow) ||
    isElsewhere(before.columns, before.area.firstColumn, now.columns, now.area.firstColumn)
  );
}

function isElsewhere(before: readonly string[], firstBefore: number, now: readonly string[], firstNow: number): boolean {
  const found = new Set(now);
  const once = new Set<string>();
  const several = new Set(before.filter((hash) => once.size === once.add(hash).size));
  return before.some((hash, i) => hash !== '' && !several.has(hash) && hash !== now[firstBefore + i - firstNow] && found.has(hash));
}
