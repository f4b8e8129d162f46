// Dates out of order: a year or a row that ends before it starts, an as-at date before the year, work that was closed
// before it was raised. Nothing can be expected by such dates, and nothing is told of them.

import { cellAddress } from '../model/cell';
import { valueAt, type Grid } from '../model/grid';
import { longDate } from '../cells/calendar';
import { profileColumnsOf } from '../rating/profile';
import { rowList } from '../measures/questions';
import type { PlanTable } from '../model/plan';
import type { RatingContext } from '../rating/settings/rating-context';
import type { BlockState } from '../rating/settings/settings-block';
import { settingsSheetName } from '../model/snapshot';
import { finding, tableFindings, type FindingParts } from './finding';
import type { Finding } from '../model/finding';
import { isCounted } from '../model/table/counted-rows';
import { doubtedDatesOf } from '../timescales/dates/impossible-dates';

/** `block`: the table's settings row, whose cells the dates of the year are in; null where the table isn't rated. */
export function checkDateOrder(grid: Grid, table: PlanTable, settings: RatingContext, block: BlockState | null): readonly Finding[] {
  return [...ofYear(table, settings, block), ...tableFindings(ofRows(grid, table))];
}

function ofYear(table: PlanTable, { year, asAt }: RatingContext, block: BlockState | null): readonly Finding[] {
  if (year === null) return [];
  const at = (key: 'yearEnd' | 'asAt'): Pick<FindingParts, 'sheet' | 'row' | 'column'> => {
    if (block?.kind !== 'set') return { sheet: table.sheet.name };
    const { row, column } = block.block[key];
    return { sheet: settingsSheetName, row, column };
  };
  if (year.end < year.start) {
    const message = `The year ends on ${longDate(year.end)}, before it starts on ${longDate(year.start)}, so nothing is expected by now. Correct the dates of "${table.sheet.name}", then review again.`;
    return [finding({ check: 'dates-out-of-order', severity: 'wrong', ...at('yearEnd'), message, stated: year.end })];
  }
  if (asAt === null || asAt >= year.start) return [];
  const message = `The as-at date of "${table.sheet.name}" is ${longDate(asAt)}, before its year starts on ${longDate(year.start)}. Correct one of them, then review again.`;
  return [finding({ check: 'dates-out-of-order', severity: 'ask', ...at('asAt'), message, stated: asAt })];
}

/** Rows with a start and an end of their own. */
function ofRows(grid: Grid, table: PlanTable): readonly FindingParts[] {
  const { start, end } = profileColumnsOf(table);
  if (start === null || end === null) return [];
  return table.rows.filter(isCounted).flatMap(({ row }): readonly FindingParts[] => {
    const [from, to] = [valueAt(grid, row, start), valueAt(grid, row, end)];
    if (typeof from !== 'number' || typeof to !== 'number' || to >= from) return [];
    const cells = `${cellAddress(row, end)} is before ${cellAddress(row, start)}`;
    return [
      {
        check: 'dates-out-of-order',
        severity: 'wrong',
        sheet: grid.sheet.name,
        row,
        column: end,
        related: [cellAddress(row, start)],
        message: `${cells}: the row ends before it starts, so nothing can be expected of it by now. Correct the dates, then review again.`,
        alike: {
          key: '',
          message: (rows) =>
            `${rowList(rows)}: the end is before the start, so nothing can be expected by now. Correct the dates, then review again.`,
        },
      },
    ];
  });
}

/** Dates of a row that can’t all be meant, or that lie years from all others of their column. */
export function checkImpossibleDates(grid: Grid, table: PlanTable): readonly FindingParts[] {
  return [...doubtedDatesOf(grid, table).values()].flat().map(({ row, column, beside, words, isCertain }) => ({
    check: 'date-to-check',
    severity: isCertain ? 'wrong' : 'ask',
    sheet: grid.sheet.name,
    row,
    column,
    ...(beside === null ? {} : { related: [beside] }),
    message: `${cellAddress(row, column)} says ${words}. Check the date${beside === null ? '' : 's'}, then review again. Until then nothing is told of it.`,
  }));
}
