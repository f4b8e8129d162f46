// What a review writes beside a programme plan: how each status has moved, as formulas, and what the dates suggest, as
// text with its date.
// A suggestion is written again only while its words are still ours; an officer's wording stays, and a note says when
// the dates have moved on.

import { columnsBeside, type TableOnSheet } from '../assess/review-columns';
import type { PlanAssessment } from '../assess/workbook-assessment';
import { finding } from '../checks/finding';
import { draftedFromText, isUntouched, readDraftedFrom } from '../commentary/drafted-from';
import { cellAddress, isEmptyValue } from '../model/cell';
import type { IsoDate } from '../model/dates';
import type { Content } from '../model/edit';
import type { Finding } from '../model/finding';
import type { RowMilestone } from '../model/milestone';
import type { PlanTable } from '../model/plan';
import { isDataKind } from '../model/table/counted-rows';
import type { PlanRow } from '../model/table/rows';
import { statedInWords } from '../rating/latest-stated-status';
import { reviewsToCompare } from '../rating/review-directions';
import { byDatesText } from '../timescales/by-dates';
import { existingValue } from './draft-contents';
import { directionContent, directionFormulasOf } from './formulas/direction-formula';
import { furtherOn, obstacleOf } from './obstacles';
import { tableEdits } from './table-edits';
import type { TableProposal } from './table-to-write';

const longestShown = 80;

/** No edit where something stands in the way, or where all is there already. */
export function programmePlanEdits(plan: PlanAssessment): TableProposal {
  const { grid, table } = plan;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const suggestions = suggestionsOf(rows, plan);
  const isCompared = reviewsToCompare(grid, table) !== null;
  const columns = columnsBeside(grid, table, [
    ...(isCompared ? (['direction', 'statusBefore', 'statusNow', 'movement'] as const) : []),
    ...([...suggestions.values()].every((suggestion) => suggestion === null) ? [] : ['byDates' as const, 'datesFrom' as const]),
  ]);
  const onSheet: TableOnSheet = { grid, table, columns };
  const { direction = null, ...places } = directionFormulasOf(onSheet);
  const read = rows.map(({ row }) => ({
    row,
    directions: {
      direction: directionContent(onSheet, row, direction),
      ...Object.fromEntries(
        Object.entries(places).map(([key, formula]) => [key, formula === null ? undefined : { formula: formula(row) }]),
      ),
    },
    dates: datesContents(onSheet, row, suggestions.get(row) ?? null),
  }));
  const contents = read.map(({ row, directions, dates: { byDates, datesFrom } }) => ({
    row,
    contents: { ...directions, byDates, datesFrom },
  }));
  const edits = contents.length === 0 ? [] : tableEdits({ ...onSheet, rows: contents });
  const obstacle = edits.length === 0 ? null : obstacleOf(onSheet, null);
  const asked = lacksAsAt(rows, plan) ? [noAsAt(table)] : [];
  if (obstacle !== null) return { table, edits: [], findings: [...asked, obstacle] };
  const edited = read.flatMap(({ row, dates }) => (dates.isOutdated ? [outdated(onSheet, row)] : []));
  return { table, edits, findings: [...asked, ...(edits.length === 0 ? [] : furtherOn(onSheet)), ...edited] };
}

/** What the dates of a row suggest. */
interface Suggestion {
  /** For "By the dates". */
  readonly text: string;
  /** For "Dates read from". */
  readonly from: string;
}

/** By row. A row whose dates say nothing has none; without an as-at date no row has. */
function suggestionsOf(rows: readonly PlanRow[], { milestones, settings: { asAt } }: PlanAssessment) {
  return new Map(
    rows.map((row) => [row.row, asAt === null ? null : suggestionOfRow(milestones.get(row.row) ?? [], statedInWords(row), asAt)] as const),
  );
}

function suggestionOfRow(milestones: readonly RowMilestone[], stated: string | null, asAt: IsoDate): Suggestion | null {
  const text = byDatesText(milestones, stated, asAt);
  if (text === null) return null;
  const typed = milestones.map((milestone) => milestone.text).join(' / ');
  const shown = typed.length > longestShown ? `${typed.slice(0, longestShown - 1)}…` : typed;
  return { text, from: draftedFromText(`${shown} | ${stated ?? ''} | `, asAt, text) };
}

/** `undefined` leaves a cell as it is. */
interface DatesContents {
  readonly byDates: Content | undefined;
  readonly datesFrom: Content | undefined;
  /** The suggestion has changed, but an officer has edited its wording. */
  readonly isOutdated: boolean;
}

const unchanged: DatesContents = { byDates: undefined, datesFrom: undefined, isOutdated: false };

function datesContents(onSheet: TableOnSheet, row: number, suggestion: Suggestion | null): DatesContents {
  if (onSheet.columns.addInColumns.byDates === undefined) return unchanged;
  const [existing, from] = [existingValue(onSheet, 'byDates', row), existingValue(onSheet, 'datesFrom', row)];
  const write = { byDates: suggestion?.text ?? null, datesFrom: suggestion?.from ?? null, isOutdated: false };
  if (isEmptyValue(existing) && isEmptyValue(from)) return suggestion === null ? unchanged : write;
  const written = readDraftedFrom(from);
  if (written === null) return unchanged;
  if (isUntouched(existing, written)) return existing === suggestion?.text ? unchanged : write;
  return { ...unchanged, isOutdated: !isEmptyValue(existing) && !isUntouched(suggestion?.text ?? null, written) };
}

/** Whether the state of a milestone depends on an as-at date that nobody has given. */
function lacksAsAt(rows: readonly PlanRow[], { milestones, settings }: PlanAssessment): boolean {
  return settings.asAt === null && rows.some(({ row }) => (milestones.get(row) ?? []).some(({ state }) => state === null));
}

function noAsAt({ sheet }: PlanTable): Finding {
  const message = 'No as-at date can be read for this table. Give the date of the review, so that its dates can be told from it.';
  return finding({ check: 'as-at', severity: 'ask', sheet: sheet.name, message });
}

function outdated({ grid, columns }: TableOnSheet, row: number): Finding {
  const column = columns.addInColumns.byDates ?? 0;
  const message = `The dates or the status have changed since ${cellAddress(row, column)} was written. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'dates-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}
