// How a row's figures are written in words: with its unit, and never coarser than the officer's own cells show them.

import { formatInfo, decimalsIn } from '../cells/number-formats';
import { decimalsOf } from '../cells/rounding';
import { percentDecimals } from '../cells/read-figure';
import { unitOf, type Unit } from '../commentary/figures-in-words';
import { numberFormatAt, valueAt } from '../model/grid';
import type { PlanRow } from '../model/table/rows';
import type { Rates } from '../measures/rates';
import type { TableOnSheet } from './review-columns';

/** `rates`: whether the row's figures are fractions, to be written as percentages. */
export function unitOfRow({ grid, columns }: TableOnSheet, row: PlanRow, rates: Rates): Unit {
  const isPercent = rates === 'fractions';
  const cells = [columns.target, columns.statedTotal, ...columns.periods].filter((column) => column !== null);
  const shown = cells.map((column) => decimalsShown(valueAt(grid, row.row, column), numberFormatAt(grid, row.row, column), isPercent));
  return unitOf(row.unit, isPercent, Math.max(0, ...shown));
}

/** A fraction without a format shows as 0.274: one place of its percentage is kept. */
function decimalsShown(value: ReturnType<typeof valueAt>, format: string, isPercent: boolean): number {
  if (isPercent) return percentDecimals(value, format) ?? (typeof value === 'number' && decimalsOf(value) > 2 ? 1 : 0);
  return typeof value === 'number' && formatInfo(format).kind === 'number' ? decimalsIn(format) : 0;
}
