// What goes into "Draft commentary" beside a plan or a narrative, and what tells what it was drafted from: a draft is
// written again only while its words are still ours.

import { existingValue, type TableOnSheet } from '../../assess/review-columns';
import type { PlanAssessment } from '../../assess/workbook-assessment';
import { finding } from '../../checks/finding';
import { draftedFromText, isUntouched, readDraftedFrom } from '../../commentary/drafted-from';
import { cellAddress, isEmptyValue } from '../../model/cell';
import type { Content } from '../../model/edit';
import type { Finding } from '../../model/finding';
import { draftedRowWords } from '../formulas/row-changed-formula';

/** `undefined` leaves a cell as it is. */
interface PlanDraftContents {
  readonly draft: Content | undefined;
  readonly draftedFrom: Content | undefined;
  readonly finding: Finding | null;
}

const unchanged: PlanDraftContents = { draft: undefined, draftedFrom: undefined, finding: null };

/** What goes into the two columns of each row. */
export function planDraftContents(onSheet: TableOnSheet, plan: PlanAssessment): (row: number) => PlanDraftContents {
  const { drafts, settings } = plan;
  const { asAt } = settings;
  const { columns } = onSheet;
  if (columns.addInColumns.draft === undefined) return () => unchanged;
  return (row) => {
    const draft = drafts.get(row) ?? null;
    const words = draftedRowWords(plan, row);
    const write = { draft, draftedFrom: draft === null ? null : draftedFromText(words, asAt, draft), finding: null };
    const [existing, from] = [existingValue(onSheet, 'draft', row), existingValue(onSheet, 'draftedFrom', row)];
    if (isEmptyValue(existing) && isEmptyValue(from)) return draft === null ? unchanged : write;
    const drafted = readDraftedFrom(from);
    if (drafted === null) return unchanged;
    if (isUntouched(existing, drafted)) return write;
    if (isEmptyValue(existing) || drafted.words === words) return unchanged;
    return { ...unchanged, finding: editedDraft(onSheet, row) };
  };
}

function editedDraft({ grid, columns }: TableOnSheet, row: number): Finding {
  const column = columns.addInColumns.draft ?? 0;
  const message = `The row has changed since ${cellAddress(row, column)} was drafted. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'draft-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}
