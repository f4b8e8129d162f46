// "Forecast or actual" over dates and "F / A" beside it: the column that says which of both each date is. Without one a date that
// has passed may be either.

import { kindOfDate } from '../../../timescales/dates/kind-of-date';
import type { PlanTable } from '../../../model/plan';
import { isDataKind } from '../../../model/table/counted-rows';
import type { DateColumn } from '../../../model/table/date-columns';
import { headingAt } from '../../../model/table/heading-at';
import { cellText, type SheetView } from '../../sheet/sheet-view';

/** "F / A", "Actual?", "A or F", "Forecast/actual". */
const asksWhich =
  /^\W*(?:(?:f|fc|fcst|forecast)\W*(?:or )?\W*(?:a|act|actual)|(?:a|act|actual)\W*(?:or )?\W*(?:f|fc|fcst|forecast)|actual|which|type of date|date type|basis|kind)\W*$/iu;
/** A date of the plan as it was set, which is neither. */
const wasSet = /\b(?:plan(?:ned)?|base-?line|target|due|original\w*|deadline|agreed|approved)\b/iu;
const fewest = 2;

/** The table with the column that tells its forecast dates from its actual ones, where there is one. */
export function withKindsOfDates(view: SheetView, table: PlanTable): PlanTable {
  const dates = table.columns.dates ?? [];
  if (table.confirmed || dates.some(({ use }) => use === 'actual')) return table;
  const may = dates.filter(
    ({ column, use }) => use === 'forecast or actual' || (use !== 'original' && !wasSet.test(headingAt(table, column))),
  );
  for (const date of may) {
    const toldBy = [1, -1, 2].map((step) => date.column + step).find((column) => tellsKinds(view, table, column));
    if (toldBy !== undefined) return withDates(table, date, toldBy);
  }
  return table;
}

function withDates(table: PlanTable, date: DateColumn, toldBy: number): PlanTable {
  const others = (table.columns.dates ?? []).filter(({ column }) => column !== date.column);
  return { ...table, columns: { ...table.columns, dates: [{ ...date, use: 'forecast or actual', toldBy }, ...others] } };
}

/** Nothing but words for the one and the other: both, or under a heading that asks which. */
function tellsKinds(view: SheetView, table: PlanTable, column: number): boolean {
  const { columns } = table;
  if (columns.rag.some((each) => each.column === column) || columns.dates?.some((each) => each.column === column) === true) return false;
  const texts = table.rows
    .flatMap(({ row, kind }) => (isDataKind(kind) ? [cellText(view.grid, row, column)] : []))
    .filter((text) => text !== '');
  const kinds = texts.map(kindOfDate);
  if (texts.length < fewest || kinds.includes(null)) return false;
  return new Set(kinds).size > 1 || asksWhich.test(headingAt(table, column));
}
