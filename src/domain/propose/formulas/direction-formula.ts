// The formulas of "Direction of travel (computed)": the status of the last review and of the one before, each by its
// place among the words that are typed, in any case; and how it has moved.

import type { TableOnSheet } from '../../assess/review-columns';
import { cellAddress } from '../../model/cell';
import type { Content } from '../../model/edit';
import type { Direction } from '../../model/direction';
import { formulaAt } from '../../model/grid';
import { directionWords } from '../../rating/direction-of-travel';
import { reviewsToCompare } from '../../rating/review-directions';
import { statusWordsOf, type StatusWords } from '../../rating/status-words';
import type { TableFormulas } from './deliverables-formulas';
import { quoted, sameInEveryRow, type FormulaOfRow } from './formula-parts';

/** The formulas of a table's reviews; empty where there are no two that formulas can compare, or no columns for them. */
export function directionFormulasOf({ grid, table, columns }: TableOnSheet): TableFormulas {
  const compared = reviewsToCompare(grid, table);
  const { statusBefore, statusNow, movement } = columns.addInColumns;
  if (compared === null || statusBefore === undefined || statusNow === undefined || movement === undefined) return {};
  const [before, now] = [compared.before, compared.now].map(({ column }) => ({ column, read: statusWordsOf(grid, table, column) }));
  if (before === undefined || now === undefined) return {};
  return {
    statusBefore: statusPlaceFormula(before.column, before.read),
    statusNow: statusPlaceFormula(now.column, now.read),
    movement: movementFormula(statusBefore, statusNow),
    direction: directionFormula(movement),
  };
}

/**
 * The place of a review's status counted from 1, the best; 0 for what is no status, -1 where nothing is typed, blank
 * where it can't be told.
 * @internal exported for its test
 */
export function statusPlaceFormula(review: number, { words, isWhole }: StatusWords): FormulaOfRow {
  const list = words.map(([word]) => quoted(word)).join(',');
  const places = words.map(([, place]) => String(place + 1)).join(',');
  return sameInEveryRow((row) => {
    const cell = cellAddress(row, review);
    const typed = `TRIM(CLEAN(${cell}))`;
    const found = `IFERROR(LOOKUP(2,1/(${typed}={${list}}),{${places}}),${isWhole ? '0' : '""'})`;
    return `=IF(ISERROR(${cell}),"",IF(${typed}="",-1,${found}))`;
  });
}

/** The words in the order of their numbers in "Movement (computed)"; 0 says nothing. */
const movements: readonly Direction[] = ['improved', 'same', 'worse', 'new', 'no longer rated', 'not reviewed'];

/**
 * How the status has moved, as a number; 0 too where a word may be a status that isn't known.
 * @internal exported for its test
 */
export function movementFormula(statusBefore: number, statusNow: number): FormulaOfRow {
  const numberOf = (direction: Direction): string => String(movements.indexOf(direction) + 1);
  return sameInEveryRow((row) => {
    const [then, now] = [cellAddress(row, statusBefore), cellAddress(row, statusNow)];
    const moved = `${numberOf('same')}+SIGN(${now}-${then})`;
    const unrated = `IF(${now}<0,${numberOf('not reviewed')},${numberOf('no longer rated')})`;
    return `=IF(COUNT(${then},${now})<2,0,IF(${now}>0,IF(${then}>0,${moved},${numberOf('new')}),IF(${then}>0,${unrated},0)))`;
  });
}

/**
 * The same in the words of rating/direction-of-travel.ts.
 * @internal exported for its test
 */
export function directionFormula(movement: number): FormulaOfRow {
  const words = movements.map((direction) => quoted(directionWords[direction])).join(',');
  return sameInEveryRow((row) => `=CHOOSE(1+${cellAddress(row, movement)},"",${words})`);
}

/**
 * What belongs in a row's cell of our column.
 * Where a review column has gone, the formula that compared it goes too.
 */
export function directionContent({ grid, columns }: TableOnSheet, row: number, formula: FormulaOfRow | null): Content | undefined {
  const column = columns.addInColumns.direction;
  if (column === undefined) return undefined;
  if (formula !== null) return { formula: formula(row) };
  return formulaAt(grid, row, column) === null ? undefined : null;
}
