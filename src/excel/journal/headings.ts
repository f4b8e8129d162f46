// The row of a sheet by which its columns are told: Undo finds by it where columns are that others have put columns before.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { textHash } from '../../domain/cells/texts/text-hash';
import type { Headings } from './journal';

/** What a heading is told by; "" for anything but a text. */
export function headingPrint(content: Content): string {
  return typeof content === 'string' ? textHash(content) : '';
}

/** Fewer texts tell no columns apart. */
const fewest = 2;

/** Of the row with the most different texts, the topmost of several; null where none has any to speak of. */
export function headingsIn({ firstRow, firstColumn }: Area, contents: readonly (readonly Content[])[]): Headings | null {
  const counts = contents.map((row) => new Set(row.filter((content) => typeof content === 'string' && content !== '')).size);
  const most = Math.max(0, ...counts);
  if (most < fewest) return null;
  const at = counts.indexOf(most);
  return { row: firstRow + at, firstColumn, prints: (contents[at] ?? []).map(headingPrint) };
}
