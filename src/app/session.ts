// What the use cases of one open workbook share: its history, and the snapshot that each preview was worked out from.
// What is written is what was previewed, or nothing.

import { fail, succeed, type Outcome } from '../domain/model/outcome';
import type { Snapshot } from '../domain/model/snapshot';
import { readAtBest } from '../excel/batch/round-trip';
import { createHistory, type History } from '../excel/history/history';
import { packedHistory, readHistory, unpackedHistory } from '../excel/history/stored-history';
import type { PreparedChange, PreparedReview, Scope, WriteReport } from './contract';
import { faultInWords } from './fault';
import { fetchPart } from './fetch-part';
import { keeperIn, readFrom, type HistoryStore, type Keeper } from './history/history-store';
import { restoredHistory, withOthers } from './history/restore-history';
import { createWriteQueue, type WriteQueue } from './history/write-queue';
import type * as Judgement from './judgement';

/** Fetches what works out reviews and changes. */
export const fetchJudgement = () => fetchPart(() => import(/* webpackChunkName: "judgement" */ './judgement'));

/** Fetches what reads the workbook. */
export const fetchReading = () => fetchPart(() => import(/* webpackChunkName: "reading" */ './reading'));

/** Fetches what changes the workbook. */
export const fetchWriting = () => fetchPart(() => import(/* webpackChunkName: "writing" */ './writing'));

export interface Session {
  readonly history: History;
  /** What each preview was worked out from. */
  readonly snapshots: WeakMap<PreparedReview | PreparedChange, Snapshot>;
  /** What came, or is to come, of a preview that is written. */
  readonly applied: WeakMap<PreparedReview | PreparedChange, Promise<Outcome<WriteReport>>>;
  readonly store: HistoryStore;
  readonly keeper: Keeper;
  readonly inTurn: WriteQueue;
  /** Whether the history of earlier sessions has been looked for. */
  isRestored: boolean;
}

export function createSession(store: HistoryStore): Session {
  const keeper = keeperIn(store);
  const history = createHistory(() => {
    keeper.keep(() => (history.entries().length === 0 ? null : packedHistory(history.entries())));
  });
  return { history, snapshots: new WeakMap(), applied: new WeakMap(), store, keeper, inTurn: createWriteQueue(), isRestored: false };
}

/**
 * What was written in earlier sessions may be undone too, and what another pane has written meanwhile. Where the
 * workbook's settings can't be read, nothing more is known than before.
 */
export async function restoreHistory(session: Session): Promise<Outcome<null>> {
  const { history, store } = session;
  const stored = await readAtBest(readHistory);
  if (!stored.ok) return stored;
  if (session.isRestored) {
    const all = withOthers(history.entries(), stored.value);
    if (all.length > history.entries().length) history.replace(all);
    return succeed(null);
  }
  session.isRestored = true;
  const restored = restoredHistory(stored.value, unpackedHistory(await readFrom(store)));
  if (restored.length > 0) history.replace(restored);
  return succeed(null);
}

/** Makes a write once those before it are done, with all that others have written known. */
export async function inTurn<T>(session: Session, write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return session.inTurn(async () => {
    const restored = await restoreHistory(session);
    const outcome = restored.ok ? await write() : restored;
    await session.keeper.settled();
    return outcome;
  });
}

/** Reads the scope and works out what might be written, which is tied to the snapshot that it came from. */
export async function prepare<P extends PreparedReview | PreparedChange>(
  { snapshots }: Session,
  scope: Scope,
  workOut: WorkOut<P>,
): Promise<Outcome<P>> {
  return readAndJudge(scope, (judgement, snapshot) => {
    const prepared = workOut(judgement, snapshot);
    if (prepared.ok) snapshots.set(prepared.value, snapshot);
    return prepared;
  });
}

async function read(scope: Scope): Promise<Outcome<Snapshot>> {
  const reading = await fetchReading();
  return reading.ok ? reading.value.readSnapshot(scope) : reading;
}

type WorkOut<T> = (judgement: typeof Judgement, snapshot: Snapshot) => Outcome<T>;

/** Reads the scope and works something out from it. */
export async function readAndJudge<T>(scope: Scope, workOut: WorkOut<T>): Promise<Outcome<T>> {
  const [judgement, snapshot] = await Promise.all([fetchJudgement(), read(scope)]);
  if (!snapshot.ok) return snapshot;
  if (!judgement.ok) return judgement;
  const tooNew = judgement.value.whyTooNew(snapshot.value);
  if (tooNew !== null) return fail('newer-version', tooNew);
  try {
    return workOut(judgement.value, snapshot.value);
  } catch (error) {
    return unexpectedFault(error);
  }
}

function unexpectedFault(error: unknown): Outcome<never> {
  return fail(`review: ${faultInWords(error)}`, 'The add-in couldn’t read this plan: the fault is the add-in’s. Nothing has been written.');
}
