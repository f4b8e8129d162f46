// A formula that takes a cell less, or more, than the formulas like it in its column or row: =SUM(F10:I10) among =SUM(F9:J9),
// a COUNTIF that stops a row short. It rests on no reading of the sheet; a shorter range may be meant, so it is asked.

import {
  areaAddress,
  cellAddress,
  cellArea,
  columnIndex,
  columnLetters,
  contains,
  isEmptyValue,
  type Area,
  type CellValue,
} from '../../model/cell';
import { formulaAt, numberAt, valueAt, type Grid } from '../../model/grid';
import { andList } from '../../cells/words/word-list';
import { numberText } from '../../commentary/figures-in-words';
import type { FindingParts } from '../finding';
import { restsOn } from './cells-resting-on';
import { copiedTo, formulaRanges, isSameRange, type FormulaRanges, type Place, type Range } from './formula-ranges';

/** A formula in its place. */
interface Formula extends Place, FormulaRanges {}

/** Formulas with something else between them, or so far apart, belong to tables of their own. */
const farApart = 4;
/** Two alike show a shorter range beside them; a longer one, or several, only more. */
const [fewestAlike, fewestForLonger, timesTheOdd] = [2, 3, 2];
/** A range that misses more is meant for something else. */
const mostMissed = 3;

/** A formula, the range that its neighbours make one expect, and in how many of them it stands. */
interface OddOne {
  readonly formula: Formula;
  readonly range: Range;
  readonly expected: Range;
  readonly alike: number;
  readonly line: 'column' | 'row';
}

/**
 * Findings on one sheet, one for each formula. `grids` are all sheets, for ranges on others; `ours` are columns that the
 * add-in writes.
 */
export function checkOddRanges(grid: Grid, grids: readonly Grid[], ours: ReadonlySet<number>): readonly FindingParts[] {
  const formulas = formulasOf(grid, ours);
  if (formulas.length <= fewestAlike) return [];
  const told = new Set<string>();
  const lines = [
    ...linesOf(grid, formulas, 'column').map((line) => ({ line, along: 'column' as const })),
    ...linesOf(grid, formulas, 'row').map((line) => ({ line, along: 'row' as const })),
  ];
  return lines.flatMap(({ line, along }) =>
    oddOnesOf(line, along).flatMap((odd) => {
      const cell = cellAddress(odd.formula.row, odd.formula.column);
      if (told.has(cell)) return [];
      const found = findingOf(grid, grids, odd);
      if (found.length > 0) told.add(cell);
      return found;
    }),
  );
}

function formulasOf(grid: Grid, ours: ReadonlySet<number>): readonly Formula[] {
  const { firstRow, firstColumn } = grid.area;
  const found: Formula[] = [];
  grid.formulas.forEach((cells, down) => {
    cells.forEach((text, across) => {
      const place = { row: firstRow + down, column: firstColumn + across };
      if (text === null || ours.has(place.column)) return;
      const read = formulaRanges(text, place);
      if (read !== null) found.push({ ...place, ...read });
    });
  });
  return found;
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
    if (model === undefined || alike < fewestAlike || alike < odd.length * timesTheOdd) continue;
    return odd.flatMap((formula) => oddOne(formula, model, isCopied, along).map((found) => ({ ...found, alike, line: along })));
  }
  return [];
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

/** The cells of an area that another within it doesn't take; null where they are too many to be an oversight. */
function cellsBetween(inner: Area, outer: Area): readonly Place[] | null {
  const size = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): number => (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  if (size(outer) - size(inner) > mostMissed || size(inner) < 2) return null;
  const cells: Place[] = [];
  for (let { firstRow: row } = outer; row <= outer.lastRow; row += 1) {
    for (let { firstColumn: column } = outer; column <= outer.lastColumn; column += 1) {
      if (!contains(inner, cellArea(row, column))) cells.push({ row, column });
    }
  }
  return cells;
}

function findingOf(grid: Grid, grids: readonly Grid[], { formula, range, expected, alike, line }: OddOne): readonly FindingParts[] {
  if (range.sheet !== expected.sheet) return [];
  const isShort = contains(expected.area, range.area);
  if (!isShort && !(contains(range.area, expected.area) && alike >= fewestForLonger)) return [];
  const there = range.sheet === null ? grid : grids.find(({ sheet }) => sheet.name.toLowerCase() === range.sheet?.toLowerCase());
  const between = isShort ? cellsBetween(range.area, expected.area) : cellsBetween(expected.area, range.area);
  if (there === undefined || between === null) return [];
  const does = whatItDoes(grid, formula);
  const felt = between.filter(({ row, column }) => does.counts(valueAt(there, row, column)));
  if (felt.length === 0) return [];
  const { row, column } = formula;
  const cell = cellAddress(row, column);
  const before = range.sheet === null ? '' : `${range.sheet}!`;
  const cells = felt.map((at) => `${before}${cellAddress(at.row, at.column)}`);
  const named = felt.map((at, index) => `${cells[index] ?? ''} (${shown(valueAt(there, at.row, at.column))})`);
  const them = felt.length === 1 ? 'it' : 'them';
  const others = `The ${String(alike)} others like it in ${line === 'column' ? `column ${columnLetters(column)}` : `row ${String(row + 1)}`}`;
  const stated = numberAt(grid, row, column);
  const step = does.changesBy(felt.map((at) => valueAt(there, at.row, at.column)));
  const computed = stated === null || step === null ? null : stated + (isShort ? step : -step);
  const [leaves, takes, lengthen, without] = isShort
    ? ['leaves out', `take ${them}`, `If ${them} isn’t left out on purpose, lengthen the range.`, 'with']
    : ['takes in', `leave ${them} out`, `If ${them} isn’t taken in on purpose, shorten the range.`, 'without'];
  const comes = computed === null ? '' : `; ${without} ${them}, ${cell} would be ${numberText(computed)}`;
  const advice = felt.length === 1 ? lengthen : lengthen.replace('them isn’t', 'they aren’t');
  const message = `${cell} ${does.verb} ${before}${areaAddress(range.area)}, which ${leaves} ${andList(named)}. ${others} ${takes}${comes}.${restsOn(grid, formula)} ${advice}`;
  return [{ check: 'odd-range', severity: 'ask', sheet: grid.sheet.name, row, column, related: cells, message, stated, computed }];
}

function shown(value: CellValue): string {
  return typeof value === 'number' ? numberText(value) : `“${typeof value === 'string' ? value.trim() : ''}”`;
}

/** What a formula does with the cells of its range. */
interface Doing {
  readonly verb: string;
  /** Whether a cell makes a difference to it. */
  readonly counts: (value: CellValue) => boolean;
  /** How much cells that make a difference add; null where that isn't known. */
  readonly changesBy: (values: readonly CellValue[]) => number | null;
}

const isFigure = (value: CellValue): boolean => typeof value === 'number' && value !== 0;
const added = (values: readonly CellValue[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
const plainSum = /^=\+?SUM\([^(),]+\)$/iu;
const plainCount = /^=\+?COUNTIFS?\([^(),]+,\s*(?:"([^"]*)"|\$?([A-Z]{1,3})\$?(\d+))\s*\)$/iu;
/** Of a criterion with signs it isn't worked out here what fits it. */
const signs = /[<>=*?~]/u;

function whatItDoes(grid: Grid, { row, column }: Place): Doing {
  const formula = formulaAt(grid, row, column) ?? '';
  if (plainSum.test(formula)) return { verb: 'adds up', counts: isFigure, changesBy: added };
  const [isCount, typed, letters = '', digits = ''] = plainCount.exec(formula) ?? [];
  if (isCount !== undefined) {
    const criterion = typed ?? valueAt(grid, Number(digits) - 1, columnIndex(letters));
    if (typeof criterion !== 'string' || !signs.test(criterion)) {
      const fits = (value: CellValue): boolean => !isEmptyValue(value) && asText(value) === asText(criterion);
      return { verb: 'counts', counts: fits, changesBy: (values) => values.length };
    }
  }
  const isCounting = /COUNT|SUMIF|AVERAGEIF/iu.test(formula);
  const verb = /^=\+?COUNT/iu.test(formula) ? 'counts' : /^=\+?SUM/iu.test(formula) ? 'adds up' : 'takes';
  return { verb, counts: isCounting ? (value) => !isEmptyValue(value) : isFigure, changesBy: () => null };
}

function asText(value: CellValue): string {
  return typeof value === 'object' ? '' : String(value).trim().toLowerCase();
}
