// A table on one sheet that counts another sheet's rows by group and by status holds no rows of a plan. Each of its counts
// is compared with the rows, and one that differs is kept to be told.

import { oneLine } from '../../cells/whitespace';
import { cellAddress } from '../../model/cell';
import type { Grid } from '../../model/grid';
import { textAt, valueAt } from '../../model/grid';
import type { CountThatDiffers, PlanTable, SheetReading } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { countTablesOn, type CountTable } from './count-tables';
import { isSettled, type SheetRead } from './sheet-rows';

/** Where so many of the counts that can be compared don't agree, they count something else, or another day's rows. */
const leastAgreeing = 0.75;
const fewestStatuses = 2;
const longestWord = 40;

/** Rows of a plan, and what two of its columns say of each, in lower case. */
interface CountedRows {
  readonly sheet: string;
  readonly rows: readonly { readonly group: string; readonly status: string }[];
  readonly groups: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
}

/** Readings as an officer should see them: tables of counts are left alone, with what differs from the rows. */
export function withoutCountsOfRows<Sheet extends SheetRead>(sheets: readonly Sheet[]): readonly Sheet[] {
  if (sheets.length < 2) return sheets;
  return sheets.map((sheet) => {
    const { grid, reading } = sheet;
    const others = sheets.filter((other) => other !== sheet && other.reading.tables.length > 0);
    if (others.length === 0 || reading.tables.some(isSettled)) return sheet;
    const counted = countTablesOn(grid).flatMap((table) => {
      const fitting = others.flatMap((other) => rowsThatFit(other, table));
      return fitting.length === 0 ? [] : [{ table, fitting }];
    });
    const [first] = counted;
    return first === undefined ? sheet : { ...sheet, reading: withoutTables(grid, reading, counted) };
  });
}

interface Counted {
  readonly table: CountTable;
  readonly fitting: readonly CountedRows[];
}

function withoutTables(grid: Grid, reading: SheetReading, counted: readonly Counted[]): SheetReading {
  const differs = counted.flatMap(({ table, fitting }) => differencesIn(grid, table, fitting));
  const overlaps = ({ firstRow, lastRow }: PlanTable): boolean =>
    counted.some(({ table }) => table.rows.some(({ row }) => row >= firstRow && row <= lastRow));
  const tables = reading.tables.filter((table) => !overlaps(table));
  const [only] = counted.flatMap(({ fitting }) => fitting);
  const found = { ...reading, ...(differs.length === 0 ? {} : { countsThatDiffer: differs }) };
  if (tables.length > 0) return { ...found, tables };
  return {
    ...found,
    layout: 'none',
    reason: `It counts the rows of “${only?.sheet ?? ''}” by status, so none of its rows is part of a plan.`,
    tables,
  };
}

/** Every pair of columns of a plan's rows whose words are the table's: its groups all, of its statuses two at least. */
function rowsThatFit({ grid, reading: { tables } }: SheetRead, table: CountTable): readonly CountedRows[] {
  return tables.flatMap((plan) => {
    const rows = plan.rows.filter(({ kind }) => isDataKind(kind));
    const columns = plan.roles.map(({ column }) => rows.map(({ row }) => wordOf(grid, row, column)));
    const themes = rows.map(({ theme, project }) => plainWord(theme ?? project ?? ''));
    const named = table.rows.filter(({ isOfAll, figures }) => !isOfAll && figures.some((figure) => figure !== null && figure !== 0));
    const areGroups = (words: readonly string[]): boolean => {
      const known = new Set(words);
      return known.size < words.length && named.length > 1 && named.every(({ name }) => known.has(plainWord(name)));
    };
    const states = columns.filter((words) => {
      const known = new Set(words);
      return table.statuses.filter((status) => known.has(plainWord(status))).length >= fewestStatuses;
    });
    const groups = [...columns, themes].filter(areGroups);
    return states.flatMap((status) =>
      groups
        .filter((group) => group !== status)
        .map((group) => ({
          sheet: grid.sheet.name,
          rows: rows.map((_row, index) => ({ group: group[index] ?? '', status: status[index] ?? '' })),
          groups: new Set(group),
          statuses: new Set(status),
        })),
    );
  });
}

function wordOf(grid: Grid, row: number, column: number): string {
  const text = textAt(grid, row, column);
  return text.length <= longestWord ? plainWord(text) : '';
}

function plainWord(text: string): string {
  return oneLine(text).toLowerCase();
}

/** Nothing where two columns of the rows fit, and don't say the same. */
function differencesIn(grid: Grid, table: CountTable, fitting: readonly CountedRows[]): readonly CountThatDiffers[] {
  const compared = fitting.map((rows) => comparison(grid, table, rows));
  const best = Math.max(...compared.map(({ share }) => share));
  const [first, ...others] = compared.filter(({ share }) => share === best);
  if (first === undefined || best < leastAgreeing) return [];
  const same = (one: readonly CountThatDiffers[]): string =>
    one.map(({ row, column, there }) => `${cellAddress(row, column)} ${String(there.rows)}`).join();
  return others.every(({ differs }) => same(differs) === same(first.differs)) ? first.differs : [];
}

interface Comparison {
  /** Of the counts by group and status that can be compared, those that agree. */
  readonly share: number;
  readonly differs: readonly CountThatDiffers[];
}

function comparison(grid: Grid, table: CountTable, counted: CountedRows): Comparison {
  const statuses = table.statuses.map((status) => (counted.statuses.has(plainWord(status)) ? plainWord(status) : null));
  const groups = table.rows.filter(({ isOfAll, name }) => !isOfAll && counted.groups.has(plainWord(name)));
  const differs: CountThatDiffers[] = [];
  let cells = 0;
  for (const { row, name, figures } of groups) {
    statuses.forEach((status, index) => {
      const value = figures[index];
      if (status === null || typeof value !== 'number') return;
      cells += 1;
      const rows = counted.rows.filter((each) => each.group === plainWord(name) && each.status === status).length;
      if (rows !== value)
        differs.push(difference(row, table.columns[index] ?? 0, { group: name, status: table.statuses[index] ?? null, rows }));
    });
  }
  const share = cells === 0 ? 0 : (cells - differs.length) / cells;
  // A sum of counts of which one is wrong is wrong with it, and isn't told again.
  return { share, differs: differs.length === 0 ? totalsThatDiffer() : differs };

  function difference(row: number, column: number, there: Omit<CountThatDiffers['there'], 'sheet'>): CountThatDiffers {
    const value = valueAt(grid, row, column);
    return { row, column, value: typeof value === 'number' ? value : 0, there: { sheet: counted.sheet, ...there } };
  }

  /** What each group and each status comes to, where the table has all of them. */
  function totalsThatDiffer(): readonly CountThatDiffers[] {
    const known = new Set(statuses);
    const named = new Set(groups.map(({ name }) => plainWord(name)));
    const hasAll = counted.rows.every(({ group, status }) => named.has(group) && known.has(status));
    const { total } = table;
    if (!hasAll || !statuses.every((status) => status !== null)) return [];
    const totals =
      total === null
        ? []
        : groups.map(({ row, name }) => ({
            row,
            column: total,
            group: name,
            status: null,
            in: (each: string) => each === plainWord(name),
          }));
    const byGroup = totals.map(({ row, column, group, status, in: isIn }) => ({
      ...{ row, column, group, status },
      rows: counted.rows.filter((each) => isIn(each.group)).length,
    }));
    const byStatus = table.rows
      .filter(({ isOfAll }) => isOfAll)
      .flatMap(({ row }) =>
        table.columns.map((column, index) => ({
          ...{ row, column, group: null, status: table.statuses[index] ?? null },
          rows: counted.rows.filter(({ status }) => status === statuses[index]).length,
        })),
      );
    return [...byGroup, ...byStatus].flatMap(({ row, column, group, status, rows }) => {
      const value = valueAt(grid, row, column);
      return typeof value === 'number' && value !== rows ? [difference(row, column, { group, status, rows })] : [];
    });
  }
}
