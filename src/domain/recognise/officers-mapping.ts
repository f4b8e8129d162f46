// The officer's word on a table, made from its reading and what the officer changed about it.

import type { ColumnRole, Mapping, RoleReading } from '../model/mapping';
import type { PlanTable } from '../model/plan';

/**
 * What an officer changes of a table's reading; nothing at all confirms it as it is. `roles` by column. `headerRows`:
 * how many heading rows there
 * are, from `firstHeaderRow` or else from the first that was read. `lastRow` may be one of the table's rows or of
 * those below it.
 * Rows and columns are zero-based; null: as read.
 */
export interface MappingChanges {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly headerRows: number | null;
  readonly firstHeaderRow?: number;
  readonly lastRow: number | null;
}

/**
 * The mapping to keep. Where the heading rows are moved or the table is lengthened it says nothing about columns yet,
 * for their headings or
 * cells change with them: read again with it, show the table, and make the mapping of that.
 */
export function mappingOf(table: PlanTable, changes: MappingChanges): Mapping {
  const read = { first: table.headerRows[0] ?? 0, count: table.headerRows.length };
  const first = changes.firstHeaderRow ?? read.first;
  const count = changes.headerRows ?? read.count;
  const isMovedNow = first !== read.first || count !== read.count || isLengthened(table, changes.lastRow);
  const isMoved = isMovedNow || table.mapping?.foundBy !== undefined;
  const foundBy = table.mapping?.foundBy ?? headingsOf(table.roles);
  return {
    sheet: table.sheet,
    headerRows: count,
    ...(isMoved ? { headersFrom: first - foundFirst(table), foundBy } : {}),
    ...end(table, changes.lastRow),
    roles: isMovedNow ? [] : rolesOf(table.roles, changes.roles),
  };
}

/** Whether the last row is one below the table as it was read. */
export function isLengthened({ below = [] }: PlanTable, lastRow: number | null): boolean {
  return below.some(({ row }) => row === lastRow);
}

/** Where the add-in finds the first heading row unaided. */
function foundFirst(table: PlanTable): number {
  return (table.headerRows[0] ?? 0) - (table.mapping?.headersFrom ?? 0);
}

function headingsOf(roles: readonly RoleReading[]): readonly string[] {
  return roles.map(({ heading }) => heading).filter((heading) => heading !== '');
}

/** Columns without heading or use are left out: they may come and go. */
function rolesOf(readings: readonly RoleReading[], said: MappingChanges['roles']): Mapping['roles'] {
  return readings.flatMap(({ column, heading, role: found }, index) => {
    const role = said.get(column) ?? found;
    const occurrence = readings.slice(0, index).filter((before) => before.heading === heading).length;
    return heading === '' && role === 'none' ? [] : [{ heading, occurrence, role }];
  });
}

type End = Pick<Mapping, 'endsBefore' | 'endsBeforeOccurrence' | 'endsAt' | 'endsAtOccurrence'>;

/**
 * A shortened table ends before the first row that the officer left out, a lengthened one at the last that belongs to
 * it: each by what stands in it.
 */
function end(table: PlanTable, lastRow: number | null): End {
  const { endsBefore = null, endsBeforeOccurrence = 0, endsAt, endsAtOccurrence = 0 } = table.mapping ?? {};
  const longer = endsAt === undefined ? {} : { endsAt, endsAtOccurrence };
  const kept: End = { endsBefore, endsBeforeOccurrence, ...longer };
  if (lastRow === null) return kept;
  const below = table.below ?? [];
  const last = below.find(({ row }) => row === lastRow);
  if (last !== undefined) {
    const next = below.find(({ row }) => row === lastRow + 1);
    return { ...endBefore(next, [...table.rows, ...below]), endsAt: last.words, endsAtOccurrence: last.occurrence };
  }
  const next = table.rows.find(({ row }) => row > lastRow);
  return next === undefined ? kept : { ...endBefore(next, table.rows), ...longer };
}

interface Described {
  readonly row: number;
  readonly description: string;
}

/** `next`: the first row left out, one of `rows`; undefined where none is. */
function endBefore(next: Described | undefined, rows: readonly Described[]): Pick<Mapping, 'endsBefore' | 'endsBeforeOccurrence'> {
  if (next === undefined) return { endsBefore: null, endsBeforeOccurrence: 0 };
  const alike = rows.filter(({ row, description }) => row < next.row && description === next.description);
  return { endsBefore: next.description, endsBeforeOccurrence: alike.length };
}
