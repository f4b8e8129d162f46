// What a check of one row reads, and how it gives the place.

import { cellAddress } from '../../model/cell';
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
