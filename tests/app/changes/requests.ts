// Requests as the pane fills them in, on a table that a review has read.

import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { OverrideRequest } from '../../../src/domain/changes/request';
import { keyOf, officer } from './open-plan';

/** Green until the end of January, unless something else is given. `row` zero-based. */
export function override(table: AssessedTable, row: number, given: Partial<OverrideRequest> = {}): OverrideRequest {
  const reason = 'Two more are booked for "spring"; see *minutes*';
  return { kind: 'override', table: keyOf(table), row, status: 'Green', reason, reviewOn: '2016-01-31', author: officer, ...given };
}
