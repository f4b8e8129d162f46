// Cells that stand so far from all the others that they aren't read: reported,
// so that nobody takes the sheet for read to its end.

import { areaAddress } from '../model/cell';
import type { Grid } from '../model/grid';
import { finding } from './finding';
import type { Finding } from '../model/finding';

const mostNamed = 3;

/** One note a sheet; none where all of it was read. */
export function checkOutlyingCells({ sheet, outlyingAreas = [] }: Grid): readonly Finding[] {
  const [first] = outlyingAreas;
  if (first === undefined) return [];
  const named = outlyingAreas.slice(0, mostNamed).map(areaAddress).join(', ');
  const others = outlyingAreas.length - mostNamed;
  const where = others > 0 ? `${named} and ${String(others)} more ${others === 1 ? 'place' : 'places'}` : named;
  const message = `Something stands far from the rest of the sheet (${where}) and was left aside. Move it nearer if it belongs to the plan, or delete it.`;
  return [
    finding({
      check: 'cells-aside',
      severity: 'note',
      sheet: sheet.name,
      row: first.firstRow,
      column: first.firstColumn,
      related: outlyingAreas.slice(1, mostNamed).map(areaAddress),
      message,
    }),
  ];
}
