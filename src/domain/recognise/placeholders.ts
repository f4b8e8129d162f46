// Cells that say something, and cells that a template left to be filled in.

import { mark, silent } from './cell-marks';
import { markAt, type SheetView } from './sheet-view';

export { isPlaceholder } from './placeholder-words';

/** Whether a cell says something: typed and no placeholder, or a formula that gives more than 0, "" or an error. */
export function isTelling(view: SheetView, row: number, column: number): boolean {
  const found = markAt(view, row, column);
  return found !== mark.blank && found !== mark.placeholder && found < silent;
}
