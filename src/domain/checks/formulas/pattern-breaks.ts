// Cells that don't follow the formula of their block: another formula, or a figure typed over it. A block is the counted rows of
// a table's column, or cells in a line with the same formula (as seen from each) on both sides, where none is told by its
// neighbours across the line. The first row of a running total and one constant more are no breaks.

import { columnLetters } from '../../model/cell';
import { formulaAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { Place } from '../sums/formula-ranges';
import { mayBeMeant, type BlockLine } from './meant-otherwise';
import { formulaCells, type FormulaCell } from './formula-cells';
import { relativeFormulas } from './relative-formula';

/** A cell that isn't as the cells of its block. */
export interface PatternBreak extends Place {
  /** Null: a number is typed there. */
  readonly formula: string | null;
  /** A cell of the block that is as the others, and how many are. */
  readonly model: Place;
  readonly alike: number;
  readonly line: BlockLine;
}

/** Breaks of one line are told together: by what key, and what the line is called then. */
export function togetherIn({ line, row, column }: PatternBreak): { readonly key: string; readonly where: string } {
  if (line === 'row') return { key: `row ${String(row)}`, where: 'some columns' };
  return { key: String(column), where: columnLetters(column) };
}

/** What a cell is to a block: its formula as seen from it, a number, or neither. */
type CellPattern = { readonly kind: 'formula'; readonly key: string } | { readonly kind: 'number' | 'other' };

const number: CellPattern = { kind: 'number' };
const other: CellPattern = { kind: 'other' };

/** With fewer cells alike there is no pattern, and of all formulas and numbers so many follow it. */
const [fewestAlike, leastShare] = [3, 0.75];
/** A column with more breaks than that, and more than one, has no one pattern. */
const mostBroken = 0.125;
/** On both sides of a break together. */
const fewestAround = 3;

/** Top to bottom, each cell once. `ours`: columns that the add-in writes. */
export function patternBreaks(grid: Grid, tables: readonly PlanTable[], ours: ReadonlySet<number>): readonly PatternBreak[] {
  const formulas = formulaCells(grid, ours);
  if (formulas.length === 0) return [];
  const at = patternsOf(grid, formulas, ours);
  const counts = new Map<number, number>();
  for (const { column } of formulas) counts.set(column, (counts.get(column) ?? 0) + 1);
  const columns = [...counts].flatMap(([column, count]) => (count < fewestAlike ? [] : [column])).sort((one, other) => one - other);
  const ofTables = tables.flatMap((table) =>
    columns
      .filter((column) => column >= table.area.firstColumn && column <= table.area.lastColumn)
      .flatMap((column) => breaksInColumn(grid, table, column, at)),
  );
  const inLines = breaksInLines(grid, formulas, at);
  if (inLines.length === 0) return ofTables;
  const counted = tables.map(({ rows, area }) => ({ area, rows: new Set(rows.filter(isCounted).map(({ row }) => row)) }));
  const isOfTable = ({ row, column }: Place): boolean =>
    counted.some(({ area, rows }) => column >= area.firstColumn && column <= area.lastColumn && rows.has(row));
  return [...ofTables, ...inLines.filter((found) => !isOfTable(found))];
}

function breaksInColumn(grid: Grid, { rows }: PlanTable, column: number, at: PatternAt): readonly PatternBreak[] {
  const cells = rows.filter(isCounted).map(({ row }) => ({ row, column, pattern: at(row, column) }));
  const filled = cells.filter(({ pattern }) => pattern.kind !== 'other');
  const usual = mostUsual(filled.map(({ pattern }) => pattern));
  if (usual === null || usual.alike < fewestAlike || usual.alike < filled.length * leastShare) return [];
  const model = filled.find(({ pattern }) => pattern.kind === 'formula' && pattern.key === usual.key);
  if (model === undefined) return [];
  const others = filled.filter(({ pattern }) => pattern.kind !== 'formula' || pattern.key !== usual.key);
  if (others.length === 0) return [];
  const counts = countsOf(others.map(({ pattern }) => pattern));
  const breaks = others.flatMap((cell): readonly PatternBreak[] => {
    // A formula that stands in several rows is theirs: each third row a rate of the two above.
    if ((counts.get(keyOf(cell.pattern)) ?? 0) > 1 || mayBeMeant(grid, cell, model, 'column')) return [];
    if ((cell === filled[0] || cell.pattern.kind === 'number') && looksBack(usual.key)) return [];
    return [breakAt(grid, cell, { model, alike: usual.alike, line: 'column' })];
  });
  return breaks.length <= Math.max(1, filled.length * mostBroken) ? breaks : [];
}

function breakAt(grid: Grid, { row, column }: Place, { model, alike, line }: Pick<PatternBreak, 'model' | 'alike' | 'line'>): PatternBreak {
  return { row, column, formula: formulaAt(grid, row, column), model: { row: model.row, column: model.column }, alike, line };
}

/** The pattern of a cell, by its row and column on the sheet. */
type PatternAt = (row: number, column: number) => CellPattern;

function patternsOf(grid: Grid, formulas: readonly FormulaCell[], ours: ReadonlySet<number>): PatternAt {
  const { firstRow, firstColumn } = grid.area;
  const keyOfCell = relativeFormulas(grid);
  const known = new Map<string | null, CellPattern>([[null, other]]);
  const rows: CellPattern[][] = [];
  for (const cell of formulas) {
    const key = keyOfCell(cell);
    const pattern = known.get(key) ?? patternOf(key ?? '');
    known.set(key, pattern);
    const ofRow = rows[cell.row - firstRow] ?? [];
    ofRow[cell.column - firstColumn] = pattern;
    rows[cell.row - firstRow] = ofRow;
  }
  return (row, column) => {
    const pattern = rows[row - firstRow]?.[column - firstColumn];
    if (pattern !== undefined) return pattern;
    const isTyped = !ours.has(column) && typeof valueAt(grid, row, column) === 'number' && formulaAt(grid, row, column) === null;
    return isTyped ? number : other;
  };
}

/** A cell, seen from the formula or fixed. */
const takesCells = /(?<![\w.])R(?:\[-?\d+\]|\d+)?C|(?<![\w.])C\[/u;

function patternOf(key: string): CellPattern {
  if (takesCells.test(key)) return { kind: 'formula', key };
  // =120+35 is a figure, typed; what a name or a function without a cell gives isn't known here.
  return /[A-Z"]/u.test(key) ? other : number;
}

function mostUsual(patterns: readonly CellPattern[]): { readonly key: string; readonly alike: number } | null {
  const [most] = [...countsOf(patterns)].sort(([, one], [, other]) => other - one);
  return most === undefined ? null : { key: most[0], alike: most[1] };
}

/** By formula as seen from its cell, how many cells have it. */
function countsOf(patterns: readonly CellPattern[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pattern of patterns) if (pattern.kind === 'formula') counts.set(pattern.key, (counts.get(pattern.key) ?? 0) + 1);
  return counts;
}

/** A running total takes the cell before it, which its first cell can't; nor where it begins anew. */
function looksBack(key: string): boolean {
  return key.includes('R[-');
}

/** Breaks between cells of one formula, down the columns and along the rows of the whole sheet. */
function breaksInLines(grid: Grid, formulas: readonly FormulaCell[], at: PatternAt): readonly PatternBreak[] {
  const found: PatternBreak[] = [];
  const looked = new Set<string>();
  for (const { row, column } of formulas) {
    const pattern = at(row, column);
    // What breaks a line stands right below one of its formulas, or right of it.
    const [below, right] = [at(row + 1, column), at(row, column + 1)];
    const places: Place[] = [];
    if (below !== pattern && below.kind !== 'other') places.push({ row: row + 1, column });
    if (right !== pattern && right.kind !== 'other') places.push({ row, column: column + 1 });
    for (const place of places) {
      const key = `${String(place.row)} ${String(place.column)}`;
      if (looked.has(key)) continue;
      looked.add(key);
      const broken = breakInLine(grid, at, place, 'column') ?? breakInLine(grid, at, place, 'row');
      if (broken !== null) found.push(broken);
    }
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

function breakInLine(grid: Grid, at: PatternAt, { row, column }: Place, line: BlockLine): PatternBreak | null {
  const isDown = line === 'column';
  const alike = alikeAround(at, { row, column }, isDown);
  if (alike === null) return null;
  const pattern = at(row, column);
  // Its neighbours across the line break theirs too: a row, or a column, of its own.
  const isOneOfMany = [-1, 1].some((aside) => {
    const beside = isDown ? { row, column: column + aside } : { row: row + aside, column };
    return isSame(at(beside.row, beside.column), pattern) && (pattern.kind === 'formula' || alikeAround(at, beside, isDown) !== null);
  });
  const model = isDown ? { row: row - 1, column } : { row, column: column - 1 };
  const isNewStart = pattern.kind === 'number' && isDown && looksBack(keyOf(at(model.row, model.column)));
  if (isOneOfMany || isNewStart || mayBeMeant(grid, { row, column }, model, line)) return null;
  return breakAt(grid, { row, column }, { model, alike, line });
}

function keyOf(pattern: CellPattern): string {
  return pattern.kind === 'formula' ? pattern.key : '';
}

/** So far it is counted how many are alike. */
const mostCounted = 500;

/** How many cells right before and behind have one formula, which isn't this cell's; null where they are too few. */
function alikeAround(at: PatternAt, { row, column }: Place, isDown: boolean): number | null {
  const along = (step: number): CellPattern => (isDown ? at(row + step, column) : at(row, column + step));
  const before = along(-1);
  if (before.kind !== 'formula' || !isSame(before, along(1)) || isSame(before, at(row, column))) return null;
  let alike = 0;
  for (const direction of [-1, 1]) {
    for (let step = direction; isSame(along(step), before) && alike < mostCounted; step += direction) alike += 1;
  }
  return alike < fewestAround ? null : alike;
}

function isSame(one: CellPattern, other: CellPattern): boolean {
  if (one === other) return one.kind !== 'other';
  return one.kind === 'formula' ? other.kind === 'formula' && one.key === other.key : one.kind !== 'other' && one.kind === other.kind;
}
