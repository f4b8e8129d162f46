// What a row's officer says of where it stands, for its statement to quote: never our own drafts, nor what was carried
// forward from the review before.

import { headingAt } from '../../model/table/heading-at';
import { isCarried } from '../../commentary/comments/carried-comments';
import { aimNameOf, tellsOnlyStanding } from '../../recognise/narrative/narrative-headings';
import { textAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';

/** By row: only under headings that ask for it, since a comment may be anything. Null where all are blank. */
export function saidInRows(grid: Grid, table: PlanTable): (row: PlanRow) => string | null {
  const telling = table.columns.commentary.filter((column) => tellsOnlyStanding(headingAt(table, column)));
  return (row) => {
    const text = telling.map((column) => textAt(grid, row.row, column).trim()).find((each) => each !== '') ?? '';
    return text === '' || isCarried(text) ? null : saidBy(text, row);
  };
}

/** What the sheet calls what its rows are about. */
export function aimNameIn(table: PlanTable): string {
  return aimNameOf(headingAt(table, table.columns.description));
}

/** Of a draft that is used as the comment, only what it quotes is the officer's. */
function saidBy(text: string, { addInTexts: { draft, usedDraft } }: PlanRow): string | null {
  const isOurs = closing.test(text) || text === draft?.trim() || text === usedDraft?.trim();
  return isOurs ? (quoteInDraft.exec(text)?.[1] ?? null) : text;
}

const closing = /(?:^|\s)(?:As at \d{1,2} \p{L}+ \d{4}|As-at date not given)\.$/u;
const quoteInDraft = /(?:^|\s)“(.+)”\./u;
