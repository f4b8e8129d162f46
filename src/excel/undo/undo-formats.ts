// Formats go back to the cells that had them: to a column as one where its cells were alike, else to each run of like
// cells.

import { cellArea, type Area } from '../../domain/model/cell';
import { areasOfColumns, rangeOf, rowsOf, splitSpan } from '../batch/ranges';
import type { FormatBefore, RangeFormat } from '../journal/journal';
import { isSame } from '../write/formats/mixed-formats';
import { applyFormat, copyWholeFormat } from '../write/formats/write-formats';
import type { InheritingCells } from './inheriting-cells';
import type { CurrentSheet } from './undo-inspect';
import type { ColumnUndo } from './rows/undo-plan';

/** What one request does on the sheet. */
interface FormatStep {
  readonly bytes: number;
  readonly act: (sheet: Excel.Worksheet) => void;
}

const bytesPerFormat = 2_500;
const formatsPerRequest = 200;

/**
 * Gives every column its formats back, but those in which something stays. Before its cells get their number formats back,
 * which the style of cells without a format of their own takes away.
 */
export function formatSteps({ journal, insertedRows, inheriting }: CurrentSheet, columns: readonly ColumnUndo[]): readonly FormatStep[] {
  const kept = new Set(columns.filter(({ changed }) => changed.length > 0).map(({ column }) => column));
  const whole = journal.formats
    .filter(({ area }) => !kept.has(area.firstColumn))
    .map(({ area, format }) => ({ area: withInsertedRows(area, insertedRows), format }));
  // Where rows have been inserted since, it isn't known which row had which.
  const mixed = insertedRows > 0 ? [] : (journal.mixedFormats ?? []).flatMap((before) => withoutColumns(before, kept));
  const all = [...whole, ...mixed];
  return splitSpan({ first: 0, last: all.length - 1 }, formatsPerRequest).map(({ first, last }) => ({
    bytes: bytesPerFormat * (last - first + 1),
    act: (sheet) => {
      for (const { area, format } of all.slice(first, last + 1)) {
        if (format.inherited === true && inheriting !== undefined) inherit(sheet, { area, format }, inheriting);
        else applyFormat(rangeOf(sheet, area), format);
      }
    },
  }));
}

/** Row by row from a cell that has its row's format too, where there is one: colours that are automatic are copied as such. */
function inherit(sheet: Excel.Worksheet, { area, format }: FormatBefore, { column, formats }: InheritingCells): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const cells = rangeOf(sheet, { ...area, firstRow: row, lastRow: row });
    const found = formats.get(row);
    if (found !== undefined && isLike(format, found)) copyWholeFormat(cells, rangeOf(sheet, cellArea(row, column)));
    else applyFormat(cells, format);
  }
}

/** Whether a cell looks as these did, as far as that is known of them. */
function isLike({ edges = {}, ...known }: RangeFormat, { edges: edgesFound = {}, ...found }: RangeFormat): boolean {
  return (
    isSame({ ...found, ...known, inherited: undefined }, found) &&
    (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).every((edge) => isSame(edges[edge], edgesFound[edge]))
  );
}

/** Column by column where some keep theirs: like cells in a row have the same lines at both sides. */
function withoutColumns({ area, format }: FormatBefore, kept: ReadonlySet<number>): readonly FormatBefore[] {
  const columns = areasOfColumns(area);
  const left = columns.filter(({ firstColumn }) => !kept.has(firstColumn));
  return left.length === columns.length ? [{ area, format }] : left.map((each) => ({ area: each, format }));
}

/** Rows inserted into an area have made it longer. A heading of one row stays as it is. */
export function withInsertedRows(area: Area, insertedRows: number): Area {
  return rowsOf(area) === 1 ? area : { ...area, lastRow: area.lastRow + insertedRows };
}
