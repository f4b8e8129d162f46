// Columns of statuses whose cells hold no words, only fills that no key explains: what they say isn't known, so they are
// asked about, and no row that they fill is told to be without a status.

import type { PlanTable } from '../../../model/plan';
import { isDataKind } from '../../../model/table/counted-rows';
import { comparedFill } from '../../columns/statuses/fill-key';
import { readHeadingWords } from '../../headings/heading-words';
import { isBlankIn, type SheetView } from '../../sheet/sheet-view';
import { mayState } from './may-have-filled-statuses';

/** One filled cell is a mark that somebody made. */
const fewestFilled = 2;

/** The table with such columns; as it was where fills weren't read, or say no more than the rows' own. */
export function withUnreadFills(view: SheetView, table: PlanTable): PlanTable {
  if (view.grid.fills === undefined || table.confirmed) return table;
  const data = table.rows.filter(({ kind }) => isDataKind(kind));
  const { filledStatus, description, timescale } = table.columns;
  const ours = new Set<number | undefined>([
    ...Object.values(table.addInColumns),
    ...(table.bars ?? []),
    filledStatus,
    table.filledByKey?.column,
  ]);
  /** Bands run through the whole row: they are the fill of its name too. */
  const isFilled = (row: number, column: number): boolean => {
    const fill = comparedFill(view, row, column);
    return fill !== null && fill !== comparedFill(view, row, description);
  };
  const filledIn = (column: number): readonly number[] => {
    const filled = data.flatMap(({ row }) => (isFilled(row, column) ? [row] : []));
    const kinds = new Set(data.map(({ row }) => comparedFill(view, row, column)));
    return filled.length >= fewestFilled && kinds.size > 1 ? filled : [];
  };
  const mayHold = (column: number, heading: string, isBeside: boolean): boolean =>
    !ours.has(column) && mayState(readHeadingWords(heading)?.role ?? null, isBeside) && isBlankIn(view, data, column);
  const columns: number[] = [];
  const rows = new Set<number>();
  let isRightOfDates = false;
  for (const { column, heading } of table.roles) {
    const filled: readonly number[] = mayHold(column, heading, isRightOfDates) ? filledIn(column) : [];
    if (filled.length > 0) columns.push(column);
    for (const row of filled) rows.add(row);
    isRightOfDates = column === timescale || column === filledStatus || (isRightOfDates && filled.length > 0);
  }
  // A cell whose fill the key doesn't have, in the column that the key explains.
  if (filledStatus !== undefined) for (const row of filledIn(filledStatus)) rows.add(row);
  const open = data.filter(({ row, progress = [], reviews }) => rows.has(row) && progress.length + reviews.length === 0);
  if (columns.length === 0 && open.length === 0) return table;
  return { ...table, unreadFills: { columns, rows: open.map(({ row }) => row) } };
}
