// What a review comes to, in a line: "17 totals agree · 10 Green · 7 Amber · 3 questions · 2 columns beside the table".

import type { ReviewResults } from '../../domain/account/review-results';
import type { AssessedSheet } from '../../domain/model/assessment';
import { byNumber, counted } from '../layout/counted';
import { statusesByTheme, type StatusCount } from '../result/status-by-theme';

interface Told {
  readonly results: ReviewResults;
  readonly sheets: readonly AssessedSheet[];
  /** How many are asked and not answered. */
  readonly open: number;
}

export function resultsLine({ results: { totals, drafts, columns }, sheets, open }: Told): string {
  const added = columns.reduce((sum, { headings }) => sum + headings.length, 0);
  return [
    ...(totals.agree > 0 ? [`${counted(totals.agree, 'total')} ${byNumber(totals.agree, { one: 'agrees', other: 'agree' })}`] : []),
    ...(totals.differ > 0 ? [`${counted(totals.differ, 'total')} ${byNumber(totals.differ, { one: 'differs', other: 'differ' })}`] : []),
    ...computedStatuses(sheets).map(({ status, rows }) => `${String(rows)} ${status ?? 'not rated'}`),
    ...(open > 0 ? [counted(open, 'question')] : []),
    ...(drafts > 0 ? [counted(drafts, 'draft')] : []),
    ...(added > 0 ? [`${counted(added, 'column')} beside the table`] : []),
  ].join(' · ');
}

/** Over all tables that are rated. */
function computedStatuses(sheets: readonly AssessedSheet[]): readonly StatusCount[] {
  const all = sheets.flatMap(({ tables }) => tables.map(statusesByTheme)).flatMap((each) => (each?.basis === 'computed' ? each.all : []));
  const statuses = [...new Set(all.map(({ status }) => status))];
  return statuses.map((status) => ({
    status,
    rows: all.filter((each) => each.status === status).reduce((sum, { rows }) => sum + rows, 0),
  }));
}
