// Hidden example rows at the top of a template don't count; rows that a filter hides do (domain.md, "Traps to test").

import { isPlaceholder } from '../../../cells/words/placeholder-words';
import type { RowContext, RowEvidence } from './row-described';

const example = /\b(?:example|e\.g\.|for instance|sample|illustrat\w+)/iu;

/** Whether a hidden row above the first that counts is a template's example. */
export function isHiddenExample(row: RowEvidence, table: RowContext): boolean {
  return row.isHidden && table.isStillHead && isExample(row, table);
}

function isExample(row: RowEvidence, table: RowContext): boolean {
  const isTemplate = isPlaceholder(row.label) || row.shape.telling === 0 || example.test(row.label) || example.test(row.description);
  return isTemplate || isHelper(row, table) || (!table.isFiltered && !row.shape.hasFigures && row.description === '');
}

/** A hidden row of keys, codes or numbers of columns, where the rows that are seen have figures: a helper of the sheet's own formulas. */
function isHelper({ shape, isNumbering }: RowEvidence, { isFiltered }: RowContext): boolean {
  return !isFiltered && (shape.hasWordsForFigures || isNumbering);
}
