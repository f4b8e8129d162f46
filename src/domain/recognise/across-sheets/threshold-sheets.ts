// A sheet that says of another sheet's rows where each colour or grade begins ("Green at", "Amber at") is no plan: nothing in
// it was reached or is to be reached.

import { formulaAt } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { saysWhereGradeBegins } from '../columns/threshold-columns';
import { comparableName, namesOnSheet, rowsOnSheet, type SheetRead } from './sheet-rows';

const fewestThresholds = 2;
/** So many of its rows, and this share of them, are another sheet's; or so many formulas there look it up. */
const [fewestRows, leastShare, fewestLookups] = [2, 0.5, 2];

/** Readings as an officer should see them: sheets of thresholds are left alone with a sentence. */
export function withoutThresholds<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  const ofThresholds = sheets.filter(({ reading }) => reading.tables.length > 0 && reading.tables.every(holdsThresholds));
  if (ofThresholds.length === 0) return sheets;
  const others = sheets.filter((sheet) => sheet.reading.tables.length > 0 && !ofThresholds.includes(sheet));
  return sheets.map((sheet) => {
    const judged = ofThresholds.includes(sheet) ? others.find((other) => isJudgedBy(other, sheet)) : undefined;
    if (judged === undefined) return sheet;
    const reason = `It says where the colours or grades of the rows on “${judged.grid.sheet.name}” begin, so nothing in it is reviewed.`;
    return { ...sheet, reading: { ...sheet.reading, layout: 'none', reason, tables: [] } };
  });
}

/** All its figures are thresholds. What an officer has said of it, or an earlier review has written beside it, stands. */
function holdsThresholds({ columns, roles, confirmed }: PlanTable): boolean {
  const thresholds = new Set(roles.filter(({ heading }) => saysWhereGradeBegins(heading)).map(({ column }) => column));
  const isThreshold = (column: number | null): boolean => column === null || thresholds.has(column);
  return (
    !confirmed &&
    thresholds.size >= fewestThresholds &&
    isThreshold(columns.target) &&
    isThreshold(columns.total) &&
    columns.periods.every(({ column }) => thresholds.has(column)) &&
    columns.achieved === null &&
    columns.rag.length === 0 &&
    (columns.progress ?? []).length === 0
  );
}

function isJudgedBy(sheet: SheetRead, thresholds: SheetRead): boolean {
  const names = namesOnSheet(sheet);
  const rows = rowsOnSheet(thresholds).map(({ row }) => comparableName(row));
  const shared = rows.filter((name) => name !== '' && names.has(name)).length;
  return (shared >= fewestRows && shared >= rows.length * leastShare) || lookUps(sheet, thresholds.grid.sheet.name) >= fewestLookups;
}

/** How many formulas of a sheet's rows name the other sheet. */
function lookUps({ grid, reading }: SheetRead, name: string): number {
  const quoted = `${name.replaceAll("'", "''").toLowerCase()}'!`;
  const plain = `${name.toLowerCase()}!`;
  let found = 0;
  for (const { firstRow, lastRow, area } of reading.tables) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        const formula = formulaAt(grid, row, column)?.toLowerCase() ?? '';
        if (formula.includes(quoted) || formula.includes(plain)) found += 1;
      }
    }
  }
  return found;
}
