// Columns moved within the rows of a table: Excel moves contents, formats and rules, and what refers to them follows
// (Range.moveTo). Widths belong to the sheet's whole columns, so that they are given by hand.

import type { Area } from '../../domain/model/cell';
import { rangeOf } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';
import { stepWithoutReply } from '../batch/send-steps';
import type { FormatBefore } from '../journal/journal';
import { applyFormat } from '../write/formats/write-formats';
import { moveSequence, type SingleMove } from './move-sequence';

/** Columns that change places on a sheet. `sheetKey`: its id or name. */
interface ColumnsToMove {
  readonly sheetKey: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly SingleMove[];
  /** Right of everything on the sheet. */
  readonly spare: number;
  /** What the columns are to be as wide as, once they are in their places. */
  readonly widths: readonly FormatBefore[];
}

/** The step that moves them; it reads nothing back. */
export function moveStep({ sheetKey, firstRow, lastRow, columns, spare, widths }: ColumnsToMove): BatchRequest<readonly never[]> {
  const sequence = moveSequence(columns, spare);
  return stepWithoutReply(500 * (sequence.length + 3 * widths.length + 1), 100, (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetKey);
    const columnAt = (column: number): Excel.Range => rangeOf(sheet, { firstRow, lastRow, firstColumn: column, lastColumn: column });
    for (const { from, to } of sequence) columnAt(from).moveTo(columnAt(to));
    // Cells that are moved away leave no format behind, not even that of their row.
    if (sequence.some(({ to }) => to === spare)) columnAt(spare).copyFrom(columnAt(spare + 1), 'Formats');
    for (const { area, format } of widths) giveWidth(sheet, area, format);
  });
}

/** A width of 0 is that of a hidden column. */
function giveWidth(sheet: Excel.Worksheet, area: Area, { columnHidden = false, columnWidth, standardWidth }: FormatBefore['format']): void {
  const column = rangeOf(sheet, area).getEntireColumn();
  column.columnHidden = columnHidden;
  if (columnHidden) return;
  applyFormat(column, {
    ...(columnWidth === undefined ? {} : { columnWidth }),
    ...(standardWidth === undefined ? {} : { standardWidth }),
  });
}
