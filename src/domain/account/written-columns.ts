// Which columns that people read a review writes in a table, and where: without the workings, which stand collapsed.

import { areaAddress, areaAround, columnLetters, type Area } from '../model/cell';
import type { Edit } from '../model/edit';
import type { PlanTable } from '../model/plan';
import type { Review } from '../model/review';
import { type AddInColumn, addInColumnHeadings, addInColumnOrder, columnOrder } from '../model/table/add-in-columns';

/** Neighbouring cells of one table. */
export interface WrittenColumns {
  readonly sheetId: string;
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  /** What the columns are called, left to right. */
  readonly headings: readonly string[];
}

type CellsEdit = Extract<Edit, { readonly kind: 'cells' }>;

/** Of each table of a review in turn. */
export function columnsWritten({ sheets, edits }: Pick<Review, 'sheets' | 'edits'>): readonly WrittenColumns[] {
  return sheets.flatMap(({ tables }) => tables.flatMap(({ table }) => writtenColumns(table, edits) ?? []));
}

/** Null where nothing that people read is written there. */
function writtenColumns(table: PlanTable, edits: readonly Edit[]): WrittenColumns | null {
  const shown = cellsOf(table, edits).flatMap((edit) => {
    const heading = headingOf(table, edit);
    return heading === null ? [] : [{ area: edit.area, heading }];
  });
  const columns = [...shown].sort((one, other) => one.area.firstColumn - other.area.firstColumn);
  const [first] = columns;
  if (first === undefined) return null;
  // What stands apart from the first is told, and not selected with it.
  const together = columns.reduce<Area>(
    (area, { area: next }) => (next.firstColumn <= area.lastColumn + 1 ? areaAround([area, next]) : area),
    first.area,
  );
  return {
    sheetId: table.sheet.id,
    sheet: table.sheet.name,
    address: areaAddress(together),
    headings: [...new Set(columns.map(({ heading }) => heading))],
  };
}

/** The edits of cells in the table's rows, from its headings on. */
export function cellsOf({ sheet, area: { firstRow, lastRow } }: PlanTable, edits: readonly Edit[]): readonly CellsEdit[] {
  return edits.filter(
    (edit): edit is CellsEdit =>
      edit.kind === 'cells' &&
      'id' in edit.sheet &&
      edit.sheet.id === sheet.id &&
      edit.area.lastRow >= firstRow &&
      edit.area.firstRow <= lastRow,
  );
}

/** Of columns by the side of an officer's own, the total and the percentage repeat theirs. */
function headingOf({ columns, addInColumns }: PlanTable, { area, after }: CellsEdit): string | null {
  const first = after[0]?.[0];
  const key = addInColumnOrder.find((each) => addInColumnHeadings[each] === first || addInColumns[each] === area.firstColumn);
  if (key === undefined)
    return area.firstColumn === columns.total || area.firstColumn === columns.achieved ? ownName(area.firstColumn, columns) : null;
  const repeated: readonly AddInColumn[] = [
    ...(columns.total === null ? [] : ['total' as const]),
    ...(columns.achieved === null ? [] : ['achieved' as const]),
  ];
  return columnOrder(repeated).shown.includes(key) ? addInColumnHeadings[key] : null;
}

function ownName(column: number, { total }: PlanTable['columns']): string {
  return `${column === total ? 'Total' : '% achieved'} (column ${columnLetters(column)})`;
}
