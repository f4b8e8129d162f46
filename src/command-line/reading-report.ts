// What the workbooks of a folder were read as, in one table that fits a terminal of 120 columns; and the same as JSON.

import Table from 'cli-table3';
import { columnLetters } from '../domain/model/cell';
import type { RoleReading } from '../domain/model/mapping';
import type { PlanTable, SheetReading } from '../domain/model/plan';
import type { Explained } from '../domain/model/table/explained';
import { mappingJson } from './mapping-json';
import { isCertain } from '../domain/assess/certain-tables';
import type { SheetAsks } from './what-settles';

/** What one file was read as. */
export interface WorkbookRead {
  readonly file: string;
  /** Empty where there is a problem. */
  readonly sheets: readonly SheetReading[];
  /** What each sheet is asked, and what would settle it. */
  readonly asked: readonly SheetAsks[];
  /** Why the file can't be used. */
  readonly problem: string | null;
  /** From opening the file to its reading. */
  readonly milliseconds: number;
}

/** Widths with their borders come to 120. */
const columns = [
  ['File', 20],
  ['Sheet', 15],
  ['Table', 13],
  ['Columns', 30],
  ['Rows', 17],
  ['Sure', 10],
  ['ms', 7],
] as const;

/** The table, ending with a line break and a line that counts. */
export function readingReport(workbooks: readonly WorkbookRead[]): string {
  const table = new Table({
    head: columns.map(([heading]) => heading),
    colWidths: columns.map(([, width]) => width),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [] },
  });
  for (const workbook of workbooks) table.push(...linesOf(workbook));
  return `${table.toString()}\n${summary(workbooks)}\n`;
}

type Line = (string | { readonly colSpan: number; readonly content: string })[];

/** So many are printed for a sheet; `--json` has all of them. */
const mostAsks = 6;

function linesOf({ file, sheets, asked, problem, milliseconds }: WorkbookRead): Line[] {
  const time = String(Math.round(milliseconds));
  const name = folded(file, 18);
  if (problem !== null) return [[name, { colSpan: 5, content: `can’t be used: ${problem}` }, time]];
  const lines = [
    ...sheets.flatMap((reading) => [
      ...sheetLines(reading),
      ...asked.filter(({ sheet }) => sheet === reading.sheet.name).flatMap(askLines),
    ]),
    // Asked about a sheet of ours, which isn't read as a plan.
    ...asked
      .filter(({ sheet }) => !sheets.some((reading) => reading.sheet.name === sheet))
      .flatMap((asks) => askLines(asks).map(([, ...rest]): Line => [folded(asks.sheet, 13), ...rest])),
  ];
  return lines.map((line, place) => (place === 0 ? [name, ...line, time] : ['', ...line, '']));
}

function sheetLines({ sheet, tables, reason }: SheetReading): Line[] {
  if (tables.length === 0) return [[folded(sheet.name, 13), { colSpan: 4, content: `refused: ${reason ?? 'not a plan.'}` }]];
  return tables.map((table, place) => [
    place === 0 ? folded(sheet.name, 13) : '',
    placeOf(table),
    [rolesOf(table.roles), explainedText(table)].filter((part) => part !== '').join('\n'),
    kindsOf(table),
    confidenceText(table),
  ]);
}

/** Across the table, under the sheet that is asked about; a long list is folded. */
function askLines({ asks }: SheetAsks): Line[] {
  const more = asks.length - mostAsks;
  const shown = asks.slice(0, mostAsks).map((ask) => `? ${ask}`);
  return [['', { colSpan: 4, content: [...shown, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('\n') }]];
}

function placeOf({ headerRows, firstRow, lastRow }: PlanTable): string {
  return `headings ${rangesText(headerRows, (row) => String(row + 1))}\nrows ${String(firstRow + 1)}-${String(lastRow + 1)}`;
}

/** "theme A, target C, period D-G": in the order in which the roles first appear. */
function rolesOf(readings: readonly RoleReading[]): string {
  const used = readings.filter(({ role }) => role !== 'none');
  return [...new Set(used.map(({ role }) => role))]
    .map((role) => {
      const places = used.filter((reading) => reading.role === role).map(({ column }) => column);
      return `${role} ${rangesText(places, columnLetters)}`;
    })
    .join(', ');
}

/** "totals 15 of 17, percentages 17 of 17, left over: column K"; "" where nothing is stated and nothing left. */
function explainedText({ explained }: PlanTable): string {
  if (explained === undefined) return '';
  const { totals, percentages, variances, leftOver } = explained;
  const named: readonly (readonly [string, Explained])[] = [
    ['totals', totals],
    ['percentages', percentages],
    ['variances', variances],
  ];
  const counts = named.flatMap(([what, each]) => (each.of === 0 ? [] : [`${what} ${String(each.explained)} of ${String(each.of)}`]));
  const rest =
    leftOver.length === 0 ? [] : [`left over: ${leftOver.length === 1 ? 'column' : 'columns'} ${rangesText(leftOver, columnLetters)}`];
  return [...counts, ...rest].join(', ');
}

function kindsOf(table: PlanTable): string {
  return Object.entries(rowKinds(table))
    .map(([kind, rows]) => `${String(rows)} ${kind}`)
    .join('\n');
}

/** How many rows of each kind, kinds in the order of the sheet. */
function rowKinds({ rows }: PlanTable): Readonly<Record<string, number>> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]));
}

function confidenceText(table: PlanTable): string {
  const { confidence, confirmed } = table;
  if (confirmed) return 'checked';
  return !isCertain(table) ? `${confidence.toFixed(2)} ask` : confidence.toFixed(2);
}

/** Words longer than the width cut into lines of it: the table would leave out their ends. */
function folded(name: string, width: number): string {
  return name.replace(new RegExp(`\\S{${String(width)}}(?=\\S)`, 'g'), '$&\n');
}

/** Neighbours joined: [3, 4, 5, 7] is "D-F H" in letters. */
function rangesText(places: readonly number[], name: (place: number) => string): string {
  const found: [number, number][] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else found.push([place, place]);
  }
  return found.map(([first, last]) => (first === last ? name(first) : `${name(first)}-${name(last)}`)).join(' ');
}

function summary(workbooks: readonly WorkbookRead[]): string {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const doubtful = tables.filter((table) => !isCertain(table)).length;
  const counts: readonly (readonly [number, string, string])[] = [
    [workbooks.length, 'workbook', 'workbooks'],
    [sheets.length, 'sheet', 'sheets'],
    [tables.length, 'table', 'tables'],
    [doubtful, 'to ask about', 'to ask about'],
    [sheets.filter((sheet) => sheet.tables.length === 0).length, 'sheet refused', 'sheets refused'],
    [workbooks.filter(({ problem }) => problem !== null).length, 'file that can’t be used', 'files that can’t be used'],
  ];
  return `${counts.map(([count, one, more]) => `${String(count)} ${count === 1 ? one : more}`).join(', ')}.`;
}

/** The object that `--json` prints. Fields may be added, never renamed. */
export function readingJson(folder: string, workbooks: readonly WorkbookRead[]): object {
  return {
    folder,
    workbooks: workbooks.map(({ file, sheets, asked, problem, milliseconds }) => ({
      file,
      problem,
      milliseconds: Math.round(milliseconds),
      sheets: sheets.map(({ sheet, layout, reason, tables }) => ({
        name: sheet.name,
        layout,
        reason: tables.length === 0 ? reason : null,
        asks: asked.find((each) => each.sheet === sheet.name)?.asks ?? [],
        tables: tables.map((table) => ({
          headerRows: table.headerRows.map((row) => row + 1),
          firstRow: table.firstRow + 1,
          lastRow: table.lastRow + 1,
          rowKinds: rowKinds(table),
          explained: table.explained === undefined ? null : { ...table.explained, leftOver: table.explained.leftOver.map(columnLetters) },
          mapping: mappingJson(table),
        })),
      })),
    })),
  };
}
