// What the rows of the plan that was read are called, wherever the pane names one.

import type { AssessedSheet } from '../../domain/model/assessment';
import { rowName } from './row-name';

/** The name of the row of a cell or of a zero-based row; null where no row of the plan is there. */
export type NameAt = (sheet: string, place: string | number) => string | null;

export function namesOfRows(sheets: readonly AssessedSheet[]): NameAt {
  const names = new Map<string, string>();
  for (const { tables } of sheets) {
    for (const { table } of tables)
      for (const row of table.rows) if (row.description !== '') names.set(`${table.sheet.name} ${String(row.row)}`, rowName(row));
  }
  return (sheet, place) => names.get(`${sheet} ${String(typeof place === 'number' ? place : rowOf(place))}`) ?? null;
}

/** Of an address, the zero-based row of its first cell; −1 where it names none. */
function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? '0') - 1;
}
