// Kinds of values that a cell can have.

import type { CellError, CellValue } from './model';

/** Day 0 of the 1904 date system, as a serial number of the 1900 system. */
export const daysBetweenDateSystems = 1462;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
