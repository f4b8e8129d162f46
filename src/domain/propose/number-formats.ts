// The number formats of the add-in's columns of figures: each row's as the officer shows that row, so that a rate among
// counts doesn't read as 0 or 1.

import type { ReviewColumns } from '../assess/review-columns';
import { formatInfo, formatKind } from '../cells/number-formats';
import type { Area, CellValue } from '../model/cell';
import type { Edit } from '../model/edit';
import { numberFormatAt, valueAt, type Grid } from '../model/grid';
import type { AddInColumn } from '../model/table/add-in-columns';
import type { PlacedColumn, TableToWrite } from './table-to-write';

/** First and last of rows that follow one another. */
export type RowRun = Pick<Area, 'firstRow' | 'lastRow'>;

/** A column of the add-in's, its rows that are to be formatted, and how its figures are shown; null of a column of words. */
export interface ColumnToFormat extends PlacedColumn {
  readonly runs: readonly RowRun[];
  readonly numberFormats: NumberFormats | null;
}

/** `usual`: what most rows of a column have; “General”, which rounds nothing, where the rows differ too often. */
interface NumberFormats {
  readonly usual: string;
  readonly byRow: readonly RowFormat[];
}

const general = 'General';
const textFormat = '@';

/** Each run of rows is a request to the sheet: a column that would take more shows all its figures as they are. */
const mostRuns = 40;

/** How the figures of a column are shown; null of a column of words. */
export function numberFormatsOf(writing: TableToWrite, key: AddInColumn): NumberFormats | null {
  const byRow = rowFormats(writing, key);
  if (byRow === null) return null;
  const usual = runsOf(byRow).length > mostRuns ? general : commonest(byRow.map(({ format }) => format));
  return { usual, byRow };
}

/** Of the rows whose format is another than their column's. Columns side by side that are alike take one edit. */
export function rowNumberFormats({ sheet }: Grid, columns: readonly ColumnToFormat[]): readonly Edit[] {
  const areas = columns.flatMap(({ column, runs, numberFormats }): readonly FormattedArea[] => {
    if (numberFormats === null) return [];
    const { usual, byRow } = numberFormats;
    const others = runsOf(byRow.filter(({ row }) => runs.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow)));
    if (others.length > mostRuns) return [];
    return others.filter(({ format }) => format !== usual).map((run) => ({ ...run, firstColumn: column, lastColumn: column }));
  });
  return sideBySide(areas).map(({ format, ...area }) => ({ kind: 'format', sheet, area, format: { numberFormat: format } }));
}

interface RowFormat {
  readonly row: number;
  readonly format: string;
}

interface FormattedRun extends RowRun {
  readonly format: string;
}

interface FormattedArea extends Area {
  readonly format: string;
}

function rowFormats(writing: TableToWrite, key: AddInColumn): readonly RowFormat[] | null {
  const formatAt = formatOfRow(writing, key);
  if (formatAt === null) return null;
  const [first] = writing.rows;
  const rows = first === undefined ? [writing.table.firstRow] : writing.rows.map(({ row }) => row);
  return rows.map((row) => ({ row, format: formatAt(row) }));
}

/** Rows with one format that follow each other in the table, whatever stands between them on the sheet. */
function runsOf(formats: readonly RowFormat[]): readonly FormattedRun[] {
  const runs: FormattedRun[] = [];
  for (const { row, format } of formats) {
    const last = runs.at(-1);
    if (last?.format === format) runs[runs.length - 1] = { ...last, lastRow: row };
    else runs.push({ firstRow: row, lastRow: row, format });
  }
  return runs;
}

function commonest(formats: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const format of formats) counts.set(format, (counts.get(format) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [general, 0])[0];
}

/** Areas of the same rows and format in neighbouring columns as one. */
function sideBySide(areas: readonly FormattedArea[]): readonly FormattedArea[] {
  const joined = new Map<string, FormattedArea[]>();
  for (const area of [...areas].sort((one, other) => one.firstColumn - other.firstColumn)) {
    const alike = joined.get(`${String(area.firstRow)} ${String(area.lastRow)} ${area.format}`) ?? [];
    const last = alike.at(-1);
    if (last !== undefined && last.lastColumn + 1 === area.firstColumn) alike[alike.length - 1] = { ...last, lastColumn: area.lastColumn };
    else alike.push(area);
    joined.set(`${String(area.firstRow)} ${String(area.lastRow)} ${area.format}`, alike);
  }
  return [...joined.values()].flat();
}

/** The format of a column's figure in a row; null of a column of words. */
function formatOfRow(writing: TableToWrite, key: AddInColumn): ((row: number) => string) | null {
  const { grid, table } = writing;
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
      return totalFormats(writing);
    case 'profile':
    case 'periodProfile':
    case 'shortOfTarget':
    case 'shortOfProfile':
    case 'targetShortAtHighest':
    case 'profileShortAtHighest': {
      // One decimal shows which side of a threshold a row is on; a share keeps its percentage.
      const totalFormat = totalFormats(writing);
      return (row) => {
        const shown = totalFormat(row);
        return shown.includes('%') ? shown : '#,##0.0';
      };
    }
    case 'achieved':
      return (row) => achievedFormat(grid, row, table.columns.achieved);
    case 'pace':
    case 'paceAtHighest':
      return () => '0%';
    case 'ledgerRow':
      return () => '0;;';
    case 'checkNumber':
    case 'draftedNumber':
      return () => '0.00';
    default:
      return null;
  }
}

/** As the officer shows the row's figures; percentages that the sheet holds as text are shown as percentages too. */
function totalFormats({ grid, table, columns }: TableToWrite): (row: number) => string {
  const places = new Map(table.rows.map(({ row, percentPlaces }) => [row, percentPlaces?.total ?? null]));
  return (row) => {
    const shown = shownFormat(grid, row, columns);
    const percent = places.get(row) ?? null;
    return percent === null || shown.includes('%') ? shown : percentFormat(percent);
  };
}

function percentFormat(places: number): string {
  return places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
}

/**
 * The stated total's; without one, that of the target or of the figures, whichever shows more: a target of 100 doesn't round
 * 98.4. Never a date's or text's.
 */
function shownFormat(grid: Grid, row: number, { statedTotal, target, periods }: ReviewColumns): string {
  const hasTotal = statedTotal !== null && valueAt(grid, row, statedTotal) !== null;
  const columns = [hasTotal ? statedTotal : null, target, periods[0] ?? null].filter((column) => column !== null);
  const formats = columns
    .map((column) => numberFormatAt(grid, row, column))
    .filter((format) => formatKind(format) !== 'date' && format !== textFormat);
  if (hasTotal && formats[0] !== undefined) return formats[0];
  const isPart = periods.some((column) => !isWhole(valueAt(grid, row, column)));
  const shows = (format: string): number => (format === general ? (isPart ? Infinity : 0) : placesOf(format));
  return formats.reduce((most, format) => (shows(format) > shows(most) ? format : most), formats[0] ?? general);
}

function placesOf(format: string): number {
  const { kind, decimals, places } = formatInfo(format);
  return kind === 'percent' ? (decimals ?? 0) : places;
}

function isWhole(value: CellValue): boolean {
  return typeof value !== 'number' || Number.isInteger(value);
}

function achievedFormat(grid: Grid, row: number, achieved: number | null): string {
  const shown = achieved === null ? '' : numberFormatAt(grid, row, achieved);
  return shown.includes('%') ? shown : '0%';
}
