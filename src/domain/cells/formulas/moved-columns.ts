// Columns that change places, and how formulas read afterwards: Excel keeps references in step as long as each of them
// lies within one of the columns.

import type { RangeA1 } from '@borgar/fx';
import { areaOfRange } from './formula-references';
import { withReferenceColumns } from './reference-columns';

/** Columns that change places in some rows of a sheet. */
export interface MovedColumns {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** From where each column goes, and to where. */
  readonly places: ReadonlyMap<number, number>;
}

/** They refer to cells by a text or a distance, which nothing keeps in step. */
const unfollowed = /(?<![\w.])(?:INDIRECT|OFFSET)\s*\(/i;

/**
 * The formula, which begins with an equals sign, once the columns have changed places; null where a reference can't
 * follow, because it reaches over more than one of them or past their rows.
 * `home`: the sheet that a reference without a sheet means; null where there is none, as for a name.
 */
export function movedFormula(formula: string, home: string | null, moved: MovedColumns): string | null {
  if (unfollowed.test(formula)) return null;
  return withReferenceColumns(formula, (range, named) => columnsMoved(range, named ?? home, moved));
}

function columnsMoved(range: RangeA1, sheet: string | null, { sheetName, firstRow, lastRow, places }: MovedColumns) {
  const isSeveralSheets = sheet?.includes(':') === true;
  if (!isSeveralSheets && sheet?.toLowerCase() !== sheetName.toLowerCase()) return 'same';
  const { firstRow: top, lastRow: bottom, firstColumn: left, lastColumn: right } = areaOfRange(range);
  const touches = [...places.keys()].some((column) => left <= column && column <= right) && top <= lastRow && bottom >= firstRow;
  if (!touches) return 'same';
  const to = places.get(left);
  if (isSeveralSheets || to === undefined || left !== right || top < firstRow || bottom > lastRow) return null;
  return to === left ? 'same' : { left: to, right: to };
}
