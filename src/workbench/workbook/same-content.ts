// When two cells, values or formats say the same.

import { plainColumn, plainRow, type Area, type Cell, type CellValue, type ColumnFormat, type OutlinePlace, type RowFormat } from './model';
import { isSameArea } from './addresses';

export function isSameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one === 'number' && typeof other === 'number') return Object.is(one + 0, other + 0);
  return typeof one === 'object' && typeof other === 'object' && one !== null && other !== null && one.error === other.error;
}

export function isSameFormula(one: Cell, other: Cell): boolean {
  return one.formula === other.formula && isSameOptionalArea(one.arrayArea, other.arrayArea);
}

function isSameOptionalArea(one: Area | undefined, other: Area | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSameArea(one, other);
}

export function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.style === other.style &&
    (one.quotePrefix ?? false) === (other.quotePrefix ?? false) &&
    isSameFormula(one, other) &&
    isSameValue(one.value, other.value)
  );
}

export function isSameRowFormat(one: RowFormat | undefined, other: RowFormat | undefined): boolean {
  const [first, second] = [one ?? plainRow, other ?? plainRow];
  return (
    first.height === second.height &&
    first.custom === second.custom &&
    first.hidden === second.hidden &&
    first.style === second.style &&
    isSameOutlinePlace(first, second)
  );
}

export function isSameColumnFormat(one: ColumnFormat | undefined, other: ColumnFormat | undefined): boolean {
  const [first, second] = [one ?? plainColumn, other ?? plainColumn];
  return (
    first.width === second.width && first.hidden === second.hidden && first.style === second.style && isSameOutlinePlace(first, second)
  );
}

function isSameOutlinePlace(one: OutlinePlace, other: OutlinePlace): boolean {
  return (one.outlineLevel ?? 0) === (other.outlineLevel ?? 0) && (one.collapsed ?? false) === (other.collapsed ?? false);
}
