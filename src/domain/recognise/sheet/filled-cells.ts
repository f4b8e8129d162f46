// Cells that say something, and cells that a template left to be filled in.

import { kindHasContent } from '../../cells/cell-kind';
import { markAt, type SheetView } from './sheet-view';

export { isPlaceholder } from '../../cells/words/placeholder-words';

/** Whether a cell says something (cell-marks.ts). */
export function hasContent(view: SheetView, row: number, column: number): boolean {
  return kindHasContent(markAt(view, row, column));
}
