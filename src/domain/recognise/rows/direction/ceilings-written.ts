// Where a table writes its ceilings out ("max 30", "45 or fewer", "no more than 5%"), a bare figure beside them is a floor.

import { isLimit } from '../../../cells/targets/at-least-or-up-to';
import { readTarget } from '../../../cells/targets/read-target';
import type { Figure } from '../../../model/table/targets';
import type { Way } from '../stated-direction';

/** A row of the table: its target, and what its own words say. */
export interface TargetBeside {
  readonly figure: Figure;
  readonly way: Way;
}

const leastWritten = 2;
const leastFloors = 3;

/**
 * Whether bare figures are floors there: ceilings are written out, no floor is, no bare figure stands in a row that is
 * wanted low; and one ceiling alone is written as such a habit where three bare figures are plainly floors.
 */
export function bareFiguresAreFloors(rows: readonly TargetBeside[]): boolean {
  const ceilings = rows.filter(({ figure }) => isWritten(figure, 'ceiling'));
  if (ceilings.length === 0 || rows.some(({ figure }) => isWritten(figure, 'floor'))) return false;
  const bare = rows.filter(({ figure }) => figure.kind === 'number');
  if (bare.some(({ way }) => way === 'lower')) return false;
  return bare.filter(({ way }) => way === 'higher').length >= (ceilings.length >= leastWritten ? 1 : leastFloors);
}

/** Said by the target itself, whatever else would be taken for it. */
function isWritten(figure: Figure, as: 'ceiling' | 'floor'): boolean {
  if (figure.kind !== 'text') return false;
  const { kind } = readTarget(figure, null, '', as === 'floor');
  return kind !== null && isLimit(kind) === (as === 'ceiling') && kind !== 'percent of population';
}
