// What a row's officer says of where it stands, for its statement to quote: never our own drafts, nor what was carried
// forward from the review before.

import { isCarried } from '../../commentary/comments/carried-comments';
import { aimNameOf, tellsOnlyStanding } from '../../recognise/narrative/narrative-headings';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';

/** By row: only under headings that ask for it, since a comment may be anything. Null where all are blank. */
export function saidInRows(grid: Grid, table: PlanTable): (row: PlanRow) => string | null {
  const headingOf = headingsOf(table);
  const telling = table.columns.commentary.filter((column) => tellsOnlyStanding(headingOf(column)));
  return (row) => {
    const text = telling.map((column) => textAt(grid, row.row, column).trim()).find((each) => each !== '') ?? '';
    return text === '' || isCarried(text) ? null : saidBy(text, row);
  };
}

/** What the sheet calls what its rows are about. */
export function aimNameIn(table: PlanTable): string {
  return aimNameOf(headingsOf(table)(table.columns.description));
}

function headingsOf({ roles }: PlanTable): (column: number | null) => string {
  return (column) => roles.find((role) => role.column === column)?.heading ?? '';
}

/** Of a draft that is used as the comment, only what it quotes is the officer's. */
function saidBy(text: string, { addInTexts: { draft, usedDraft } }: PlanRow): string | null {
  const isOurs = closing.test(text) || text === draft?.trim() || text === usedDraft?.trim();
  return isOurs ? (quoteInDraft.exec(text)?.[1] ?? null) : text;
}

const closing = /(?:^|\s)(?:As at \d{1,2} \p{L}+ \d{4}|As-at date not given)\.$/u;
const quoteInDraft = /(?:^|\s)“(.+)”\./u;
