// What writes to the workbook and takes it back, fetched when something is to be written.

export { undo } from '../excel/undo/undo';
export { write } from '../excel/moves/write';
