// Drafts that become the officer's comments, because they ask for it. What was used is kept among the workings, so that
// a later review knows which comments are still ours.

import { columnsBeside } from '../assess/review-columns';
import { commentColumnOf } from '../assess/drafts/draft-uses';
import type { DraftUse } from '../model/assessment';
import { cellAddress } from '../model/cell';
import type { Edit } from '../model/edit';
import { fail, succeed, type Outcome } from '../model/outcome';
import { columnEdit } from '../propose/cells/cell-edits';
import { obstacleOf } from '../propose/obstacles';
import { tableEdits } from '../propose/table-edits';
import { changesSheet, type Change, type ChangeContext } from './change';
import type { UseDraftsRequest } from './request';

/** Refused where the sheet has changed since its review, or none of the rows has anything to use. */
export function useDrafts(context: ChangeContext, { rows }: UseDraftsRequest): Outcome<Change> {
  const { grid, assessed, review } = context;
  const { table } = assessed;
  if (commentColumnOf(table) === null) {
    return fail('no-comments', 'This table has no column for comments. Add one, headed “Comments”, then Review the sheet.');
  }
  if (table.addInColumns.draft === undefined) return fail('not-reviewed', 'No drafts stand beside this table. Review the sheet first.');
  if (changesSheet(review, grid.sheet)) {
    return fail('review-first', 'The sheet has changed since its last review. Review it, then use the drafts.');
  }
  const uses = review.sheets.flatMap(({ draftUses }) => draftUses.get(table) ?? []);
  const chosen = uses.filter(({ row, kind, after }) => after !== null && (rows === null ? kind === 'blank' : rows.includes(row)));
  if (chosen.length === 0) return fail('nothing-to-use', 'No draft is waiting to be used in these rows. Choose others.');
  const record = recordEdits(context, uses, chosen);
  return record.ok
    ? succeed({ edits: [...commentEdits(context, chosen), ...record.value], statements: statementsOf(uses, chosen) })
    : record;
}

function commentEdits({ grid }: ChangeContext, chosen: readonly DraftUse[]): readonly Edit[] {
  const [first] = chosen;
  const rows = chosen.map(({ row, after }) => ({ row, content: after }));
  const edit = first === undefined ? null : columnEdit(grid, first.column, rows, 'Drafts used as comments');
  if (edit?.kind !== 'cells') return [];
  const { firstRow, lastRow } = edit.area;
  return [
    { ...edit, ownWords: true },
    { kind: 'fit-rows', sheet: grid.sheet, firstRow, lastRow },
  ];
}

/** Refused where the column of what was used can't be added. */
function recordEdits(
  { grid, assessed: { table } }: ChangeContext,
  uses: readonly DraftUse[],
  chosen: readonly DraftUse[],
): Outcome<readonly Edit[]> {
  const columns = columnsBeside(grid, table, ['usedDraft']);
  const used = new Set(chosen);
  const draftIn = new Map(table.rows.map(({ row, addInTexts }) => [row, addInTexts.draft]));
  const contents = uses.map((use) => ({ row: use.row, contents: { usedDraft: used.has(use) ? draftIn.get(use.row) : undefined } }));
  const edits = tableEdits({ grid, table, columns, rows: contents });
  const obstacle = obstacleOf({ grid, table, columns }, null);
  return obstacle === null ? succeed(edits) : fail(obstacle.check, obstacle.message);
}

function statementsOf(uses: readonly DraftUse[], chosen: readonly DraftUse[]): readonly string[] {
  const count = (kind: DraftUse['kind']): number => chosen.filter((use) => use.kind === kind).length;
  const behind = uses.filter(({ kind }) => kind === 'behind');
  return [
    sentence(count('blank'), 'blank comment is filled with its draft', 'blank comments are filled with their drafts'),
    sentence(
      count('outdated'),
      'comment that is an earlier draft is brought up to date',
      'comments that are earlier drafts are brought up to date',
    ),
    sentence(count('figures'), 'comment keeps its words and gets the new figures', 'comments keep their words and get the new figures'),
    sentence(
      count('own'),
      'comment in the officer’s own words is replaced by its draft',
      'comments in the officer’s own words are replaced by their drafts',
    ),
    behind.length === 0
      ? ''
      : `Left out, because the draft was edited and its figures have changed since: ${behind.map(({ row, column }) => cellAddress(row, column)).join(', ')}.`,
  ].filter((each) => each !== '');
}

function sentence(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${String(count)} ${count === 1 ? one : several}.`;
}
