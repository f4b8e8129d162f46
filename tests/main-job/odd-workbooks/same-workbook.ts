// What is the same in two states of a workbook, and what isn't: cells, looks, rules, tables, measures, parts.

import { cellAddress } from '../../../src/workbench/workbook/addresses';
import { cellAt } from '../../../src/workbench/workbook/cells';
import type { Area, Cell, Sheet, Workbook } from '../../../src/workbench/workbook/model';
import { opened } from '../reviewed';

/** `row` null: anywhere in the column. */
export type IsOurs = (sheet: string, row: number | null, column: number) => boolean;

/** What of the first workbook isn't in the second, or isn't the same there, `isOurs` apart. */
export function lost(before: Workbook, after: Workbook, isOurs: IsOurs = () => false): string[] {
  return before.sheets.flatMap((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) return [`sheet ${sheet.name} is gone`];
    const cells = cellsOf(sheet).flatMap(([row, column, cell]) => {
      if (cell.value === null && cell.formula === null && isOurs(sheet.name, row, column)) return [];
      const [was, is] = [contentOf(before, cell), contentOf(after, cellAt(now, row, column) ?? undefined)];
      return was === is ? [] : [`${sheet.name}!${cellAddress(row, column)} was ${was} is ${is}`];
    });
    return [...cells, ...missing(sheet, now, isOurs)];
  });
}

/** Rules apart from their place in the order, which others may share. */
function rulesOf({ conditionalFormats }: Sheet): unknown[] {
  return conditionalFormats.map(({ xml, areas }) => [xml?.replace(/priority="\d+"/, ''), areas]);
}

/** What each cell may hold, cell by cell. */
function validationsOf({ name, validations }: Sheet, isOurs: IsOurs): unknown[] {
  return validations.flatMap((rule) =>
    rule.areas.flatMap((area) =>
      rowsIn(area).flatMap((row) =>
        Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, i) => area.firstColumn + i)
          .filter((column) => !isOurs(name, row, column))
          .map((column) => [row, column, rule.type, rule.operator, rule.formula1, rule.formula2, rule.allowBlank]),
      ),
    ),
  );
}

function columnsOf({ name, columnFormats }: Sheet, isOurs: IsOurs): unknown[] {
  return [...columnFormats]
    .filter(([, { hidden }]) => hidden)
    .map(([column]) => column)
    .filter((column) => !isOurs(name, null, column));
}

function missing(was: Sheet, is: Sheet, isOurs: IsOurs): string[] {
  const lists: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ['merge', was.merges, is.merges],
    ['comment', was.comments, is.comments],
    ['rule', rulesOf(was), rulesOf(is)],
    ['validation', validationsOf(was, isOurs), validationsOf(is, isOurs)],
    ['hidden column', columnsOf(was, isOurs), columnsOf(is, isOurs)],
    [
      'row',
      [...was.rowFormats].filter(([, { hidden }]) => hidden).map(([at]) => at),
      [...is.rowFormats].filter(([, { hidden }]) => hidden).map(([at]) => at),
    ],
    [
      'setting',
      [was.visibility, was.frozen, was.pageLayout, was.showGridlines, was.tabColor, was.protection === null],
      [is.visibility, is.frozen, is.pageLayout, is.showGridlines, is.tabColor, is.protection === null],
    ],
    [
      'table',
      was.tables.map(({ id, name, style, columns }) => [id, name, style, columns[0]]),
      is.tables.map(({ id, name, style, columns }) => [id, name, style, columns[0]]),
    ],
    ['table column', was.tables.flatMap(({ columns }) => columns), is.tables.flatMap(({ columns }) => columns)],
  ];
  return lists.flatMap(([what, before, after]) => {
    const there = new Set(after.map((item) => JSON.stringify(item)));
    return before
      .filter((item) => !there.has(JSON.stringify(item)))
      .map((item) => `${was.name}: ${what} ${JSON.stringify(item).slice(0, 200)} is gone`);
  });
}

/** What the second workbook has that the first hasn't. */
export function added(before: Workbook, after: Workbook): string[] {
  const sheets = after.sheets.flatMap((sheet) => {
    const was = before.sheets.find(({ name }) => name === sheet.name);
    if (was === undefined) return [`sheet ${sheet.name} stays`];
    const cells = cellsOf(sheet).flatMap(([row, column, cell]) => {
      const there = cellAt(was, row, column);
      const isBare = cell.value === null && cell.formula === null;
      return there !== undefined
        ? []
        : isBare
          ? looksPlain(after, was, before, cell, row, column)
            ? []
            : [`${sheet.name}!${cellAddress(row, column)} keeps a look ${contentOf(after, cell)}`]
          : [`${sheet.name}!${cellAddress(row, column)} stays`];
    });
    const counts = (['merges', 'comments', 'conditionalFormats', 'tables'] as const).filter((key) => sheet[key].length > was[key].length);
    const tables = sheet.tables.flatMap(({ name, area }) => {
      const old = was.tables.find((table) => table.name === name);
      return JSON.stringify(old?.area) === JSON.stringify(area) ? [] : [`table ${name} stays at ${JSON.stringify(area)}`];
    });
    const heights = [...new Set([...was.rowFormats.keys(), ...sheet.rowFormats.keys()])].flatMap((row) => {
      const [old, now] = [
        was.rowFormats.get(row)?.height ?? was.defaultRowHeight,
        sheet.rowFormats.get(row)?.height ?? sheet.defaultRowHeight,
      ];
      return old === now ? [] : [`row ${String(row + 1)} was ${String(old)} high, is ${String(now)}`];
    });
    const widths = [...new Set([...was.columnFormats.keys(), ...sheet.columnFormats.keys()])].flatMap((column) => {
      const [old, now] = [
        was.columnFormats.get(column)?.width ?? was.defaultColumnWidth,
        sheet.columnFormats.get(column)?.width ?? sheet.defaultColumnWidth,
      ];
      return old === now ? [] : [`column ${String(column)} was ${String(old)} wide, is ${String(now)}`];
    });
    const filter =
      JSON.stringify(was.filter?.area) === JSON.stringify(sheet.filter?.area)
        ? []
        : [`filter stays at ${JSON.stringify(sheet.filter?.area)}`];
    return [...cells, ...counts.map((key) => `${sheet.name}: more ${key}`), ...tables, ...heights, ...widths, ...filter];
  });
  const names = after.names
    .filter(({ name }) => !before.names.some((other) => other.name === name))
    .map(({ name }) => `name ${name} stays`);
  return [...sheets, ...names];
}

/** An empty cell that looks as its row, its column or an untouched cell does. */
function looksPlain(after: Workbook, was: Sheet, before: Workbook, cell: Cell, row: number, column: number): boolean {
  const style = was.rowFormats.get(row)?.style ?? was.columnFormats.get(column)?.style ?? 0;
  return lookOf(after, cell.style) === lookOf(before, style);
}

/** A style, whatever its place in the file. */
export function lookOf(workbook: Workbook, style: number): string {
  return JSON.stringify({ ...workbook.styles[style], xf: null, basedOn: null });
}

function cellsOf(sheet: Sheet): (readonly [number, number, Cell])[] {
  return [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell] as const));
}

/** A formula's value may move with the clock, or may not have been saved. */
function contentOf(workbook: Workbook, cell: Cell | undefined): string {
  if (cell === undefined) return '{}';
  const { value, formula, quotePrefix, arrayArea, style } = cell;
  return JSON.stringify({ value: formula === null ? value : null, formula, quotePrefix, arrayArea, look: lookOf(workbook, style) });
}

export /** Parts that a review has no business with. */
const ours =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|calcChain)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/webextensions\/.*)$/;

export function changedUntouchedParts(before: Uint8Array, after: Uint8Array): string[] {
  const workbook = opened(before);
  const touched = new Set(changedSheets(workbook, opened(after)).flatMap(({ part }) => (part === null ? [] : [part])));
  return differingParts(before, after)
    .filter((name) => workbook.original.parts.has(name) && !ours.test(name) && !touched.has(name) && !name.startsWith('xl/tables/'))
    .map((name) => `${name} differs`);
}

function changedSheets(before: Workbook, after: Workbook): readonly Sheet[] {
  return before.sheets.filter((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    return now === undefined || cellsOf(now).length !== cellsOf(sheet).length || lost(after, before).length > 0;
  });
}

/** Names of the parts that aren't the same byte for byte, or that only one file has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [opened(before).original.parts, opened(after).original.parts];
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    return one === undefined || other === undefined || !Buffer.from(one).equals(Buffer.from(other));
  });
}

export function rowsIn({ firstRow, lastRow }: Area): number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i);
}
