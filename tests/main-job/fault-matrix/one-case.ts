// One use case with one fault: how it ends, and whether it ends in one of the three states that are allowed.

import { createUseCases } from '../../../src/app/use-cases';
import type { UseCases, WriteReport } from '../../../src/app/contract';
import type { Outcome } from '../../../src/domain/model/outcome';
import { differencesBetween, everythingIn, notNamed, type Everything } from './everything';
import { play, type KindOfFault, type Moment } from './faults';
import { copyOf, openSession, type Session, type Story } from './stories';

/** The whole change is there; none is; or the answer names the cells in doubt, and Undo puts them back. */
export type State = 'whole' | 'none' | 'in doubt';

export interface Ending {
  readonly state: State | null;
  /** Why it is none of them. */
  readonly breach: string | null;
}

/** A story as it goes without a fault. */
export interface Faultless {
  readonly before: Everything;
  readonly after: Everything;
  /** Which of its round trips change the workbook, in their order. */
  readonly changes: readonly boolean[];
}

export async function faultless(story: Story): Promise<Faultless> {
  const session = openSession(copyOf(await story.start()));
  await story.prepare?.(session.useCases);
  const before = everythingIn(session.host.workbook);
  const tripsBefore = session.host.traffic.roundTrips;
  const changed = new Set<number>();
  session.host.onBatch(() => changed.add(session.host.traffic.roundTrips));
  const outcome = await story.act(session.useCases);
  if (!outcome.ok) throw new Error(`${story.name}: ${outcome.problem.sentence}`);
  session.close();
  const trips = Array.from({ length: session.host.traffic.roundTrips - tripsBefore }, (_, i) => changed.has(tripsBefore + i + 1));
  return { before, after: everythingIn(session.host.workbook), changes: trips };
}

/** Tells the story with a fault, then without as the officer would go on. */
export async function withFault(
  story: Story,
  { before, after }: Faultless,
  kind: KindOfFault,
  moment: Moment,
  trip: number,
): Promise<Ending> {
  const session = openSession(copyOf(await story.start()));
  const { workbook } = session.host;
  try {
    await story.prepare?.(session.useCases);
    const end = play(session, kind, moment, trip);
    const outcome = await story.act(session.useCases).catch(thrown);
    end();
    const now = everythingIn(workbook);
    const inDoubt = differencesBetween(now, after);
    const left = leftAloneIn(outcome);
    if (outcome.ok) {
      const silent = notNamed(inDoubt, left);
      if (silent.length > 0) return breach(`called done, but ${listed(silent)}`);
      return inDoubt.length === 0 ? { state: 'whole', breach: null } : await wayBack(story, session, kind, { before, after });
    }
    const changed = differencesBetween(now, before);
    const named = outcome.problem.inDoubt ?? [];
    if (changed.length === 0 && named.length === 0) return await retried(story, useCasesAfter(session, kind), session, after, 'none');
    // What is kept of a table's columns isn't in cells; saving it again comes to the same.
    if (outcome.problem.sentence.includes('It isn’t known whether these columns'))
      return await retried(story, useCasesAfter(session, kind), session, after, 'in doubt');
    if (inDoubt.length === 0 && named.length === 0) return breach(`all of it written, and called failed: ${outcome.problem.sentence}`);
    const unnamed = notNamed(changed, named);
    if (unnamed.length > 0) return breach(`changed and not named: ${listed(unnamed)} (“${outcome.problem.sentence}”)`);
    return await wayBack(story, session, kind, { before, after });
  } finally {
    session.close();
  }
}

/** What is in doubt can be put back, and then done again. */
async function wayBack(
  story: Story,
  session: Session,
  kind: KindOfFault,
  { before, after }: Pick<Faultless, 'before' | 'after'>,
): Promise<Ending> {
  const useCases = useCasesAfter(session, kind);
  await useCases.activeSheet();
  const isUndo = story.name.startsWith('undo');
  const isUntouched = differencesBetween(everythingIn(session.host.workbook), before).length === 0;
  // Of a pane that was opened again Undo is about an earlier change where nothing was written.
  if (kind.reopened === true && isUntouched && !isUndo) return retried(story, useCases, session, after, 'none');
  if (!useCases.canUndo()) return breach('in doubt, and no Undo is offered');
  const undone = await (isUndo ? story.act(useCases) : useCases.undoLastReview()).catch(thrown);
  if (!undone.ok) return breach(`in doubt, and Undo fails: ${undone.problem.sentence}`);
  const untrue = leftAloneIn(undone);
  if (untrue.length > 0)
    return breach(`Undo leaves ${untrue.map(({ sheet, address, reason }) => `${sheet}!${address} (${reason})`).join('; ')}`);
  const left = differencesBetween(everythingIn(session.host.workbook), isUndo ? after : before);
  if (left.length > 0) return breach(`in doubt, and after Undo ${listed(left)}`);
  return isUndo ? { state: 'in doubt', breach: null } : retried(story, useCases, session, after, 'in doubt');
}

async function retried(story: Story, useCases: UseCases, { host }: Session, after: Everything, state: State): Promise<Ending> {
  const again = await story.act(useCases).catch(thrown);
  if (!again.ok) return breach(`${state}, and the next try fails: ${again.problem.sentence}`);
  const different = differencesBetween(everythingIn(host.workbook), after);
  return different.length > 0 ? breach(`${state}, and after the next try ${listed(different)}`) : { state, breach: null };
}

function useCasesAfter({ useCases, store }: Session, { reopened = false }: KindOfFault): UseCases {
  return reopened ? createUseCases(null, store) : useCases;
}

function thrown(error: unknown): Outcome<never> {
  return {
    ok: false,
    problem: { code: 'thrown', sentence: `THROWN ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` },
  };
}

function leftAloneIn(outcome: Outcome<WriteReport | null>): WriteReport['leftAlone'] {
  return outcome.ok && outcome.value !== null ? outcome.value.leftAlone : [];
}

function listed(differences: readonly string[]): string {
  return `${String(differences.length)} things differ: ${differences.slice(0, 4).join(', ')}`;
}

function breach(why: string): Ending {
  return { state: null, breach: why };
}
