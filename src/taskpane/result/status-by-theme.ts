// How many rows of each theme have which status: what the board asks first.

import type { AssessedRow, AssessedTable } from '../../domain/model/assessment';
import { statedStatus } from '../../domain/rating/latest-stated-status';
import { placeOf } from '../../domain/rating/status-order';
import { statusesBestFirst } from '../../domain/model/scheme';

/**
 * `computed`: by the table's scheme. `stated`: the status that counts of those typed in the sheet; nothing is
 * computed.
 */
type StatusBasis = 'computed' | 'stated';

/** The statuses of one theme. */
interface ThemeStatuses {
  readonly theme: string;
  readonly counts: readonly StatusCount[];
}

/** How many rows have one status. */
export interface StatusCount {
  /** Null: not rated. */
  readonly status: string | null;
  readonly rows: number;
}

/** The statuses of a table's rows. */
export interface TableStatuses {
  readonly basis: StatusBasis;
  readonly themes: readonly ThemeStatuses[];
  readonly all: readonly StatusCount[];
}

/** Counts over a table's deliverables and projects, themes in the sheet's order; null where no row has a status. */
export function statusesByTheme({ rows }: AssessedTable): TableStatuses | null {
  const counted = rows.filter(({ row }) => row.kind === 'deliverable' || row.kind === 'project');
  const basis: StatusBasis = counted.some(({ rating }) => rating !== null) ? 'computed' : 'stated';
  const statuses = counted.map((row) => ({ theme: themeOf(row), status: statusOf(row, basis) }));
  if (basis === 'stated' && statuses.every(({ status }) => status === null)) return null;
  const themes = [...new Set(statuses.map(({ theme }) => theme))];
  return {
    basis,
    all: countStatuses(statuses.map(({ status }) => status)),
    themes: themes.map((theme) => ({
      theme,
      counts: countStatuses(statuses.filter((row) => row.theme === theme).map(({ status }) => status)),
    })),
  };
}

function themeOf({ row }: AssessedRow): string {
  return row.theme ?? row.outcome ?? 'No theme';
}

function statusOf({ row, rating }: AssessedRow, basis: StatusBasis): string | null {
  if (basis === 'computed') return rating !== null && 'status' in rating ? rating.status : null;
  return statedStatus(row);
}

/** Best first, "not rated" last; statuses that no scheme knows come between. */
function countStatuses(statuses: readonly (string | null)[]): readonly StatusCount[] {
  const rank = (status: string | null): number => {
    if (status === null) return statusesBestFirst.length + 1;
    return placeOf(status) ?? statusesBestFirst.length;
  };
  const distinct = [...new Set(statuses)].sort((one, other) => rank(one) - rank(other));
  return distinct.map((status) => ({ status, rows: statuses.filter((other) => other === status).length }));
}
