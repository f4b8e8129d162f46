// What can be done about a finding of a row's total beside explaining it: say how the row is counted, and see the computed figure beside.
// The officer's own figure is never written over.

import { cellAddress } from '../model/cell';
import type { AssessedRow, AssessedTable } from '../model/assessment';
import type { Finding } from '../model/finding';
import type { Review } from '../model/review';

export interface WaysOut {
  /** Where the row's counting method is chosen: a cell, A1; or a question above; null: nowhere yet. */
  readonly method: { readonly cell: string } | 'question' | null;
  /** Where the computed figure stands, A1; or it is written by the next review; null: there is none. */
  readonly computed: { readonly cell: string } | 'review' | null;
}

const none: WaysOut = { method: null, computed: null };

/** Only of findings at a row's stated total. */
export function waysOut({ sheets, questions }: Pick<Review, 'sheets' | 'questions'>, { sheet, cell }: Finding): WaysOut {
  const tables = sheets.filter(({ reading }) => reading.sheet.name === sheet).flatMap((each) => each.tables);
  for (const assessed of tables) {
    const { columns } = assessed.table;
    const found = assessed.rows.find(({ row }) => columns.total !== null && cellAddress(row.row, columns.total) === cell);
    if (found === undefined) continue;
    const isAsked = questions.some((question) => question.sheet === sheet && question.rows.includes(found.row.row));
    return waysOutOf(assessed, found, isAsked);
  }
  return none;
}

function waysOutOf({ table: { addInColumns } }: AssessedTable, { row, method, total }: AssessedRow, isAsked: boolean): WaysOut {
  if (method === null) return none;
  const at = (column: number): { readonly cell: string } => ({ cell: cellAddress(row.row, column) });
  return {
    method: isAsked ? 'question' : addInColumns.method === undefined ? null : at(addInColumns.method),
    computed: addInColumns.total !== undefined ? at(addInColumns.total) : total === null ? null : 'review',
  };
}
