// The parts of a table.

import type { Area, Table } from './model';

/** The rows between headings and totals; Excel keeps at least one. */
export function tableBody({ area, showHeaders, showTotals }: Pick<Table, 'area' | 'showHeaders' | 'showTotals'>): Area {
  return { ...area, firstRow: area.firstRow + (showHeaders ? 1 : 0), lastRow: area.lastRow - (showTotals ? 1 : 0) };
}
