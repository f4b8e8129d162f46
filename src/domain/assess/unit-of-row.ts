// How a row's figures are written in words: with its unit, and never coarser than the officer's own cells show them.

import { formatInfo } from '../cells/number-formats';
import { decimalsOf } from '../cells/rounding';
import { percentDecimals } from '../cells/read-figure';
import { unitOf, type Unit } from '../commentary/figures-in-words';
import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import { measuredWords } from '../model/table/row-name';
import type { PlanRow } from '../model/table/rows';
import { unitInWords } from '../cells/figures/unit-in-words';
import { isShareInWords } from '../cells/words/level-words';
import { wordsOfShare } from '../measures/targets/scale-of-shares';
import type { RowFigures } from '../measures/row-figures';
import type { TableOnSheet } from './review-columns';

/** Where it is asked whether 1 is one per cent or all, figures are told as they are typed, without a unit of per cent. */
export function unitOfRow(
  { grid, columns }: TableOnSheet,
  row: PlanRow,
  { rates, targetKind }: Pick<RowFigures, 'rates' | 'targetKind'>,
): Unit {
  const isPercent = rates === 'fractions';
  const isOpen = targetKind === 'which scale' && !isPercent && row.unit !== null && isShareInWords('', row.unit);
  const ofTotal = placesShown(grid, row.row, columns.statedTotal, isPercent);
  let places = Math.max(placesShown(grid, row.row, columns.target, isPercent), ofTotal);
  for (const column of columns.periods) places = Math.max(places, placesShown(grid, row.row, column, isPercent));
  return unitOf(isOpen ? null : (row.unit ?? unitSaid(row, rates, targetKind)), isPercent, places);
}

/** Per cent only where the figures are read as shares, and on which scale they are isn't asked. */
function unitSaid(row: PlanRow, rates: RowFigures['rates'], targetKind: RowFigures['targetKind']): string | null {
  const unit = unitInWords(measuredWords(row)) ?? unitInWords(wordsOfShare(row));
  return unit === '%' && (rates !== 'figures' || targetKind === 'which scale') ? null : unit;
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
