// Columns change places before anything else of a review is written, in a round trip of their own: what is written then
// is inspected where it goes.

import { succeed, type Outcome } from '../../domain/model/outcome';
import { sendSteps } from '../batch/send-steps';
import type { Journal, JournalEntry, MovedColumns } from '../journal/journal';
import { storeStep } from '../write/contents/write-journal';
import type { EditOf } from '../write/edits/group-edits';
import { brokenOff, cellsOfMoves } from '../write/in-doubt';
import type { Guard } from '../write/inspected';
import { inspectMoves } from './inspect-moves';
import { moveStep } from './write-moves';

/**
 * Moves the columns where every sheet still holds what it was read with, and every column what the edit expects; else
 * nothing is written. The journal knows of the moves before they are sent.
 */
export async function moveColumns(
  edits: readonly EditOf<'move-columns'>[],
  journal: Journal,
  guards: readonly Guard[],
): Promise<Outcome<readonly MovedColumns[]>> {
  const inspected = await inspectMoves(edits, guards);
  if (!inspected.ok) return inspected;
  const moves = inspected.value;
  const earlier = journal.last();
  const entry: JournalEntry = { version: 1, sheets: [], names: [], moves };
  journal.save(entry);
  const sent = await sendSteps([storeStep(journal, entry), ...moves.map(stepOf)]);
  if (sent.ok) return succeed(moves);
  if (sent.extent === 'none') journal.save(earlier);
  return brokenOff(sent, sent.extent === 'none' ? [] : cellsOfMoves(moves));
}

function stepOf(moved: MovedColumns) {
  return moveStep({ ...moved, sheetKey: moved.sheet.id, widths: widthsMoved(moved) });
}

/** Each column takes its width along. */
function widthsMoved({ columns, widths }: MovedColumns): MovedColumns['widths'] {
  return widths.flatMap(({ area, format }) => {
    const to = columns.find(({ from }) => from === area.firstColumn)?.to;
    return to === undefined ? [] : [{ area: { ...area, firstColumn: to, lastColumn: to }, format }];
  });
}
