// The officer's word on a table, made from its reading and what the officer changed about it.

import type { ColumnRole, Mapping, RoleReading } from '../mapping';
import type { PlanTable } from '../plan';

/**
 * What an officer changes of a table's reading; nothing at all confirms it as it is. `roles` by column. `headerRows`: how many heading rows there
 * are, from `firstHeaderRow` or else from the first that was read. Rows and columns are zero-based; null: as read.
 */
export interface MappingChanges {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly headerRows: number | null;
  readonly firstHeaderRow?: number;
  readonly lastRow: number | null;
}

/**
 * The mapping to keep. Where the heading rows are moved it says nothing about columns yet, for their headings change with them: read again
 * with it, show the table, and make the mapping of that.
 */
export function mappingOf(table: PlanTable, changes: MappingChanges): Mapping {
  const read = { first: table.headerRows[0] ?? 0, count: table.headerRows.length };
  const first = changes.firstHeaderRow ?? read.first;
  const count = changes.headerRows ?? read.count;
  const isMovedNow = first !== read.first || count !== read.count;
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

/** The first row that the officer left out, by what stands in it. */
function end(table: PlanTable, lastRow: number | null): Pick<Mapping, 'endsBefore' | 'endsBeforeOccurrence'> {
  const kept = { endsBefore: table.mapping?.endsBefore ?? null, endsBeforeOccurrence: table.mapping?.endsBeforeOccurrence ?? 0 };
  if (lastRow === null) return kept;
  const index = table.rows.findIndex(({ row }) => row > lastRow);
  const below = table.rows[index];
  if (below === undefined) return kept;
  const occurrence = table.rows.slice(0, index).filter(({ description }) => description === below.description).length;
  return { endsBefore: below.description, endsBeforeOccurrence: occurrence };
}
