// What a sheet's rows come to at an as-at date, in few words, for tests of progress and dates.

import { reviewWorkbook } from '../../../src/domain/review/review-workbook';
import type { IsoDate } from '../../../src/domain/model/dates';
import type { RowMilestone } from '../../../src/domain/model/milestone';
import { statedInWords } from '../../../src/domain/rating/latest-stated-status';
import { byDatesText } from '../../../src/domain/timescales/by-dates';
import { snapshotOf } from '../fixtures/review-of';
import { gridOf, type TestCell } from '../recognise/grid-of';

export type SheetRows = readonly (readonly TestCell[])[];

/** A date as a sheet holds it. */
export function day(iso: IsoDate): TestCell {
  return { shown: Math.round(Date.parse(iso) / 86_400_000) + 25_569, as: 'dd/mm/yyyy' };
}

/** What the dates of each row suggest, without the as-at date; "" where a row has none. */
export function byDatesIn(rows: SheetRows, asAt: IsoDate): readonly string[] {
  const sheet = reviewOf(rows, asAt).sheets[0];
  return (sheet?.tables ?? []).flatMap(({ table, rows: assessed }) =>
    assessed.map(({ row }) =>
      (byDatesText(sheet?.milestones.get(table)?.get(row.row) ?? [], statedInWords(row), asAt) ?? '').replace(/ \(as at .*/u, ''),
    ),
  );
}

/** The milestones of each row. */
export function milestonesIn(rows: SheetRows, asAt: IsoDate): readonly (readonly RowMilestone[])[] {
  const sheet = reviewOf(rows, asAt).sheets[0];
  return (sheet?.tables ?? []).flatMap(({ table, rows: assessed }) =>
    assessed.map(({ row }) => sheet?.milestones.get(table)?.get(row.row) ?? []),
  );
}

/** The draft of each row; "" where a row has none. */
export function draftsIn(rows: SheetRows, asAt: IsoDate): readonly string[] {
  return (reviewOf(rows, asAt).sheets[0]?.tables ?? []).flatMap((table) => table.rows.map(({ draft }) => draft ?? ''));
}

/** What the findings say of the sheet, with their severities. */
export function findingsIn(rows: SheetRows, asAt: IsoDate): readonly string[] {
  return reviewOf(rows, asAt).findings.map(({ severity, cell, message }) => `${severity} ${cell ?? ''}: ${message}`);
}

/** Why the sheet is refused; null where it is read. */
export function refusalOf(rows: SheetRows, asAt: IsoDate): string | null {
  return reviewOf(rows, asAt).sheets[0]?.reading.reason ?? null;
}

function reviewOf(rows: SheetRows, asAt: IsoDate) {
  return reviewWorkbook(snapshotOf(gridOf(rows)), { asAt, answers: [] });
}
