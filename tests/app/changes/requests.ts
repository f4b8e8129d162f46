// Requests as the pane fills them in, on a table that a review has read.

import type { AssessedTable } from '../../../src/domain/model/assessment';
import type { Author, TableKey } from '../../../src/domain/changes/change';
import type {
  EndOverrideRequest,
  FreezeRequest,
  NewYearRequest,
  OverrideRequest,
  RepairRowsRequest,
  StartReviewRequest,
  UseDraftsRequest,
} from '../../../src/domain/changes/request';
import type { OpenPlan } from './open-plan';

export const officer: Author = { name: 'A. Officer', on: '2015-10-14' };

/** Green until the end of January, unless something else is given. `row` zero-based. */
export function override(table: AssessedTable, row: number, given: Partial<OverrideRequest> = {}): OverrideRequest {
  const reason = 'Two more are booked for "spring"; see *minutes*';
  return { kind: 'override', table: keyOf(table), row, status: 'Green', reason, reviewOn: '2016-01-31', author: officer, ...given };
}

export function endOverride(table: AssessedTable, row: number): EndOverrideRequest {
  return { kind: 'end-override', table: keyOf(table), row, asker: { name: 'B. Officer', on: '2015-11-02' } };
}

/** `month`: "2012-09". */
export async function startReview(plan: OpenPlan, sheet: string, month: string, index = 0): Promise<StartReviewRequest> {
  return { kind: 'start-review', table: keyOf(await plan.table(sheet, index)), month };
}

/** To the programme board by the officer, unless something else is given. */
export async function freeze(plan: OpenPlan, sheet: string, given: Partial<FreezeRequest> = {}, index = 0): Promise<FreezeRequest> {
  return { kind: 'freeze', table: keyOf(await plan.table(sheet, index)), to: 'Programme board', asker: officer, ...given };
}

export async function newYear(plan: OpenPlan, sheet: string, index = 0): Promise<NewYearRequest> {
  return { kind: 'new-year', table: keyOf(await plan.table(sheet, index)) };
}

export async function repairRows(plan: OpenPlan, sheet: string): Promise<RepairRowsRequest> {
  return { kind: 'repair-rows', table: keyOf(await plan.table(sheet)) };
}

/** Every blank comment, unless rows are given (zero-based). */
export function useDrafts(table: AssessedTable, rows: readonly number[] | null = null): UseDraftsRequest {
  return { kind: 'use-drafts', table: keyOf(table), rows };
}

function keyOf({ table }: AssessedTable): TableKey {
  return { sheetId: table.sheet.id, headingRow: table.headerRows[0] ?? 0 };
}
