// Cells that nobody has used in the rows of a sheet: they look as their row says, and lend that to cells which had no format
// of their own before a write.

import type { SheetRef } from '../../domain/model/cell';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { columnsOfSheet, extentProperties, areaOf, rangeOf } from '../batch/ranges';
import { readAtBest, roundTrip } from '../batch/round-trip';
import type { RangeFormat, SheetJournal } from '../journal/journal';
import { formatOf } from '../write/formats/mixed-formats';
import { lookOptions } from '../write/formats/plain-cells';

/** Of one column, by row. */
export interface InheritingCells {
  readonly column: number;
  readonly formats: ReadonlyMap<number, RangeFormat>;
}

/** A sheet that is to be undone. */
interface SheetInRows {
  readonly sheet: SheetRef;
  readonly journal: SheetJournal;
  readonly insertedRows: number;
  readonly inheriting?: InheritingCells;
}

/** The sheets with such cells, where cells of theirs had formats of their rows. What can't be read isn't lent. */
export async function withInheritingCells<T extends SheetInRows>(sheets: readonly T[]): Promise<readonly T[]> {
  const found: T[] = [];
  for (const sheet of sheets) {
    const rows = rowsToInherit(sheet.journal);
    const cells = rows === null || sheet.insertedRows > 0 ? null : await readAtBest(() => inheritingCells(sheet, rows));
    found.push(cells?.ok === true && cells.value !== null ? { ...sheet, inheriting: cells.value } : sheet);
  }
  return found;
}

interface Rows {
  readonly firstRow: number;
  readonly lastRow: number;
}

function rowsToInherit({ mixedFormats = [] }: SheetJournal): Rows | null {
  const areas = mixedFormats.filter(({ format }) => format.inherited === true).map(({ area }) => area);
  if (areas.length === 0) return null;
  return { firstRow: Math.min(...areas.map(({ firstRow }) => firstRow)), lastRow: Math.max(...areas.map(({ lastRow }) => lastRow)) };
}

/** Right of all that is in use, and of all that was written; null where there is no column left. */
async function inheritingCells({ sheet, journal }: SheetInRows, rows: Rows): Promise<Outcome<InheritingCells | null>> {
  const used = await roundTrip(({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(false).load(extentProperties);
    return () => (range.isNullObject ? null : areaOf(range));
  });
  if (!used.ok) return used;
  const written = journal.formats.map(({ area }) => area.lastColumn);
  const column = Math.max(used.value?.lastColumn ?? 0, ...written) + 1;
  if (column >= columnsOfSheet) return succeed(null);
  return roundTrip(({ workbook }) => {
    const area = { ...rows, firstColumn: column, lastColumn: column };
    const cells = rangeOf(workbook.worksheets.getItem(sheet.id), area).getCellProperties(lookOptions);
    return () => ({ column, formats: new Map(cells.value.map(([cell], i) => [rows.firstRow + i, formatOf(cell)])) });
  });
}
