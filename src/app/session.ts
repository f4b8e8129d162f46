// What the use cases of one open workbook share: its journal, and the snapshot that each preview was worked out from.
// What is written is what was previewed, or nothing.

import type { Edit } from '../domain/model/edit';
import type { Grid } from '../domain/model/grid';
import { fail, type Outcome } from '../domain/model/outcome';
import type { Snapshot } from '../domain/model/snapshot';
import { contentOfValue } from '../excel/batch/cell-contents';
import { createJournal, type Journal } from '../excel/journal/journal';
import { readStoredJournal } from '../excel/journal/stored-journal';
import { readSnapshot } from '../excel/read/read';
import type { Guard } from '../excel/write/inspected';
import type { PreparedChange, PreparedReview, Progress, Scope, WriteReport } from './contract';
import { fetchPart } from './fetch-part';
import type * as Judgement from './judgement';

/** Fetches what works out reviews and changes. */
export const fetchJudgement = () => fetchPart(() => import(/* webpackChunkName: "judgement" */ './judgement'));

/** Fetches what changes the workbook. */
export const fetchWriting = () => fetchPart(() => import(/* webpackChunkName: "writing" */ './writing'));

export interface Session {
  readonly journal: Journal;
  /** What each preview was worked out from. */
  readonly snapshots: WeakMap<PreparedReview | PreparedChange, Snapshot>;
  /** Whether the journal of an earlier session has been looked for in the workbook. */
  isJournalRestored: boolean;
}

export function createSession(): Session {
  return { journal: createJournal(), snapshots: new WeakMap(), isJournalRestored: false };
}

/** A review of an earlier session may be undone too. Where its journal can't be read, there is nothing to undo. */
export async function restoreJournal(session: Session): Promise<void> {
  if (session.isJournalRestored || session.journal.last() !== null) return;
  const stored = await readStoredJournal();
  if (!stored.ok) return;
  session.isJournalRestored = true;
  if (session.journal.last() === null) session.journal.save(stored.value);
}

/** Reads the scope and works out what might be written, which is tied to the snapshot that it came from. */
export async function prepare<P extends PreparedReview | PreparedChange>(
  { snapshots }: Session,
  scope: Scope,
  workOut: (judgement: typeof Judgement, snapshot: Snapshot) => Outcome<P>,
): Promise<Outcome<P>> {
  const [judgement, snapshot] = await Promise.all([fetchJudgement(), readSnapshot(scope)]);
  if (!snapshot.ok) return snapshot;
  if (!judgement.ok) return judgement;
  const tooNew = judgement.value.whyTooNew(snapshot.value);
  if (tooNew !== null) return fail('newer-version', tooNew);
  try {
    const prepared = workOut(judgement.value, snapshot.value);
    if (prepared.ok) snapshots.set(prepared.value, snapshot.value);
    return prepared;
  } catch (error) {
    return unexpectedFault(error);
  }
}

/** What is to be written of a preview. */
interface Application {
  readonly prepared: PreparedReview | PreparedChange;
  readonly edits: readonly Edit[];
  /** What the officer must do first where the preview isn't one of this session. */
  readonly unprepared: string;
}

/** Writes where the sheets still hold what they were read with. */
export async function apply(
  { journal, snapshots }: Session,
  { prepared, edits, unprepared }: Application,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<WriteReport>> {
  const snapshot = snapshots.get(prepared);
  if (snapshot === undefined) return fail('not-prepared', unprepared);
  const writing = await fetchWriting();
  if (!writing.ok) return writing;
  // A hidden sheet's cells aren't read, so there is nothing that it must still hold.
  const read = snapshot.grids.filter(({ hidden }) => hidden !== true);
  return writing.value.write(edits, journal, onProgress, read.map(guardOf));
}

function unexpectedFault(error: unknown): Outcome<never> {
  return fail(
    `review: ${error instanceof Error ? error.message : String(error)}`,
    'The add-in couldn’t read this plan: the fault is the add-in’s. Nothing has been written.',
  );
}

/**
 * The cells that a grid was read from. A formula may give another value by now, as TODAY() does:
 * it is the formula that must be the same.
 */
function guardOf(grid: Grid): Guard {
  return {
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
