// What writes to the workbook and takes it back, fetched when something is to be written.

export { cancelled } from '../excel/batch/send-steps';
export { brokenOffAfterOthers } from '../excel/undo/in-doubt';
export { clearStoredHistory } from '../excel/write/contents/write-journal';
export { joinedReports } from '../excel/undo/undo-report';
export { undo } from '../excel/undo/undo';
export { writeAgain } from '../excel/undo/write-again';
export { write } from '../excel/moves/write';
export { entriesRestingOn } from '../excel/history/rests-on';
