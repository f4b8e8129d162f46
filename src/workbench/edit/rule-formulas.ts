// Formulas of rules (validation, conditional formats) are written for the first cell of all that a rule covers.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { cellAddress } from '../workbook/addresses';
import type { Area } from '../workbook/model';

/**
 * Formulas without an equals sign, moved so that they refer from the new first cell to what they referred to from the
 * old. A quoted list has no references.
 */
export function rebased<Formula extends string | null>(
  formulas: readonly Formula[],
  before: readonly Area[],
  after: readonly Area[],
): (Formula | string)[] {
  const [from, to] = [baseOf(before), baseOf(after)];
  if (from === null || to === null || from === to) return [...formulas];
  return formulas.map((formula) =>
    formula === null || formula.startsWith('"') ? formula : translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, from), to).slice(1),
  );
}

/** Excel counts from the top left of all areas together. */
function baseOf(areas: readonly Area[]): string | null {
  if (areas.length === 0) return null;
  return cellAddress(Math.min(...areas.map(({ firstRow }) => firstRow)), Math.min(...areas.map(({ firstColumn }) => firstColumn)));
}
