// When two calculated values are the same.

import type { CellValue } from '../workbook/model';

/** `tolerance`: how far numbers may differ, as a part of the larger one. */
export function isWithinTolerance(one: CellValue, other: CellValue, tolerance: number): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
  if (typeof one === 'object' && typeof other === 'object') return one?.error === other?.error;
  return one === other;
}
