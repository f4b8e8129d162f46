// What a check of one row reads, and how it gives the place.

import { cellAddress } from '../../model/cell';
import { valueAt } from '../../model/grid';
import type { CountedTexts } from '../../measures/counted-texts';
import type { RowFigures } from '../../measures/row-figures';
import type { TableOnSheet } from '../../assess/review-columns';
import type { RowAssessment } from '../../assess/workbook-assessment';
import type { FindingParts } from '../finding';

/** Everything that one deliverable's checks read. */
export interface RowInTable extends TableOnSheet {
  readonly assessment: RowAssessment;
  /** Its figures that are typed as text and count; null where none does. */
  readonly texts: CountedTexts | null;
}

export type RowCheck = (row: RowInTable, figures: RowFigures) => readonly FindingParts[];

/** The place of a finding: the row's cell in a column, or the row as a whole. */
export function place({ table, assessment }: RowInTable, column: number | null) {
  return { sheet: table.sheet.name, row: assessment.assessed.row.row, column };
}

/** A1 address of the row's cell in a column. */
export function addressOf(row: RowInTable, column: number): string {
  return cellAddress(row.assessment.assessed.row.row, column);
}

/**
 * The column that says what the target is: its own, else "Target figure", which adds up the targets of the periods.
 */
export function targetColumn({ columns }: RowInTable): number | null {
  return columns.target ?? columns.goal;
}

/** The address of the row's cell in one of our columns, or its heading's words where the table has no such column. */
export function addInCell(row: RowInTable, key: 'targetFigure' | 'targetKind', otherwise: string): string {
  const column = row.columns.addInColumns[key];
  return column === undefined ? otherwise : addressOf(row, column);
}

/** What is typed as its target; null where that is no text. */
export function typedText(row: RowInTable): string | null {
  const { target } = row.columns;
  const value = target === null ? null : valueAt(row.grid, row.assessment.assessed.row.row, target);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
