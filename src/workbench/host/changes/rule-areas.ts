// Rules (validation, conditional formats) cover areas, of which some may be cut out.

import { areasOutside, intersection } from '../../workbook/addresses';
import type { Area } from '../../workbook/model';

export function touches(areas: readonly Area[], others: readonly Area[]): boolean {
  return areas.some((area) => others.some((other) => intersection(area, other) !== null));
}

/** Whether the areas lie wholly within the others. */
export function covers(outer: readonly Area[], inner: readonly Area[]): boolean {
  return areasOutside(inner, outer).length === 0;
}
