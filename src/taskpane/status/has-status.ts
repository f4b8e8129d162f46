// Whether there is anything to show of a table's status: a status, a milestone or an entry of the ledger.

import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { statusesByTheme } from '../result/status-by-theme';

/** Whether TableStatus shows anything. */
export function hasStatus({ milestones, ledgers }: AssessedSheet, assessed: AssessedTable): boolean {
  const ledger = ledgers.get(assessed.table);
  return (
    statusesByTheme(assessed) !== null ||
    (milestones.get(assessed.table)?.size ?? 0) > 0 ||
    (ledger !== undefined && (ledger.report !== null || ledger.overrides.size + ledger.astray.length > 0))
  );
}
