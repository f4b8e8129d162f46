// The fills of cells, asked for only of sheets that say what colours of cells mean, in words or by a key, or have a column of
// statuses without words. Best effort: where Excel fails for it, nothing is known of them, and the review goes on.

import type { Grid } from '../../domain/model/grid';
import { explainsColours } from '../../domain/recognise/sheet/colours-of-cells';
import { mayHaveFillKey } from '../../domain/recognise/columns/statuses/may-have-fill-key';
import { mayHaveFilledStatuses } from '../../domain/recognise/rows/states/may-have-filled-statuses';
import { columnsOf, rangeOf, rowsOf } from '../batch/ranges';
import { readAtBest, sendInBatches, type BatchRequest } from '../batch/round-trip';
import { isPlainFill } from './set-beside';

/** So many cells are read in one trip; a larger sheet is left. */
const mostCells = 40_000;
const bytesPerCell = 80;

/** The grids, those that explain colours with the fills of their cells. */
export async function withFills(grids: readonly Grid[]): Promise<readonly Grid[]> {
  const toRead = grids.filter(
    (grid) => grid.hidden !== true && rowsOf(grid.area) * columnsOf(grid.area) <= mostCells && speaksOfColours(grid),
  );
  if (toRead.length === 0) return grids;
  const answers = await readAtBest(() => sendInBatches(toRead.map(requestOf)));
  if (!answers.ok) return grids;
  const fills = new Map(toRead.map((grid, index) => [grid, answers.value[index]]));
  return grids.map((grid) => {
    const read = fills.get(grid);
    return read === undefined ? grid : { ...grid, fills: read };
  });
}

function speaksOfColours(grid: Grid): boolean {
  const explains = grid.values.some((row) => row.some((value) => typeof value === 'string' && explainsColours(value)));
  return explains || mayHaveFillKey(grid) || mayHaveFilledStatuses(grid);
}

function requestOf({ sheet, area }: Grid): BatchRequest<NonNullable<Grid['fills']>> {
  return {
    bytesSent: 400,
    bytesReceived: bytesPerCell * rowsOf(area) * columnsOf(area),
    queue: (context) => {
      const cells = rangeOf(context.workbook.worksheets.getItem(sheet.id), area).getCellProperties({ format: { fill: { color: true } } });
      return () =>
        cells.value.map((row) =>
          row.map(({ format }) => {
            const color = format?.fill?.color;
            return color === undefined || color === '' || isPlainFill(color) ? null : color;
          }),
        );
    },
  };
}
