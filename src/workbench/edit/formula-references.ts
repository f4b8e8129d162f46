// References in a formula's text, changed one by one through its tokens: whatever else the formula says stays as it was typed.

import { isRange, parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { maxRows } from '../workbook/model';

/** Rows of a reference; `fixed…` tells "$5" from "5". */
export interface ReferenceRows {
  readonly first: number;
  readonly last: number;
  readonly fixedFirst: boolean;
  readonly fixedLast: boolean;
}

/** What becomes of a reference's rows; null: the cells are gone (#REF!). */
export type ChangeRows = (rows: ReferenceRows, sheetName: string | null) => { readonly first: number; readonly last: number } | null;

/**
 * The formula with the rows of every reference changed. `sheetName` is null where the reference names none.
 * References to other workbooks, to several sheets at once and to whole columns are left alone. `formula` begins with an equals sign.
 */
export function changeReferenceRows(formula: string, changeRows: ChangeRows): string {
  if (!/\d/.test(formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.map((token) => (isRange(token) && isCells(token.type) ? changeReference(token.value, changeRows) : token.value)).join('');
}

function isCells(type: string): boolean {
  return type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM;
}

function changeReference(text: string, changeRows: ChangeRows): string {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { top, bottom, $top, $bottom } = parsed.range;
  const sheetName = parsed.sheetName === undefined || parsed.sheetName === '' ? null : parsed.sheetName;
  if ((parsed.workbookName ?? '') !== '' || (sheetName?.includes(':') ?? false) || top === null || bottom === null) return text;
  const rows = { first: top, last: bottom ?? top, fixedFirst: $top === true, fixedLast: $bottom === true };
  const changed = changeRows(rows, sheetName);
  if (changed === null) return '#REF!';
  if (changed.first === rows.first && changed.last === rows.last) return text;
  return stringifyA1Ref({ ...parsed, range: { ...parsed.range, top: changed.first, bottom: changed.last } });
}

/** The formula as it reads when its cell moves by `rows`: relative references go along, fixed ones stay. Past the sheet's edge: #REF!. */
export function moveFormula(formula: string, rows: number): string {
  if (rows === 0) return formula;
  return changeReferenceRows(formula, ({ first, last, fixedFirst, fixedLast }) => {
    const moved = { first: fixedFirst ? first : first + rows, last: fixedLast ? last : last + rows };
    return Math.min(moved.first, moved.last) < 0 || Math.max(moved.first, moved.last) >= maxRows ? null : moved;
  });
}
