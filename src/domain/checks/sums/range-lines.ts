// Formulas alike in a line, down a column or along a row, and those among them whose range isn't the one of the others.

import { valueAt, type Grid } from '../../model/grid';
import { readingCopiesOnce } from '../formulas/like-formulas';
import { copiedTo, formulaRanges, isSameRange, type FormulaRanges, type Place, type Range } from './formula-ranges';

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

/** Each formula whose range isn't the one that its line makes one expect. `ours`: columns that the add-in writes. */
export function oddOnes(grid: Grid, ours: ReadonlySet<number>): readonly OddOne[] {
  const formulas = formulasOf(grid, ours);
  if (formulas.length <= fewestAlike) return [];
  return (['column', 'row'] as const).flatMap((along) => linesOf(grid, formulas, along).flatMap((line) => oddOnesOf(line, along)));
}

function formulasOf(grid: Grid, ours: ReadonlySet<number>): readonly Formula[] {
  const { firstRow, firstColumn } = grid.area;
  const found: Formula[] = [];
  const rangesOf = readingRanges();
  grid.formulas.forEach((cells, down) => {
    cells.forEach((text, across) => {
      const place = { row: firstRow + down, column: firstColumn + across };
      if (text === null || ours.has(place.column)) return;
      const read = rangesOf(text, place);
      if (read !== null) found.push({ ...place, ...read });
    });
  });
  return found;
}

/** The ranges of formulas: those of a copy are the first one's, moved. */
function readingRanges(): (formula: string, place: Place) => FormulaRanges | null {
  const reading = readingCopiesOnce(formulaRanges);
  return (formula, to) => {
    const { reading: known, place: from } = reading(formula, to);
    return known === null || from === to ? known : { shape: known.shape, ranges: known.ranges.map((range) => copiedTo(range, from, to)) };
  };
}

/** Formulas alike of one column or row, in order, parted where something else stands between them. */
function linesOf(grid: Grid, formulas: readonly Formula[], along: OddOne['line']): readonly (readonly Formula[])[] {
  const groups = new Map<string, Formula[]>();
  for (const formula of formulas) {
    const key = `${String(along === 'column' ? formula.column : formula.row)} ${formula.shape}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [formula]);
    else group.push(formula);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length <= fewestAlike) return [];
    const lines: Formula[][] = [];
    let last: Formula | null = null;
    for (const formula of group) {
      if (last !== null && !isParted(grid, last, formula, along)) lines.at(-1)?.push(formula);
      else lines.push([formula]);
      last = formula;
    }
    return lines.filter((line) => line.length > fewestAlike);
  });
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
