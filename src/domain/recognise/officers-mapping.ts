// The officer's word on a table, made from its reading and what the officer changed about it.

import type { ColumnRole, Mapping, RoleReading } from '../mapping';
import type { PlanTable } from '../plan';

/** What an officer changed; nothing at all confirms the reading as it is. Rows are zero-based on the sheet, both ends included. */
export interface MappingChanges {
  readonly roles?: readonly { readonly column: number; readonly role: ColumnRole }[];
  readonly headerRows?: { readonly first: number; readonly last: number };
  readonly lastRow?: number;
}

/**
 * The mapping to keep. Where the heading rows are moved it says nothing about columns yet, for their headings change with them: read again
 * with it, show the table, and make the mapping of that.
 */
export function mappingOf(table: PlanTable, changes: MappingChanges): Mapping {
  const moved = changes.headerRows;
  const found = foundRows(table);
  const foundBy = table.mapping?.foundBy ?? named(table.roles).map(({ heading }) => heading);
  const [first, count] =
    moved === undefined ? [table.headerRows[0] ?? 0, table.headerRows.length] : [moved.first, moved.last - moved.first + 1];
  const isMoved = moved === undefined ? table.mapping?.foundBy !== undefined : !isAsFound(table, moved.first, count);
  return {
    sheet: table.sheet,
    headerRows: count,
    ...(isMoved ? { headersFrom: first - found, foundBy } : {}),
    ...end(table, changes.lastRow),
    roles: moved !== undefined && !isWhereItStands(table, first, count) ? [] : rolesOf(table.roles, changes.roles ?? []),
  };
}

/** Where the add-in finds the first heading row unaided. */
function foundRows(table: PlanTable): number {
  return (table.headerRows[0] ?? 0) - (table.mapping?.headersFrom ?? 0);
}

function isWhereItStands(table: PlanTable, first: number, count: number): boolean {
  return table.headerRows[0] === first && table.headerRows.length === count;
}

function isAsFound(table: PlanTable, first: number, count: number): boolean {
  return table.mapping?.foundBy === undefined && isWhereItStands(table, first, count);
}

function named(roles: readonly RoleReading[]): readonly RoleReading[] {
  return roles.filter(({ heading }) => heading !== '');
}

/** Columns without heading or use are left out: they may come and go. */
function rolesOf(readings: readonly RoleReading[], changed: Required<MappingChanges>['roles']): Mapping['roles'] {
  const said = new Map(changed.map(({ column, role }) => [column, role]));
  return readings.flatMap(({ column, heading, role: found }, index) => {
    const role = said.get(column) ?? found;
    const occurrence = readings.slice(0, index).filter((before) => before.heading === heading).length;
    return heading === '' && role === 'none' ? [] : [{ heading, occurrence, role }];
  });
}

/** The first row that the officer left out, by what stands in it. */
function end(table: PlanTable, lastRow: number | undefined): Pick<Mapping, 'endsBefore' | 'endsBeforeOccurrence'> {
  const kept = { endsBefore: table.mapping?.endsBefore ?? null, endsBeforeOccurrence: table.mapping?.endsBeforeOccurrence ?? 0 };
  if (lastRow === undefined) return kept;
  const index = table.rows.findIndex(({ row }) => row > lastRow);
  const below = table.rows[index];
  if (below === undefined) return kept;
  const occurrence = table.rows.slice(0, index).filter(({ description }) => description === below.description).length;
  return { endsBefore: below.description, endsBeforeOccurrence: occurrence };
}
