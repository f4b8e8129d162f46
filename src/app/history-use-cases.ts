// What was done to the workbook, and the way to take any of it back.

import { cellArea } from '../domain/model/cell';
import type { Edit } from '../domain/model/edit';
import { fail, succeed, type Outcome } from '../domain/model/outcome';
import {
  canBeUndone,
  entryCalled,
  type HistoryEntry,
  newRecord,
  undoerOf,
  writeOf,
  writesAfter,
  writesInForce,
} from '../excel/history/history';
import { recordUndo, recordWrite } from '../excel/history/recording';
import type { JournalEntry } from '../excel/journal/journal';
import type { Progress, UndoReport, UseCases } from './contract';
import { fetchWriting, inTurn, type Session } from './session';
import { historyItem } from './history/history-item';

/** The part that changes the workbook, once it is fetched. */
export type Writing = Extract<Awaited<ReturnType<typeof fetchWriting>>, { ok: true }>['value'];

const nothingToUndo = fail<never>('nothing-to-undo', 'There is nothing to undo.');
const undoneAlready = fail<never>('nothing-to-undo', 'This has been undone already.');
const notKept = fail<never>('nothing-to-undo', 'This can’t be undone: it was too large to be kept, or it was done on another computer.');

type HistoryUseCases = Pick<UseCases, 'history' | 'restingOn' | 'undoEntry' | 'putBack' | 'clearHistory' | 'canUndo' | 'undoLastReview'>;

/** Undo of any entry, and of the last write. */
export function historyUseCases(session: Session): HistoryUseCases {
  const { history } = session;
  const entries = (): readonly HistoryEntry[] => history.entries();
  const lastWrite = (): HistoryEntry | undefined =>
    writesInForce(entries())
      .filter(({ journal }) => journal !== null)
      .at(-1);
  const undoEntry: UseCases['undoEntry'] = async (id, onProgress) =>
    inTurn(session, async () => {
      const writing = await fetchWriting();
      if (!writing.ok) return writing;
      const entry = entryCalled(entries(), id);
      if (entry === null) return nothingToUndo;
      return undoAll(session, writing.value, [...writing.value.entriesRestingOn(entry, entries()), entry], onProgress);
    });
  return {
    history: () =>
      entries()
        .map((entry) => historyItem(entry, entries()))
        .reverse(),

    async restingOn(id) {
      const writing = await fetchWriting();
      if (!writing.ok) return writing;
      const entry = entryCalled(entries(), id);
      if (entry === null) return nothingToUndo;
      return succeed(writing.value.entriesRestingOn(entry, entries()).map((each) => historyItem(each, entries())));
    },

    undoEntry,

    async putBack({ sheet, row, column, now, before }) {
      const area = cellArea(row, column);
      const edits: readonly Edit[] = [{ kind: 'cells', sheet, area, before: [[now]], after: [[before]], what: 'Put back' }];
      return inTurn(session, async () => {
        const writing = await fetchWriting();
        if (!writing.ok) return writing;
        return writing.value.write(edits, recordWrite(history, newRecord('put-back', null), { edits, places: [] }), () => undefined);
      });
    },

    clearHistory: async () =>
      inTurn(session, async () => {
        const writing = await fetchWriting();
        if (!writing.ok) return writing;
        const cleared = await writing.value.clearStoredHistory();
        if (cleared.ok) history.replace([]);
        return cleared;
      }),

    canUndo: () => lastWrite() !== undefined,

    async undoLastReview() {
      const entry = lastWrite();
      return entry === undefined ? nothingToUndo : undoEntry(entry.id, () => undefined);
    },
  };
}

/** Undoes entries in their order, and stops at the first that fails: those before it are undone. */
export async function undoAll(
  session: Session,
  writing: Writing,
  wanted: readonly HistoryEntry[],
  onProgress: (progress: Progress) => void,
): Promise<Outcome<UndoReport>> {
  const { history } = session;
  if (wanted.some((entry) => !canBeUndone(entry, history.entries()))) {
    const [only, ...others] = wanted;
    return others.length === 0 && only !== undefined && undoerOf(only, history.entries()) !== null ? undoneAlready : notKept;
  }
  let report: UndoReport = { cells: 0, leftAlone: [] };
  const putBack: JournalEntry[] = [];
  const failed = ({ problem }: Extract<Outcome<UndoReport>, { ok: false }>): Outcome<UndoReport> => {
    const told = putBack.length === 0 || problem.inDoubt !== undefined ? problem : writing.brokenOffAfterOthers(problem, putBack);
    const { leftAlone } = report;
    return { ok: false, problem: leftAlone.length === 0 ? told : { ...told, leftAlone } };
  };
  for (const { id } of wanted) {
    const entry = entryCalled(history.entries(), id);
    if (entry === null) return nothingToUndo;
    const outcome = await undoOne(session, writing, { entry, putBack }, onProgress);
    if (!outcome.ok) return failed(outcome);
    const { journal = null } = writeOf(entry, history.entries()) ?? {};
    if (journal !== null) putBack.push(journal);
    report = writing.joinedReports(report, outcome.value);
  }
  return succeed(report);
}

/** An entry, and what the same press has put back before it. */
interface InPress {
  readonly entry: HistoryEntry;
  readonly putBack: readonly JournalEntry[];
}

/** A write is taken back; what an undo has taken back is written again. */
async function undoOne(
  { history }: Session,
  writing: Writing,
  { entry, putBack }: InPress,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<UndoReport>> {
  const record = newRecord(entry.action, entry.id);
  if (entry.kind === 'undo') {
    const written = writeOf(entry, history.entries())?.written ?? null;
    return written === null ? notKept : writing.writeAgain(written, recordWrite(history, record, written), onProgress);
  }
  if (entry.journal === null) return notKept;
  const later = writesAfter(entry.id, history.entries()).flatMap(({ journal }) => journal ?? []);
  const outcome = await writing.undo(entry.journal, recordUndo(history, entry, record), { later, putBack });
  // What was put back is known only now.
  if (outcome.ok)
    history.replace(history.entries().map((each) => (each.id === record.id ? { ...each, cells: outcome.value.cells } : each)));
  return outcome;
}
