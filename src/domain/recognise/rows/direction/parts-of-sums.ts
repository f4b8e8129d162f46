// The parts of a sum count what the sum counts: where the officer's formula adds up their targets, and the sum's own name says that
// more is better ("Skips delivered, all areas"), so it is for each part of which nothing is said.

import { betterByWords } from '../../../cells/targets/better-direction';
import { isUnwanted, moreByWords } from '../../../cells/targets/more-is-better';
import { formulaAt } from '../../../model/grid';
import { isDataKind } from '../../../model/table/counted-rows';
import type { SheetView } from '../../sheet/sheet-view';
import type { KindedRow } from '../kinds/row-kinds';
import { rowsAdded } from '../kinds/sum-of-block';
import { isWantedEitherWay } from '../more-unless-said';

const fewestParts = 2;

/** The rows of the table that are such parts. */
export function partsWantedHigh({ grid }: SheetView, rows: readonly KindedRow[], target: number | null): ReadonlySet<number> {
  if (target === null) return new Set();
  const found = rows.flatMap(({ row: sum, kind, description }) => {
    if (kind !== 'subtotal' && kind !== 'total') return [];
    const formula = formulaAt(grid, sum, target);
    const added = formula === null ? null : rowsAdded(formula, target);
    if (added === null || !isWantedHigh(description.toLowerCase())) return [];
    const parts = rows.filter((each) => isDataKind(each.kind) && each.row >= added.first && each.row <= added.last);
    return parts.length < fewestParts ? [] : parts;
  });
  return new Set(found.flatMap(({ row, description }) => (isWantedEitherWay(description.toLowerCase()) ? [] : [row])));
}

function isWantedHigh(name: string): boolean {
  return moreByWords(name) && !isUnwanted(name) && betterByWords(name) !== 'lower' && !isWantedEitherWay(name);
}
