// A period left blank before one that has a figure, where nearly all other rows have theirs: forgotten, or nought.

import { cellAddress } from '../../model/cell';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import type { PlanRow } from '../../model/table/rows';
import { listed } from '../../cells/words/word-list';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';

/** In so many of the other rows the period has a figure, and in so many at least. */
const [leastFilled, fewestFilled] = [0.75, 3];

/** Begun so many periods late a row was not forgotten. */
const latestStart = 2;

/** One finding a row, with all its skipped periods. */
export function checkSkippedPeriods({ sheet, columns: { periods }, rows }: PlanTable): readonly FindingParts[] {
  const counted = rows.filter(isCounted);
  const mostlyFilled = new Set(
    periods.flatMap(({ forecast }, index) => {
      const filled = counted.filter((row) => row.actuals[index]?.kind === 'number').length;
      return forecast !== true && filled >= fewestFilled && filled >= (counted.length - 1) * leastFilled ? [index] : [];
    }),
  );
  return counted.flatMap((row): readonly FindingParts[] => {
    if (row.ofSomeMonths === true) return [];
    const first = row.actuals.findIndex(({ kind }) => kind !== 'blank');
    const last = lastFilled(row);
    const blank = periods.flatMap(({ column }, index) => {
      const isSkipped = row.actuals[index]?.kind === 'blank' && index < last && (index > first || first < latestStart);
      return isSkipped && mostlyFilled.has(index) ? [column] : [];
    });
    const [column, ...others] = blank;
    if (column === undefined) return [];
    const cells = blank.map((each) => cellAddress(row.row, each));
    const [are, fill] = others.length === 0 ? ['is', 'Fill it in'] : ['are', 'Fill them in'];
    const message = `${listed(cells)} ${are} blank, but a later period of the row has a figure. ${fill}: 0 if nothing was done, “n/a” if none was due.`;
    const alike = {
      key: blank.join(),
      message: (all: readonly number[]) =>
        `${rowList(all)}: a period is blank before one with a figure. Fill it in: 0 if nothing was done, “n/a” if none was due.`,
    };
    return [
      { check: 'period-skipped', severity: 'note', sheet: sheet.name, row: row.row, column, related: cells.slice(1), message, alike },
    ];
  });

  function lastFilled({ actuals }: PlanRow): number {
    return actuals.reduce((last, { kind }, at) => (kind === 'number' && periods[at]?.forecast !== true ? at : last), -1);
  }
}
