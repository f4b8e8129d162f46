// A total that is typed among sums: 846 where the rows above make 864 and the cells beside it add up those rows. A target of
// the whole may be set by itself, so what is far off, or rounder than its parts, is left alone; the rest is asked about.

import { decimalsOf, roundTo } from '../../cells/rounding';
import { formatKind } from '../../cells/number-formats';
import { andList } from '../../cells/words/word-list';
import { numberText } from '../../commentary/figures-in-words';
import { areaAddress, cellAddress } from '../../model/cell';
import { formulaAt, numberAt, numberFormatAt, textAt, type Grid } from '../../model/grid';
import type { FindingParts } from '../finding';
import { restsOn } from './cells-resting-on';
import { mostPlaces } from './number-columns';
import { sumDown } from './sum-down';

/** A row of totals: which rows it adds up, and the columns whose totals are formulas over them. Zero-based. */
interface RowOfSums {
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly columns: readonly number[];
}

const fewestSums = 2;
const fewestParts = 3;
/** What differs more isn't the sum of the rows, or was never meant to be. */
const mostOff = 0.25;
/** Of its rows so many hold a figure. */
const leastFilled = 0.75;

/** Findings on one sheet; `ours` are columns that the add-in writes. */
export function checkTypedTotals(grid: Grid, ours: ReadonlySet<number>): readonly FindingParts[] {
  return rowsOfSums(grid).flatMap((sums) => {
    const found: FindingParts[] = [];
    for (let { firstColumn: column } = grid.area; column <= grid.area.lastColumn; column += 1) {
      if (!ours.has(column)) found.push(...typedAt(grid, sums, column));
    }
    return found;
  });
}

function rowsOfSums(grid: Grid): readonly RowOfSums[] {
  const { firstRow, firstColumn } = grid.area;
  return grid.formulas.flatMap((cells, down): readonly RowOfSums[] => {
    const row = firstRow + down;
    const sums = new Map<string, RowOfSums & { columns: number[] }>();
    cells.forEach((formula, across) => {
      const sum = formula === null ? null : sumDown(formula, firstColumn + across);
      if (sum === null) return;
      const { column, first, last } = sum;
      // Of the rows right above: what is added up elsewhere may leave out what stands between.
      if (last - first + 1 < fewestParts || last >= row || last < row - 2) return;
      const key = `${String(first)} ${String(last)}`;
      const same = sums.get(key);
      if (same === undefined) sums.set(key, { row, first, last, columns: [column] });
      else same.columns.push(column);
    });
    const [only, ...others] = sums.values();
    return only === undefined || others.length > 0 || only.columns.length < fewestSums ? [] : [only];
  });
}

function typedAt(grid: Grid, { row, first, last, columns }: RowOfSums, column: number): readonly FindingParts[] {
  const stated = numberAt(grid, row, column);
  if (stated === null || formulaAt(grid, row, column) !== null || formatKind(numberFormatAt(grid, row, column)) !== 'number') return [];
  const parts: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const part = numberAt(grid, at, column);
    if (part !== null && formatKind(numberFormatAt(grid, at, column)) === 'number') parts.push(part);
    // "12 a month", "all schools": what the words come to isn't known here.
    else if (/\d/u.test(textAt(grid, at, column))) return [];
  }
  if (parts.length < fewestParts || parts.length < (last - first + 1) * leastFilled) return [];
  const sum = roundTo(
    parts.reduce((so, part) => so + part, 0),
    mostPlaces,
  );
  if (isMeant(stated, sum, parts)) return [];
  const cell = cellAddress(row, column);
  const range = areaAddress({ firstRow: first, lastRow: last, firstColumn: column, lastColumn: column });
  const beside = columns.map((each) => cellAddress(row, each));
  const isStretch = columns.length > 2 && (columns.at(-1) ?? 0) - (columns[0] ?? 0) === columns.length - 1;
  const named = isStretch ? beside.slice(0, 1).concat(beside.slice(-1)).join(' to ') : andList(beside);
  const message = `${cell} says ${numberText(stated)}, but ${range} come to ${numberText(sum)}; ${named} add up the same rows.${restsOn(grid, { row, column })} Correct the one that is mistyped, or leave it if it isn’t their sum.`;
  return [
    {
      check: 'typed-total',
      severity: 'ask',
      sheet: grid.sheet.name,
      row,
      column,
      related: [range, ...beside],
      message,
      stated,
      computed: sum,
    },
  ];
}

/** Whether a typed total is the sum, rounded, or a figure of its own: a mean, a highest, a round aim. */
export function isMeant(stated: number, sum: number, parts: readonly number[]): boolean {
  const off = Math.abs(stated - sum);
  if (off <= 10 ** -mostPlaces || off > Math.abs(sum) * mostOff) return true;
  if (Math.abs(stated) <= Math.max(...parts.map(Math.abs))) return true;
  const places = Math.max(...parts.map((part) => decimalsOf(roundTo(part, mostPlaces))), decimalsOf(roundTo(stated, mostPlaces)));
  // One in the last place is what rounded parts leave over.
  if (off <= 10 ** -places * 1.000001 || off <= 0.5 * 10 ** -decimalsOf(roundTo(stated, mostPlaces))) return true;
  return [10, 50, 100, 1000].some((step) => {
    const isRound = Number.isInteger(stated / step);
    const isRounder = isRound && parts.some((part) => !Number.isInteger(part / step));
    return isRounder && (step > 10 || off <= step / 2);
  });
}
