// The pane's only effects: it runs the work that the state asks for, once each, and follows the workbook.

import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import type { Progress, UseCases } from '../../app/contract';
import type { Outcome } from '../../domain/model/outcome';
import { columnsWritten } from '../../domain/account/written-columns';
import type { Review } from '../../domain/model/review';
import { scopeOf } from '../change/change-subject';
import { drawn } from './drawn';
import { paneReducer } from './pane-reducer';
import type { PaneAction } from './pane-action';
import { initialPane, type MappingWork, type PaneState, type Work } from './pane-state';

/** State of the pane and the way to change it. */
export function usePane(useCases: UseCases): readonly [PaneState, Dispatch<PaneAction>] {
  const [state, dispatch] = useReducer(paneReducer, initialPane);
  const started = useRef<Work | null>(null);
  const isCancelled = useRef(false);

  useEffect(() => followWorkbook(useCases, dispatch), [useCases]);

  useEffect(() => {
    const { work, screen } = state;
    isCancelled.current = screen.kind === 'writing' && screen.isCancelled === true;
    if (work === null || work === started.current) return;
    started.current = work;
    void run(work, useCases, { dispatch, isCancelled: () => isCancelled.current });
  }, [state, useCases]);

  return [state, dispatch];
}

interface Watching {
  readonly dispatch: Dispatch<PaneAction>;
  /** Whether the officer has stopped the write that is under way. */
  readonly isCancelled: () => boolean;
}

async function run(work: Work, useCases: UseCases, { dispatch, isCancelled }: Watching): Promise<void> {
  switch (work.kind) {
    case 'prepare': {
      if (work.next === 'preview') await drawn();
      const outcome = await useCases.prepareReview(work.scope, work.options);
      dispatch({ kind: 'prepared', work, outcome, history: useCases.history() });
      return;
    }
    case 'prepare-change': {
      dispatch({ kind: 'change-prepared', work, outcome: await useCases.prepareChange(scopeOf(work.subject), work.request) });
      return;
    }
    case 'write':
    case 'write-change': {
      const report = (progress: Progress): void => dispatch({ kind: 'progressed', progress });
      const outcome = await (work.kind === 'write'
        ? useCases.applyReview(work.prepared, report, isCancelled)
        : useCases.applyChange(work.proposed, report, isCancelled));
      if (work.kind === 'write' && outcome.ok) await showWritten(work.prepared.review, useCases);
      dispatch({ kind: 'written', outcome, history: useCases.history() });
      return;
    }
    case 'keep':
    case 'forget': {
      dispatch({ kind: 'mapping-done', work, outcome: await mappingOutcome(work, useCases) });
      return;
    }
    case 'undo': {
      const outcome = await (work.id === null ? useCases.undoLastReview() : useCases.undoEntry(work.id, () => undefined));
      dispatch({ kind: 'undone', work, outcome, history: useCases.history() });
      return;
    }
    case 'prepare-undo': {
      dispatch({ kind: 'undo-looked-at', work, outcome: await useCases.restingOn(work.item.id) });
      return;
    }
    case 'find-plans': {
      dispatch({ kind: 'plans-found', work, outcome: await useCases.findPlans() });
      return;
    }
    case 'open-results': {
      dispatch({ kind: 'results-opened', work, outcome: await useCases.openResults(work.prepared) });
      return;
    }
    case 'clear-history': {
      dispatch({ kind: 'history-cleared', work, outcome: await useCases.clearHistory(), history: useCases.history() });
      return;
    }
    case 'put-back': {
      const outcome = await useCases.putBack(work.cell);
      dispatch({ kind: 'put-back-done', work, outcome, history: useCases.history() });
      return;
    }
  }
}

/** Brings the first columns that were written into view. Where that can't be done, nothing is lost. */
async function showWritten(review: Review, useCases: UseCases): Promise<void> {
  const [first] = columnsWritten(review);
  if (first !== undefined) await useCases.showCells(first.sheetId, first.address);
}

async function mappingOutcome(work: MappingWork, useCases: UseCases): Promise<Outcome<null>> {
  switch (work.kind) {
    case 'keep':
      return useCases.saveMapping(work.reading, work.table, work.changes);
    case 'forget':
      return useCases.forgetMapping(work.reading, work.table);
  }
}

/** Opens the pane at the active sheet, then tells it of each change. Gives back the way to stop. */
function followWorkbook(useCases: UseCases, dispatch: Dispatch<PaneAction>): () => void {
  const stop = new AbortController();
  void follow(useCases, dispatch, stop.signal);
  return () => {
    stop.abort();
  };
}

/** Somebody who types goes on to the next cell: the workbook is read again once they pause. */
const editPause = 700;

async function follow(useCases: UseCases, dispatch: Dispatch<PaneAction>, stop: AbortSignal): Promise<void> {
  // Not before the pane is shown: its buttons don't wait for what they lead to.
  useCases.fetchAhead();
  // Listens first: a sheet activated while the active one is asked for would be missed.
  until(
    stop,
    await useCases.onActiveSheetChanged((sheet) => {
      dispatch({ kind: 'sheet-activated', sheet });
    }),
  );
  const active = await useCases.activeSheet();
  dispatch({ kind: 'opened', sheet: active.ok ? active.value : null });
  until(
    stop,
    await useCases.onSelectionChanged((selected) => {
      dispatch({ kind: 'selected', selected });
    }),
  );
  let pause: ReturnType<typeof setTimeout> | undefined;
  until(
    stop,
    await useCases.onWorkbookChanged(() => {
      dispatch({ kind: 'workbook-changed' });
      clearTimeout(pause);
      pause = setTimeout(() => {
        if (!stop.aborted) dispatch({ kind: 'edits-paused' });
      }, editPause);
    }),
  );
}

/** Ends what is listened for when the pane goes. Where it can't be listened for, the pane goes without. */
function until(stop: AbortSignal, listening: Outcome<() => void>): void {
  if (!listening.ok) return;
  if (stop.aborted) listening.value();
  else stop.addEventListener('abort', listening.value);
}
