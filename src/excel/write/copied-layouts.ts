// What a column or sheet that edits add takes over from one that is there: formats cell by cell, widths, heights, drop-downs. It changes nothing.
// Excel won't paste onto a part of merged cells, so on a sheet that was there rows with merged cells keep what Excel gives a new column: the look of its neighbour.

import type { Area } from '../../domain/model/cell';
import type { EditOf, SheetGroup } from './group-edits';
import { areaBefore, inColumn } from './inserted-column';
import { askForMerges, areasToAskAbout } from '../batch/merged-areas';
import { columnsOf, overlap, rangeOf, rowsOf } from '../batch/ranges';
import type { BatchRequest } from '../batch/round-trip';

/** Neighbouring rows of a layout, counted from its first. */
export interface RowRun {
  readonly from: number;
  readonly count: number;
}

/** What a layout takes along. Lengths in points; 0: hidden. `heights` is empty where rows keep theirs. */
export interface LayoutToGive {
  readonly edit: EditOf<'copy-layout'>;
  readonly runs: readonly RowRun[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly choices: readonly { readonly area: Area; readonly rule: Excel.DataValidationRule }[];
}

const bytesPerLook = 400;
/** Headings of a layout that have no drop-down though the rows below them do. */
const mostHeadingRows = 5;

/** Asks for a layout's source, in the sheet as it is before the write. */
export function partOfLayout(group: SheetGroup, edit: EditOf<'copy-layout'>): BatchRequest<LayoutToGive> {
  const rows = rowsOf(edit.to);
  const looks = group.isNew
    ? 0
    : 2 *
      looksFromFirstCell(Math.max(edit.to.lastRow, edit.from.area.lastRow), Math.max(edit.to.lastColumn, edit.from.area.lastColumn)).length;
  return {
    sent: 800 + bytesPerLook * looks + 3_000 * columnsOf(edit.to),
    received: 400 + (group.isNew ? 45 * rows : bytesPerLook * looks) + 3_000 * columnsOf(edit.to),
    ask: (context) => {
      const sheet = context.workbook.worksheets.getItem(edit.from.sheet.id);
      const inserted = group.key === edit.from.sheet.id ? (group.insertion?.column ?? null) : null;
      const source = areaBefore(edit.from.area, inserted) ?? edit.from.area;
      const range = rangeOf(sheet, source);
      const columns = range.getColumnProperties({ format: { columnWidth: true } });
      const heights = group.isNew ? range.getRowProperties({ format: { rowHeight: true } }) : null;
      const merged = group.isNew ? () => [] : askForMergedRows(context, group, edit, source);
      const choices = askForChoices(sheet, edit, source);
      return () => ({
        edit,
        runs: runsWithout(merged(), rows),
        widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
        heights: heights?.value.map(({ format }) => format?.rowHeight ?? 0) ?? [],
        choices: choices(),
      });
    },
  };
}

/** Rows, counted from the layout's first, in which the source is merged, or cells left and right of the new column are one. */
function askForMergedRows(
  context: Excel.RequestContext,
  group: SheetGroup,
  edit: EditOf<'copy-layout'>,
  source: Area,
): () => readonly number[] {
  const column = edit.to.firstColumn;
  const inSource = askForMergesInto(context.workbook.worksheets.getItem(edit.from.sheet.id), source);
  const beside = { ...edit.to, lastColumn: column - 1 };
  const inTarget = column === 0 ? () => [] : askForMergesInto(context.workbook.worksheets.getItem(group.key), beside);
  return () => [
    ...inSource().flatMap((merged) => (overlap(merged, source) ? rowsOfArea(merged, source.firstRow) : [])),
    ...inTarget().flatMap((merged) =>
      merged.firstColumn < column && column <= merged.lastColumn ? rowsOfArea(merged, edit.to.firstRow) : [],
    ),
  ];
}

function rowsOfArea({ firstRow, lastRow }: Area, from: number): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i - from);
}

/** Merged areas that may reach into an area: Excel tells those only whose first cell is in the range asked for (OfficeDev/office-js #3611). */
function askForMergesInto(sheet: Excel.Worksheet, { lastRow, lastColumn }: Area): () => readonly Area[] {
  const asked = looksFromFirstCell(lastRow, lastColumn).map((area) => askForMerges(rangeOf(sheet, area)));
  return () => asked.flatMap((read) => read());
}

function looksFromFirstCell(lastRow: number, lastColumn: number): readonly Area[] {
  return areasToAskAbout({ firstRow: 0, firstColumn: 0, lastRow, lastColumn });
}

function runsWithout(left: readonly number[], rows: number): readonly RowRun[] {
  const out = new Set(left);
  const runs: { from: number; count: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (out.has(row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === row) last.count += 1;
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

/** Column by column the drop-down that all cells share, or all below some of the first, which are headings; each with the cells that get it. */
function askForChoices(sheet: Excel.Worksheet, edit: EditOf<'copy-layout'>, source: Area): () => LayoutToGive['choices'] {
  const asked = Array.from({ length: columnsOf(source) }, (_column, right) =>
    Array.from({ length: Math.min(mostHeadingRows + 1, rowsOf(source)) }, (_row, down) => {
      const column = source.firstColumn + right;
      const { dataValidation } = rangeOf(sheet, inColumn({ ...source, firstRow: source.firstRow + down }, column));
      dataValidation.load('type,rule');
      return { area: inColumn({ ...edit.to, firstRow: edit.to.firstRow + down }, edit.to.firstColumn + right), dataValidation };
    }),
  );
  return () =>
    asked.flatMap((ofColumn) => {
      const found = ofColumn.flatMap(({ area, dataValidation }) => {
        const rule = ruleToGive(dataValidation, edit);
        return rule === null ? [] : [{ area, rule }];
      });
      return found.slice(0, 1);
    });
}

/** A rule that counts from its own cell, or from a sheet that it doesn't name, would mean something else elsewhere. */
function ruleToGive({ type, rule }: Excel.DataValidation, { sheet, from }: EditOf<'copy-layout'>): Excel.DataValidationRule | null {
  if (type !== 'List' || rule.list === undefined) return null;
  const { source } = rule.list;
  if (typeof source !== 'string') return null;
  const staysPut = !source.startsWith('=') || /!|^=\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$|^=[A-Za-z_][\w.]*$/.test(source);
  const isSameSheet = 'id' in sheet && sheet.id === from.sheet.id;
  return staysPut && (isSameSheet || !source.startsWith('=$')) ? rule : null;
}
