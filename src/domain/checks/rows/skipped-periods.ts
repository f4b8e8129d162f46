// A period left blank before one that has a figure, where nearly all other rows have theirs: forgotten, or nought.

import { cellAddress } from '../../model/cell';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';

/** In so many of the other rows the period has a figure, and in so many at least. */
const [leastFilled, fewestFilled] = [0.75, 3];

export function checkSkippedPeriods({ sheet, columns: { periods }, rows }: PlanTable): readonly FindingParts[] {
  const counted = rows.filter(isCounted);
  return periods.flatMap(({ column, forecast }, index): readonly FindingParts[] => {
    if (forecast === true) return [];
    const blank = counted.filter((row) => row.actuals[index]?.kind === 'blank' && lastFilled(row) > index && row.ofSomeMonths !== true);
    const filled = counted.filter((row) => row.actuals[index]?.kind === 'number').length;
    if (filled < fewestFilled || filled < (counted.length - 1) * leastFilled) return [];
    return blank.map(({ row }): FindingParts => {
      const advice = 'Fill it in: 0 if nothing was done, “n/a” if none was due.';
      const message = `${cellAddress(row, column)} is blank, but a later period of the row has a figure. ${advice}`;
      const alike = {
        key: String(column),
        message: (all: readonly number[]) => `${rowList(all)}: a period is blank before one with a figure. ${advice}`,
      };
      return { check: 'period-skipped', severity: 'note', sheet: sheet.name, row, column, message, alike };
    });
  });

  function lastFilled({ actuals }: PlanRow): number {
    return actuals.reduce((last, { kind }, at) => (kind === 'number' && periods[at]?.forecast !== true ? at : last), -1);
  }
}
