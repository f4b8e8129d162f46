// How a row's figures are written in words: with its unit, and never coarser than the officer's own cells show them.

import { formatInfo } from '../cells/number-formats';
import { decimalsOf } from '../cells/rounding';
import { percentDecimals } from '../cells/read-figure';
import { saysSortOnly, unitOf, type Unit } from '../commentary/figures-in-words';
import { namesOtherThing } from '../commentary/row-words/unit-thing';
import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import { measuredWords } from '../model/table/row-name';
import type { PlanRow } from '../model/table/rows';
import { showsMultiples } from '../cells/figures/multiples';
import { unitInWords } from '../cells/figures/unit-in-words';
import { isShareInWords } from '../cells/words/level-words';
import { wordsOfShare } from '../measures/targets/scale-of-shares';
import type { RowFigures } from '../measures/row-figures';
import type { TableOnSheet } from './review-columns';

/**
 * Where it is asked whether 1 is one per cent or all, figures are told as they are typed, without a unit of per cent.
 * `isOther`: where the caller has asked `isOfOtherThing` already.
 */
export function unitOfRow(
  { grid, columns }: TableOnSheet,
  row: PlanRow,
  { rates, targetKind }: Pick<RowFigures, 'rates' | 'targetKind'>,
  isOther = isOfOtherThing(row),
): Unit {
  const isPercent = rates === 'fractions';
  const isShareOpen = targetKind === 'which scale' && !isPercent && row.unit !== null && isShareInWords('', row.unit);
  // In which multiples its figures are is then in doubt too.
  const isOpen = isShareOpen || targetKind === 'which multiple';
  const ofTotal = placesShown(grid, row.row, columns.statedTotal, isPercent);
  let places = Math.max(placesShown(grid, row.row, columns.target, isPercent), ofTotal);
  for (const column of columns.periods) places = Math.max(places, placesShown(grid, row.row, column, isPercent));
  const isUnsaid = row.unit === null || saysSortOnly(row.unit);
  const said = isUnsaid ? unitSaid(grid, row, rates, targetKind) : isOther ? null : row.unit;
  return unitOf(isOpen ? null : said, isPercent, places);
}

/** "Learners" beside "Workshops held": its figures are told without what they may not count. */
export function isOfOtherThing(row: PlanRow): boolean {
  return row.unit !== null && namesOtherThing(row.unit, measuredWords(row));
}

/** Per cent only where the figures are read as shares, and on which scale they are isn't asked. */
function unitSaid(grid: Grid, row: PlanRow, rates: RowFigures['rates'], targetKind: RowFigures['targetKind']): string | null {
  const unit = unitInWords(measuredWords(row)) ?? unitInWords(wordsOfShare(row));
  if (unit === '%') return rates !== 'figures' || targetKind === 'which scale' ? null : unit;
  const most = unit === null ? null : mostInMultiples(unit);
  return most !== null && isInOnes(grid, row, most) ? null : unit;
}

/** So much in thousands or in millions no council has: the figures are typed in ones. Null: the unit isn't in multiples. */
function mostInMultiples(unit: string): number | null {
  if (unit.startsWith('per ')) return null;
  if (/(?:m|mn|bn|millions?|billions?)$|^millions?\b/iu.test(unit) && /^[£€$]|^millions?\b/iu.test(unit)) return 1e5;
  return /000|thousand|^[£€$]\s?k$/iu.test(unit) ? 1e7 : null;
}

/** Cells may show 918,600 as 919, whose words then say that it is in thousands: what is typed isn't. */
function isInOnes(grid: Grid, { row, actuals, total, target }: PlanRow, most: number): boolean {
  if ([...actuals, total, target.figure].some((figure) => figure.kind === 'number' && Math.abs(figure.value) >= most)) return true;
  const formats = grid.numberFormats[row - grid.area.firstRow] ?? [];
  return formats.some(showsMultiples);
}

/** A fraction without a format shows as 0.274: one place of its percentage is kept. */
function placesShown(grid: Grid, row: number, column: number | null, isPercent: boolean): number {
  if (column === null) return 0;
  const format = numberFormatAt(grid, row, column);
  // Most cells have no format, and nothing need be looked up for them.
  if (!isPercent && format === 'General') return 0;
  const value = valueAt(grid, row, column);
  if (isPercent) return percentDecimals(value, format) ?? (typeof value === 'number' && decimalsOf(value) > 2 ? 1 : 0);
  return typeof value === 'number' ? formatInfo(format).places : 0;
}
