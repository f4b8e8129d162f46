// A short hash of a cell's content: a journal tells by it whether a cell still holds what was written, without a copy.

import { columnIndex } from '../../domain/model/cell';
import { textHash } from '../../domain/cells/texts/text-hash';
import type { Content } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';

/** Which column one of today was when a fingerprint was taken; null: it was put in since. */
export type ColumnBefore = (column: number) => number | null;

const unmoved: ColumnBefore = (column) => column;

/**
 * Eleven characters or fewer; "" for an empty cell. References in a formula count relative to their cell,
 * so that a formula that sorting or inserting rows has carried along keeps its fingerprint. Those to another sheet count
 * as such only: rows put in there, or its new name, change them, and nobody has changed the cell. `columnBefore`: where
 * columns were put in or taken out since, as the journal counts them.
 */
export function fingerprint(content: Content, row: number, column: number, columnBefore: ColumnBefore = unmoved): string {
  if (content === null || content === '') return '';
  if (isFormula(content)) return textHash(`=${relative(content.formula, { row, column: columnBefore(column) ?? column, columnBefore })}`);
  return textHash(`${typeof content}:${String(content)}`);
}

/** On a sheet named in quotes or without: 'Plan 2024'!$F$6:$F$22, Deliverables!A1. */
const onOtherSheet = String.raw`(?:'(?:[^']|'')*'|(?<![\p{L}\d_.])[\p{L}_][\p{L}\d_.]*)!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?`;

/** Strings, other sheets and bracketed table references stay; every A1 reference becomes its distance. */
const partsOfFormula = new RegExp(
  String.raw`"(?:[^"]|"")*"|${onOtherSheet}|'(?:[^']|'')*'!|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])`,
  'giu',
);

interface FormulaPlace {
  readonly row: number;
  /** As the journal counts it. */
  readonly column: number;
  readonly columnBefore: ColumnBefore;
}

function relative(formula: string, { row, column, columnBefore }: FormulaPlace): string {
  return formula.replace(partsOfFormula, (part: string, columnFixed?: string, letters?: string, rowFixed?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return /^[^"[]*!\$?[A-Z]/iu.test(part) ? '!' : part;
    const toColumn = columnBefore(columnIndex(letters));
    if (toColumn === null) return `?${part}`;
    const toRow = Number(digits) - 1;
    return `R${rowFixed === '$' ? String(toRow) : `[${String(toRow - row)}]`}C${columnFixed === '$' ? String(toColumn) : `[${String(toColumn - column)}]`}`;
  });
}
