// A column that nothing is read from may hold what the periods come to: "Preliminary result" 8 where they are 0, 2, 2 and 8.
// Where it does so by another way than adding up in every row that tells the two apart, how the row counts is asked.

import { countBy, type CountedMethod } from '../../model/counting-method';
import { numberAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';
import { isDataKind } from '../../model/table/counted-rows';
import { isSameFigure } from '../../cells/rounding';
import type { SheetView } from '../sheet/sheet-view';

const ways = ['latest', 'highest'] as const satisfies readonly CountedMethod[];
/** One cell may be the same by chance. */
const leastCells = 2;

/** A row whose ways of counting differ, with its figures. */
interface Telling {
  readonly row: PlanRow;
  readonly figures: readonly number[];
}

/** The table with the way that such columns speak for, in the rows that they speak of; as it is where none does, or a total is stated. */
export function withTotalsBeside(view: SheetView, table: PlanTable): PlanTable {
  const { total, periods } = table.columns;
  if (total !== null || periods.length < 2) return table;
  const telling = table.rows.flatMap((row): readonly Telling[] => {
    const figures = isDataKind(row.kind) ? row.actuals.flatMap((figure) => (figure.kind === 'number' ? [figure.value] : [])) : [];
    const sum = countBy('sum', figures);
    const isTold = figures.length > 1 && sum !== null && ways.every((way) => !isSameFigure(countBy(way, figures) ?? sum, sum));
    return isTold ? [{ row, figures }] : [];
  });
  if (telling.length === 0) return table;
  const unread = table.roles.filter(({ role }) => role === 'none').map(({ column }) => column);
  for (const way of ways) {
    const speaking = unread.map((column) => cellsThatAre(view, column, way, telling));
    const rows = new Set(speaking.flat());
    if (speaking.flat().length < leastCells) continue;
    return { ...table, rows: table.rows.map((row) => (rows.has(row.row) ? { ...row, totalBeside: way } : row)) };
  }
  return table;
}

/** The rows in which a column holds what the figures come to by a way; none where it holds anything else in one of them. */
function cellsThatAre({ grid }: SheetView, column: number, way: CountedMethod, telling: readonly Telling[]): readonly number[] {
  const held = telling.flatMap(({ row, figures }) => {
    const value = numberAt(grid, row.row, column);
    return value === null || value === 0 ? [] : [{ row: row.row, isSame: isSameFigure(value, countBy(way, figures) ?? Number.NaN) }];
  });
  return held.every(({ isSame }) => isSame) ? held.map(({ row }) => row) : [];
}
