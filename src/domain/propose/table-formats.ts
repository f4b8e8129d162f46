// How the add-in's columns look: number formats, widths, drop-downs and
// flags, and bands in the officer's formats.

import type { ReviewColumns } from '../assess/review-columns';
import { achievedFilling } from '../cells/add-in-formulas';
import { contentAt } from '../cells/cell-content';
import { methodWords } from '../model/counting-method';
import { targetChoices } from '../measures/row-figures';
import { cellAddress, cellArea, type Area } from '../model/cell';
import type { CellFormat, Edit } from '../model/edit';
import { numberFormatAt, type Grid } from '../model/grid';
import type { AddInColumn } from '../model/table/add-in-columns';
import { changedColours, ragFlags } from './looks/status-colours';
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

/** Of a column: all its rows when it is new, later only rows added above or below those that have been reviewed. */
export function bodyFormats(writing: TableToWrite, { key, column }: PlacedColumn, placed: readonly PlacedColumn[]): readonly Edit[] {
  const { sheet } = writing.grid;
  return rowsToFormat(writing, key, placed).flatMap(({ firstRow, lastRow }): readonly Edit[] => {
    const area: Area = { firstRow, firstColumn: column, lastRow, lastColumn: column };
    const edits: Edit[] = [{ kind: 'format', sheet, area, format: bodyFormat(writing, key) }];
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

/** First and last row of each run to be formatted. */
type RowRun = Pick<Area, 'firstRow' | 'lastRow'>;

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

function bodyFormat({ grid, table, columns, rows }: TableToWrite, key: AddInColumn): CellFormat {
  const base = { vertical: 'Top', columnWidth: widths[key] ?? otherWidth, border: '#BFBFBF', readable: true } as const;
  const row = rows[0]?.row ?? table.firstRow;
  switch (key) {
    case 'total':
    case 'targetFigure':
    case 'latestTarget':
    case 'periodTarget':
    case 'sum':
    case 'latest':
    case 'highest':
    case 'lowestTotal':
    case 'highestTotal':
      return { ...base, numberFormat: totalNumberFormat(grid, row, columns) };
    case 'profile':
    case 'periodProfile':
    case 'shortOfTarget':
    case 'shortOfProfile':
    case 'targetShortAtHighest':
    case 'profileShortAtHighest':
      return { ...base, numberFormat: profileNumberFormat(grid, row, columns) };
    case 'achieved':
      return { ...base, numberFormat: achievedNumberFormat(grid, row, table.columns.achieved) };
    case 'pace':
    case 'paceAtHighest':
      return { ...base, numberFormat: '0%' };
    case 'ledgerRow':
      return { ...base, numberFormat: '0;;', fontColor: grey };
    case 'checkNumber':
    case 'draftedNumber':
      return { ...base, numberFormat: '0.00', fontColor: grey };
    case 'datesFrom':
    case 'draftedFrom':
    case 'usedDraft':
      return { ...base, fontColor: grey };
    case 'draftCheck':
    case 'lapsed':
    case 'statusBefore':
    case 'statusNow':
    case 'movement':
    case 'figures':
    case 'errors':
    case 'targetMet':
    case 'metAtHighest':
    case 'rulesSay':
    case 'limitOpen':
    case 'furtherRules':
    case 'rulesAtHighest':
    case 'furtherAtHighest':
      return base;
    case 'rag':
    case 'agreed':
      return { ...base, wrapText: true, horizontal: 'Center' };
    case 'direction':
    case 'byDates':
    case 'method':
    case 'targetKind':
    case 'noTarget':
    case 'notRated':
    case 'draft':
      return { ...base, wrapText: true };
  }
}

/** As the officer shows the figures: the stated total's format, else the target's, unless it is text or a date. */
function totalNumberFormat(grid: Grid, row: number, { statedTotal, target, periods }: ReviewColumns): string {
  const shown = [statedTotal, target, periods[0] ?? null].flatMap((column) => (column === null ? [] : [numberFormatAt(grid, row, column)]));
  return shown.find((format) => !/[@dmy]/i.test(format)) ?? 'General';
}

/** One decimal shows which side of a threshold a row is on; a share keeps its percentage. */
function profileNumberFormat(grid: Grid, row: number, columns: ReviewColumns): string {
  const shown = totalNumberFormat(grid, row, columns);
  return shown.includes('%') ? shown : '#,##0.0';
}

function achievedNumberFormat(grid: Grid, row: number, achieved: number | null): string {
  const shown = achieved === null ? '' : numberFormatAt(grid, row, achieved);
  return shown.includes('%') ? shown : '0%';
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
