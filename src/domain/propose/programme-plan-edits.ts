// What a review writes beside a programme plan: how each status has moved, as formulas, what the dates suggest, as text
// with its date, and a draft for each row. Beside a narrative only drafts.

import { columnsBeside, type TableOnSheet } from '../assess/review-columns';
import type { PlanAssessment } from '../assess/workbook-assessment';
import { finding } from '../checks/finding';
import type { Content } from '../model/edit';
import type { Finding } from '../model/finding';
import type { PlanTable } from '../model/plan';
import { isDataKind } from '../model/table/counted-rows';
import type { AddInColumn } from '../model/table/add-in-columns';
import type { PlanRow } from '../model/table/rows';
import { reviewsToCompare } from '../rating/review-directions';
import { directionContent, directionFormulasOf } from './formulas/direction-formula';
import type { FormulaOfRow } from './formulas/formula-parts';
import { rowChangedFormula } from './formulas/row-changed-formula';
import { furtherOn, obstacleOf } from './obstacles';
import { datesContents, suggestionsOf } from './plans/by-dates-contents';
import { planDraftContents } from './plans/plan-draft-contents';
import { tableEdits } from './table-edits';
import type { TableProposal } from './table-to-write';

/** No edit where something stands in the way, or where all is there already. */
export function programmePlanEdits(plan: PlanAssessment): TableProposal {
  const { grid, table } = plan;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const suggestions = plan.layout === 'plan' ? suggestionsOf(rows, plan) : new Map<number, null>();
  const onSheet: TableOnSheet = { grid, table, columns: columnsBeside(grid, table, wantedColumns(plan, suggestions)) };
  const { direction = null, ...places } = directionFormulasOf(onSheet);
  const formulas = { ...places, draftCheck: draftCheckOf(onSheet) };
  const draftOf = planDraftContents(onSheet, plan);
  const read = rows.map(({ row }) => {
    const { finding: editedDates, ...dates } = datesContents(onSheet, row, suggestions.get(row) ?? null);
    const { finding: editedDraft, ...draft } = draftOf(row);
    const contents = { direction: directionContent(onSheet, row, direction), ...contentsOf(formulas, row), ...dates, ...draft };
    return { row, contents, findings: [editedDates ?? [], editedDraft ?? []].flat() };
  });
  const edits = read.length === 0 ? [] : tableEdits({ ...onSheet, rows: read });
  const obstacle = edits.length === 0 ? null : obstacleOf(onSheet, null);
  const asked = lacksAsAt(rows, plan) ? [noAsAt(table)] : [];
  if (obstacle !== null) return { table, edits: [], findings: [...asked, obstacle] };
  return {
    table,
    edits,
    findings: [...asked, ...(edits.length === 0 ? [] : furtherOn(onSheet)), ...read.flatMap(({ findings }) => findings)],
  };
}

/** Those that there is something to put into. */
function wantedColumns({ grid, table, layout, drafts }: PlanAssessment, suggestions: ReadonlyMap<number, unknown>): readonly AddInColumn[] {
  const isCompared = layout === 'plan' && reviewsToCompare(grid, table) !== null;
  const hasSuggestion = [...suggestions.values()].some((suggestion) => suggestion !== null);
  return [
    ...(isCompared ? (['direction', 'statusBefore', 'statusNow', 'movement'] as const) : []),
    ...(hasSuggestion ? (['byDates', 'datesFrom'] as const) : []),
    ...(drafts.size > 0 ? (['draft', 'draftCheck', 'draftedFrom'] as const) : []),
  ];
}

/** Null where the table has no such column, or nothing in it that can change. */
function draftCheckOf({ grid, table, columns: { addInColumns } }: TableOnSheet): FormulaOfRow | null {
  const { draftCheck, draftedFrom } = addInColumns;
  return draftCheck === undefined || draftedFrom === undefined ? null : rowChangedFormula(grid, table, draftedFrom);
}

function contentsOf(formulas: Readonly<Record<string, FormulaOfRow | null | undefined>>, row: number): Readonly<Record<string, Content>> {
  return Object.fromEntries(Object.entries(formulas).flatMap(([key, of]) => (of == null ? [] : [[key, { formula: of(row) }]])));
}

/** Whether the state of a milestone depends on an as-at date that nobody has given. */
function lacksAsAt(rows: readonly PlanRow[], { milestones, settings }: PlanAssessment): boolean {
  return settings.asAt === null && rows.some(({ row }) => (milestones.get(row) ?? []).some(({ state }) => state === null));
}

function noAsAt({ sheet }: PlanTable): Finding {
  const message = 'No as-at date can be read for this table. Give the date of the review, so that its dates can be told from it.';
  return finding({ check: 'as-at', severity: 'ask', sheet: sheet.name, message });
}
