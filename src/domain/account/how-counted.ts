// A row's total with how it is counted, through to the cells that it was made of: "31: Sum of 18 + 13".

import type { AssessedRow, AssessedTable } from '../model/assessment';
import { areaAround, cellArea } from '../model/cell';
import { type CountedMethod, methodWords } from '../model/counting-method';
import { figureIn, figureOver, type Figure, type Part } from './part';

/** More periods than these are told by their range. */
const mostNamed = 6;

/** Empty where the row has no total. */
export function totalParts(
  { table }: AssessedTable,
  { row, total, method }: AssessedRow,
  tell: (value: number) => string,
): readonly Part[] {
  if (total === null) return [];
  const column = table.addInColumns.total ?? table.columns.total;
  const figure: Part = column === null ? tell(total) : figureIn(row.row, column, tell(total));
  if (method === null) return [figure];
  if (method.method === 'stated') return [figure, ', as stated'];
  const doubt = method.confirmed ? '' : '? (asked)';
  const filled = row.actuals.flatMap((actual, index): readonly Figure[] => {
    const period = table.columns.periods[index];
    return actual.kind !== 'number' || period === undefined ? [] : [figureIn(row.row, period.column, tell(actual.value))];
  });
  return [figure, `: ${methodWords[method.method]}${doubt} of `, ...madeOf(method.method, filled, periodsOf(table, row.row))];
}

/** All periods of the row as one figure. */
function periodsOf({ columns: { periods } }: AssessedTable['table'], row: number): Figure | null {
  if (periods.length === 0) return null;
  const area = areaAround(periods.map(({ column }) => cellArea(row, column)));
  return figureOver(area, `${String(periods.length)} periods`);
}

function madeOf(method: CountedMethod, filled: readonly Figure[], periods: Figure | null): readonly Part[] {
  if (filled.length === 0 || filled.length > mostNamed) return periods === null ? ['its periods'] : [periods];
  const between = method === 'sum' ? ' + ' : ', ';
  return filled.flatMap((figure, index): readonly Part[] => (index === 0 ? [figure] : [between, figure]));
}
