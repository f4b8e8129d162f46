// What is asked of the add-in, as it goes or with a fault, or with a person who types between the preview and the write.

import type { PreparedChange, UseCases, WriteReport } from '../../../src/app/contract';
import { createUseCases } from '../../../src/app/use-cases';
import type { ChangeRequest } from '../../../src/domain/changes/request';
import type { Outcome } from '../../../src/domain/model/outcome';
import { kindsOfFault, play, type Moment } from '../fault-matrix/faults';
import { differencesBetween, everythingIn } from '../fault-matrix/everything';
import { author, scope } from '../fault-matrix/stories';
import { officersCellsChanged } from './compare';
import { count, followAddIn, realSheet, type Model, type Real } from './model';
import { perform, type Deed } from './officer-commands';

/** One thing that is asked for. */
export type Asked =
  | { readonly kind: 'review'; readonly asAt: string | null }
  | { readonly kind: 'use drafts'; readonly row: number | null }
  | { readonly kind: 'override'; readonly row: number }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'start a review'; readonly month: string }
  | { readonly kind: 'undo'; readonly entry: number };

/** A fault on one of its round trips, counted modulo so many. */
export interface FaultOn {
  readonly kind: number;
  readonly moment: Moment;
  readonly trip: number;
}

/** `meanwhile`: what somebody does after the preview. */
export interface Request {
  readonly asked: Asked;
  readonly fault: FaultOn | null;
  readonly meanwhile: Deed | null;
}

/** Asks for it, and gives what must not be: "" where all is well. */
export async function ask({ asked, fault, meanwhile }: Request, model: Model, real: Real): Promise<readonly string[]> {
  const { session } = real;
  const before = everythingIn(session.host.workbook);
  const kind = fault === null ? null : (kindsOfFault[fault.kind % kindsOfFault.length] ?? null);
  const end = fault === null || kind === null ? () => undefined : play(session, kind, momentOf(kind.moments, fault.moment), 1 + fault.trip);
  const between = (): void => {
    if (meanwhile !== null) perform(meanwhile, model, real);
  };
  const outcome = await carryOut(asked, model, real, between);
  end();
  if (kind?.reopened === true) {
    real.useCases = createUseCases();
    await real.useCases.activeSheet();
  }
  const moved = followAddIn(model, real);
  if (moved !== null) return [moved];
  count(
    `${asked.kind} ${outcome === null ? 'not asked' : outcome.ok ? 'done' : outcome.problem.inDoubt === undefined ? 'refused' : 'in doubt'}`,
  );
  if (outcome?.ok === true && (outcome.value?.leftAlone.length ?? 0) > 0) count('something left alone');
  if (outcome === null) return officersCellsChanged(model, real);
  if (outcome.ok) model.leftAlone.push(...(outcome.value?.leftAlone ?? []));
  else model.leftAlone.push(...(outcome.problem.leftAlone ?? []));
  if (!outcome.ok && outcome.problem.inDoubt === undefined && meanwhile === null) {
    const changed = differencesBetween(before, everythingIn(session.host.workbook));
    if (changed.length > 0)
      return [`“${outcome.problem.sentence}”, but ${String(changed.length)} changed: ${changed.slice(0, 4).join(', ')}`];
  }
  return officersCellsChanged(model, real);
}

function momentOf(moments: readonly Moment[], wanted: Moment): Moment {
  return moments.includes(wanted) ? wanted : (moments[0] ?? 'before');
}

type Answer = Outcome<WriteReport | null> | null;

async function carryOut(asked: Asked, model: Model, real: Real, between: () => void): Promise<Answer> {
  const { useCases } = real;
  if (asked.kind === 'undo') {
    const items = useCases.history().filter(({ canUndo }) => canUndo);
    const item = items[asked.entry % Math.max(1, items.length)];
    return item === undefined ? null : useCases.undoEntry(item.id, () => undefined);
  }
  if (asked.kind === 'review') {
    const prepared = await useCases.prepareReview(scope, { asAt: asked.asAt, answers: [] });
    if (!prepared.ok) return null;
    between();
    return useCases.applyReview(prepared.value, () => undefined);
  }
  const prepared = await useCases.prepareChange(scope, requestFor(asked, model, real));
  if (!prepared.ok) return null;
  if (asked.kind === 'use drafts') for (const text of textsIn(prepared.value)) model.drafts.add(text);
  between();
  return useCases.applyChange(prepared.value, () => undefined);
}

function requestFor(asked: Exclude<Asked, { kind: 'review' | 'undo' }>, model: Model, { session }: Real): ChangeRequest {
  const { headingRow } = model.shape;
  const rowAt = (row: number): number => headingRow + 1 + (row % (model.lastRow - headingRow));
  const table = { sheetId: realSheet(model, session).id, headingRow };
  switch (asked.kind) {
    case 'use drafts':
      return { kind: 'use-drafts', table, rows: asked.row === null ? null : [rowAt(asked.row)] };
    case 'override': {
      const reason = 'Two more are booked';
      return { kind: 'override', table, row: rowAt(asked.row), status: 'Green', reason, reviewOn: '2025-03-31', author };
    }
    case 'freeze':
      return { kind: 'freeze', table, to: 'Programme board', asker: author };
    case 'start a review':
      return { kind: 'start-review', table, month: asked.month };
  }
}

function textsIn({ change }: PreparedChange): readonly string[] {
  return change.edits.flatMap((edit) => (edit.kind === 'cells' ? edit.after.flat().filter((text) => typeof text === 'string') : []));
}

/** Undoes all that can be, newest first. Gives what went wrong. */
export async function undoEverything(model: Model, real: Real): Promise<string | null> {
  const { useCases }: { useCases: UseCases } = real;
  for (let press = 0; useCases.canUndo(); press += 1) {
    if (press > 60) return 'there is no end to Undo';
    const undone = await useCases.undoLastReview();
    if (!undone.ok) return `Undo fails: ${undone.problem.sentence}`;
    model.leftAlone.push(...undone.value.leftAlone);
    const moved = followAddIn(model, real);
    if (moved !== null) return moved;
  }
  return null;
}
