// A formula without its place: what it does, and the ranges that it takes, so that formulas of one column can be compared.

import { columnIndex, type Area } from '../../model/cell';

/** Where a formula stands. Zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A range of more cells than one. */
export interface Range {
  /** As written before the exclamation mark; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
  /** Which of first row, first column, last row, last column stay when the formula is copied. */
  readonly fixed: readonly [boolean, boolean, boolean, boolean];
}

export interface FormulaRanges {
  /** The same for formulas that differ in their ranges and words alone. */
  readonly shape: string;
  readonly ranges: readonly Range[];
}

/** Longer formulas hold rules of their own. */
const longest = 160;
const texts = /"[^"]*"/gu;
const references =
  /(?<![\w.$])(?:('[^']+'|[A-Za-z_][\w.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\w(!.])/gu;

/** Null: the formula takes no range of cells, or isn't read. */
export function formulaRanges(formula: string, { row, column }: Place): FormulaRanges | null {
  if (formula.length > longest || !formula.includes(':') || formula.includes('[')) return null;
  const ranges: Range[] = [];
  const withoutTexts = formula.replace(texts, '""');
  const pieces: string[] = [];
  let done = 0;
  for (const found of withoutTexts.matchAll(references)) {
    const [all, sheet, fixedLeft = '', letters = '', fixedTop = '', digits = '', fixedRight = '', right, fixedBottom = '', below] = found;
    const [top, left] = [Number(digits) - 1, columnIndex(letters)];
    pieces.push(withoutTexts.slice(done, found.index));
    done = found.index + all.length;
    if (right === undefined || below === undefined) {
      pieces.push(`${sheet ?? ''}!R${offset(top, row, fixedTop)}C${offset(left, column, fixedLeft)}`);
      continue;
    }
    pieces.push('#');
    ranges.push({
      sheet: sheet?.replace(/^'|'$/gu, '') ?? null,
      area: { firstRow: top, firstColumn: left, lastRow: Number(below) - 1, lastColumn: columnIndex(right) },
      fixed: [fixedTop !== '', fixedLeft !== '', fixedBottom !== '', fixedRight !== ''],
    });
  }
  if (ranges.length === 0) return null;
  const shape = [...pieces, withoutTexts.slice(done)].join('').toUpperCase().replace(/\s+/gu, '');
  return { shape, ranges };
}

function offset(at: number, from: number, fixed: string): string {
  return fixed === '' ? `[${String(at - from)}]` : String(at);
}

/** A range as it would read in a formula at another place, were that one a copy. */
export function copiedTo({ sheet, area, fixed }: Range, from: Place, to: Place): Range {
  const [down, across] = [to.row - from.row, to.column - from.column];
  const moved: Area = {
    firstRow: area.firstRow + (fixed[0] ? 0 : down),
    firstColumn: area.firstColumn + (fixed[1] ? 0 : across),
    lastRow: area.lastRow + (fixed[2] ? 0 : down),
    lastColumn: area.lastColumn + (fixed[3] ? 0 : across),
  };
  return { sheet, area: moved, fixed };
}

/** Whether two ranges take the same cells. */
export function isSameRange(one: Range | undefined, other: Range | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [mine, others] = [one.area, other.area];
  return (
    one.sheet === other.sheet &&
    mine.firstRow === others.firstRow &&
    mine.lastRow === others.lastRow &&
    mine.firstColumn === others.firstColumn &&
    mine.lastColumn === others.lastColumn
  );
}
