// Rows that a board will ask about while their comment is blank: red or amber, past their date, or with an agreed status.

import type { AssessedRow, AssessedTable, CommentNeeded } from '../model/assessment';
import { isEmptyValue } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import type { TableLedger } from '../model/ledger';
import type { MilestonesByRow } from '../model/milestone';
import { isDataKind } from '../model/table/counted-rows';
import { statedStatus } from '../rating/latest-stated-status';
import { placeOf } from '../rating/status-order';

/**
 * In the order of the sheet; none where the table has no column for comments. Any words are a comment, "Nothing to
 * report" too.
 */
export function commentsNeeded(
  grid: Grid,
  { table, rows }: AssessedTable,
  milestones: MilestonesByRow,
  ledger: TableLedger | undefined,
): readonly CommentNeeded[] {
  const { commentary } = table.columns;
  if (commentary.length === 0) return [];
  const comments = commentary.map((column) => textsDown(grid, column));
  const owners = table.roles.find(({ role }) => role === 'owner')?.column;
  const ownerOf = owners === undefined ? () => '' : textsDown(grid, owners);
  return rows.flatMap((assessed): readonly CommentNeeded[] => {
    const { row, kind, description } = assessed.row;
    if (!isDataKind(kind) || comments.some((textOf) => textOf(row) !== '')) return [];
    const override = ledger?.overrides.get(row);
    const agreed = override?.lapsed === false ? override.status : null;
    const status = statusToExplain(assessed, agreed);
    const why = [
      ...(status === null ? [] : [status]),
      ...((milestones.get(row) ?? []).some(({ state }) => state === 'overdue') ? ['overdue by the date'] : []),
      ...(agreed === null ? [] : ['status agreed by an officer']),
    ];
    if (why.length === 0) return [];
    return [{ row, name: description, owner: ownerOf(row) || null, why: why.join(', ') }];
  });
}

/** Of what is agreed, else computed, and what is stated: the worse, where it is worse than Green. Null where neither is. */
function statusToExplain({ row, rating }: AssessedRow, agreed: string | null): string | null {
  const computed = rating !== null && 'status' in rating ? rating.status : null;
  const place = (status: string | null): number => placeOf(status) ?? -1;
  const [one, other] = [agreed ?? computed, statedStatus(row)];
  const worse = place(one) >= place(other) ? one : other;
  return place(worse) > place('Green') ? worse : null;
}

/** Text of a column's cells by row, that of a merge down the column for all its rows. */
function textsDown(grid: Grid, column: number): (row: number) => string {
  const merges = grid.merges.filter(({ firstColumn, firstRow, lastRow }) => firstColumn === column && firstRow < lastRow);
  return (row) => {
    const over = merges.find(({ firstRow, lastRow }) => firstRow < row && row <= lastRow);
    const value = valueAt(grid, over?.firstRow ?? row, column);
    if (isEmptyValue(value)) return '';
    return typeof value === 'string' ? value.trim() : JSON.stringify(value);
  };
}
