// Rolls a plan forward into next year's sheet: what the rows are is kept, figures, statuses and comments are empty,
// targets wait to be confirmed one by one, and last year's target and outturn stand beside them. This year's sheet isn't touched.

import { addYears } from 'date-fns/addYears';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';
import type { AssessedRow } from '../model/assessment';
import { cellArea, columnIndex, type Area, type CellValue, overlaps } from '../model/cell';
import type { Content, Edit, EditSheet } from '../model/edit';
import { formulaAt, numberFormatAt, valueAt, type Grid } from '../model/grid';
import { dateOfSerial, serialOf } from '../cells/calendar';
import { fail, succeed, type Outcome } from '../model/outcome';
import type { ColumnRole } from '../model/mapping';
import type { PlanTable } from '../model/plan';
import { lastHeadingRow } from '../propose/table-to-write';
import { formatKind } from '../cells/number-formats';
import { addInSheetCalled, longestSheetName } from '../model/snapshot';
import type { Change, ChangeContext } from './change';
import { nextYearHeading, nextYearTitle } from './next-year';
import { isReadAlike } from './next-year-reading';
import { contentAt, contentOfValue } from '../cells/cell-content';
import { isCounted, isDataKind } from '../model/table/counted-rows';

/** Refused where a sheet of next year's name is there already, or the sheet holds another table under this one. */
export function newYear({ snapshot, onSheet, grid, assessed }: ChangeContext): Outcome<Change> {
  const { table, rows } = assessed;
  if (onSheet.length > 1) {
    return fail('several-tables', 'This sheet holds several tables. Copy the one to roll forward to a sheet of its own, then try again.');
  }
  const name = nextSheetName(table);
  if (snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    return fail('next-year-there', `There is a sheet called “${name}” already. Rename it, or go on in it.`);
  }
  const sheet: EditSheet = { newSheet: name };
  const area = { firstRow: 0, firstColumn: 0, lastRow: table.lastRow, lastColumn: table.area.lastColumn };
  const after = contentsOf(grid, table);
  const beside = outturnColumns(grid, table, rows);
  const edits: readonly Edit[] = [
    { kind: 'add-sheet', name },
    { kind: 'copy-layout', sheet, from: { sheet: grid.sheet, area }, to: area },
    { kind: 'cells', sheet, area, before: after.map((row) => row.map(() => null)), after, what: 'Next year’s plan' },
    ...beside.flatMap((column, index) => besideEdits(sheet, grid, column, table.area.lastColumn + 1 + index)),
  ];
  const isAlike = isReadAlike(grid, table, withBeside(after, beside));
  return succeed({ edits, statements: [...statementsOf(name, table, rows, beside.length > 0), ...(isAlike ? [] : [notReadYet])] });
}

const notReadYet = 'While the sheet is empty the add-in may not know its columns. Type the first targets and figures, then review it.';

/** The sheet as it will be, with last year's figures beside it. */
function withBeside(after: readonly (readonly Content[])[], beside: readonly OutturnColumn[]): readonly (readonly Content[])[] {
  return after.map((row, index) => [...row, ...beside.map((column) => besideContent(column, index))]);
}

/** The year in the sheet's name moved on; where it names none, its name with the next year behind it. */
function nextSheetName({ sheet, year }: PlanTable): string {
  const moved = nextYearHeading(sheet.name);
  if (moved !== sheet.name && addInSheetCalled(moved) === null) return moved;
  const start = year === null ? null : Number(year.start.slice(0, 4)) + 1;
  const behind = start === null ? ' next year' : ` ${String(start)}-${String((start + 1) % 100).padStart(2, '0')}`;
  return sheet.name.slice(0, longestSheetName - behind.length) + behind;
}

/** The sheet from its first row to the last of the table: titles, headings and what says what each row is about. */
function contentsOf(grid: Grid, table: PlanTable): readonly (readonly Content[])[] {
  const empty = emptiedColumns(table);
  const data = new Set(table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row));
  const [firstHeading = 0] = table.headerRows;
  return Array.from({ length: table.lastRow + 1 }, (_, row) =>
    Array.from({ length: table.area.lastColumn + 1 }, (_column, column): Content => {
      if (row < firstHeading) return titleContent(grid, table, row, column);
      if (table.headerRows.includes(row)) return headingContent(grid, row, column);
      const formula = formulaAt(grid, row, column);
      const isTyped = data.has(row) && empty.has(column) && !computedRoles.has(roleOf(table, column));
      if (formula !== null) return !isTyped && staysInTable(formula, table.area.lastColumn) ? { formula } : null;
      return empty.has(column) ? null : contentAt(grid, row, column);
    }),
  );
}

/** Columns whose cells are this year's: figures, targets, statuses, comments. */
function emptiedColumns({ columns, roles }: PlanTable): ReadonlySet<number> {
  const figures = roles.filter(({ role }) =>
    ['period', 'forecast', 'period target', 'year total', 'year to date', 'total', 'achieved', 'variance', 'rag', 'direction'].includes(
      role,
    ),
  );
  return new Set([...figures.map(({ column }) => column), ...(columns.target === null ? [] : [columns.target]), ...columns.commentary]);
}

/** Roles whose formulas go on working from next year's figures. */
const computedRoles: ReadonlySet<ColumnRole> = new Set(['total', 'achieved', 'variance', 'year total', 'year to date']);

function roleOf({ roles }: PlanTable, column: number): ColumnRole {
  return roles.find((reading) => reading.column === column)?.role ?? 'none';
}

/**
 * A formula that reads cells of the officer's own columns on its own sheet, by
 * their addresses, reads next year's on next year's sheet.
 */
function staysInTable(formula: string, lastColumn: number): boolean {
  const plain = formula.replaceAll(/"[^"]*"/gu, '');
  if (/[![]/u.test(plain)) return false;
  return [...plain.matchAll(/\$?\b([A-Z]{1,3})\$?\d+\b/giu)].every(([, letters]) => columnIndex(letters ?? 'A') <= lastColumn);
}

function titleContent(grid: Grid, { year }: PlanTable, row: number, column: number): Content {
  const value = valueAt(grid, row, column);
  const content = contentAt(grid, row, column);
  return typeof value === 'string' && typeof content === 'string' && year !== null ? nextYearTitle(value, year) : content;
}

function headingContent(grid: Grid, row: number, column: number): Content {
  const content = contentAt(grid, row, column);
  if (typeof content === 'string') return nextYearHeading(content);
  if (typeof content !== 'number') return content;
  if (formatKind(numberFormatAt(grid, row, column)) === 'date') return nextYearDate(content, grid.dateSystem);
  return Number.isInteger(content) && content >= 1990 && content <= 2100 ? content + 1 : content;
}

function nextYearDate(serial: number, dateSystem: 1900 | 1904): number {
  const date = dateOfSerial(serial, dateSystem);
  return date === null ? serial : serialOf(lightFormat(addYears(parseISO(date), 1), 'yyyy-MM-dd'), dateSystem);
}

/** A column beside next year's table with what last year came to. */
interface OutturnColumn {
  readonly heading: string;
  /** Where the heading stands: the first row where those of the plan are merged over several. */
  readonly headingRow: number;
  /** The column of this year that it looks like; null where its heading is merged with others. */
  readonly like: number | null;
  readonly numberFormat: string;
  readonly values: readonly { readonly row: number; readonly value: CellValue }[];
}

function outturnColumns(grid: Grid, table: PlanTable, rows: readonly AssessedRow[]): readonly OutturnColumn[] {
  const { target } = table.columns;
  const year = table.year === null ? 'last year' : `${table.year.start.slice(0, 4)}/${table.year.end.slice(2, 4)}`;
  const counted = rows.filter(({ row }) => isCounted(row));
  const formatOf = (column: number | null): string =>
    column === null ? 'General' : numberFormatAt(grid, counted[0]?.row.row ?? 0, column);
  const targets = target === null ? [] : counted.map(({ row }) => ({ row: row.row, value: valueAt(grid, row.row, target) }));
  const totals = counted.map(({ row, total }) => ({ row: row.row, value: total }));
  const resultLike = table.columns.total ?? target;
  return [
    { heading: `Aim ${year}`, ...lookOf(grid, table, target), numberFormat: formatOf(target), values: targets },
    { heading: `Result ${year}`, ...lookOf(grid, table, resultLike), numberFormat: formatOf(resultLike), values: totals },
  ].filter(({ values }) => values.some(({ value }) => value !== null));
}

/** A heading merged over rows alone can be copied; one merged with other columns would swallow ours. */
function lookOf({ merges }: Grid, table: PlanTable, column: number | null): Pick<OutturnColumn, 'headingRow' | 'like'> {
  const headingRow = lastHeadingRow(table);
  if (column === null) return { headingRow, like: null };
  const across = merges.filter((merge) => overlaps(merge, { ...cellArea(0, column), lastRow: headingRow }));
  if (across.some(({ firstColumn, lastColumn }) => firstColumn !== lastColumn)) return { headingRow, like: null };
  return { headingRow: across.find(({ lastRow }) => lastRow === headingRow)?.firstRow ?? headingRow, like: column };
}

function besideContent({ heading, headingRow, values }: OutturnColumn, row: number): Content {
  return contentOfValue(row === headingRow ? heading : (values.find((each) => each.row === row)?.value ?? null));
}

function besideEdits(sheet: EditSheet, grid: Grid, beside: OutturnColumn, column: number): readonly Edit[] {
  const { heading, headingRow, like, numberFormat, values } = beside;
  const lastRow = Math.max(...values.map(({ row }) => row));
  const firstRow = Math.min(...values.map(({ row }) => row));
  const span = Array.from({ length: lastRow - headingRow + 1 }, (_, index) => headingRow + index);
  const area: Area = { firstRow: headingRow, firstColumn: column, lastRow, lastColumn: column };
  const from: Area | null = like === null ? null : { ...area, firstRow: 0, firstColumn: like, lastColumn: like };
  return [
    ...(from === null
      ? []
      : [{ kind: 'copy-layout' as const, sheet, from: { sheet: grid.sheet, area: from }, to: { ...area, firstRow: 0 } }]),
    {
      kind: 'cells',
      sheet,
      area,
      before: span.map(() => [null]),
      after: span.map((row) => [besideContent(beside, row)]),
      what: `“${heading}” beside the table`,
    },
    {
      kind: 'format',
      sheet,
      area: { ...area, firstRow },
      format: { numberFormat, columnWidth: 14, vertical: 'Top', fontColor: '#595959' },
    },
    ...(from === null
      ? [{ kind: 'format' as const, sheet, area: cellArea(headingRow, column), format: { bold: true, wrapText: true } }]
      : []),
  ];
}

function statementsOf(name: string, table: PlanTable, rows: readonly AssessedRow[], hasOutturn: boolean): readonly string[] {
  const counted = rows.filter(({ row }) => isDataKind(row.kind)).length;
  const targets = rows.filter(({ row }) => isCounted(row) && row.target.figure.kind !== 'blank').length;
  return [
    `“${name}” is added as the last sheet, with ${String(counted)} rows. Figures, statuses and comments are empty.`,
    ...(targets === 0 ? [] : [`${String(targets)} targets wait to be confirmed: type each one, with last year’s beside it.`]),
    ...(hasOutturn || table.columns.periods.length === 0
      ? []
      : ['No total of this year is known, so no outturn stands beside the new plan.']),
    ...(table.columns.timescale === null ? [] : ['Timescales are kept as they are. Check each against the new year.']),
  ];
}
