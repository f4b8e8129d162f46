// Status columns without a word, whose cells are filled as the swatches of a key near the table are: each row states the colour
// of its cell, whatever the key says of it in words ("as good as expected, or better").

import type { PlanTable } from '../../../model/plan';
import { isDataKind } from '../../../model/table/counted-rows';
import { comparedFill, coloursOfFills } from '../../columns/statuses/fill-key';
import { namesTeams } from '../../columns/statuses/status-scales';
import { readHeadingWords } from '../../headings/heading-words';
import type { FillColour } from '../../sheet/colours-of-cells';
import { isBlankIn, type SheetView } from '../../sheet/sheet-view';
import { statesInWords } from './filled-states';

/** Of fewer rows fills show nothing. */
const leastRows = 3;

/** The table as it was where fills weren't read, rows state in words, or no such column is filled as a key is. */
export function withFilledColours(view: SheetView, table: PlanTable): PlanTable {
  if (view.grid.fills === undefined || table.columns.filledStatus !== undefined) return table;
  const rows = table.rows.filter(({ kind }) => isDataKind(kind));
  if (rows.some(statesInWords)) return table;
  const asking = table.roles.filter(({ column, heading }) => asksStatus(heading) && isBlankIn(view, rows, column));
  for (const key of coloursOfFills(view, table)) {
    for (const { column } of asking) {
      const filled = rows.flatMap(({ row }) => {
        const fill = comparedFill(view, row, column);
        return fill !== null && key.fills.has(fill) ? [{ row, fill }] : [];
      });
      const tells = filled.length >= leastRows && filled.length * 2 >= rows.length && new Set(filled.map(({ fill }) => fill)).size > 1;
      if (!tells) continue;
      const colours = new Map(
        filled.flatMap(({ row, fill }): readonly (readonly [number, FillColour])[] => {
          const colour = key.colours.get(fill);
          return colour === undefined ? [] : [[row, colour]];
        }),
      );
      const { firstRow, firstColumn } = key.area;
      return { ...table, filledByKey: { column, colours, key: { row: firstRow, column: firstColumn, text: key.text } } };
    }
  }
  return table;
}

function asksStatus(heading: string): boolean {
  const role = readHeadingWords(heading)?.role;
  return (role === 'rag' || role === 'review') && !namesTeams(heading);
}
