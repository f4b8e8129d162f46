// What a column or sheet that edits add copies from one that is there: formats cell by cell, widths, heights,
// drop-downs; a sheet also how it is printed and which of its cells stay in view.
// Excel won't paste onto a part of merged cells: on an existing sheet rows with merged cells keep the format
// that Excel gives a new column, that of its neighbour.

import { overlaps, type Area } from '../../domain/model/cell';
import type { EditOf, SheetGroup } from './edits/group-edits';
import { areaBefore, inColumn } from './edits/inserted-column';
import { queueMergedAreas, areasPerRequest } from '../batch/merged-areas';
import { columnsOf, rangeOf, rowsOf } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';
import { queuePage, type SheetPage } from './formats/write-sheet-page';

/** Neighbouring rows of a layout. */
export interface RowRun {
  /** Counted from the layout's first row. */
  readonly from: number;
  readonly count: number;
}

/** What is copied with a layout. Lengths in points; 0: hidden. */
export interface LayoutToCopy {
  readonly edit: EditOf<'copy-layout'>;
  /** The rows whose formats are copied. */
  readonly runs: readonly RowRun[];
  /** One for each column. */
  readonly widths: readonly number[];
  /** One for each row; empty where rows keep theirs. */
  readonly heights: readonly number[];
  readonly dropDowns: readonly { readonly area: Area; readonly rule: Excel.DataValidationRule }[];
  /** Null where the sheet has a page of its own. */
  readonly page: SheetPage | null;
}

const bytesPerRequest = 400;

/** Headings of a layout that have no drop-down though the rows below them do. */
const maxHeadingRows = 5;

/** Reads a layout's source, in the sheet as it is before the write. */
export function layoutRequest(group: SheetGroup, edit: EditOf<'copy-layout'>): BatchRequest<LayoutToCopy> {
  const rows = rowsOf(edit.to);
  const { lastRow, lastColumn } = edit.from.area;
  const requests = group.isNew
    ? 0
    : 2 * areasFromFirstCell(Math.max(edit.to.lastRow, lastRow), Math.max(edit.to.lastColumn, lastColumn)).length;
  return {
    bytesSent: 800 + bytesPerRequest * requests + 3_000 * columnsOf(edit.to),
    bytesReceived: 400 + (group.isNew ? 2_000 + 45 * rows : bytesPerRequest * requests) + 3_000 * columnsOf(edit.to),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(edit.from.sheet.id);
      const inserted = group.key === edit.from.sheet.id ? (group.insertion?.column ?? null) : null;
      const source = areaBefore(edit.from.area, inserted) ?? edit.from.area;
      const range = rangeOf(sheet, source);
      const columns = range.getColumnProperties({ format: { columnWidth: true } });
      const heights = group.isNew ? range.getRowProperties({ format: { rowHeight: true } }) : null;
      const merged = group.isNew ? () => [] : queueMergedRows(context, group, edit, source);
      const dropDowns = queueDropDowns(sheet, edit, source);
      const page = group.isNew ? queuePage(sheet) : () => null;
      return () => ({
        edit,
        runs: runsWithout(merged(), rows),
        widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
        heights: heights?.value.map(({ format }) => format?.rowHeight ?? 0) ?? [],
        dropDowns: dropDowns(),
        page: page(),
      });
    },
  };
}

/**
 * Rows, counted from the layout's first, where the source is merged, or a merge crosses the place of the new column.
 */
function queueMergedRows(
  context: Excel.RequestContext,
  group: SheetGroup,
  edit: EditOf<'copy-layout'>,
  source: Area,
): () => readonly number[] {
  const column = edit.to.firstColumn;
  const inSource = queueMergesInto(context.workbook.worksheets.getItem(edit.from.sheet.id), source);
  const beside = { ...edit.to, lastColumn: column - 1 };
  const inTarget = column === 0 ? () => [] : queueMergesInto(context.workbook.worksheets.getItem(group.key), beside);
  return () => [
    ...inSource().flatMap((merged) => (overlaps(merged, source) ? rowsOfArea(merged, source.firstRow) : [])),
    ...inTarget().flatMap((merged) =>
      merged.firstColumn < column && column <= merged.lastColumn ? rowsOfArea(merged, edit.to.firstRow) : [],
    ),
  ];
}

function rowsOfArea({ firstRow, lastRow }: Area, from: number): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i - from);
}

/**
 * Queues merged areas that may reach into an area: Excel gives only those whose first cell is in the range asked for
 * (OfficeDev/office-js #3611).
 */
function queueMergesInto(sheet: Excel.Worksheet, { lastRow, lastColumn }: Area): () => readonly Area[] {
  const queued = areasFromFirstCell(lastRow, lastColumn).map((area) => queueMergedAreas(rangeOf(sheet, area)));
  return () => queued.flatMap((read) => read());
}

function areasFromFirstCell(lastRow: number, lastColumn: number): readonly Area[] {
  return areasPerRequest({ firstRow: 0, firstColumn: 0, lastRow, lastColumn });
}

function runsWithout(excluded: readonly number[], rows: number): readonly RowRun[] {
  const skipped = new Set(excluded);
  const runs: { from: number; count: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (skipped.has(row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

/**
 * Queues, column by column, the drop-down that all cells share, or all below some of the first, which are headings.
 * Each comes with the cells that get it.
 */
function queueDropDowns(sheet: Excel.Worksheet, edit: EditOf<'copy-layout'>, source: Area): () => LayoutToCopy['dropDowns'] {
  const queued = Array.from({ length: columnsOf(source) }, (_column, right) =>
    Array.from({ length: Math.min(maxHeadingRows + 1, rowsOf(source)) }, (_row, down) => {
      const column = source.firstColumn + right;
      const { dataValidation } = rangeOf(sheet, inColumn({ ...source, firstRow: source.firstRow + down }, column));
      dataValidation.load('type,rule');
      return { area: inColumn({ ...edit.to, firstRow: edit.to.firstRow + down }, edit.to.firstColumn + right), dataValidation };
    }),
  );
  return () =>
    queued.flatMap((ofColumn) => {
      const found = ofColumn.flatMap(({ area, dataValidation }) => {
        const rule = portableRule(dataValidation, edit);
        return rule === null ? [] : [{ area, rule }];
      });
      return found.slice(0, 1);
    });
}

/** A rule that counts from its own cell, or from a sheet that it doesn't name, would mean something else elsewhere. */
function portableRule({ type, rule }: Excel.DataValidation, { sheet, from }: EditOf<'copy-layout'>): Excel.DataValidationRule | null {
  if (type !== 'List' || rule.list === undefined) return null;
  const { source } = rule.list;
  if (typeof source !== 'string') return null;
  const isAbsolute = !source.startsWith('=') || /!|^=\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$|^=[A-Za-z_][\w.]*$/.test(source);
  const isSameSheet = 'id' in sheet && sheet.id === from.sheet.id;
  return isAbsolute && (isSameSheet || !source.startsWith('=$')) ? rule : null;
}
