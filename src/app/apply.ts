// Writes what was previewed. A write that is cancelled is taken back, so that no sheet is left half written.

import type { SheetRef } from '../domain/model/cell';
import type { Edit } from '../domain/model/edit';
import type { Grid } from '../domain/model/grid';
import { fail, type Outcome } from '../domain/model/outcome';
import { contentOfValue } from '../excel/batch/cell-contents';
import { entryCalled, type HistoryAction, newRecord, type WrittenEdits } from '../excel/history/history';
import { placesOf } from '../excel/history/places';
import { recordWrite } from '../excel/history/recording';
import type { Guard } from '../excel/write/inspected';
import type { PreparedChange, PreparedReview, Progress, WriteReport } from './contract';
import { undoAll, type Writing } from './history-use-cases';
import { fetchWriting, inTurn, type Session } from './session';

/** What is to be written of a preview. */
interface Application {
  readonly prepared: PreparedReview | PreparedChange;
  readonly edits: readonly Edit[];
  readonly action: HistoryAction;
  /** What the officer must do first where the preview isn't one of this session. */
  readonly unprepared: string;
}

/** Who follows a write while it is made. */
interface Watch {
  readonly onProgress: (progress: Progress) => void;
  /** Asked between the write's parts: whether it is to stop, and what it has written to be taken back. */
  readonly isCancelled?: (() => boolean) | undefined;
}

/** Writes where the sheets still hold what they were read with; what is written already isn't written twice. */
export async function apply(
  session: Session,
  { prepared, edits, action, unprepared }: Application,
  { onProgress, isCancelled = () => false }: Watch,
): Promise<Outcome<WriteReport>> {
  const { snapshots, applied, history } = session;
  const snapshot = snapshots.get(prepared);
  if (snapshot === undefined) return fail('not-prepared', unprepared);
  const asked = applied.get(prepared);
  if (asked !== undefined) return asked;
  const outcome = inTurn(session, async () => {
    const writing = await fetchWriting();
    if (!writing.ok) return writing;
    // A hidden sheet's cells aren't read, so there is nothing that it must still hold.
    const guards = snapshot.grids.filter(({ hidden }) => hidden !== true).map(guardOf);
    const written: WrittenEdits = { edits, places: guards.map(({ sheet, area, contents }) => placesOf(sheet, area, contents)) };
    const record = newRecord(action, null);
    const outcome = await writing.value.write(edits, recordWrite(history, record, written), onProgress, guards, isCancelled);
    return outcome.ok || outcome.problem.code !== writing.value.cancelled.code ? outcome : takenBack(session, writing.value, record.id);
  });
  applied.set(prepared, outcome);
  if (!(await outcome).ok) applied.delete(prepared);
  return outcome;
}

/** What a write that was cancelled has come to: nothing, or what couldn't be taken back. */
async function takenBack(session: Session, writing: Writing, id: string): Promise<Outcome<never>> {
  const entry = entryCalled(session.history.entries(), id);
  if (entry === null) return fail(writing.cancelled.code, 'Cancelled. Nothing was written.');
  const undone = await undoAll(session, writing, [entry], () => undefined);
  if (!undone.ok) {
    const { sentence, inDoubt } = undone.problem;
    return fail('not-taken-back', `The write was cancelled, but what it had written is still there: press Undo. ${sentence}`, inDoubt);
  }
  return undone.value.leftAlone.length === 0
    ? fail(writing.cancelled.code, 'Cancelled. Everything is as it was.')
    : fail(writing.cancelled.code, 'Cancelled. Everything is as it was, but for cells that somebody has changed meanwhile.');
}

/**
 * The cells that a grid was read from. A formula may give another value by now, as TODAY() does:
 * it is the formula that must be the same.
 */
function guardOf(grid: Grid): Guard & { readonly sheet: SheetRef } {
  return {
    sheet: grid.sheet,
    sheetId: grid.sheet.id,
    area: grid.area,
    contents: grid.values.map((row, i) =>
      row.map((value, j) => {
        const formula = grid.formulas[i]?.[j] ?? null;
        return formula === null ? contentOfValue(value) : { formula };
      }),
    ),
  };
}
