// How the pane goes to the mapping screen and from there: a doubtful table comes between Review and its preview
// until it is confirmed or skipped.

import type { PreparedReview } from '../../app/contract';
import type { PlanTable } from '../../domain/model/plan';
import { isLengthened } from '../../domain/recognise/officers-mapping';
import { nextDoubtful, tableKey } from '../mapping/doubtful-tables';
import { changeScreen } from './change-steps';
import type { ActionOf } from './pane-action';
import { type MappingWork, type PaneState, type PrepareWork, prepareWork, type Screen } from './pane-state';

/** Where a finished reading leads. */
export function screenAfter(prepared: PreparedReview, { next, about, opens }: PrepareWork, skipped: readonly string[]): Screen {
  if (opens !== undefined) return changeScreen(prepared, opens);
  const table = about === undefined ? null : tableAt(prepared, about);
  if (table !== null) return mappingScreen(prepared, table, next === 'preview');
  return next === 'found' ? { kind: 'found', prepared } : previewOrDoubtful(prepared, skipped);
}

/** The preview, or the first doubtful table before it. */
function previewOrDoubtful(prepared: PreparedReview, skipped: readonly string[]): Screen {
  const table = nextDoubtful(prepared.review, skipped);
  return table === null ? { kind: 'preview', prepared } : mappingScreen(prepared, table, true);
}

/** Only a table of that review can be shown: what else is asked for leads to what was found. */
function mappingScreen(prepared: PreparedReview, table: PlanTable, blocksReview: boolean): Screen {
  const sheet = prepared.review.sheets.find(({ reading }) => reading.tables.includes(table));
  return sheet === undefined ? { kind: 'found', prepared } : { kind: 'mapping', prepared, reading: sheet.reading, table, blocksReview };
}

/** The table where another was before its heading rows were moved; null where there is none any more. */
function tableAt({ review }: PreparedReview, { sheet, lastRow }: PlanTable): PlanTable | null {
  const distance = (table: PlanTable): number => Math.abs(table.lastRow - lastRow);
  const tables = review.sheets.filter(({ reading }) => reading.sheet.id === sheet.id).flatMap(({ reading }) => reading.tables);
  return [...tables].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

export function mappingOpened(state: PaneState, table: PlanTable): PaneState {
  const { screen } = state;
  if (screen.kind !== 'found' || screen.prepared === null) return state;
  return { ...state, error: null, followFocus: true, work: null, screen: mappingScreen(screen.prepared, table, false) };
}

/** Back to where the officer came from, or on to the preview without this table. */
export function mappingLeft(state: PaneState): PaneState {
  const { screen } = state;
  if (screen.kind !== 'mapping') return state;
  const idle: PaneState = { ...state, error: null, followFocus: true, work: null };
  if (!screen.blocksReview) return { ...idle, screen: { kind: 'found', prepared: screen.prepared } };
  const skippedTables = [...state.skippedTables, tableKey(screen.table)];
  return { ...idle, skippedTables, screen: previewOrDoubtful(screen.prepared, skippedTables) };
}

export function mappingAsked(state: PaneState, work: MappingWork): PaneState {
  return state.screen.kind === 'mapping' ? { ...state, error: null, followFocus: true, work } : state;
}

/**
 * What was saved or forgotten changes the reading, so the workbook is read again. Earlier answers were about other
 * rows.
 */
export function mappingDone(state: PaneState, { work, outcome }: ActionOf<'mapping-done'>): PaneState {
  const { screen } = state;
  if (state.work !== work || screen.kind !== 'mapping') return state;
  if (!outcome.ok) return { ...state, work: null, error: { problem: outcome.problem, retry: work } };
  const fresh: PaneState = { ...state, answers: [], questions: [] };
  const reading = prepareWork(fresh, screen.blocksReview ? 'preview' : 'found');
  const isMoved = work.kind === 'keep' && (work.changes.headerRows !== null || isLengthened(work.table, work.changes.lastRow));
  return { ...fresh, work: isMoved ? { ...reading, about: work.table } : reading };
}
