// References in a formula's text, changed one by one through its tokens: the rest of the formula stays as it was
// typed.

import { isRange, parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx/xlsx';
import { isSameArea } from './addresses';
import { maxColumns, maxRows, type Area, type LineShift } from './model';

export type Axis = LineShift['axis'];

/** Rows or columns of a reference. */
interface ReferenceLines {
  readonly first: number;
  readonly last: number;
  /** "$5", not "5"; so with `fixedLast`. */
  readonly fixedFirst: boolean;
  readonly fixedLast: boolean;
}

/** The rows or columns that a reference gets; null: its cells were deleted (#REF!). */
type ChangeLines = (lines: ReferenceLines, sheetName: string | null) => { readonly first: number; readonly last: number } | null;

/**
 * The formula, which begins with an equals sign, with the rows or the columns of every reference changed.
 * `sheetName` is null where a reference names no sheet. References to other workbooks, to several sheets at once and
 * to whole lines of the other axis stay as they are.
 */
export function changeReferenceLines(formula: string, axis: Axis, change: ChangeLines): string {
  if (axis === 'rows' && !/\d/.test(formula)) return formula;
  return changeReferences(formula, (text) => changeReference(text, axis, change));
}

/** The area that a reference gets; null: its cells are lost (#REF!). Whole rows and columns reach the sheet's edges. */
type ChangeArea = (area: Area, sheetName: string | null) => Area | null;

/** The same for rows and columns at once. */
export function changeReferenceArea(formula: string, change: ChangeArea): string {
  return changeReferences(formula, (text) => changeArea(text, change));
}

function changeReferences(formula: string, change: (reference: string) => string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.map((token) => (isRange(token) && isCells(token.type) ? change(token.value) : token.value)).join('');
}

function isCells(type: string): boolean {
  return type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM;
}

function changeReference(text: string, axis: Axis, change: ChangeLines): string {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { range } = parsed;
  const sheetName = parsed.sheetName === undefined || parsed.sheetName === '' ? null : parsed.sheetName;
  const [first, last] = axis === 'rows' ? [range.top, range.bottom] : [range.left, range.right];
  if ((parsed.workbookName ?? '') !== '' || (sheetName?.includes(':') ?? false) || first === null || last === null) return text;
  const [fixedFirst, fixedLast] = axis === 'rows' ? [range.$top, range.$bottom] : [range.$left, range.$right];
  const changed = change({ first, last: last ?? first, fixedFirst: fixedFirst === true, fixedLast: fixedLast === true }, sheetName);
  if (changed === null) return '#REF!';
  if (changed.first === first && changed.last === last) return text;
  const moved = axis === 'rows' ? { top: changed.first, bottom: changed.last } : { left: changed.first, right: changed.last };
  return stringifyA1Ref({ ...parsed, range: { ...range, ...moved } });
}

function changeArea(text: string, change: ChangeArea): string {
  const parsed = parseA1Ref(text, { allowTernary: false });
  if (parsed === undefined || !('range' in parsed)) return text;
  const { range } = parsed;
  const sheetName = parsed.sheetName === undefined || parsed.sheetName === '' ? null : parsed.sheetName;
  if ((parsed.workbookName ?? '') !== '' || (sheetName?.includes(':') ?? false)) return text;
  const [top, left] = [range.top ?? 0, range.left ?? 0];
  const [bottom, right] = [
    range.bottom ?? (range.top === null ? maxRows - 1 : top),
    range.right ?? (range.left === null ? maxColumns - 1 : left),
  ];
  const area: Area = {
    firstRow: Math.min(top, bottom),
    firstColumn: Math.min(left, right),
    lastRow: Math.max(top, bottom),
    lastColumn: Math.max(left, right),
  };
  const changed = change(area, sheetName);
  if (changed === null) return '#REF!';
  if (isSameArea(changed, area)) return text;
  const rows = range.top === null ? {} : { top: changed.firstRow, bottom: changed.lastRow };
  const columns = range.left === null ? {} : { left: changed.firstColumn, right: changed.lastColumn };
  // The sheet's name stays as it was typed, in quotes or without.
  return `${text.slice(0, text.lastIndexOf('!') + 1)}${stringifyA1Ref({ range: { ...range, ...rows, ...columns } })}`;
}

/** The formula after its cell moved by `rows`: relative references go along, fixed ones stay. Past the edge: #REF!. */
export function moveFormula(formula: string, rows: number): string {
  if (rows === 0) return formula;
  return changeReferenceLines(formula, 'rows', ({ first, last, fixedFirst, fixedLast }) => {
    const moved = { first: fixedFirst ? first : first + rows, last: fixedLast ? last : last + rows };
    return Math.min(moved.first, moved.last) < 0 || Math.max(moved.first, moved.last) >= maxRows ? null : moved;
  });
}
