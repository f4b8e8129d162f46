// What goes into "By the dates" and "Dates read from": a suggestion is written again only while its words are still
// ours.

import { existingValue, type TableOnSheet } from '../../assess/review-columns';
import type { PlanAssessment } from '../../assess/workbook-assessment';
import { finding } from '../../checks/finding';
import { draftedFromText, isUntouched, readDraftedFrom } from '../../commentary/drafted-from';
import { cellAddress, isEmptyValue } from '../../model/cell';
import type { IsoDate } from '../../model/dates';
import type { Content } from '../../model/edit';
import type { Finding } from '../../model/finding';
import type { RowMilestone } from '../../model/milestone';
import type { PlanRow } from '../../model/table/rows';
import { statedInWords } from '../../rating/latest-stated-status';
import { byDatesText } from '../../timescales/by-dates';

const longestShown = 80;

/** What the dates of a row suggest. */
interface Suggestion {
  /** For "By the dates". */
  readonly text: string;
  /** For "Dates read from". */
  readonly from: string;
}

/** By row. A row whose dates say nothing has none; without an as-at date no row has. */
export function suggestionsOf(
  rows: readonly PlanRow[],
  { milestones, settings: { asAt } }: PlanAssessment,
): ReadonlyMap<number, Suggestion | null> {
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
  readonly finding: Finding | null;
}

const unchanged: DatesContents = { byDates: undefined, datesFrom: undefined, finding: null };

/** What goes into the two columns of a row. */
export function datesContents(onSheet: TableOnSheet, row: number, suggestion: Suggestion | null): DatesContents {
  if (onSheet.columns.addInColumns.byDates === undefined) return unchanged;
  const [existing, from] = [existingValue(onSheet, 'byDates', row), existingValue(onSheet, 'datesFrom', row)];
  const write = { byDates: suggestion?.text ?? null, datesFrom: suggestion?.from ?? null, finding: null };
  if (isEmptyValue(existing) && isEmptyValue(from)) return suggestion === null ? unchanged : write;
  const written = readDraftedFrom(from);
  if (written === null) return unchanged;
  if (isUntouched(existing, written)) return existing === suggestion?.text ? unchanged : write;
  const isOutdated = !isEmptyValue(existing) && !isUntouched(suggestion?.text ?? null, written);
  return isOutdated ? { ...unchanged, finding: outdated(onSheet, row) } : unchanged;
}

function outdated({ grid, columns }: TableOnSheet, row: number): Finding {
  const column = columns.addInColumns.byDates ?? 0;
  const message = `The dates or the status have changed since ${cellAddress(row, column)} was written. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'dates-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}
