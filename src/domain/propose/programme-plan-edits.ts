// What a review writes beside a programme plan: how each status has moved, as formulas, and what the dates suggest, as text with its date.
// A suggestion is written again only while its words are still ours; an officer's wording stays, and a note says when the dates have moved on.

import type { TableSettings } from '../model/assessment';
import { cellAddress, isEmptyValue, type CellValue } from '../model/cell';
import { finding } from '../checks/finding';
import type { Content, Edit } from '../model/edit';
import { valueAt, type Grid } from '../model/grid';
import { columnsBeside, type ReviewColumns } from '../assess/review-columns';
import type { PlanTable } from '../model/plan';
import { statedStatus } from '../rating/stated-status';
import { byDatesText } from '../timescales/by-dates';
import { directionContent, directionFormula } from './formulas/direction-formula';
import { draftedFromText, isUntouched, readDraftedFrom } from './drafted-from';
import { obstacleOf } from './obstacles';
import { tableEdits } from './table-edits';
import type { Finding } from '../model/finding';
import type { MilestonesByRow, RowMilestone } from '../model/milestone';
import type { IsoDate } from '../model/dates';
import type { AddInColumn } from '../model/table/add-in-columns';
import type { PlanRow } from '../model/table/rows';
import { isDataKind } from '../model/table/counted-rows';

const longestShown = 80;

/** The as-at date that the suggestions were last written for, the latest of the table; null where there is none. */
export function writtenFor({ rows, addInColumns: own }: PlanTable): IsoDate | null {
  if (own.datesFrom === undefined) return null;
  const dates = rows.map((row) => readDraftedFrom(row.addInTexts.datesFrom ?? null)?.asAt ?? '');
  const latest = dates.reduce((last, date) => (date > last ? date : last), '');
  return latest === '' ? null : latest;
}

/** Edits and findings of one table of a plan; no edit where something stands in the way, or where all is there already. */
export function programmePlanEdits(
  grid: Grid,
  table: PlanTable,
  { asAt }: Pick<TableSettings, 'asAt'>,
  milestones: MilestonesByRow,
): { readonly edits: readonly Edit[]; readonly findings: readonly Finding[] } {
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  const suggestions = suggestionsOf(rows, milestones, asAt);
  const formula = directionFormula(grid, table);
  const columns = columnsBeside(table, [
    ...(formula === null ? [] : ['direction' as const]),
    ...([...suggestions.values()].every((suggestion) => suggestion === null) ? [] : ['byDates' as const, 'datesFrom' as const]),
  ]);
  const read = rows.map((row) => ({
    row: row.row,
    direction: directionContent(grid, row.row, columns.addInColumns.direction, formula),
    dates:
      columns.addInColumns.byDates === undefined ? leaveDates : datesContents(grid, columns, row.row, suggestions.get(row.row) ?? null),
  }));
  const contents = {
    rows: read.map(({ row, direction, dates: { byDates, datesFrom } }) => ({ row, contents: { direction, byDates, datesFrom } })),
    findings: [],
  };
  const edits = contents.rows.length === 0 ? [] : tableEdits(grid, table, columns, contents);
  const obstacle = edits.length === 0 ? null : obstacleOf(grid, table, columns, null);
  const asked =
    asAt === null && rows.some(({ row }) => (milestones.get(row) ?? []).some(({ state }) => state === null)) ? [noAsAt(table)] : [];
  if (obstacle !== null) return { edits: [], findings: [...asked, obstacle] };
  return {
    edits,
    findings: [...asked, ...read.flatMap(({ row, dates }) => (dates.isOutdated ? [outdated(grid, columns, row)] : []))],
  };
}

/** What the dates of a row suggest: `text` for its cell, `from` for the record of what it was read from. */
interface Suggestion {
  readonly text: string;
  readonly from: string;
}

/** By row. A row whose dates say nothing has none; without an as-at date no row has. */
function suggestionsOf(rows: readonly PlanRow[], milestones: MilestonesByRow, asAt: IsoDate | null) {
  return new Map(
    rows.map((row) => [row.row, asAt === null ? null : suggestionOfRow(milestones.get(row.row) ?? [], statedStatus(row), asAt)] as const),
  );
}

function suggestionOfRow(milestones: readonly RowMilestone[], stated: string | null, asAt: IsoDate): Suggestion | null {
  const text = byDatesText(milestones, stated, asAt);
  if (text === null) return null;
  const typed = milestones.map((milestone) => milestone.text).join(' / ');
  const shown = typed.length > longestShown ? `${typed.slice(0, longestShown - 1)}…` : typed;
  return { text, from: draftedFromText(`${shown} | ${stated ?? ''} | `, asAt, text) };
}

interface DatesContents {
  readonly byDates: Content | undefined;
  readonly datesFrom: Content | undefined;
  readonly isOutdated: boolean;
}

const leaveDates: DatesContents = { byDates: undefined, datesFrom: undefined, isOutdated: false };

function datesContents(grid: Grid, { addInColumns: own, added }: ReviewColumns, row: number, suggestion: Suggestion | null): DatesContents {
  const standing = (key: AddInColumn): CellValue => {
    const column = own[key];
    return column === undefined || added.includes(key) ? null : valueAt(grid, row, column);
  };
  const [there, from] = [standing('byDates'), standing('datesFrom')];
  const write = { byDates: suggestion?.text ?? null, datesFrom: suggestion?.from ?? null, isOutdated: false };
  if (isEmptyValue(there) && isEmptyValue(from)) return suggestion === null ? leaveDates : write;
  const written = readDraftedFrom(from);
  if (written === null) return leaveDates;
  if (isUntouched(there, written)) return there === suggestion?.text ? leaveDates : write;
  return { ...leaveDates, isOutdated: !isEmptyValue(there) && !isUntouched(suggestion?.text ?? null, written) };
}

function noAsAt({ sheet }: PlanTable): Finding {
  const message = 'No as-at date can be read for this table. Give the date of the review, so that its dates can be told from it.';
  return finding({ check: 'as-at', severity: 'ask', sheet: sheet.name, message });
}

function outdated(grid: Grid, { addInColumns: own }: ReviewColumns, row: number): Finding {
  const column = own.byDates ?? 0;
  const message = `The dates or the status have changed since ${cellAddress(row, column)} was written. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'dates-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}
