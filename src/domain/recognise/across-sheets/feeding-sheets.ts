// Sheets that another sheet's formulas draw on (a tab for each month under a tab of the year to date) feed its rows: each
// measure is counted once, there.

import { formulaAt } from '../../model/grid';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { isSettled, type SheetRead } from './repeating-sheets';

/** So many rows of a sheet, and this share of them, are drawn on under the same names. */
const [fewestDrawn, leastShareDrawn] = [2, 0.5];

/** Readings as an officer should see them: sheets that feed another are left alone with a sentence. */
export function withoutFeeds<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  const plans = sheets.filter(({ reading }) => reading.layout === 'deliverables' && reading.tables.length > 0);
  if (plans.length < 2) return sheets;
  const drawn = plans.map((sheet) => ({ sheet, on: rowsDrawnOn(sheet) }));
  return sheets.map((sheet) => {
    const { reading } = sheet;
    if (!plans.includes(sheet) || reading.tables.some(isSettled)) return sheet;
    const fed = drawn.find(({ sheet: other, on }) => other !== sheet && feeds(sheet, on));
    if (fed === undefined) return sheet;
    const reason = `Its figures feed the rows of “${fed.sheet.grid.sheet.name}”, so they are counted once, there.`;
    return { ...sheet, reading: { ...reading, reason, layout: 'none', tables: [] } };
  });
}

/** Names of rows by the sheet and the row that their figures are drawn from. */
type DrawnRows = ReadonlyMap<string, ReadonlyMap<number, string>>;

/**
 * What the rows of a sheet draw on for what was done, where each row draws on several sheets or sets what it draws against a
 * target of its own. A row from one sheet with its target too is a copy (repeating-sheets.ts).
 */
function rowsDrawnOn({ grid, reading: { tables } }: SheetRead): DrawnRows {
  const drawn = new Map<string, Map<number, string>>();
  for (const table of tables) {
    const { target, total, periods } = table.columns;
    const columns = [total, ...periods.map(({ column }) => column)].filter((column) => column !== null);
    for (const row of table.rows) {
      if (!isDataKind(row.kind)) continue;
      const found = columns.flatMap((column) => cellsDrawn(formulaAt(grid, row.row, column)));
      const hasOwnTarget = target !== null && !(formulaAt(grid, row.row, target) ?? '').includes('!');
      if (new Set(found.map(({ sheet }) => sheet)).size < 2 && !hasOwnTarget) continue;
      for (const { sheet, row: from } of found) {
        const rows = drawn.get(sheet) ?? new Map<number, string>();
        drawn.set(sheet, rows.set(from, nameOf(row)));
      }
    }
  }
  return drawn;
}

const otherSheet = /(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!\$?[A-Z]{1,3}\$?(\d+)/giu;

function cellsDrawn(formula: string | null): readonly { readonly sheet: string; readonly row: number }[] {
  if (formula?.includes('!') !== true) return [];
  return [...formula.matchAll(otherSheet)].map(([, quoted, plain, row]) => ({
    sheet: (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase(),
    row: Number(row) - 1,
  }));
}

function feeds({ grid, reading: { tables } }: SheetRead, on: DrawnRows): boolean {
  const names = on.get(grid.sheet.name.toLowerCase());
  if (names === undefined) return false;
  const rows = tables.flatMap((table) => table.rows.filter(({ kind }) => isDataKind(kind)));
  const drawn = rows.filter((row) => names.get(row.row) === nameOf(row));
  return drawn.length >= fewestDrawn && drawn.length >= rows.length * leastShareDrawn;
}

function nameOf({ description }: PlanRow): string {
  return description
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
