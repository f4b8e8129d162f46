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
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';
import { restsOn } from '../sums/cells-resting-on';
import type { Place } from '../sums/formula-ranges';
import { oddOnes, type OddOne } from './range-lines';

/** A range that misses more is meant for something else. */
const mostMissed = 3;
/** Two alike show a shorter range beside them, a longer one only more. */
const fewestForLonger = 3;

/**
 * Findings on one sheet, one for each formula. `grids` are all sheets, for ranges on others; `ours` are columns that the
 * add-in writes.
 */
export function checkOddRanges(grid: Grid, grids: readonly Grid[], ours: ReadonlySet<number>): readonly FindingParts[] {
  const told = new Set<string>();
  return oddOnes(grid, ours).flatMap((odd) => {
    const cell = cellAddress(odd.formula.row, odd.formula.column);
    if (told.has(cell)) return [];
    const found = findingOf(grid, grids, odd);
    if (found.length > 0) told.add(cell);
    return found;
  });
}

/** The cells of an area that another within it doesn't take; null where they are too many to be an oversight. */
function cellsBetween(inner: Area, outer: Area): readonly Place[] | null {
  const size = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): number => (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  if (size(outer) - size(inner) > mostMissed) return null;
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
  if (felt.length === 0) return [withoutEffect(grid, { formula, range, expected, alike, line })];
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

/** The cells in which the ranges differ are blank or make no difference yet. */
function withoutEffect(grid: Grid, { formula: { row, column }, range, expected, alike: count, line }: OddOne): FindingParts {
  const cell = cellAddress(row, column);
  const before = range.sheet === null ? '' : `${range.sheet}!`;
  const others = `the ${String(count)} others like it in ${line === 'column' ? `column ${columnLetters(column)}` : `row ${String(row + 1)}`}`;
  const why = 'It makes no difference yet. Make the ranges alike, so that what is entered there later counts in all of them.';
  const message = `${cell} takes ${before}${areaAddress(range.area)}, where ${others} would have it take ${before}${areaAddress(expected.area)}. ${why}`;
  const alike = {
    key: 'uneven',
    message: (rows: readonly number[]) => `${rowList([...new Set(rows)])}: formulas take a cell more or less than those like them. ${why}`,
  };
  return {
    check: 'uneven-range',
    severity: 'note',
    sheet: grid.sheet.name,
    row,
    column,
    message,
    stated: numberAt(grid, row, column),
    alike,
  };
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
