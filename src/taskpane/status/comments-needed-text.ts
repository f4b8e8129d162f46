// The comments that are still to be written, as a message to those who are to write them.

import { longDate } from '../../domain/cells/calendar';
import type { CommentNeeded } from '../../domain/model/assessment';
import type { IsoDate } from '../../domain/model/dates';
import { rowName } from './row-name';

interface OwnersRows {
  readonly owner: string | null;
  readonly rows: readonly CommentNeeded[];
}

/** Owners in the order in which the sheet first names them; rows without an owner last. */
export function byOwner(needed: readonly CommentNeeded[]): readonly OwnersRows[] {
  const owners = [...new Set(needed.flatMap(({ owner }) => (owner === null ? [] : [owner])))];
  return [...owners, null].flatMap((owner) => {
    const rows = needed.filter((each) => each.owner === owner);
    return rows.length === 0 ? [] : [{ owner, rows }];
  });
}

/** "Red, overdue by the date, no comment yet". */
export function whyAndPrompt({ why, prompt }: CommentNeeded): string {
  return why === '' ? prompt : `${why}, ${prompt}`;
}

/** Plain text with a line for each row, under its owner. */
export function textToSend(sheetName: string, asAt: IsoDate | null, needed: readonly CommentNeeded[]): string {
  const title = `Comments to write: ${sheetName}${asAt === null ? '' : `, as at ${longDate(asAt)}`}`;
  const groups = byOwner(needed).map(({ owner, rows }) =>
    [
      owner ?? 'No owner named',
      ...rows.map((each) => `- Row ${rowName({ row: each.row, description: each.name })}: ${whyAndPrompt(each)}`),
    ].join('\n'),
  );
  return [title, ...groups].join('\n\n');
}
