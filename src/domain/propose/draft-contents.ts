// What goes into "Draft commentary" and "Drafted from": a draft is written again only while its words are still ours.

import type { DeliverablesAssessment, RowAssessment } from '../assess/workbook-assessment';
import type { TableOnSheet } from '../assess/review-columns';
import { finding } from '../checks/finding';
import { draftedFigures, draftedFromText, draftedPart, isUntouched, readDraftedFrom, type DraftedFrom } from '../commentary/drafted-from';
import { cellAddress, isEmptyValue, type CellValue } from '../model/cell';
import type { Content } from '../model/edit';
import type { Finding } from '../model/finding';
import { valueAt } from '../model/grid';
import type { AddInColumn } from '../model/table/add-in-columns';
import type { RatingContext } from '../rating/settings/rating-context';

/** `undefined` leaves a cell as it is. */
interface DraftContents {
  readonly draft: Content | undefined;
  readonly draftedFrom: Content | undefined;
  readonly finding: Finding | null;
}

/** What this review puts into the columns that a draft is written from. */
interface WrittenBesideDraft {
  readonly method: Content | undefined;
  readonly targetKind: Content | undefined;
  /** What "Target figure" shows then. */
  readonly goal: CellValue;
}

const unchanged: DraftContents = { draft: undefined, draftedFrom: undefined, finding: null };

/**
 * A draft is written where there is none, and again only where its figures
 * or their date have changed and its words are still ours.
 */
export function draftContents(assessment: DeliverablesAssessment, row: RowAssessment, written: WrittenBesideDraft): DraftContents {
  const { settings } = assessment;
  const { draft, row: planRow } = row.assessed;
  const figures = figuresDraftedFrom(assessment, planRow.row, written);
  if (draft === null || figures === null) return unchanged;
  const write = { draft, draftedFrom: draftedFromText(figures, settings.asAt, draft), finding: null };
  const existing = existingValue(assessment, 'draft', planRow.row);
  const from = existingValue(assessment, 'draftedFrom', planRow.row);
  if (isEmptyValue(existing) && isEmptyValue(from)) return write;
  const drafted = readDraftedFrom(from);
  if (drafted === null) return unchanged;
  const hasNewFigures = drafted.figures !== figures;
  if (!hasNewFigures && !hasNewDate(settings, drafted)) return unchanged;
  if (isUntouched(existing, drafted)) return write;
  if (!hasNewFigures || isEmptyValue(existing)) return unchanged;
  return { ...unchanged, finding: editedDraft(assessment, planRow.row) };
}

/** An as-at date that somebody has given, and that isn't the draft's. */
function hasNewDate({ asAt, asAtFrom }: RatingContext, drafted: DraftedFrom): boolean {
  return asAt !== null && asAt !== drafted.asAt && (asAtFrom === 'argument' || asAtFrom === 'setting');
}

function editedDraft({ grid, columns }: TableOnSheet, row: number): Finding {
  const column = columns.addInColumns.draft ?? 0;
  const message = `The figures have changed since ${cellAddress(row, column)} was drafted. Its wording has been edited, so it is left as it is.`;
  return finding({ check: 'draft-edited', severity: 'note', sheet: grid.sheet.name, row, column, message });
}

/** The parts that the draft check rebuilds, as they are once this review is written. Null where one is an error. */
function figuresDraftedFrom(onSheet: TableOnSheet, row: number, written: WrittenBesideDraft): string | null {
  const { grid, columns } = onSheet;
  const { addInColumns } = columns;
  const word = (key: 'method' | 'targetKind'): string => {
    const content = written[key] ?? existingValue(onSheet, key, row);
    return typeof content === 'string' ? content : '';
  };
  const cell = (column: number): string | null => draftedPart(valueAt(grid, row, column));
  const parts = [
    ...(addInColumns.targetKind === undefined ? [] : [word('targetKind')]),
    ...(columns.target === null ? [] : [cell(columns.target)]),
    ...(addInColumns.targetFigure === undefined ? [] : [draftedPart(written.goal)]),
    ...columns.periods.map(cell),
    ...(columns.statedTotal === null ? [] : [cell(columns.statedTotal)]),
    ...(addInColumns.method === undefined ? [] : [word('method').replaceAll('?', '')]),
  ];
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : draftedFigures(known);
}

/** What an earlier review, or an officer since, has left in one of the add-in's columns. */
export function existingValue({ grid, columns }: TableOnSheet, key: AddInColumn, row: number): CellValue {
  const column = columns.addInColumns[key];
  return column === undefined || columns.added.includes(key) ? null : valueAt(grid, row, column);
}
