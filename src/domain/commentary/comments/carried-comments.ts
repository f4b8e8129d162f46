// Comments of the last review that can stand in this one's blank cells, marked as carried forward so that nobody takes
// them for new.

import { keyOfWords, rowKeyOf } from '../../ledger/row-key';
import type { AssessedRow, AssessedTable, CarriedComment } from '../../model/assessment';
import type { Grid } from '../../model/grid';
import type { TableLedger } from '../../model/ledger';
import { isDataKind } from '../../model/table/counted-rows';
import { textsDown } from './comment-texts';

/** What marks a comment as carried. */
const mark = 'Carried forward from the last review: ';

/** Whether a comment is one that was carried forward, and nobody has looked at since. */
export function isCarried(comment: string): boolean {
  return comment.trim().toLowerCase().startsWith(mark.trim().toLowerCase());
}

/** Rows whose comment is blank and was not so last time, in the order of the sheet. */
export function carriedComments(grid: Grid, assessed: AssessedTable, ledger: TableLedger | undefined): readonly CarriedComment[] {
  const columns = [...assessed.table.columns.commentary].sort((one, other) => one - other);
  const column = columns.at(-1);
  if (column === undefined) return [];
  const [now, earlier] = [textsDown(grid, column), columns.slice(0, -1).map((each) => textsDown(grid, each))];
  const reportedOf = reportedComments(grid, assessed, ledger);
  return assessed.rows.flatMap((each): readonly CarriedComment[] => {
    const { row, kind } = each.row;
    if (!isDataKind(kind) || now(row) !== '') return [];
    const before = earlier.map((textOf) => textOf(row)).filter((text) => text !== '');
    const last = before.at(-1) ?? reportedOf(each).at(-1);
    return last === undefined ? [] : [{ row, column, after: isCarried(last) ? last : `${mark}${last}` }];
  });
}

/** A row's comment as it was reported for an earlier date; none where it wasn't. */
export function reportedComments(
  grid: Grid,
  { table, settings: { asAt } }: AssessedTable,
  ledger: TableLedger | undefined,
): (row: AssessedRow) => readonly string[] {
  const report = ledger?.report ?? null;
  if (report?.asAt == null || asAt === null || report.asAt >= asAt) return () => [];
  const byKey = new Map(report.entries.map(({ rowKey, reason }) => [rowKey.toLowerCase(), reason]));
  return ({ row }) => {
    const key = rowKeyOf(grid, table, row) ?? keyOfWords(row.description);
    const comment = key === null ? null : byKey.get(key.toLowerCase());
    return comment == null ? [] : [comment];
  };
}
