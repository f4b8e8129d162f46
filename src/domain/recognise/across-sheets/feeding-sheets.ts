// Sheets that another sheet's formulas draw on (a tab for each month under a tab of the year to date) feed its rows: each
// measure is counted once, there. A sheet is left aside only where every row of it feeds the other.

import { formulaAt } from '../../model/grid';
import { cellsDrawn, comparableName, countedElsewhere, isSettled, rowsOnSheet, type SheetRead } from './sheet-rows';

/** So many rows of a sheet, and this share of them, are drawn on under the same names. */
const [fewestDrawn, leastShareDrawn] = [2, 0.5];

/**
 * Readings as an officer should see them: sheets that feed another are left alone with a sentence. Where rows of a sheet are
 * parts of another's and more rows of it aren't, the parts are counted there and the others here.
 */
export function withoutFeeds<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  const plans = sheets.filter(({ reading }) => reading.layout === 'deliverables' && reading.tables.length > 0);
  if (plans.length < 2) return sheets;
  const drawn = plans.map((sheet) => ({ sheet, on: rowsDrawnOn(sheet) }));
  return sheets.map((sheet) => {
    const { reading } = sheet;
    if (!plans.includes(sheet) || reading.tables.some(isSettled)) return sheet;
    for (const { sheet: other, on } of drawn) {
      const feeding = other === sheet ? null : feedingRows(sheet, on);
      if (feeding === null) continue;
      const { name } = other.grid.sheet;
      if (feeding.isWhole) {
        const reason = `Its figures feed the rows of “${name}”, so they are counted once, there.`;
        return { ...sheet, reading: { ...reading, reason, layout: 'none', tables: [] } };
      }
      if (!feeding.areParts) continue;
      const rows = new Set(feeding.rows);
      const tables = reading.tables.map((table) => countedElsewhere(table, rows));
      return { ...sheet, reading: { ...reading, tables, sharedRows: { sheet: name, rows: feeding.rows, isFed: true } } };
    }
    return sheet;
  });
}

/** By the sheet in lower case and the row that figures are drawn from. */
type DrawnRows = ReadonlyMap<string, ReadonlyMap<number, Drawn>>;

/** `name`: of the row that draws. `isPart`: it draws on several sheets. */
interface Drawn {
  readonly name: string;
  readonly isPart: boolean;
}

/**
 * What the rows of a sheet draw on for what was done, where each row draws on several sheets or sets what it draws against a
 * target of its own. A row from one sheet with its target too is a copy (repeating-sheets.ts).
 */
function rowsDrawnOn(sheet: SheetRead): DrawnRows {
  const drawn = new Map<string, Map<number, Drawn>>();
  for (const { table, row } of rowsOnSheet(sheet)) {
    const { target, total, periods } = table.columns;
    const columns = [total, ...periods.map(({ column }) => column)].filter((column) => column !== null);
    const found = columns.flatMap((column) => cellsDrawn(formulaAt(sheet.grid, row.row, column)));
    const hasOwnTarget = target !== null && !(formulaAt(sheet.grid, row.row, target) ?? '').includes('!');
    const isPart = new Set(found.map(({ sheet: from }) => from)).size > 1;
    if (!isPart && !hasOwnTarget) continue;
    for (const { sheet: from, row: at } of found) {
      const rows = drawn.get(from) ?? new Map<number, Drawn>();
      drawn.set(from, rows.set(at, { name: comparableName(row), isPart }));
    }
  }
  return drawn;
}

/** The rows of a sheet that feed another's; null where they are too few to say so. */
function feedingRows(
  sheet: SheetRead,
  on: DrawnRows,
): { readonly rows: readonly number[]; readonly isWhole: boolean; readonly areParts: boolean } | null {
  const drawnOn = on.get(sheet.grid.sheet.name.toLowerCase());
  if (drawnOn === undefined) return null;
  const rows = rowsOnSheet(sheet).map(({ row }) => row);
  const drawn = rows.filter((row) => drawnOn.get(row.row)?.name === comparableName(row));
  if (drawn.length < fewestDrawn || drawn.length < rows.length * leastShareDrawn) return null;
  return {
    rows: drawn.map(({ row }) => row),
    isWhole: drawn.length === rows.length,
    areParts: drawn.every(({ row }) => drawnOn.get(row)?.isPart === true),
  };
}
