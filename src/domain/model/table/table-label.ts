// The words by which people know a table: its sheet, and which of the sheet's tables it is where there are several.

import type { SheetRef } from '../cell';

/** `index`: its place among the tables of its sheet, from 0. */
export function tableLabel({ name }: SheetRef, index: number): string {
  return index === 0 ? name : `${name} (table ${String(index + 1)})`;
}
