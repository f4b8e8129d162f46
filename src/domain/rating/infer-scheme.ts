// Which scheme a table seems to use, as long as nobody has said: the one that its stated statuses break in fewer rows.

import type { TableAssessment } from './assess-table';
import { statedStatus } from './stated-status';
import type { RatedWith } from './rated-with';

/** Fewer rows show nothing of a scheme. */
const leastRows = 5;

/**
 * The table assessed by its scheme. Where it has no settings row yet to say which, that is Pace if fewer stated statuses break it than break
 * Delivered, over the rows that both schemes rate, at least five of them; else, ties included, Delivered.
 */
export function assessByScheme(settings: RatedWith, assess: (settings: RatedWith) => TableAssessment): TableAssessment {
  const delivered = assess(settings);
  if (!settings.schemeInferred || comparableRows(delivered).size < leastRows) return delivered;
  const pace = assess({ ...settings, scheme: 'pace' });
  const rows = comparableRows(pace);
  return rows.size >= leastRows && misfitsAmong(pace, rows) < misfitsAmong(delivered, rows) ? pace : delivered;
}

/** Rows with a stated status and a computed one. What is rated at all under Pace is rated under Delivered too. */
function comparableRows({ assessed }: TableAssessment): ReadonlySet<number> {
  const rows = assessed.rows.filter(({ row, rating }) => rating !== null && 'status' in rating && statedStatus(row) !== null);
  return new Set(rows.map(({ row }) => row.row));
}

function misfitsAmong({ assessed }: TableAssessment, rows: ReadonlySet<number>): number {
  return assessed.misfits.filter((row) => rows.has(row)).length;
}
