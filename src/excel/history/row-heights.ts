// Heights of rows that several writes have fitted. Undoing one of them leaves the rows of the others as they are; the
// next of them then knows how high they were before both.

import { isSameSheet, type JournalEntry, type RowHeights, type SheetJournal } from '../journal/journal';

/** The later journal, with the heights of the earlier one in the rows of both. */
export function withHeightsBefore(later: JournalEntry, earlier: JournalEntry): JournalEntry {
  return { ...later, sheets: later.sheets.map((sheet) => ({ ...sheet, rowHeights: sheet.rowHeights.map(withKnown(sheet, earlier)) })) };
}

function withKnown({ sheet }: SheetJournal, earlier: JournalEntry): (rows: RowHeights) => RowHeights {
  const known = new Map(
    earlier.sheets
      .filter((each) => isSameSheet(each.sheet, sheet))
      .flatMap(({ rowHeights }) =>
        rowHeights.flatMap(({ firstRow, heights }) => heights.map((height, i) => [firstRow + i, height] as const)),
      ),
  );
  return ({ firstRow, heights }) => ({ firstRow, heights: heights.map((height, i) => known.get(firstRow + i) ?? height) });
}

/** The heights of a journal without the rows that later writes have fitted. */
export function heightsWithout({ sheet, rowHeights }: SheetJournal, later: readonly JournalEntry[]): readonly RowHeights[] {
  const fitted = new Set(
    later
      .flatMap(({ sheets }) => sheets)
      .filter((each) => isSameSheet(each.sheet, sheet))
      .flatMap((each) => each.rowHeights.flatMap(({ firstRow, heights }) => heights.map((_, i) => firstRow + i))),
  );
  if (fitted.size === 0) return rowHeights;
  return rowHeights.flatMap(({ firstRow, heights }) =>
    heights.flatMap((height, i) => (fitted.has(firstRow + i) ? [] : [{ firstRow: firstRow + i, heights: [height] }])),
  );
}
