// How the add-in's columns look: number formats, widths, drop-downs and
// flags, and bands in the officer's formats.

import { achievedFilling } from '../cells/add-in-formulas';
import { contentAt } from '../cells/cell-content';
import { methodWords } from '../model/counting-method';
import { targetChoices } from '../measures/row-figures';
import { cellAddress, cellArea, type Area } from '../model/cell';
import type { CellFormat, Edit } from '../model/edit';
import { numberFormatAt } from '../model/grid';
import type { AddInColumn } from '../model/table/add-in-columns';
import { changedColours, ragFlags } from './looks/status-colours';
import { numberFormatsOf, rowNumberFormats, type ColumnToFormat, type RowRun } from './number-formats';
import type { RowContents } from './table-contents';
import type { PlacedColumn, TableToWrite } from './table-to-write';

/** In characters of the default font. */
const widths: Readonly<Partial<Record<AddInColumn, number>>> = {
  total: 12,
  profile: 12,
  achieved: 13,
  rag: 18,
  agreed: 18,
  ledgerRow: 8,
  direction: 14,
  byDates: 26,
  datesFrom: 24,
  method: 12,
  targetKind: 12,
  targetFigure: 12,
  draft: 60,
  noTarget: 22,
  notRated: 22,
  draftCheck: 18,
  draftedFrom: 30,
  usedDraft: 30,
};

/** Of the other workings. */
const otherWidth = 12;

const grey = '#595959';

/** All rows of a column that is new, later only rows added above or below those that have been reviewed. */
export function bodyFormats(writing: TableToWrite, placed: readonly PlacedColumn[]): readonly Edit[] {
  const columns = placed.flatMap((each): readonly ColumnToFormat[] => {
    const runs = rowsToFormat(writing, each.key, placed);
    return runs.length === 0 ? [] : [{ ...each, runs, numberFormats: numberFormatsOf(writing, each.key) }];
  });
  return [...columns.flatMap((each) => columnFormats(writing, each)), ...rowNumberFormats(writing.grid, columns)];
}

function columnFormats(writing: TableToWrite, { key, column, runs, numberFormats }: ColumnToFormat): readonly Edit[] {
  const { sheet } = writing.grid;
  const format = bodyFormat(key, numberFormats?.usual ?? null);
  return runs.flatMap(({ firstRow, lastRow }): readonly Edit[] => {
    const area: Area = { firstRow, firstColumn: column, lastRow, lastColumn: column };
    const edits: Edit[] = [{ kind: 'format', sheet, area, format }];
    if (key === 'method') edits.push({ kind: 'validation', sheet, area, options: Object.values(methodWords) });
    if (key === 'targetKind') edits.push({ kind: 'validation', sheet, area, options: targetChoices });
    if (key === 'rag' || key === 'agreed') edits.push({ kind: 'flags', sheet, area, flags: ragFlags });
    if (key === 'draft') edits.push(...changedFlags(writing, area));
    return edits;
  });
}

/** A draft whose figures have changed since looks so, because its check stands out of sight. */
function changedFlags({ grid: { sheet }, columns: { addInColumns } }: TableToWrite, area: Area): readonly Edit[] {
  const { draftCheck } = addInColumns;
  if (draftCheck === undefined) return [];
  const when = `=$${cellAddress(area.firstRow, draftCheck)}<>""`;
  return [{ kind: 'flags', sheet, area, flags: [{ when, ...changedColours }] }];
}

function rowsToFormat({ grid, columns, rows }: TableToWrite, key: AddInColumn, placed: readonly PlacedColumn[]): readonly RowRun[] {
  const existing = placed.filter((each) => !columns.added.includes(each.key));
  const isReviewed = (row: number): boolean => existing.some(({ column }) => contentAt(grid, row, column) !== null);
  const isNew = columns.added.includes(key);
  // A row without a date says nothing beside a plan, and is as it was after the review that left it blank.
  const hasSomething = ({ contents }: RowContents): boolean => existing.some((each) => (contents[each.key] ?? null) !== null);
  const numbers = rows.filter((row) => isNew || isReviewed(row.row) || hasSomething(row)).map(({ row }) => row);
  const [first, last] = [numbers.at(0), numbers.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (isNew) return [{ firstRow: first, lastRow: last }];
  const reviewed = numbers.filter(isReviewed);
  const [from, to] = [reviewed.at(0), reviewed.at(-1)];
  if (from === undefined || to === undefined) return [{ firstRow: first, lastRow: last }];
  return [
    { firstRow: first, lastRow: from - 1 },
    { firstRow: to + 1, lastRow: last },
  ].filter(({ firstRow, lastRow }) => firstRow <= lastRow);
}

function bodyFormat(key: AddInColumn, numberFormat: string | null): CellFormat {
  const base = { vertical: 'Top', columnWidth: widths[key] ?? otherWidth, border: '#BFBFBF', readable: true } as const;
  const format: CellFormat = numberFormat === null ? base : { ...base, numberFormat };
  switch (key) {
    case 'ledgerRow':
    case 'checkNumber':
    case 'draftedNumber':
    case 'datesFrom':
    case 'draftedFrom':
    case 'usedDraft':
      return { ...format, fontColor: grey };
    case 'rag':
    case 'agreed':
      return { ...format, wrapText: true, horizontal: 'Center' };
    case 'direction':
    case 'byDates':
    case 'method':
    case 'targetKind':
    case 'noTarget':
    case 'notRated':
    case 'draft':
      return { ...format, wrapText: true };
    default:
      return format;
  }
}

/** A % achieved column of the officer's that has no percentage format yet would show 0.31. */
export function filledFormats({ grid, columns: { fillsAchieved, achieved }, rows }: TableToWrite): readonly Edit[] {
  if (!fillsAchieved || achieved === null) return [];
  return rows.flatMap(({ row }): readonly Edit[] => {
    if (achievedFilling(grid, row, achieved) !== 'blank' || numberFormatAt(grid, row, achieved) !== 'General') return [];
    return [{ kind: 'format', sheet: grid.sheet, area: cellArea(row, achieved), format: { numberFormat: '0%' } }];
  });
}

/** More bands than this aren't coloured: each takes a request of its own to the sheet. */
const mostBands = 60;

/** Theme rows and totals go on across the new columns in the format of the officer's last one. */
export function bandFormats({ grid, table, columns: { addInColumns, added } }: TableToWrite): readonly Edit[] {
  const places = added.map((key) => addInColumns[key] ?? 0);
  const bands = table.rows.filter(({ kind }) => kind === 'theme' || kind === 'subtotal' || kind === 'total');
  if (places.length === 0 || bands.length > mostBands) return [];
  return bands.map(({ row }) => {
    const to: Area = { firstRow: row, firstColumn: Math.min(...places), lastRow: row, lastColumn: Math.max(...places) };
    return { kind: 'copy-format', sheet: grid.sheet, from: cellArea(row, table.area.lastColumn), to };
  });
}
