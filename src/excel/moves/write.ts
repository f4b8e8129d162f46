// Writes a review or a change: columns change places first, then everything else goes where it belongs.

import type { Edit } from '../../domain/model/edit';
import { fail, type Outcome } from '../../domain/model/outcome';
import type { Journal } from '../journal/journal';
import { cellsOfMoves } from '../write/in-doubt';
import type { Guard } from '../write/inspected';
import { writeInPlace } from '../write/write';
import type { Progress, WriteReport } from '../write/write-report';
import { moveColumns } from './move-columns';

/**
 * Applies edits. `guards`: what a sheet must still hold, or nothing is written there. `isCancelled`: asked between its parts. Sheets are checked before columns
 * change places, and what is written then is inspected after that.
 */
export async function write(
  edits: readonly Edit[],
  journal: Journal,
  onProgress: (progress: Progress) => void,
  guards: readonly Guard[] = [],
  isCancelled: () => boolean = () => false,
): Promise<Outcome<WriteReport>> {
  const moves = edits.filter((edit) => edit.kind === 'move-columns');
  if (moves.length === 0) return writeInPlace(edits, journal, onProgress, { guards, isCancelled });
  onProgress({ done: 0, total: 1, text: 'Putting columns in order' });
  const moved = await moveColumns(moves, journal, guards);
  if (!moved.ok) return moved;
  const written = await writeInPlace(edits, journal, onProgress, { moved: moved.value, isCancelled });
  if (written.ok || written.problem.inDoubt !== undefined) return written;
  const { code, sentence } = written.problem;
  return fail(code, `${sentence} The columns are in order already: press Undo to take that back.`, cellsOfMoves(moved.value));
}
