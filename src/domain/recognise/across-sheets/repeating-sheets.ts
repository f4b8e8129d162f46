// A summary sheet that repeats the measures of another sheet is no second plan: its lines link to that sheet's figures,
// or have the same names and figures. They are counted once, and where a figure differs that is kept to be told.

import { cellAddress } from '../../model/cell';
import { formulaAt, valueAt, type Grid } from '../../model/grid';
import type { FigureThatDiffers, PlanTable, SheetReading } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';
import { comparableName, isSettled, rowsOnSheet, type SheetRead } from './sheet-rows';

/** Fewer links than this are chance. */
const fewestLinked = 2;
/** Without links so many lines, this share of them alike, show a copy. */
const [fewestAlike, leastShareAlike] = [3, 2 / 3];

/** One figure of a line: its target, or how much was done. */
interface LineFigure {
  readonly column: number;
  readonly value: number;
  readonly isTarget: boolean;
}

/** A line of a table, and its figures. */
interface Line {
  readonly grid: Grid;
  readonly row: PlanRow;
  readonly figures: readonly LineFigure[];
  /** Its table has several periods, of which a copy has only what they come to. */
  readonly hasPeriods: boolean;
}

/** Readings as an officer should see them: sheets that repeat another are left alone with a sentence. */
export function withoutRepeats<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  const plans = sheets.filter(({ reading }) => reading.tables.length > 0);
  if (plans.length < 2) return sheets;
  return sheets.map((sheet) => {
    const { reading } = sheet;
    if (reading.tables.length === 0 || reading.tables.some(mustStay)) return sheet;
    const others = plans.filter((other) => other !== sheet && other.reading.layout !== 'narrative');
    const repeats = repeatsOf(sheet, others);
    return repeats === null ? sheet : { ...sheet, reading: { ...reading, ...repeats, layout: 'none', tables: [] } };
  });
}

function mustStay(table: PlanTable): boolean {
  return isSettled(table) || table.columns.periods.length > 1;
}

function repeatsOf(sheet: SheetRead, others: readonly SheetRead[]): Pick<SheetReading, 'reason' | 'differs'> | null {
  const lines = linesOf(sheet).filter(({ figures }) => figures.length > 0);
  if (lines.length < fewestLinked) return null;
  const names = new Map(others.map(({ grid }) => [grid.sheet.name.toLowerCase(), grid.sheet.name]));
  const linked = lines.filter((line) => linkedTo(line, names) !== null);
  const areLinked = new Set(linked);
  const typed = lines.filter((line) => !areLinked.has(line));
  const known = typed.length === 0 ? noLines : linesByName(others);
  const pairs = typed.map((line) => ({ line, other: alikeTo(line, known) }));
  if (pairs.some(({ other }) => other === null)) return null;
  const same = pairs.filter(({ line, other }) => other !== null && differencesIn(line, other).length === 0);
  const isLinked = linked.length >= fewestLinked && linked.length >= typed.length;
  const isCopied =
    pairs.every(({ other }) => other?.hasPeriods === true) &&
    linked.length + same.length >= fewestAlike &&
    (linked.length + same.length) / lines.length >= leastShareAlike;
  if (!isLinked && !isCopied) return null;
  const found = [
    ...linked.map((line) => linkedTo(line, names) ?? ''),
    ...pairs.flatMap(({ other }) => (other === null ? [] : [other.grid.sheet.name])),
  ];
  const differs = pairs.flatMap(({ line, other }) => (other === null ? [] : differencesIn(line, other)));
  const sources = [...new Set(found)].map((name) => `“${name}”`).join(' and ');
  const reason = `Its lines repeat those of ${sources}, so they are counted once, there.`;
  return { reason, ...(differs.length === 0 ? {} : { differs }) };
}

function linesOf(sheet: SheetRead): readonly Line[] {
  const { grid } = sheet;
  return rowsOnSheet(sheet).map(({ table, row }) => ({
    grid,
    row,
    figures: figuresIn(grid, table, row.row),
    hasPeriods: table.columns.periods.length > 1,
  }));
}

/** Its target, and its total or, where no column has one, its only period. */
function figuresIn(grid: Grid, { columns: { target, total, periods } }: PlanTable, row: number): readonly LineFigure[] {
  const done = total ?? (periods.length === 1 ? (periods[0]?.column ?? null) : null);
  const figureAt = (column: number | null, isTarget: boolean): readonly LineFigure[] => {
    const value = column === null ? null : valueAt(grid, row, column);
    return column === null || typeof value !== 'number' ? [] : [{ column, value, isTarget }];
  };
  return [...figureAt(target, true), ...figureAt(done, false)];
}

const reference = /(?:'((?:[^']|'')+)'|([\p{L}\d_.]+))!\$?([A-Z]{1,3})\$?(\d+)|(?<![!A-Z\d$])\$?[A-Z]{1,3}\$?\d+(?![\d(])/giu;

/** The sheet from which all figures of a line come, one of them done; null where any is typed, or they come from several. */
function linkedTo({ grid, row, figures }: Line, names: ReadonlyMap<string, string>): string | null {
  if (!figures.some(({ isTarget }) => !isTarget)) return null;
  const found = new Set<string | null>();
  for (const { column } of figures) {
    const formula = formulaAt(grid, row.row, column);
    if (formula === null) return null;
    // The end of a range of another sheet names no sheet itself.
    for (const match of formula.replace(/:\$?[A-Z]{1,3}\$?\d+/giu, '').matchAll(reference)) {
      const name = (match[1]?.replaceAll("''", "'") ?? match[2])?.toLowerCase();
      found.add(name === undefined ? null : (names.get(name) ?? null));
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const noLines: ReadonlyMap<string, readonly Line[]> = new Map();

/** Lines with a figure of what was done, by what they are called: looked up for each line of a sheet. */
function linesByName(sheets: readonly SheetRead[]): ReadonlyMap<string, readonly Line[]> {
  const known = new Map<string, Line[]>();
  for (const line of sheets.flatMap(linesOf)) {
    if (!line.figures.some(({ isTarget }) => !isTarget)) continue;
    const name = comparableName(line.row);
    const alike = known.get(name);
    if (alike === undefined) known.set(name, [line]);
    else alike.push(line);
  }
  return known;
}

/** The only line of another sheet that is called so and has the same target. */
function alikeTo(line: Line, known: ReadonlyMap<string, readonly Line[]>): Line | null {
  const name = comparableName(line.row);
  const alike = known.get(name) ?? [];
  const [only] = alike;
  const target = line.figures.find(({ isTarget }) => isTarget)?.value;
  if (only === undefined || alike.length > 1 || name === '' || target === undefined || line.figures.length < 2) return null;
  return only.figures.some(({ isTarget, value }) => isTarget && value === target) ? only : null;
}

function differencesIn(line: Line, other: Line): readonly FigureThatDiffers[] {
  const [one, two] = [line, other].map(({ figures }) => figures.find(({ isTarget }) => !isTarget));
  if (one === undefined || two === undefined || Math.abs(one.value - two.value) <= 1e-9 * Math.max(1, Math.abs(two.value))) return [];
  const { grid, row } = other;
  const cell = cellAddress(row.row, two.column);
  const there = { sheet: grid.sheet.name, cell, row: row.row, column: two.column, value: two.value };
  return [{ row: line.row.row, column: one.column, name: line.row.description, value: one.value, there }];
}
