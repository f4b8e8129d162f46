// What stands in the cells that a write goes to: contents, looks, drop-downs, row heights. Columns are counted as the edits count them, the cells are read as they stand.

import type { Area } from '../../domain/model/cell';
import type { Content } from '../../domain/model/edit';
import { contentsOf } from '../batch/cell-contents';
import type { EditOf, SheetGroup } from './group-edits';
import { areaBefore, holdsColumn, inColumn, withInserted } from './inserted-column';
import { modelOf } from './inspect-structure';
import type { RangeFormat, FormatBefore, RowHeights, RuleBefore } from '../journal/journal';
import { askForFormat, changedBy, headingFormatProperties, type FormatProperty } from './cell-formats';
import { columnsOf, rangeOf, rowsOf } from '../batch/ranges';

/** Where an edit of cells goes, as it stands now. */
export interface Block {
  readonly edit: EditOf<'cells'>;
  readonly found: readonly (readonly Content[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** The look of one of the officer's headings, and where it goes. */
export interface FormatToCopy {
  readonly to: Area;
  readonly look: RangeFormat;
  readonly numberFormat: string;
}

function insertedIn({ insertion }: SheetGroup): number | null {
  return insertion?.column ?? null;
}

/** Rows of a block, from the `from`th on. Cells of a column that is put in are empty, in the format of the one that it is modelled on. */
export function askForBlock(sheet: Excel.Worksheet, group: SheetGroup, edit: EditOf<'cells'>, from: number, count: number): () => Block {
  const inserted = insertedIn(group);
  const firstRow = edit.area.firstRow + from;
  const rows = { ...edit.area, firstRow, lastRow: firstRow + count - 1 };
  const there = areaBefore(rows, inserted);
  const range = there === null ? null : rangeOf(sheet, there).load('values,formulas,numberFormat');
  const model = holdsColumn(rows, inserted) ? rangeOf(sheet, modelOf(group, rows)).load('numberFormat') : null;
  return () => ({
    edit,
    found: withInserted(range && contentsOf(range.values, range.formulas), rows, inserted, () => null),
    numberFormats: withInserted(range?.numberFormat.map((row) => row.map(String)) ?? null, rows, inserted, (i) =>
      String(model?.numberFormat[i]?.[0] ?? 'General'),
    ),
  });
}

export function emptyBlock(edit: EditOf<'cells'>): Block {
  return { edit, found: edit.after.map((row) => row.map(() => null)), numberFormats: edit.after.map((row) => row.map(() => 'General')) };
}

/** Looks are asked for column by column: cells of one column mostly look alike, cells of one row don't. */
export function formatsToAskFor(group: SheetGroup): readonly { readonly area: Area; readonly properties: readonly FormatProperty[] }[] {
  return [
    ...group.formats.flatMap(({ area, format }) => columnsIn(area).map((column) => ({ area: column, properties: changedBy(format) }))),
    ...group.copies.flatMap(({ to }) => columnsIn(to).map((column) => ({ area: column, properties: headingFormatProperties }))),
  ].filter(({ properties }) => properties.length > 0);
}

function columnsIn(area: Area): readonly Area[] {
  return Array.from({ length: columnsOf(area) }, (_, i) => inColumn(area, area.firstColumn + i));
}

/** A column that is put in goes again when it is undone, and its look with it. */
export function askForFormatBefore(
  sheet: Excel.Worksheet,
  group: SheetGroup,
  area: Area,
  properties: readonly FormatProperty[],
): () => readonly FormatBefore[] {
  const there = areaBefore(area, insertedIn(group));
  if (there === null) return () => [];
  const look = askForFormat(rangeOf(sheet, there), properties, rowsOf(area) > 1);
  return () => [{ area, look: look() }];
}

export function askForFormatToCopy(sheet: Excel.Worksheet, group: SheetGroup, { from, to }: EditOf<'copy-format'>): () => FormatToCopy {
  const cell = { ...from, lastRow: from.firstRow, lastColumn: from.firstColumn };
  const corner = rangeOf(sheet, areaBefore(cell, insertedIn(group)) ?? modelOf(group, cell));
  corner.load('numberFormat');
  const look = askForFormat(corner, headingFormatProperties, false);
  return () => ({ to, look: look(), numberFormat: String(corner.numberFormat[0]?.[0] ?? 'General') });
}

/** A rule that only some of the cells have, or none, can't be handed back. */
export function askForRule(sheet: Excel.Worksheet, group: SheetGroup, area: Area): () => readonly RuleBefore[] {
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

export function askForHeights(
  sheet: Excel.Worksheet,
  { firstRow, lastRow }: Pick<EditOf<'fit-rows'>, 'firstRow' | 'lastRow'>,
): () => RowHeights {
  const rows = rangeOf(sheet, { firstRow, lastRow, firstColumn: 0, lastColumn: 0 }).getRowProperties({
    format: { rowHeight: true },
  });
  return () => ({ firstRow, heights: rows.value.map(({ format }) => format?.rowHeight ?? 15) });
}
