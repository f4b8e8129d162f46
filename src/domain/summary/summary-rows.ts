// The rows that a programme is rolled up from, over all its tables, and the groups that they make: themes, outcomes, tables, the programme.

import type { AssessedRow, AssessedTable } from '../assessment';
import { isCertain } from '../checks/mapping-checks';
import { agreedText, type Override } from '../ledger/overrides';
import { isCounted } from '../measures/counted-rows';
import { rollUp, type RatedItem, type RollUp } from '../rating/roll-up';
import { schemeWords, statusesOf } from '../rating/scheme';
import { reviewsInDateOrder } from '../rating/stated-status';
import type { Review } from '../review';

/** One deliverable. `status`: the word in its cell, agreed before computed before stated. `column`: where that cell is; null where there is none. */
export interface SummaryRow {
  readonly table: string;
  readonly theme: string | null;
  readonly outcome: string | null;
  readonly description: string;
  readonly status: string | null;
  readonly weight: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

export const groupLevels = ['Programme', 'Table', 'Theme', 'Outcome'] as const;

export type GroupLevel = (typeof groupLevels)[number];

/** `table` and `name` are blank where the level doesn't need them. */
export interface SummaryGroup {
  readonly level: GroupLevel;
  readonly table: string;
  readonly name: string;
}

export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly groups: readonly SummaryGroup[];
  /** Those that the schemes of its tables give. */
  readonly statuses: readonly string[];
}

/** The programme as a review has it. `weightOf`: as typed on the summary, else 1. */
export function summaryOf({ sheets }: Pick<Review, 'sheets'>, weightOf: (table: string, description: string) => number): Summary {
  const tables = sheets.flatMap(({ tables: own, ledgers }) =>
    own
      .filter(({ table }) => isCertain(table))
      .map((assessed, index) => ({ assessed, label: labelOf(assessed, index), overrides: ledgers.get(assessed.table)?.overrides })),
  );
  const rows = tables.flatMap(({ assessed, label, overrides }) => {
    return assessed.rows.filter(isDelivered).map((row): SummaryRow => {
      const { description, theme, outcome } = row.row;
      const { status, column } = statusOf(assessed, row, overrides?.get(row.row.row) ?? null);
      const sheet = assessed.table.sheet.name;
      return { table: label, theme, outcome, description, status, weight: weightOf(label, description), sheet, row: row.row.row, column };
    });
  });
  const statuses = [...new Set(tables.flatMap(({ assessed }) => statusesOf(assessed.settings.scheme)))];
  return { rows, groups: groupsOf(rows), statuses };
}

function labelOf({ table }: AssessedTable, index: number): string {
  return index === 0 ? table.sheet.name : `${table.sheet.name} (table ${String(index + 1)})`;
}

/** In a plan whose rows are projects or outputs every row that a status can stand in counts. */
function isDelivered({ row }: AssessedRow): boolean {
  return isCounted(row) || (row.kind === 'project' && row.reviews.length > 0);
}

function statusOf(
  { table }: AssessedTable,
  { row, rating }: AssessedRow,
  override: Override | null,
): Pick<SummaryRow, 'status' | 'column'> {
  const { agreed, rag } = table.own;
  if (rating !== null && rag !== undefined) {
    const computed = 'status' in rating ? rating.status : rating.notRated;
    return agreed === undefined ? { status: computed, column: rag } : { status: agreedText(computed, override), column: agreed };
  }
  const stated = reviewsInDateOrder(row).at(-1);
  return stated === undefined ? { status: null, column: null } : { status: stated.text, column: stated.column };
}

/** The programme first; a table by itself only where there are several; then themes and outcomes in their order on the sheets. */
function groupsOf(rows: readonly SummaryRow[]): readonly SummaryGroup[] {
  const tables = [...new Set(rows.map(({ table }) => table))];
  const within = (table: string): readonly SummaryGroup[] => {
    const own = rows.filter((row) => row.table === table);
    const named = (level: GroupLevel, nameOf: (row: SummaryRow) => string | null): readonly SummaryGroup[] => {
      return [...new Set(own.flatMap((row) => nameOf(row) ?? []))].map((name) => ({ level, table, name }));
    };
    return [
      ...(tables.length > 1 ? [{ level: 'Table' as const, table, name: '' }] : []),
      ...named('Theme', ({ theme }) => theme),
      ...named('Outcome', ({ outcome }) => outcome),
    ];
  };
  return rows.length === 0 ? [] : [{ level: 'Programme', table: '', name: '' }, ...tables.flatMap(within)];
}

/** The rows of a group. Words are the same in any case, as in the sheet's formulas. */
export function rowsOf({ rows }: Summary, { level, table, name }: SummaryGroup): readonly SummaryRow[] {
  const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();
  switch (level) {
    case 'Programme':
      return rows;
    case 'Table':
      return rows.filter((row) => same(row.table, table));
    case 'Theme':
      return rows.filter((row) => same(row.table, table) && same(row.theme, name));
    case 'Outcome':
      return rows.filter((row) => same(row.table, table) && same(row.outcome, name));
  }
}

/** A group by the three methods. */
export function rollUpsOf(summary: Summary, group: SummaryGroup): Readonly<Record<'worst' | 'majority' | 'weighted', RollUp>> {
  const items = rowsOf(summary, group).map(({ status, weight }): RatedItem => ({ status, weight }));
  const by = (method: 'worst' | 'majority' | 'weighted'): RollUp => rollUp(items, method, summary.statuses);
  return { worst: by('worst'), majority: by('majority'), weighted: by('weighted') };
}

/** The schemes behind the statuses, each once. */
export function schemesIn({ sheets }: Pick<Review, 'sheets'>): readonly string[] {
  return [...new Set(sheets.flatMap(({ tables }) => tables.map(({ settings }) => schemeWords[settings.scheme.name])))];
}
