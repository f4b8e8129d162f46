// Tables whose headings are statuses and whose cells are whole numbers: counts of rows by group and status, as their shape
// has it. What they count is for counts-of-rows.ts to find.

import { readStatus } from '../../cells/statuses';
import { readProgress } from '../../cells/words/progress-words';
import { textAt, valueAt, type Grid } from '../../model/grid';

/** A line of counts. */
interface CountRow {
  readonly row: number;
  readonly name: string;
  /** Under each status; null where a cell is blank. */
  readonly figures: readonly (number | null)[];
  /** "All", "Total": what the lines above come to. */
  readonly isOfAll: boolean;
}

/** Zero-based rows and columns, in the order of the sheet. */
export interface CountTable {
  readonly columns: readonly number[];
  /** The headings of `columns`. */
  readonly statuses: readonly string[];
  /** The column of what each line comes to; null where there is none. */
  readonly total: number | null;
  readonly rows: readonly CountRow[];
}

const longestName = 60;
const [fewestStatuses, mostStatuses] = [2, 12];
/** A list of counts is short; longer ones are looked at no further. */
const mostRows = 60;

const namesTotal = /^(?:(?:grand |overall )?totals?|all|overall|number|no\.?|count)(?: (?:number )?(?:of )?\p{L}+(?: \p{L}+)?)?$/iu;
const namesShare = /%|\bper ?cent/iu;
const otherStatus = /^(?:open|closed|at risk|off track|on track|delivered|unrated|not rated|no status|no rag|no update)$/iu;

/** Every such table of a sheet. */
export function countTablesOn(grid: Grid): readonly CountTable[] {
  if (grid.hidden === true) return [];
  const tables: CountTable[] = [];
  const last = grid.area.lastRow;
  for (let row = grid.area.firstRow; row < last; row += 1) {
    const table = tableUnder(grid, row);
    if (table === null) continue;
    tables.push(table);
    row = table.rows.at(-1)?.row ?? row;
  }
  return tables;
}

function tableUnder(grid: Grid, row: number): CountTable | null {
  const first = firstColumnOf(grid, row);
  // The cheapest question first: words in the line, and under them a name and a number.
  if (first === null || typeof valueAt(grid, row + 1, first + 1) !== 'number' || textAt(grid, row + 1, first) === '') return null;
  const headed: { readonly column: number; readonly name: string }[] = [];
  for (let column = first + 1; headed.length <= mostStatuses + 2; column += 1) {
    const name = textAt(grid, row, column);
    if (name === '') break;
    headed.push({ column, name });
  }
  const totals = headed.filter(({ name }) => namesTotal.test(name));
  const statuses = headed.filter(({ name }) => !namesTotal.test(name) && !namesShare.test(name));
  if (statuses.length < fewestStatuses || statuses.length > mostStatuses || totals.length > 1) return null;
  if (!statuses.every(({ name }) => namesStatus(name))) return null;
  const columns = statuses.map(({ column }) => column);
  const rows = rowsUnder(grid, row, first, columns);
  if (rows.length < 2) return null;
  return { columns, statuses: statuses.map(({ name }) => name), total: totals[0]?.column ?? null, rows };
}

/** The first cell with words where the next one has words too; a heading over the names may be missing. */
function firstColumnOf(grid: Grid, row: number): number | null {
  const { firstColumn, lastColumn } = grid.area;
  for (let column = firstColumn; column < lastColumn; column += 1) {
    if (textAt(grid, row, column) !== '') return column;
    if (textAt(grid, row + 1, column) !== '' && textAt(grid, row, column + 1) !== '') return column;
  }
  return null;
}

function namesStatus(name: string): boolean {
  return readStatus(name) !== null || readProgress(name) !== null || otherStatus.test(name);
}

function rowsUnder(grid: Grid, heading: number, first: number, columns: readonly number[]): readonly CountRow[] {
  const rows: CountRow[] = [];
  for (let row = heading + 1; row <= grid.area.lastRow && rows.length < mostRows; row += 1) {
    const name = textAt(grid, row, first);
    const values = columns.map((column) => valueAt(grid, row, column));
    if (name === '' || name.length > longestName || !values.every(mayBeCount)) break;
    const isOfAll = namesTotal.test(name);
    rows.push({ row, name, figures: values.map((value) => (typeof value === 'number' ? value : null)), isOfAll });
    if (isOfAll) break;
  }
  return rows;
}

function mayBeCount(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'number' && Number.isInteger(value) && value >= 0);
}
