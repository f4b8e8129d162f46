// Cells that don't follow the formula of their block: another formula, or a figure typed over it. A block is the counted rows of
// a table's column, or cells in a line with the same formula (as seen from each) on both sides, where none is told by its
// neighbours across the line. The first row of a running total and one constant more are no breaks.

import type { CellValue } from '../../model/cell';
import { formulaAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { Place } from '../sums/formula-ranges';
import { mayBeMeant, type BlockLine } from './meant-otherwise';
import { relativeFormula } from './relative-formula';

/** A cell that isn't as the cells of its block. */
export interface PatternBreak extends Place {
  /** Null: a number is typed there. */
  readonly formula: string | null;
  /** A cell of the block that is as the others, and how many are. */
  readonly model: Place;
  readonly alike: number;
  readonly line: BlockLine;
}

/** What a cell is to a block: its formula as seen from it, a number, or neither. */
type CellPattern = { readonly kind: 'formula'; readonly key: string } | { readonly kind: 'number' | 'other' };

/** With fewer cells alike there is no pattern, and of all formulas and numbers so many follow it. */
const [fewestAlike, leastShare] = [3, 0.75];
/** A column with more breaks than that, and more than one, has no one pattern. */
const mostBroken = 0.125;
/** On both sides of a break together. */
const fewestAround = 3;

/** Top to bottom, each cell once. `ours`: columns that the add-in writes. */
export function patternBreaks(grid: Grid, tables: readonly PlanTable[], ours: ReadonlySet<number>): readonly PatternBreak[] {
  const ofTables = tables.flatMap((table) => columnsOf(table, ours).flatMap((column) => breaksInColumn(grid, table, column)));
  const counted = new Set(
    tables.flatMap(({ rows, area }) => rows.filter(isCounted).map(({ row }) => `${String(row)} ${String(area.firstColumn)}`)),
  );
  const isOfTable = ({ row, column }: Place): boolean =>
    tables.some(
      ({ area }) => column >= area.firstColumn && column <= area.lastColumn && counted.has(`${String(row)} ${String(area.firstColumn)}`),
    );
  return [...ofTables, ...breaksInLines(grid, ours).filter((found) => !isOfTable(found))];
}

function columnsOf({ area }: PlanTable, ours: ReadonlySet<number>): readonly number[] {
  const all = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, across) => area.firstColumn + across);
  return all.filter((column) => !ours.has(column));
}

function breaksInColumn(grid: Grid, { rows }: PlanTable, column: number): readonly PatternBreak[] {
  const cells = rows.filter(isCounted).map(({ row }) => ({ row, column, pattern: patternAt(grid, { row, column }) }));
  const filled = cells.filter(({ pattern }) => pattern.kind !== 'other');
  const usual = mostUsual(filled.map(({ pattern }) => pattern));
  if (usual === null || usual.alike < fewestAlike || usual.alike < filled.length * leastShare) return [];
  const model = filled.find(({ pattern }) => pattern.kind === 'formula' && pattern.key === usual.key);
  if (model === undefined) return [];
  const keys = filled.map(({ pattern }) => keyOf(pattern));
  // A formula that stands in several rows is theirs: each third row a rate of the two above.
  const isRepeated = (key: string): boolean => keys.filter((each) => each === key).length > 1;
  const breaks = filled.flatMap((cell): readonly PatternBreak[] => {
    if ((cell.pattern.kind === 'formula' && isRepeated(cell.pattern.key)) || mayBeMeant(grid, cell, model, 'column')) return [];
    if ((cell === filled[0] || cell.pattern.kind === 'number') && looksBack(usual.key)) return [];
    return [breakAt(grid, cell, { model, alike: usual.alike, line: 'column' })];
  });
  return breaks.length <= Math.max(1, filled.length * mostBroken) ? breaks : [];
}

function breakAt(grid: Grid, { row, column }: Place, { model, alike, line }: Pick<PatternBreak, 'model' | 'alike' | 'line'>): PatternBreak {
  return { row, column, formula: formulaAt(grid, row, column), model: { row: model.row, column: model.column }, alike, line };
}

function patternAt(grid: Grid, { row, column }: Place): CellPattern {
  return patternOf(formulaAt(grid, row, column), valueAt(grid, row, column), { row, column });
}

function patternOf(formula: string | null, value: CellValue, place: Place): CellPattern {
  if (formula === null) return { kind: typeof value === 'number' ? 'number' : 'other' };
  const key = relativeFormula(formula, place);
  if (key === null) return { kind: 'other' };
  if (/R[[{]/u.test(key)) return { kind: 'formula', key };
  // =120+35 is a figure, typed; what a name or a function without a cell gives isn't known here.
  return { kind: /[A-Z"]/u.test(key) ? 'other' : 'number' };
}

function mostUsual(patterns: readonly CellPattern[]): { readonly key: string; readonly alike: number } | null {
  const counts = new Map<string, number>();
  for (const pattern of patterns) if (pattern.kind === 'formula') counts.set(pattern.key, (counts.get(pattern.key) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined ? null : { key: most[0], alike: most[1] };
}

/** A running total takes the cell before it, which its first cell can't; nor where it begins anew. */
function looksBack(key: string): boolean {
  return key.includes('R[-');
}

/** Breaks between cells of one formula, down the columns and along the rows of the whole sheet. */
function breaksInLines(grid: Grid, ours: ReadonlySet<number>): readonly PatternBreak[] {
  const { firstRow, firstColumn } = grid.area;
  const patterns = grid.formulas.map((cells, down) =>
    cells.map((formula, across): CellPattern => {
      const place = { row: firstRow + down, column: firstColumn + across };
      return ours.has(place.column) ? { kind: 'other' } : patternOf(formula, grid.values[down]?.[across] ?? null, place);
    }),
  );
  const at = (down: number, across: number): CellPattern => patterns[down]?.[across] ?? { kind: 'other' };
  const found: PatternBreak[] = [];
  patterns.forEach((cells, down) => {
    cells.forEach((pattern, across) => {
      if (pattern.kind === 'other') return;
      const place = { row: firstRow + down, column: firstColumn + across };
      for (const line of ['column', 'row'] as const) {
        const isDown = line === 'column';
        const alongFrom =
          (aside: number) =>
          (step: number): CellPattern =>
            isDown ? at(down + step, across + aside) : at(down + aside, across + step);
        const around = alikeAround(alongFrom(0), pattern);
        // Its neighbours across the line break theirs too: a row, or a column, of its own.
        const isTold = [-1, 1].some((aside) => {
          const beside = alongFrom(aside)(0);
          return isSame(beside, pattern) && (pattern.kind === 'formula' || alikeAround(alongFrom(aside), beside) !== null);
        });
        if (around === null || isTold) continue;
        const model = isDown ? { row: place.row - 1, column: place.column } : { row: place.row, column: place.column - 1 };
        if (mayBeMeant(grid, place, model, line) || (pattern.kind === 'number' && isDown && looksBack(keyOf(at(down - 1, across)))))
          continue;
        found.push(breakAt(grid, place, { model, alike: around, line }));
        return;
      }
    });
  });
  return found;
}

function keyOf(pattern: CellPattern): string {
  return pattern.kind === 'formula' ? pattern.key : '';
}

/** How many cells right before and behind have one formula, which isn't this cell's; null where they are too few. */
function alikeAround(along: (step: number) => CellPattern, pattern: CellPattern): number | null {
  const [before, behind] = [along(-1), along(1)];
  if (before.kind !== 'formula' || !isSame(before, behind) || isSame(before, pattern)) return null;
  let alike = 0;
  for (const direction of [-1, 1]) {
    for (let step = direction; isSame(along(step), before) && alike < 1000; step += direction) alike += 1;
  }
  return alike < fewestAround ? null : alike;
}

function isSame(one: CellPattern, other: CellPattern): boolean {
  return one.kind === 'formula' ? other.kind === 'formula' && one.key === other.key : one.kind !== 'other' && one.kind === other.kind;
}
