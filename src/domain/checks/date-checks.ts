// Dates typed as text that can be read two ways: "3/10/15" is October to one officer and March to another, so the cell is asked about.

import { cellAddress } from '../cell';
import { valueAt, type Grid } from '../grid';
import type { ColumnRole } from '../mapping';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../plan';
import type { FindingParts } from './finding';

const dated: ReadonlySet<ColumnRole> = new Set(['timescale', 'start', 'end']);
/** With stops between, the day comes first wherever it is typed. */
const inFigures = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])/gu;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface TypedDate {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly first: number;
  readonly second: number;
}

/**
 * Asks about the dates of a table's timescales, starts, ends and review headings that can be read two ways. A column whose other dates fit one
 * order only ("13/10/15") has said which it is.
 */
export function checkDates(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const inCells = table.roles
    .filter(({ role }) => dated.has(role))
    .map(({ column }) => table.rows.flatMap(({ row, kind }) => (isData(kind) ? datesAt(grid, row, column) : [])));
  const headingRow = table.headerRows.at(-1) ?? 0;
  const inHeadings = table.columns.rag.flatMap(({ column }) => datesAt(grid, headingRow, column));
  return [...inCells, inHeadings].flatMap((dates) => twoWays(dates).map((date) => askAbout(grid, date)));
}

function isData(kind: string): boolean {
  return kind === 'deliverable' || kind === 'project';
}

function datesAt(grid: Grid, row: number, column: number): readonly TypedDate[] {
  const value = valueAt(grid, row, column);
  if (typeof value !== 'string') return [];
  return [...value.matchAll(inFigures)].map(([text, first, , second]) => ({
    row,
    column,
    text,
    first: Number(first),
    second: Number(second),
  }));
}

/** The dates that fit both orders, unless the others of their column fit only one. */
function twoWays(dates: readonly TypedDate[]): readonly TypedDate[] {
  const dayFirst = dates.some(({ first, second }) => first > 12 && second <= 12);
  const monthFirst = dates.some(({ first, second }) => second > 12 && first <= 12);
  if (dayFirst !== monthFirst) return [];
  return dates.filter(({ first, second }) => first !== second && first >= 1 && first <= 12 && second >= 1 && second <= 12);
}

function askAbout(grid: Grid, { row, column, text, first, second }: TypedDate): FindingParts {
  const cell = cellAddress(row, column);
  const readings = `${String(first)} ${months[second - 1] ?? ''} or ${String(second)} ${months[first - 1] ?? ''}`;
  return {
    check: 'date-two-ways',
    severity: 'ask',
    sheet: grid.sheet.name,
    row,
    column,
    message: `${cell} says ${text}, which can be ${readings}. Type the month as a word, then review again.`,
    stated: text,
    alike: {
      key: String(column),
      message: (rows) =>
        `${rowList(rows)}: the dates can be read with the day or the month first. Type the months as words, then review again.`,
    },
  };
}
