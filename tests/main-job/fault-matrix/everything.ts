// All that a write may touch in a workbook, thing by thing: contents, looks, rules, names, sizes, groups, settings. Two
// states of a workbook are the same where no thing differs.

import { areaAddress, parseArea } from '../../../src/workbench/workbook/addresses';
import type { Area, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { lookOf } from '../odd-workbooks/same-workbook';

/** Thing → how it is. A key is "sheet|what|row|column", of which the last two may be missing. */
export type Everything = ReadonlyMap<string, string>;

/** Settings that the add-in keeps for itself. */
const ownSettings = /^programmePlan\.(?!mappings)/u;

export function everythingIn(workbook: Workbook): Everything {
  const things = new Map<string, string>();
  workbook.sheets.forEach((sheet, position) => {
    things.set(`${sheet.name}|sheet`, JSON.stringify([position, sheet.visibility, sheet.frozen, sheet.pageLayout, sheet.showGridlines]));
    addCells(things, workbook, sheet);
    addSizes(things, workbook, sheet);
    addRules(things, sheet);
  });
  for (const { name, refersTo, sheetId, hidden } of workbook.names)
    things.set(`|name ${name}`, JSON.stringify([refersTo, sheetId, hidden]));
  for (const [key, value] of workbook.settings) if (!ownSettings.test(key)) things.set(`|setting ${key}`, JSON.stringify(value));
  return things;
}

/** Keys of the things that differ. */
export function differencesBetween(one: Everything, other: Everything): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}

function addCells(things: Map<string, string>, workbook: Workbook, sheet: Sheet): void {
  for (const [row, cells] of sheet.rows) {
    for (const [column, { value, formula, style, quotePrefix = false, arrayArea }] of cells) {
      const key = `${String(row)}|${String(column)}`;
      if (value !== null || formula !== null)
        things.set(`${sheet.name}|cell|${key}`, JSON.stringify([formula === null ? value : null, formula, quotePrefix, arrayArea]));
      const plain = sheet.rowFormats.get(row)?.style ?? sheet.columnFormats.get(column)?.style ?? 0;
      const look = lookOf(workbook, style);
      if (look !== lookOf(workbook, plain)) things.set(`${sheet.name}|format|${key}`, look);
    }
  }
}

function addSizes(things: Map<string, string>, workbook: Workbook, sheet: Sheet): void {
  for (const [row, { height, hidden, style, outlineLevel = 0, collapsed = false }] of sheet.rowFormats) {
    const size = [height ?? sheet.defaultRowHeight, hidden, style === null ? null : lookOf(workbook, style), outlineLevel, collapsed];
    if (JSON.stringify(size) !== JSON.stringify([sheet.defaultRowHeight, false, null, 0, false]))
      things.set(`${sheet.name}|row|${String(row)}|`, JSON.stringify(size));
  }
  for (const [column, { width, hidden, style, outlineLevel = 0, collapsed = false }] of sheet.columnFormats) {
    const size = [width ?? sheet.defaultColumnWidth, hidden, style === null ? null : lookOf(workbook, style), outlineLevel];
    if (JSON.stringify(size) !== JSON.stringify([sheet.defaultColumnWidth, false, null, 0]))
      things.set(`${sheet.name}|column||${String(column)}`, JSON.stringify(size));
    // The [+] beside a group is the group's.
    if (collapsed) things.set(`${sheet.name}|collapsed||${String(column - 1)}`, '');
  }
}

function addRules(things: Map<string, string>, sheet: Sheet): void {
  for (const area of sheet.merges) things.set(`${sheet.name}|merge ${areaAddress(area)}|${placeOf(area)}`, '');
  for (const rule of sheet.validations) addToCells(things, `${sheet.name}|validation`, rule.areas, { ...rule, areas: null, xml: null });
  for (const rule of sheet.conditionalFormats)
    addToCells(things, `${sheet.name}|colours`, rule.areas, { ...rule, areas: null, xml: null, id: null, priority: null });
  for (const { name, area, columns, filter, style } of sheet.tables)
    things.set(
      `${sheet.name}|table ${name}`,
      JSON.stringify([area, columns.map((column) => [column.name, column.calculatedFormula]), filter?.area, style]),
    );
  if (sheet.filter !== null) things.set(`${sheet.name}|filter`, JSON.stringify([sheet.filter.area, [...sheet.filter.criteria]]));
  for (const { row, column, text } of sheet.comments) things.set(`${sheet.name}|note|${String(row)}|${String(column)}`, text);
  things.set(`${sheet.name}|protection`, String(sheet.protection !== null));
}

/** A cell may have several of them, as colours. */
function addToCells(things: Map<string, string>, what: string, areas: readonly Area[], rule: unknown): void {
  for (const [row, column] of cellsOf(areas)) {
    const key = `${what}|${String(row)}|${String(column)}`;
    things.set(key, [...(things.get(key)?.split('\n') ?? []), JSON.stringify(rule)].sort().join('\n'));
  }
}

function cellsOf(areas: readonly Area[]): readonly (readonly [number, number])[] {
  return areas.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, j) => [firstRow + i, firstColumn + j] as const),
    ).flat(),
  );
}

function placeOf({ firstRow, firstColumn }: Area): string {
  return `${String(firstRow)}|${String(firstColumn)}`;
}

/** Cells that an answer names. */
export interface NamedCells {
  readonly sheet: string;
  /** A1; whole columns and rows as "K:M" and "3:7". */
  readonly address: string;
}

/** The differences that aren't in cells which an answer names. Names of the workbook are those of any sheet. */
export function notNamed(differences: readonly string[], named: readonly NamedCells[]): readonly string[] {
  return differences.filter((key) => {
    const [sheet = '', , row = '', column = ''] = key.split('|');
    if (sheet === '') return named.length === 0;
    return !named.some((each) => {
      if (each.sheet !== sheet) return false;
      const area = parseArea(each.address);
      if (area === null) return false;
      const isIn = (at: string, first: number, last: number): boolean => at === '' || (first <= Number(at) && Number(at) <= last);
      return isIn(row, area.firstRow, area.lastRow) && isIn(column, area.firstColumn, area.lastColumn);
    });
  });
}
