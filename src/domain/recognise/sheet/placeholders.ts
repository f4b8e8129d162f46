// Cells that say something, and cells that a template left to be filled in.

import { tells } from '../../cells/cell-kind';
import { markAt, type SheetView } from './sheet-view';

export { isPlaceholder } from '../../cells/placeholder-words';

/** Whether a cell says something (cell-marks.ts). */
export function isTelling(view: SheetView, row: number, column: number): boolean {
  return tells(markAt(view, row, column));
}
