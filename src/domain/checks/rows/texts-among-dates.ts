// A day typed as text in a column of dates: it isn't sorted, filtered or counted with them.

import { formatKind } from '../../cells/number-formats';
import { cellAddress } from '../../model/cell';
import { numberAt, numberFormatAt, textAt, valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { rowList } from '../../measures/questions';
import type { FindingParts } from '../finding';

/** So many dates, and so much of all that the column holds, make a column of dates. */
const [fewestDates, leastShare] = [3, 0.75];
/** A whole day: “March 2025” is no day, and may be all that is known. */
const wholeDay = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{2}(?:\d\d)?|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9}[ -]\d{2}(?:\d\d)?)$/u;

export function checkTextsAmongDates(grid: Grid, { area, rows, sheet, addInColumns }: PlanTable): readonly FindingParts[] {
  const ours = new Set(Object.values(addInColumns));
  const counted = rows.filter(isCounted).map(({ row }) => row);
  const found: FindingParts[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (ours.has(column)) continue;
    const texts = counted.filter((row) => typeof valueAt(grid, row, column) === 'string' && textAt(grid, row, column) !== '');
    if (texts.length === 0 || counted.length - texts.length < texts.length) continue;
    const dates = counted.filter((row) => numberAt(grid, row, column) !== null && formatKind(numberFormatAt(grid, row, column)) === 'date');
    if (dates.length < fewestDates || dates.length < (dates.length + texts.length) * leastShare) continue;
    for (const row of texts) {
      const stated = textAt(grid, row, column);
      if (!wholeDay.test(stated)) continue;
      const advice = 'Excel doesn’t sort, filter or count it with the dates. Type the date again.';
      const message = `${cellAddress(row, column)} holds “${stated}” as text among dates. ${advice}`;
      const alike = {
        key: String(column),
        message: (all: readonly number[]) => `${rowList(all)}: days are typed as text among dates. ${advice}`,
      };
      found.push({ check: 'date-as-text', severity: 'note', sheet: sheet.name, row, column, message, stated, alike });
    }
  }
  return found;
}
