// Rules (validation, conditional formats) cover areas; their formulas are written for the first cell of the first
// area.

import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { cellAddress, intersection } from '../../workbook/addresses';
import type { Area } from '../../workbook/model';
import { areasWithout } from './clear-area';

/**
 * Formulas without an equals sign, moved so that they refer from the new first cell to what they referred to from the
 * old.
 */
export function rebased(formulas: readonly string[], before: readonly Area[], after: readonly Area[]): string[] {
  const [from, to] = [baseOf(before), baseOf(after)];
  if (from === null || to === null || from === to) return [...formulas];
  return formulas.map((formula) => translateFormulaToA1(translateFormulaToR1C1(`=${formula}`, from), to).slice(1));
}

/** Excel counts from the top left of all areas together. */
function baseOf(areas: readonly Area[]): string | null {
  if (areas.length === 0) return null;
  return cellAddress(Math.min(...areas.map(({ firstRow }) => firstRow)), Math.min(...areas.map(({ firstColumn }) => firstColumn)));
}

export function touches(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.some((area) => others.some((other) => intersection(area, other) !== null));
}

/** What is left of a rule's areas once others are cut out. */
export function cutOut(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => areasWithout(left, cut), [...areas]);
}

/** Whether the areas lie wholly within the others. */
export function covers(outer: readonly Area[], inner: readonly Area[]): boolean {
  return cutOut(inner, outer).length === 0;
}
