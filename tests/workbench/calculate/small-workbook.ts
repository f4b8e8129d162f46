// Workbooks made in the test itself: rows of values and formulas, without a file behind them.

import { blankSheet } from '../../../src/workbench/workbook/blank-sheet';
import { plainStyle } from '../../../src/workbench/workbook/styles';
import type { Cell, CellValue, DefinedName, Sheet, Workbook } from '../../../src/workbench/workbook/model';

/** A value, a formula without a saved value ("=…"), or both. */
export type CellContent =
  string | number | boolean | null | { readonly error: string } | { readonly formula: string; readonly saved: CellValue };

function cellOf(content: CellContent): Cell | null {
  if (content === null) return null;
  if (typeof content === 'string' && content.startsWith('=')) return { value: null, formula: content, style: 0 };
  if (typeof content === 'object' && 'formula' in content) return { value: content.saved, formula: content.formula, style: 0 };
  return { value: content, formula: null, style: 0 };
}

export function sheetOf(name: string, rows: readonly (readonly CellContent[])[]): Sheet {
  const cells = rows.map((row, index): [number, Map<number, Cell>] => {
    const entries = row.map((content, column): [number, Cell | null] => [column, cellOf(content)]);
    return [index, new Map(entries.flatMap(([column, cell]) => (cell === null ? [] : [[column, cell] as const])))];
  });
  return { ...blankSheet(`{${name}}`, name), rows: new Map(cells.filter(([, row]) => row.size > 0)) };
}

export function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>,
  names: Readonly<Record<string, string>> = {},
  date1904 = false,
): Workbook {
  const made = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  return {
    sheets: made,
    names: Object.entries(names).map(([name, refersTo]): DefinedName => ({ name, refersTo, sheetId: null, hidden: false, comment: null })),
    styles: [plainStyle],
    settings: new Map(),
    date1904,
    activeSheetId: made[0]?.id ?? '',
    original: { parts: new Map() },
  };
}

/** A sheet of the workbook by name. */
export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet named ${name}`);
  return sheet;
}

/** What stands in a row from column A on: formulas' values, null for blanks. */
export function valuesIn(sheet: Sheet, row: number, columns: number): readonly CellValue[] {
  return Array.from({ length: columns }, (_, column) => sheet.rows.get(row)?.get(column)?.value ?? null);
}
