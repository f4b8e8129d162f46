// What the cells hold that a write goes to: contents, formats, drop-downs, row heights, hidden columns.
// Columns are counted as the edits count them; the cells are read where they are before an insertion.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { contentsOf } from '../batch/cell-contents';
import type { EditOf, SheetGroup } from './edits/group-edits';
import { areaBefore, coversColumn, withInserted } from './edits/inserted-column';
import { modelCells } from './inspect-structure';
import type { RangeFormat, FormatBefore, RowHeights, RuleBefore } from '../journal/journal';
import { queueHiddenColumns } from './column-groups/column-visibility';
import { queueMixedFormats, type MixedColumn } from './formats/mixed-formats';
import { queueLook, type FormatFound } from './formats/plain-cells';
import {
  copiedFormatProperties,
  headingFormatProperties,
  isMixed,
  propertiesChangedBy,
  queueFormat,
  type FormatProperty,
} from './formats/cell-formats';
import { areasOfColumns, columnsOf, rangeOf, rowsOf } from '../batch/ranges';

/** What the cells of an edit hold now. */
export interface Block {
  readonly edit: EditOf<'cells'>;
  readonly found: readonly (readonly Content[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Row by row: whether the words of a cell that the edit takes for the officer's own have more than one look. */
  readonly severalLooks: readonly (readonly boolean[])[];
  /** Column by column: whether a formula fills some of its cells from another one, and would stop if one were written. */
  readonly spilled: readonly boolean[];
}

/** The format of one of the officer's headings, and where it goes. */
export interface FormatToCopy {
  readonly to: Area;
  readonly format: RangeFormat;
  readonly numberFormat: string;
}

function insertedIn({ insertion }: SheetGroup): number | null {
  return insertion?.column ?? null;
}

/**
 * Queues some rows of a block. Cells of a column that is inserted are empty, in the format of the column that it is
 * modelled on.
 * `from`: index of the first row.
 */
export function queueBlock(
  sheet: Excel.Worksheet,
  group: SheetGroup,
  edit: EditOf<'cells'>,
  { from, count }: { readonly from: number; readonly count: number },
): () => Block {
  const inserted = insertedIn(group);
  const firstRow = edit.area.firstRow + from;
  const rows = { ...edit.area, firstRow, lastRow: firstRow + count - 1 };
  const there = areaBefore(rows, inserted);
  const range = there === null ? null : rangeOf(sheet, there).load('values,formulas,numberFormat');
  const model = coversColumn(rows, inserted) ? rangeOf(sheet, modelCells(group, rows)).load('numberFormat') : null;
  const severalLooks = edit.ownWords === true && inserted === null ? queueLooks(sheet, edit, { from, count }) : () => [];
  const spills = there === null ? [] : areasOfColumns(there).map((column) => rangeOf(sheet, column).load('hasSpill'));
  return () => ({
    edit,
    severalLooks: severalLooks(),
    spilled:
      withInserted([spills.map(({ hasSpill }) => isFoundIn(hasSpill))], { ...rows, lastRow: rows.firstRow }, inserted, () => false)[0] ??
      [],
    found: withInserted(range && contentsOf(range.values, range.formulas), rows, inserted, () => null),
    numberFormats: withInserted(range?.numberFormat.map((row) => row.map(String)) ?? null, rows, inserted, (i) =>
      String(model?.numberFormat[i]?.[0] ?? 'General'),
    ),
  });
}

/** Excel gives null where it is so in some of the cells. */
function isFoundIn(answer: unknown): boolean {
  return answer !== false;
}

/** Cell by cell: over several cells Excel doesn't tell words with more than one look from cells that differ. */
function queueLooks(
  sheet: Excel.Worksheet,
  { area, before, after }: EditOf<'cells'>,
  { from, count }: { readonly from: number; readonly count: number },
): () => readonly (readonly boolean[])[] {
  const fonts = before.slice(from, from + count).map((row, i) =>
    row.map((content, j) => {
      if (content === null || after[from + i]?.[j] === undefined) return null;
      return sheet.getCell(area.firstRow + from + i, area.firstColumn + j).format.font.load(fontProperties);
    }),
  );
  return () =>
    fonts.map((row) => row.map((font) => font !== null && fontValues(font).some((value: unknown) => value === null || value === '')));
}

const fontProperties = 'bold,italic,underline,strikethrough,name,size,color';

function fontValues(font: Excel.RangeFont): readonly unknown[] {
  return [font.bold, font.italic, font.underline, font.strikethrough, font.name, font.size, font.color];
}

/** Cells that are blank, as those of a sheet that isn't there yet. */
export function emptyBlock(edit: EditOf<'cells'>): Block {
  return {
    severalLooks: [],
    spilled: [],
    edit,
    found: edit.after.map((row) => row.map(() => null)),
    numberFormats: edit.after.map((row) => row.map(() => 'General')),
  };
}

/** Formats are read column by column: cells of one column mostly have the same, cells of one row don't. */
export function formatsToRead(group: SheetGroup): readonly { readonly area: Area; readonly properties: readonly FormatProperty[] }[] {
  return [
    ...group.formats.flatMap(({ area, format }) =>
      areasOfColumns(area).map((column) => ({ area: column, properties: propertiesChangedBy(format) })),
    ),
    ...group.copies.flatMap(({ to }) => areasOfColumns(to).map((column) => ({ area: column, properties: copiedFormatProperties }))),
  ].filter(({ properties }) => properties.length > 0);
}

/** An inserted column has no format before: undo deletes it. */
export function queueFormatBefore(
  sheet: Excel.Worksheet,
  group: SheetGroup,
  area: Area,
  properties: readonly FormatProperty[],
): () => { readonly formats: readonly FormatFound[]; readonly mixed: readonly MixedColumn[] } {
  const there = areaBefore(area, insertedIn(group));
  if (there === null) return () => ({ formats: [], mixed: [] });
  const severalRows = rowsOf(area) > 1;
  const range = rangeOf(sheet, there);
  const read = queueFormat(range, properties, severalRows);
  const withLooks = properties.includes('edges') && properties.includes('fill');
  const lookOf = withLooks ? queueLook(range) : () => ({ look: null, byCell: false, used: null });
  return () => {
    const format = read();
    const { look, byCell, used } = lookOf(format);
    const differing = severalRows ? properties.filter((property) => isMixed(format, property, severalRows)) : [];
    if (differing.length === 0 && !(byCell && severalRows)) return { formats: [{ area, format, look, byCell: false }], mixed: [] };
    return {
      formats: [{ area, format, look: null, byCell: withLooks }],
      mixed: [{ area, properties: withLooks ? properties : differing, looks: withLooks ? { used } : null }],
    };
  };
}

/** Queues what the cells of a column differ in. */
export function queueMixed(
  sheet: Excel.Worksheet,
  group: SheetGroup,
  column: MixedColumn,
  normalLook: string | null,
): () => readonly FormatBefore[] {
  const there = areaBefore(column.area, insertedIn(group));
  if (there === null) return () => [];
  return queueMixedFormats(rangeOf(sheet, there), column, { firstRow: there.firstRow, column: there.firstColumn, normalLook });
}

/** Queues the format of an officer's heading: that of its first cell, with the edges of all that are merged with it. */
export function queueFormatToCopy(sheet: Excel.Worksheet, group: SheetGroup, { from, to }: EditOf<'copy-format'>): () => FormatToCopy {
  const cell = { ...from, lastRow: from.firstRow, lastColumn: from.firstColumn };
  const corner = rangeOf(sheet, areaBefore(cell, insertedIn(group)) ?? modelCells(group, cell));
  corner.load('numberFormat');
  const format = queueFormat(corner, headingFormatProperties, false);
  const whole = areaBefore(from, insertedIn(group));
  const edges = whole === null || rowsOf(from) * columnsOf(from) === 1 ? null : queueFormat(rangeOf(sheet, whole), ['edges'], false);
  return () => ({ to, format: { ...format(), ...edges?.() }, numberFormat: String(corner.numberFormat[0]?.[0] ?? 'General') });
}

/** A rule that only some of the cells have, or none, can't be put back. */
export function queueRule(sheet: Excel.Worksheet, group: SheetGroup, area: Area): () => readonly RuleBefore[] {
  const there = areaBefore(area, insertedIn(group));
  if (there === null) return () => [];
  const { dataValidation } = rangeOf(sheet, there);
  dataValidation.load('type,rule,ignoreBlanks,errorAlert,prompt');
  return () => {
    const { type, rule, ignoreBlanks, errorAlert, prompt } = dataValidation;
    if (type === 'None' || type === 'Inconsistent' || type === 'MixedCriteria') return [];
    return [{ area, rule, ignoreBlanks, errorAlert, prompt }];
  };
}

/** Queues the heights of rows. */
export function queueRowHeights(
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: Pick<EditOf<'fit-rows'>, 'firstRow' | 'lastRow'>,
): () => RowHeights {
  const rows = rangeOf(sheet, { firstRow, lastRow, firstColumn: 0, lastColumn: 0 }).getRowProperties({
    format: { rowHeight: true },
  });
  return () => ({ firstRow, heights: rows.value.map(({ format }) => format?.rowHeight ?? 15) });
}

/** Queues which of the columns that are grouped are hidden. One that is inserted is not. */
export function queueColumnsHidden(
  sheet: Excel.Worksheet,
  group: SheetGroup,
  { firstColumn, lastColumn }: EditOf<'group-columns'>,
): () => readonly number[] {
  const inserted = insertedIn(group);
  const there = areaBefore({ firstRow: 0, lastRow: 0, firstColumn, lastColumn }, inserted);
  if (there === null) return () => [];
  const hidden = queueHiddenColumns(sheet, { first: there.firstColumn, last: there.lastColumn });
  return () => [...hidden()].map((column) => (inserted !== null && column >= inserted ? column + 1 : column));
}
