// A sheet as it stands in, what it was read as out: tables of a plan, or one sentence on why it is none.

import { valueAt, type Grid } from '../grid';
import type { SheetReading } from '../plan';
import { headingBlocks, type HeadingBlock } from './heading-rows';
import { readTable, type TableReading } from './read-table';
import { whyNoTable } from './refusals';
import { oneLine, rowsBetween, viewSheet, type SheetView } from './sheet-view';
import { framesUnder } from './table-frame';
import { yearsIn, type YearMark } from './year';

const longestTitle = 400;

/** Reads a sheet. Nothing is found by fixed position; in doubt the layout is "none", with the reason and what the officer can do. */
export function recogniseSheet(grid: Grid): SheetReading {
  const view = viewSheet(grid);
  const blocks = headingBlocks(view);
  const readings = blocks.flatMap((block, index) => {
    const below = blocks[index + 1]?.firstRow ?? Infinity;
    const years = titleYears(view, block, blocks[index - 1]?.lastRow ?? -1);
    return framesUnder(view, block, below).map((frame) => readTable(view, frame, years));
  });
  return sheetReading(view, readings);
}

function sheetReading(view: SheetView, readings: readonly TableReading[]): SheetReading {
  const { sheet } = view.grid;
  const read = readings.flatMap((reading) => ('table' in reading ? [reading] : []));
  const largest = [...read].sort((one, other) => other.dataRows - one.dataRows)[0];
  if (largest !== undefined) return { sheet, layout: largest.layout, reason: null, tables: read.map(({ table }) => table) };
  const refusals = readings.flatMap((reading) => ('refusal' in reading ? [reading] : []));
  const telling = [...refusals].sort((one, other) => other.weight - one.weight)[0];
  return { sheet, layout: 'none', reason: whyNoTable(view, telling?.refusal ?? null), tables: [] };
}

/** Years in the titles between the table before and these headings; the sheet's name where they name none. */
function titleYears(view: SheetView, block: HeadingBlock, after: number): readonly YearMark[] {
  const years = rowsBetween(view, after + 1, block.firstRow)
    .slice(-12)
    .flatMap(({ row, columns }) =>
      columns.slice(0, 8).flatMap((column) => {
        const value = valueAt(view.grid, row, column);
        return typeof value === 'string' && value.length <= longestTitle ? yearsIn(oneLine(value)) : [];
      }),
    );
  const distinct = [...new Map(years.map((mark) => [`${mark.kind} ${String(mark.start)}`, mark])).values()];
  return distinct.length > 0 ? distinct : yearsIn(view.grid.sheet.name);
}
