// Rows that still need an officer: those that a board will ask about while their comment is blank (red or amber, past
// their date, or with an agreed status), and comments that may be out of date.

import type { AssessedRow, AssessedTable, CommentNeeded, DraftUse } from '../../model/assessment';
import type { Grid } from '../../model/grid';
import type { TableLedger } from '../../model/ledger';
import type { MilestonesByRow } from '../../model/milestone';
import { isDataKind } from '../../model/table/counted-rows';
import { statedStatus } from '../../rating/latest-stated-status';
import { placeOf } from '../../rating/status-order';
import { ownDatesOf } from '../../timescales/milestone-state';
import { reportedComments } from './carried-comments';
import { textsDown } from './comment-texts';
import { staleReason } from './stale-comments';

/** What of its table is known besides, by row. */
interface KnownOfTable {
  readonly milestones: MilestonesByRow;
  readonly ledger: TableLedger | undefined;
  readonly uses: readonly DraftUse[];
}

/** The prompt of a row whose comment is blank. */
export const noComment = 'no comment yet';

/**
 * In the order of the sheet; none where the table has no column for comments. Any words are a comment, "Nothing to
 * report" too.
 */
export function commentsNeeded(grid: Grid, assessed: AssessedTable, known: KnownOfTable): readonly CommentNeeded[] {
  const { table, rows, settings } = assessed;
  const commentary = [...table.columns.commentary].sort((one, other) => one - other);
  if (commentary.length === 0) return [];
  const comments = commentary.map((column) => textsDown(grid, column));
  const owners = table.roles.find(({ role }) => role === 'owner')?.column;
  const ownerOf = owners === undefined ? () => '' : textsDown(grid, owners);
  const useOf = new Map(known.uses.map(({ row, kind }) => [row, kind]));
  const reportedOf = reportedComments(grid, assessed, known.ledger);
  return rows.flatMap((each): readonly CommentNeeded[] => {
    const { row, kind, description } = each.row;
    if (!isDataKind(kind)) return [];
    const texts = comments.map((textOf) => textOf(row));
    const why = whyExplain(each, known);
    const needed = { row, name: description, owner: ownerOf(row) || null, why };
    if (texts.every((text) => text === '')) return why === '' ? [] : [{ ...needed, prompt: noComment }];
    const comment = texts.at(-1) ?? '';
    if (comment === '') return [];
    const before = [...texts.slice(0, -1), ...reportedOf(each)].filter((text) => text !== '');
    const prompt = staleReason({ comment, before, use: useOf.get(row) ?? null, asAt: settings.asAt });
    return prompt === null ? [] : [{ ...needed, prompt }];
  });
}

/** What a board will ask about; "" where nothing is. */
function whyExplain(assessed: AssessedRow, { milestones, ledger }: KnownOfTable): string {
  const { row } = assessed.row;
  const override = ledger?.overrides.get(row);
  const agreed = override?.lapsed === false ? override.status : null;
  const status = statusToExplain(assessed, agreed);
  return [
    ...(status === null ? [] : [status]),
    ...(ownDatesOf(milestones.get(row) ?? []).some(({ state }) => state === 'overdue') ? ['overdue by the date'] : []),
    ...(agreed === null ? [] : ['status agreed by an officer']),
  ].join(', ');
}

/** Of what is agreed, else computed, and what is stated: the worse, where it is worse than Green. Null where neither is. */
function statusToExplain({ row, rating }: AssessedRow, agreed: string | null): string | null {
  const computed = rating !== null && 'status' in rating ? rating.status : null;
  const place = (status: string | null): number => placeOf(status) ?? -1;
  const [one, other] = [agreed ?? computed, statedStatus(row)];
  const worse = place(one) >= place(other) ? one : other;
  return place(worse) > place('Green') ? worse : null;
}
