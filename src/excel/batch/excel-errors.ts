// What went wrong between the add-in and Excel, as one plain sentence that says what to do next.

import type { Problem } from '../../domain/model/outcome';

/**
 * By code of a RichApi error: Excel.ErrorCodes, and those of the client. A code that isn't here gets the general
 * sentence.
 */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'Press Enter to finish editing the cell, then try again.',
  AccessDenied: 'This is protected or read-only. Unprotect the sheet or open an editable copy, then try again.',
  UnsupportedOperation: 'Excel can’t do that to this workbook. Save it as an .xlsx workbook, then try again.',
  UnsupportedSheet: 'This kind of sheet can’t be reviewed. Choose a worksheet with cells, then try again.',
  ItemNotFound: 'A sheet, table or name has been removed or renamed. Run Review again.',
  ItemAlreadyExists: 'A sheet, table or name of that name is there already. Run Review again.',
  InvalidReference: 'Some cells have been moved or removed. Run Review again.',
  InvalidBinding: 'Some cells have been moved or removed. Run Review again.',
  InvalidObjectPath: 'Some cells have been moved or removed. Run Review again.',
  Conflict: 'Someone else changed the workbook at the same moment. Run Review again.',
  FilteredRangeConflict: 'The sheet is filtered. Clear the filter (Data, Clear), then try again.',
  MergedRangeConflict: 'Merged cells stand in the way. Unmerge the cells to the right of the table, then try again.',
  PivotTableRangeConflict: 'A PivotTable stands in the way. Move it away from the table, then try again.',
  TableOverlapConflict: 'Another table stands in the way. Move it away from this one, then try again.',
  RangeExceedsLimit: 'The sheet holds more than Excel can hand over at once. Review a sheet with fewer cells.',
  RequestPayloadSizeLimitExceeded: 'There is more to write than Excel takes at once. Review one sheet at a time.',
  ResponsePayloadSizeLimitExceeded: 'The sheet holds more than Excel can hand over at once. Review one sheet at a time.',
  InsertDeleteConflict: 'Excel can’t move the cells that are in the way. Make room beside the table, then try again.',
  RequestAborted: 'Excel was interrupted. Try again.',
  ActivityLimitReached: 'Excel has reached its limit of activity. Wait a minute, then try again.',
  ServiceNotAvailable: 'Excel isn’t available just now. Wait a minute, then try again.',
  NonBlankCellOffSheet: 'There is no room to the right of the table. Make room there, then try again.',
  InvalidOrTimedOutSession: 'Excel has ended this session. Close the pane, open it again, then try again.',
  ReadOnly: 'The workbook is read-only. Open an editable copy, then try again.',
  ApiNotFound: 'This version of Excel is too old for the add-in. Update Excel, or use Excel for the web.',
  ApiNotAvailable: 'This version of Excel is too old for the add-in. Update Excel, or use Excel for the web.',
};

const generalSentence = 'Excel couldn’t do that. Try again; if it happens again, save the workbook and reopen it.';

/** Excel didn't answer in time: whether the batch was applied isn't known. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The problem behind an exception of a round trip. Never throws. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NoAnswer)
    return { code: 'NoAnswer', sentence: 'Excel hasn’t answered. Wait until it does, look at the sheet, then try again.' };
  const code = codeOf(error);
  return { code, sentence: sentences[code] ?? generalSentence };
}

/** True where a smaller request may succeed: the answer or the question was too large. */
export function isTooLarge(problem: Problem): boolean {
  return (
    problem.code === 'ResponsePayloadSizeLimitExceeded' ||
    problem.code === 'RequestPayloadSizeLimitExceeded' ||
    problem.code === 'RangeExceedsLimit'
  );
}

/** True where Excel has failed without a reason that we know. */
export function isUnexplained({ code }: Problem): boolean {
  return code !== 'NoAnswer' && sentences[code] === undefined;
}

/** Codes of failures for one thing that was asked for, whatever else is in the batch. */
const codesOfOnePart: ReadonlySet<string> = new Set([
  'ApiNotAvailable', 'ApiNotFound', 'InvalidObjectPath', 'InvalidReference', 'ItemNotFound', 'UnsupportedOperation',
]); // prettier-ignore

/** True where Excel may have failed for one part of a request: without what isn't needed it may succeed. */
export function mayBeOfOnePart(problem: Problem): boolean {
  return isUnexplained(problem) || isTooLarge(problem) || codesOfOnePart.has(problem.code);
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Unknown';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof Error ? error.name : 'Unknown';
}
