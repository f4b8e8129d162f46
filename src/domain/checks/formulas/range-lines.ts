// Formulas alike in a line, down a column or along a row, and those among them whose range isn't the one of the others.

import { valueAt, type Grid } from '../../model/grid';
import { formulaCells, readingFirsts, type FormulaCell } from './formula-cells';
import { copiedTo, formulaRanges, isSameRange, type FormulaRanges, type Place, type Range } from '../sums/formula-ranges';

/** A formula in its place. */
interface Formula extends Place, FormulaRanges {}

/** Formulas with something else between them, or so far apart, belong to tables of their own. */
const farApart = 4;
/** Two alike show one that isn't; several that are each another need more. */
const [fewestAlike, timesTheOdd] = [2, 2];
/** Fewer that differ may do so in several places. */
const timesTheRare = 3;
/** A formula, the range that its neighbours make one expect, and in how many of them it stands. */
export interface OddOne {
  readonly formula: Formula;
  readonly range: Range;
  readonly expected: Range;
  readonly alike: number;
  readonly line: 'column' | 'row';
}

/** A formula with what was read of the first that it is a copy of. */
interface ReadCell {
  readonly cell: FormulaCell;
  readonly read: FormulaRanges;
}

/** Each formula whose range isn't the one that its line makes one expect. `ours`: columns that the add-in writes. */
export function oddOnes(grid: Grid, ours: ReadonlySet<number>): readonly OddOne[] {
  const rangesOf = readingFirsts((cell) => formulaRanges(cell.formula, cell));
  const cells: ReadCell[] = [];
  for (const cell of formulaCells(grid, ours)) {
    const read = rangesOf(cell);
    if (read !== null) cells.push({ cell, read });
  }
  return [
    ...linesOf(grid, grouped(cells, ({ column }) => column).filter(areNotCopies), 'column'),
    ...linesOf(
      grid,
      grouped(cells, ({ row }) => row),
      'row',
    ),
  ].flatMap(({ line, along }) => oddOnesOf(line, along));
}

/** Cells of one column, or row, in order. */
function grouped(cells: readonly ReadCell[], lineOf: (place: Place) => number): readonly (readonly ReadCell[])[] {
  const groups = new Map<number, ReadCell[]>();
  for (const each of cells) {
    const group = groups.get(lineOf(each.cell));
    if (group === undefined) groups.set(lineOf(each.cell), [each]);
    else group.push(each);
  }
  return [...groups.values()].filter(({ length }) => length > fewestAlike);
}

/** Copies of one formula take ranges alike. */
function areNotCopies(cells: readonly ReadCell[]): boolean {
  return cells.some(({ cell }) => cell.first !== cells[0]?.cell.first);
}

/** The formula with its ranges: those of a copy are the first one's, moved. */
function withRanges({ cell: { row, column, first }, read: { shape, ranges } }: ReadCell): Formula {
  return { row, column, shape, ranges: ranges.map((range) => copiedTo(range, first, { row, column })) };
}

interface Line {
  readonly line: readonly Formula[];
  readonly along: OddOne['line'];
}

/** Formulas alike of one column or row, in order, parted where something else stands between them. */
function linesOf(grid: Grid, groups: readonly (readonly ReadCell[])[], along: OddOne['line']): readonly Line[] {
  return groups.flatMap((group) => {
    const ofShape = new Map<string, ReadCell[]>();
    for (const each of group) {
      const alike = ofShape.get(each.read.shape);
      if (alike === undefined) ofShape.set(each.read.shape, [each]);
      else alike.push(each);
    }
    const enough = [...ofShape.values()].filter((alike) => alike.length > fewestAlike && (along === 'row' || areNotCopies(alike)));
    return enough.flatMap((alike) => parted(grid, alike.map(withRanges), along).map((line) => ({ line, along })));
  });
}

function parted(grid: Grid, formulas: readonly Formula[], along: OddOne['line']): readonly (readonly Formula[])[] {
  const lines: Formula[][] = [];
  let last: Formula | null = null;
  for (const formula of formulas) {
    if (last !== null && !isParted(grid, last, formula, along)) lines.at(-1)?.push(formula);
    else lines.push([formula]);
    last = formula;
  }
  return lines.filter((line) => line.length > fewestAlike);
}

function isParted(grid: Grid, one: Place, other: Place, along: OddOne['line']): boolean {
  const isDown = along === 'column';
  const gap = isDown ? other.row - one.row : other.column - one.column;
  if (gap > farApart) return true;
  for (let step = 1; step < gap; step += 1) {
    const value = valueAt(grid, one.row + (isDown ? step : 0), one.column + (isDown ? 0 : step));
    if (typeof value === 'string' && value.trim() !== '') return true;
  }
  return false;
}

function oddOnesOf(line: readonly Formula[], along: OddOne['line']): readonly OddOne[] {
  // Copied down, a range moves along; typed anew each time, it may stand still without dollar signs.
  for (const isCopied of [true, false]) {
    const forms = line.map((formula) => rangesAsCopied(formula, isCopied));
    const counts = new Map<string, number>();
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
    const [usual, alike] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
    const odd = line.filter((_, index) => forms[index] !== usual);
    const model = line[forms.indexOf(usual)];
    // The totals of a row are alike, and those of a column each for a thing of its own: of two forms the commoner is expected
    // along a row, or the first.
    const isOneOfTwo = along === 'row' && counts.size === 2 && alike >= odd.length;
    if (model === undefined || alike < fewestAlike || !(isOneOfTwo || alike >= odd.length * timesTheOdd)) continue;
    if (alike < odd.length * timesTheRare && comesBack(forms, usual)) return [];
    return odd.flatMap((formula) => oddOne(formula, model, isCopied, along).map((found) => ({ ...found, alike, line: along })));
  }
  return [];
}

/** Another form in so many places apart is a way of its own: each third column a mean. */
const mostPlaces = 2;

function comesBack(forms: readonly string[], usual: string): boolean {
  const starts = forms.filter((form, index) => form !== usual && form !== forms[index - 1]);
  return [...new Set(starts)].some((form) => starts.filter((each) => each === form).length > mostPlaces);
}

function oddOne(
  formula: Formula,
  model: Formula,
  isCopied: boolean,
  along: OddOne['line'],
): readonly Pick<OddOne, 'formula' | 'range' | 'expected'>[] {
  const differing = model.ranges.flatMap((there, index) => {
    const [expected, range] = [isCopied ? copiedTo(there, model, formula) : there, formula.ranges[index]];
    return range === undefined || isSameRange(expected, range) ? [] : [{ expected, range, there }];
  });
  const [first] = differing;
  if (first === undefined || !differing.every((each) => isSameStep(each, first))) return [];
  if (isCopied && movesAlong(first.there, along) && differsAlong(first, along)) return [];
  return [{ formula, range: first.range, expected: first.expected }];
}

/** The same for formulas that take the same cells: seen from their own, or on the sheet. */
function rangesAsCopied({ ranges, ...place }: Formula, isCopied: boolean): string {
  const origin = { row: 0, column: 0 };
  return ranges
    .map((range) => {
      const { sheet, area } = isCopied ? copiedTo(range, place, origin) : range;
      return `${sheet ?? ''}!${[area.firstRow, area.firstColumn, area.lastRow, area.lastColumn].join(' ')}`;
    })
    .join();
}

/** A range beside the one that is expected. */
type Pair = Pick<OddOne, 'range' | 'expected'>;

/** A SUMIF takes two ranges, which are shortened together. */
function isSameStep(one: Pair, other: Pair): boolean {
  const mine = stepsOf(one);
  return stepsOf(other).every((step, index) => step === mine[index]);
}

function stepsOf({ expected: { area: there }, range: { area: here } }: Pair): readonly number[] {
  return [
    here.firstRow - there.firstRow,
    here.lastRow - there.lastRow,
    here.firstColumn - there.firstColumn,
    here.lastColumn - there.lastColumn,
  ];
}

/** Subtotals down a column each take a block of their own length. */
function movesAlong({ fixed: [top, left, bottom, right] }: Range, along: OddOne['line']): boolean {
  return along === 'column' ? !(top && bottom) : !(left && right);
}

function differsAlong(pair: Pair, along: OddOne['line']): boolean {
  const [top, bottom, left, right] = stepsOf(pair);
  return along === 'column' ? top !== 0 || bottom !== 0 : left !== 0 || right !== 0;
}
