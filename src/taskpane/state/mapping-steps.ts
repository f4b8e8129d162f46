// How the pane goes to the mapping screen and from there: a doubtful table stands between Review and its preview until it is confirmed or left alone.

import type { PreparedReview } from '../../app/contract';
import type { PlanTable } from '../../domain/plan';
import { nextDoubtful, tableKey } from '../mapping/doubt';
import { type MappingWork, type PaneAction, type PaneState, prepareWork, type Screen } from './pane-state';

type ActionOf<K extends PaneAction['kind']> = Extract<PaneAction, { kind: K }>;

/** The preview, or the first doubtful table before it. */
export function previewOrDoubt(prepared: PreparedReview, leftAlone: readonly string[]): Screen {
  const table = nextDoubtful(prepared.review, leftAlone);
  return table === null ? { kind: 'preview', prepared } : { kind: 'mapping', prepared, table, insisted: true };
}

export function mappingOpened(state: PaneState, table: PlanTable): PaneState {
  const { screen } = state;
  if (screen.kind !== 'found' || screen.prepared === null) return state;
  return {
    ...state,
    trouble: null,
    followFocus: true,
    work: null,
    screen: { kind: 'mapping', prepared: screen.prepared, table, insisted: false },
  };
}

/** Back to where the officer came from, or on to the preview without this table. */
export function mappingLeft(state: PaneState): PaneState {
  const { screen } = state;
  if (screen.kind !== 'mapping') return state;
  const idle: PaneState = { ...state, trouble: null, followFocus: true, work: null };
  if (!screen.insisted) return { ...idle, screen: { kind: 'found', prepared: screen.prepared } };
  const leftAlone = [...state.leftAlone, tableKey(screen.table)];
  return { ...idle, leftAlone, screen: previewOrDoubt(screen.prepared, leftAlone) };
}

export function mappingAsked(state: PaneState, work: MappingWork): PaneState {
  return state.screen.kind === 'mapping' ? { ...state, trouble: null, followFocus: work.kind !== 'show', work } : state;
}

/** What was kept or forgotten changes the reading, so the workbook is read again. Earlier answers were about other rows. */
export function mappingDone(state: PaneState, { work, outcome }: ActionOf<'mapping-done'>): PaneState {
  const { screen } = state;
  if (state.work !== work || screen.kind !== 'mapping') return state;
  if (!outcome.ok) return { ...state, work: null, trouble: { problem: outcome.problem, retry: work } };
  if (work.kind === 'show') return { ...state, work: null };
  const fresh: PaneState = { ...state, answers: [], questions: [] };
  return { ...fresh, work: prepareWork(fresh, screen.insisted ? 'preview' : 'found') };
}
