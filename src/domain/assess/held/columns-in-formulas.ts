// Which columns of a table its own formulas read: a column that a formula uses, or that is made of columns that are read, has its
// reason, whatever its heading.

import { referencesIn } from '../../cells/formulas/formula-references';
import { rowFormulaAt, type RowFormula } from '../../cells/row-formula';
import { formulaAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';

/** So many rows tell of all: formulas of a column are alike. */
const mostRows = 8;

/** By column of formulas the columns of its own row that they name. */
export type ColumnsRead = ReadonlyMap<number, ReadonlySet<number>>;

/** Of columns whose formulas stand in half of the rows that are looked at, at least. */
export function columnsRead(grid: Grid, { area, rows, addInColumns }: PlanTable): ColumnsRead {
  const counted = rows.filter(isCounted).map(({ row }) => row);
  const step = Math.max(1, Math.ceil(counted.length / mostRows));
  const some = counted.filter((_, index) => index % step === 0);
  const ours = new Set<number>(Object.values(addInColumns));
  const found = new Map<number, ReadonlySet<number>>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (ours.has(column)) continue;
    const named = some.flatMap((row) => columnsNamed(grid, row, column) ?? []);
    if (named.length * 2 >= some.length && named.length > 0) found.set(column, new Set(named.flatMap((each) => [...each])));
  }
  return found;
}

/** Null where the cell has no formula. */
function columnsNamed(grid: Grid, row: number, column: number): ReadonlySet<number> | null {
  const formula = formulaAt(grid, row, column);
  if (formula === null) return null;
  const named = new Set(partsOf(rowFormulaAt(grid, row, column)));
  for (const { sheet, area } of referencesIn(formula, grid.sheet.name).cells) {
    if (sheet !== grid.sheet.name || row < area.firstRow || row > area.lastRow) continue;
    for (let each = area.firstColumn; each <= Math.min(area.lastColumn, grid.area.lastColumn); each += 1) named.add(each);
  }
  return named;
}

function partsOf(formula: RowFormula | null): readonly number[] {
  switch (formula?.kind) {
    case 'sum':
    case 'highest':
    case 'average':
    case 'latest':
      return formula.columns;
    case 'ratio':
      return [...formula.over, ...formula.under];
    case 'difference':
      return [...formula.from, ...formula.less];
    case 'progress':
      return [...formula.now, ...formula.baseline, ...formula.target];
    default:
      return [];
  }
}
