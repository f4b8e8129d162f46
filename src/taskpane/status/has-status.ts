// Whether there is anything to say of how a table stands: a status, a milestone or an entry of the ledger.

import type { AssessedSheet, AssessedTable } from '../../domain/model/assessment';
import { statusesByTheme } from '../result/status-by-theme';

export function hasStanding({ milestones, ledgers }: AssessedSheet, assessed: AssessedTable): boolean {
  const ledger = ledgers.get(assessed.table);
  return (
    statusesByTheme(assessed) !== null ||
    assessed.table.rows.some(({ row }) => milestones.has(row)) ||
    (ledger !== undefined && (ledger.report !== null || ledger.overrides.size + ledger.astray.length > 0))
  );
}
