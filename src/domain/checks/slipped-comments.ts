// Rows whose cells slipped: a comment typed into a review column, with
// nothing in the comment column that it belongs in.

import { cellAddress } from '../model/cell';
import type { PlanTable } from '../model/plan';
import { tableFindings, type FindingParts } from './finding';
import type { Finding } from '../model/finding';
import type { SlippedCell } from '../model/assessment';

/** An ask for each, on the cell that holds the comment. */
export function checkSlipped(table: PlanTable, slipped: readonly SlippedCell[]): readonly Finding[] {
  const found = slipped.map(({ row, from, to, text }): FindingParts => {
    return {
      check: 'comment-slipped',
      severity: 'ask',
      sheet: table.sheet.name,
      row,
      column: from,
      related: [cellAddress(row, to)],
      message: `${cellAddress(row, from)} holds a comment where a status belongs, and ${cellAddress(row, to)} is blank. “Put slipped comments back” moves it there.`,
      stated: text,
      alike: {
        key: String(from),
        message: (rows) =>
          `${String(rows.length)} rows hold a comment where a status belongs, with nothing in the comment column. “Put slipped comments back” moves them there.`,
      },
    };
  });
  return tableFindings(found);
}
