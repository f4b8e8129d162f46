// How many rows of each theme have which status: what the board asks first.

import type { AssessedRow, AssessedTable } from '../../domain/model/assessment';
import { isDataKind } from '../../domain/model/table/counted-rows';

/** `computed`: by the table's scheme. `stated`: the latest status typed in the sheet, where the add-in rates nothing. */
export type StatusBasis = 'computed' | 'stated';

export interface ThemeStatuses {
  readonly theme: string;
  readonly counts: readonly StatusCount[];
}

/** `status` null: not rated. */
export interface StatusCount {
  readonly status: string | null;
  readonly rows: number;
}

export interface TableStatuses {
  readonly basis: StatusBasis;
  readonly themes: readonly ThemeStatuses[];
  readonly all: readonly StatusCount[];
}

const boardOrder = ['Blue', 'Green', 'Amber/Green', 'Amber', 'Amber/Red', 'Red'];

/** Counts over a table's deliverables and projects, themes in the sheet's order; null where no row has a status. */
export function statusesByTheme({ rows }: AssessedTable): TableStatuses | null {
  const counted = rows.filter(({ row }) => isDataKind(row.kind));
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
  return row.reviews.flatMap(({ status }) => status ?? []).at(-1) ?? null;
}

/** Best first, "not rated" last; statuses that no scheme knows come between. */
function countStatuses(statuses: readonly (string | null)[]): readonly StatusCount[] {
  const rank = (status: string | null): number => {
    if (status === null) return boardOrder.length + 1;
    const known = boardOrder.indexOf(status);
    return known < 0 ? boardOrder.length : known;
  };
  const distinct = [...new Set(statuses)].sort((one, other) => rank(one) - rank(other));
  return distinct.map((status) => ({ status, rows: statuses.filter((other) => other === status).length }));
}
