// Statuses set against the sheet's own key, worked out from the columns that it names: the one that doesn't follow it among those
// that do is asked about, and so is a key that names what no column is for certain.

import { andList } from '../cells/words/word-list';
import { cellAddress, columnLetters } from '../model/cell';
import type { Finding } from '../model/finding';
import { wordAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isOfStatuses, type FollowedKey } from '../rating/column-keys/follow-key';
import { keyInWords } from '../rating/keys/infer-by-key';
import type { StatusKey } from '../rating/keys/status-key';
import { settingsSheetName } from '../model/snapshot';
import { finding, type FindingParts } from './finding';

/** One finding for each row whose word isn't the one that the key gives. */
export function checkFollowedKeys(grid: Grid, { sheet }: PlanTable, keys: readonly FollowedKey[]): readonly FindingParts[] {
  return keys.flatMap(({ sheet: keySheet, area, column, differing, reads, following }) =>
    differing.map(({ row, says }): FindingParts => {
      const stated = wordAt(grid, row, column);
      const related = reads.map((each) => cellAddress(row, each));
      const message = `${cellAddress(row, column)} says “${stated}”; by ${andList(related)} ${keyInWords({ sheet: keySheet, area }, sheet.name)} says “${says}”. ${String(following)} other rows follow it. The stated status is left as it is: correct what is mistyped, or say in the comment why it holds.`;
      return { check: 'status-differs', severity: 'ask', sheet: sheet.name, row, column, related, message, stated, computed: says };
    }),
  );
}

/** One question for a key to the table's statuses that can't be used, unless it is asked about as a key of cut-offs already. */
export function checkUnusedKey(table: PlanTable, keys: readonly FollowedKey[], told: readonly StatusKey[]): readonly Finding[] {
  const unused = keys.find(({ kind, column }) => kind !== 'followed' && isOfStatuses(table, column));
  if (unused === undefined || told.length > 0) return [];
  const { firstRow: row, firstColumn: column } = unused.area;
  const why =
    unused.names === '' && unused.kind === 'unknown'
      ? 'says by what figures a status is given, in words that aren’t understood'
      : unused.kind === 'unknown'
        ? `says by what a status is given (“${unused.names}”), and no column is that for certain`
        : `says by what a status is given, and the statuses in column ${columnLetters(unused.column)} don’t follow it as it is read here`;
  const message = `${keyInWords(unused, table.sheet.name).replace(/^t/u, 'T')} ${why}. So the key isn’t used, and no row is rated by it, nor by any other rules. The stated statuses stay as they are. To have a status computed too, choose a scheme on “${settingsSheetName}”.`;
  return [finding({ check: 'cut-off-key', severity: 'ask', sheet: table.sheet.name, row, column, message })];
}
