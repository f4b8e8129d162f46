// What goes back into each column of a sheet, by what its cells hold now. It changes nothing.

import type { Content } from '../../domain/model/edit';
import { succeed, type Outcome } from '../../domain/model/outcome';
import { contentsOf } from '../batch/cell-contents';
import { rangeOf, rowsOf, splitSpan } from '../batch/ranges';
import { sendInBatches, type BatchRequest } from '../batch/round-trip';
import type { RowLabels, SheetJournal } from '../journal/journal';
import { placesNow, rowsNow, type LabelsNow } from './rows/rows-now';
import { mostInsertedRows, type CurrentSheet } from './undo-inspect';
import { hasTexts, planColumnUndo, type ColumnUndo } from './rows/undo-plan';
import { columnBefore } from './columns/column-shifts';

/** Rows of a column that one request reads. */
const rowsPerRequest = 1_500;

/** About how many bytes each of them takes. */
const bytesPerRow = 300;

/** Rows of a column that are read. */
interface ColumnToRead {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What goes back into each column of a sheet. */
export async function columnsToUndo(current: CurrentSheet): Promise<Outcome<readonly ColumnUndo[]>> {
  const { journal, insertedRows, shifts = [] } = current;
  const columns = [...new Set(journal.runs.map(({ column }) => column))].map((column) => columnToRead(current, column));
  const labelColumns = labelsToRead(journal, columns);
  const contents = await readColumns(current, [...columns, ...labelColumns]);
  if (!contents.ok) return contents;
  const labelRows = transposed(contents.value.slice(columns.length));
  const labels = { firstRow: labelColumns[0]?.firstRow ?? 0, rows: labelRows };
  const rows = journal.labels === undefined ? {} : rowsByLabel(journal.labels, labels);
  const formatted = journal.formats.map(({ area }) => area);
  const headingRow = Math.min(...journal.runs.map(({ row }) => row));
  return succeed(
    columns.map(({ column, runs, firstRow }, i) => {
      const isOurs = runs.some(({ row }) => row === headingRow) && runs.every((run) => run.before.every((content) => content === null));
      const now = {
        column,
        firstRow,
        contents: contents.value[i] ?? [],
        isOurs,
        columnBefore: (each: number): number | null => columnBefore(shifts, each),
        ...rows,
      };
      return planColumnUndo(runs, now, insertedRows, formatted, journal.insertion?.column === column);
    }),
  );
}

/** Where rows are now, and which of them have a label of the journal, and no other's. */
function rowsByLabel(labels: RowLabels, now: LabelsNow) {
  const places = placesNow(labels, now);
  return { rowNow: rowsNow(labels.firstRow, places), labelled: new Set(places.filter((row) => row !== null)) };
}

/** Also rows that weren't written: a sort may have taken a text to any other row. */
function columnToRead({ journal, used, insertedRows }: CurrentSheet, column: number): ColumnToRead & Pick<SheetJournal, 'runs'> {
  const runs = journal.runs.filter((run) => run.column === column);
  const written = {
    firstRow: Math.min(...runs.map(({ row }) => row)),
    lastRow: Math.max(...runs.map(({ row, before }) => row + before.length - 1)) + insertedRows,
  };
  if (used === null || journal.added || !hasTexts(runs)) return { column, runs, ...written };
  return {
    column,
    runs,
    firstRow: Math.min(Math.max(used.firstRow, written.firstRow - mostInsertedRows), written.firstRow),
    lastRow: Math.max(Math.min(used.lastRow, written.lastRow + mostInsertedRows), written.lastRow),
  };
}

function labelsToRead({ labels }: SheetJournal, columns: readonly ColumnToRead[]): readonly ColumnToRead[] {
  if (labels === undefined) return [];
  const firstRow = Math.min(...columns.map((each) => each.firstRow));
  const lastRow = Math.max(...columns.map((each) => each.lastRow));
  return labels.columns.map((column) => ({ column, firstRow, lastRow }));
}

/** The contents of each, from the top down. */
async function readColumns({ sheet }: CurrentSheet, columns: readonly ColumnToRead[]): Promise<Outcome<readonly (readonly Content[])[]>> {
  const pieces = columns.flatMap((of) =>
    splitSpan({ first: of.firstRow, last: of.lastRow }, rowsPerRequest).map(({ first, last }) => ({
      of,
      area: { firstRow: first, lastRow: last, firstColumn: of.column, lastColumn: of.column },
    })),
  );
  const answers = await sendInBatches(
    pieces.map(({ area }): BatchRequest<readonly Content[]> => ({
      bytesSent: 300,
      bytesReceived: rowsOf(area) * bytesPerRow,
      queue: (context) => {
        const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), area).load('values,formulas');
        return () => contentsOf(range.values, range.formulas).map((row) => row[0] ?? null);
      },
    })),
  );
  if (!answers.ok) return answers;
  return succeed(columns.map((column) => answers.value.flatMap((found, i) => (pieces[i]?.of === column ? found : []))));
}

/** Row by row what was read column by column. */
function transposed(columns: readonly (readonly Content[])[]): readonly (readonly Content[])[] {
  return (columns[0] ?? []).map((_, i) => columns.map((column) => column[i] ?? null));
}
