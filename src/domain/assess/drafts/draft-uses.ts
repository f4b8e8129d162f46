// How each officer's comment stands to the draft beside it: what could go into the comment's cell, if they ask for it.

import { contentAt } from '../../cells/cell-content';
import { withNewFigures } from '../../commentary/refreshed-figures';
import type { DraftUse, DraftUseKind } from '../../model/assessment';
import { cellArea, overlaps } from '../../model/cell';
import type { Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { AddInColumn } from '../../model/table/add-in-columns';
import { isDataKind } from '../../model/table/counted-rows';

/** The column that a table's drafts could be used in: of several comment columns the last. Null where there is none. */
export function commentColumnOf({ columns: { commentary } }: PlanTable): number | null {
  return commentary.length === 0 ? null : Math.max(...commentary);
}

/** The rows beside which a draft stands, in their order. A comment that a formula makes, or that a merge covers, is passed over. */
export function draftUsesOf(grid: Grid, table: PlanTable): readonly DraftUse[] {
  const column = commentColumnOf(table);
  if (column === null || table.addInColumns.draft === undefined) return [];
  return table.rows.flatMap(({ row, kind, description, addInTexts }): readonly DraftUse[] => {
    const { draft } = addInTexts;
    const content = contentAt(grid, row, column);
    if (!isDataKind(kind) || draft === undefined || (content !== null && typeof content === 'object') || isMerged(grid, row, column))
      return [];
    const comment = content === null ? '' : String(content);
    return [{ row, column, name: description, comment, ...useOf(comment, draft, addInTexts) }];
  });
}

/** The texts of the add-in's columns in a row. */
type OwnTexts = Readonly<Partial<Record<AddInColumn, string>>>;

function useOf(
  comment: string,
  draft: string,
  { usedDraft, draftCheck }: OwnTexts,
): { readonly kind: DraftUseKind; readonly after: string | null } {
  if (isSame(comment, draft)) return { kind: 'used', after: null };
  if (draftCheck !== undefined) return { kind: 'behind', after: null };
  if (comment.trim() === '') return { kind: 'blank', after: draft };
  if (usedDraft === undefined) return { kind: 'own', after: draft };
  if (isSame(comment, usedDraft)) return { kind: 'outdated', after: draft };
  const renewed = withNewFigures(comment, usedDraft, draft);
  return renewed === null ? { kind: 'own', after: draft } : { kind: 'figures', after: renewed };
}

function isMerged({ merges }: Grid, row: number, column: number): boolean {
  return merges.some((area) => overlaps(area, cellArea(row, column)));
}

/** Line ends and blanks at the ends are the cell's, not the officer's words. */
function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
