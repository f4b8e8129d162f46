// How sure the reading of a table is as a whole: no surer than the least certain thing that figures are computed from.

import { leastConfidence, type RoleReading } from '../model/mapping';
import type { TableDoubt } from '../model/plan';
import type { ColumnRoles } from './columns/column-roles';
import { isSpend, type ColumnEvidence } from './columns/figure-columns';
import { type KindedRow } from './rows/kinds/row-kinds';
import { isDataKind } from '../model/table/counted-rows';

/** Two readings explain as much: which holds is for the officer to say. */
const confidenceBesideRival = 0.5;

/** Roles that figures are computed from, and the name of the row. */
export const computedFrom: ReadonlySet<string> = new Set(['description', 'target', 'period', 'total']);

/**
 * `hasRival`: another whole reading weighs as much. 0 to 1: heading rows, extent, and the roles that figures are
 * computed from.
 */
export function tableConfidence(
  roles: ColumnRoles,
  readings: readonly RoleReading[],
  rows: readonly KindedRow[],
  hasRival: boolean,
): number {
  if (roles.said !== undefined) return 1;
  const isRival = ({ column }: RoleReading): boolean => roles.rivals.periods.includes(column);
  const columns = readings.filter((reading) => computedFrom.has(reading.role) || isRival(reading)).map(({ confidence }) => confidence);
  return Math.min(headingConfidence(roles), extentConfidence(rows), hasRival ? confidenceBesideRival : 1, ...columns);
}

/** What makes the table less sure than that, but for its columns; undefined where nothing does. */
export function doubtOf(roles: ColumnRoles, rows: readonly KindedRow[], rival: ColumnRoles | null): TableDoubt | undefined {
  if (roles.said !== undefined) return undefined;
  if (rival !== null) {
    const { periods, total, target } = rival;
    return { by: 'rival', rival: { periods: periods.map(({ column }) => column), total, target } };
  }
  if (extentConfidence(rows) < leastConfidence)
    return { by: 'remarks', rows: rows.filter(({ kind }) => kind === 'note').map(({ row }) => row) };
  return headingConfidence(roles) < leastConfidence ? { by: 'headings' } : undefined;
}

/** Headings whose words are known, or over cells that say what they are: with one, the row may be something else. */
function headingConfidence(roles: ColumnRoles): number {
  const told = new Set([...roles.dates.filter(({ unsaid }) => unsaid !== true), ...roles.progress].map(({ column }) => column));
  const periods = new Set(roles.periods.map(({ column }) => column));
  const isKnown = (evidence: ColumnEvidence): boolean =>
    periods.has(evidence.column) ||
    told.has(evidence.column) ||
    (evidence.words !== null && evidence.words.role !== 'other') ||
    (evidence.column === roles.total && isSpend(evidence));
  const known = roles.evidence.filter(isKnown).length;
  return known >= 3 ? 0.97 : known === 2 ? 0.8 : 0.5;
}

/** Under a plan's headings, rows that are nothing but remarks are few, but for those about the row above. */
function extentConfidence(rows: readonly KindedRow[]): number {
  let [notes, data] = [0, 0];
  for (const { kind, isBeside } of rows) {
    if (kind === 'note' && isBeside !== true) notes += 1;
    else if (isDataKind(kind)) data += 1;
  }
  return notes > data ? 0.5 : 0.97;
}
