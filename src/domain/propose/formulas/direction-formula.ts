// The formula of "Direction of travel (computed)": the last review's status
// against the one before, as words are typed, in any case.

import type { TableOnSheet } from '../../assess/review-columns';
import { cellAddress } from '../../model/cell';
import type { Content } from '../../model/edit';
import { formulaAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { directionWords } from '../../rating/direction-of-travel';
import { reviewsToCompare } from '../../rating/review-directions';
import { statusWordsOf, type StatusWord } from '../../rating/status-words';
import { sameInEveryRow, type FormulaOfRow } from './formula-parts';

/** Null where there are no two reviews that formulas can compare. */
export function directionFormula(grid: Grid, table: PlanTable): FormulaOfRow | null {
  const compared = reviewsToCompare(grid, table);
  if (compared === null) return null;
  const [before, now] = [compared.before.column, compared.now.column];
  const [then, since] = [placeIn(statusWordsOf(grid, table, before)), placeIn(statusWordsOf(grid, table, now))];
  const { improved, same, worse, new: isNew } = directionWords;
  return sameInEveryRow((row) => {
    const [old, latest] = [typed(cellAddress(row, before)), typed(cellAddress(row, now))];
    const [b, n] = [then(old), since(latest)];
    const unrated = `IF(${latest}="","${directionWords['not reviewed']}","${directionWords['no longer rated']}")`;
    const moved = `CHOOSE(2+SIGN(${b}-${n}),"${worse}","${same}","${improved}")`;
    return `=IFERROR(CHOOSE(1+(${b}>0)+2*(${n}>0),"",${unrated},"${isNew}",${moved}),"")`;
  });
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

function typed(cell: string): string {
  return `TRIM(CLEAN(${cell}))`;
}

/** The place of a status counted from 1, the best; 0 for what is none. */
function placeIn(words: readonly StatusWord[]): (typed: string) => string {
  const list = words.map(([word]) => `"${word.replaceAll('"', '""')}"`).join(',');
  const places = words.map(([, place]) => String(place + 1)).join(',');
  return (word) => `SUMPRODUCT((${word}={${list}})*{${places}})`;
}
