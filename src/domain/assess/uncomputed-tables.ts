// Tables that nothing is computed for: programme plans, narratives, and tables that aren't certain.

import { readDraftedFrom } from '../commentary/drafted-from';
import type { AssessedTable } from '../model/assessment';
import type { IsoDate } from '../model/dates';
import type { Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import type { ReviewOptions } from '../model/review';
import type { SchemesOnSheet } from '../rating/schemes/schemes-on-sheet';
import { asAtAsked } from '../rating/settings/as-at';
import { noSettings, settingsOf } from '../rating/settings/table-settings';
import { unassessedRow } from './assess-row';

/** The table, and what its settings are worked out from. */
interface TableAsRead {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly schemes: SchemesOnSheet;
  readonly options: ReviewOptions;
}

/**
 * The table's rows as they were read.
 * An as-at date asked for in an earlier review stays until a later review is held.
 */
export function uncomputedTable({ grid, table, schemes, options }: TableAsRead): AssessedTable {
  const asked = asAtAsked(options, table);
  const read = settingsOf({ grid, table, state: noSettings, schemes, asAtAsked: asked });
  const earlier = asAtOfSuggestions(table);
  const isLater = asked === null && earlier !== null && (read.asAt === null || earlier > read.asAt);
  const settings = isLater ? { ...read, asAt: earlier, asAtFrom: 'setting' as const } : read;
  return { table, settings, rows: table.rows.map((row) => unassessedRow(row).assessed), misfits: [], misfitsByScheme: [] };
}

/** The as-at date that "By the dates" or a draft was last written for, the latest of the table; null where there is none. */
function asAtOfSuggestions({ rows, addInColumns }: PlanTable): IsoDate | null {
  // Beside figures the date is kept on Plan settings.
  const keys = addInColumns.draftedNumber === undefined ? (['datesFrom', 'draftedFrom'] as const) : (['datesFrom'] as const);
  const dates = keys
    .filter((key) => addInColumns[key] !== undefined)
    .flatMap((key) => rows.map(({ addInTexts }) => readDraftedFrom(addInTexts[key] ?? null)?.asAt ?? ''));
  const latest = dates.reduce((last, date) => (date > last ? date : last), '');
  return latest === '' ? null : latest;
}
