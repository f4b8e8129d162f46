// Statuses that cells say by their fill alone, where a key on the sheet says what the colours mean: the latest filled
// period's cell where fills are in the periods, else the one column whose cells are filled so.

import { explainsColours, fillColour } from '../recognise/sheet/colours-of-cells';
import { fillAt, valueAt, type Grid } from '../model/grid';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';
import type { FilledStatus } from '../model/assessment';
import { statesInWords } from './latest-stated-status';
import { coloursIn } from './keys/key-colours';
import type { StatusKey } from './keys/status-key';
import type { ToldOfStatuses } from './keys/workbook-keys';

/** Of fewer rows colours show nothing. */
const leastRows = 3;

/** By row; empty where no key explains fills, a row states its status in words, or hardly any cell is filled by the key. */
export function filledStatuses(grid: Grid, table: PlanTable, told: ToldOfStatuses): ReadonlyMap<number, FilledStatus> {
  const { filledByKey } = table;
  if (filledByKey !== undefined)
    return new Map([...filledByKey.colours].map(([row, status]) => [row, { column: filledByKey.column, status }]));
  const none: ReadonlyMap<number, FilledStatus> = new Map();
  const key = [...told.keys, ...(told.colours === null ? [] : [told.colours])].find((each) => explains(each, table));
  if (grid.fills === undefined || key === undefined || statesInWords(table)) return none;
  const rows = table.rows.filter(isCounted);
  const colours = new Set<string>(coloursIn(key.lines.join('; ')));
  /** In one cell of each row. */
  const statusesIn = (columnOf: (row: number) => number | undefined): ReadonlyMap<number, FilledStatus> =>
    new Map(
      rows.flatMap(({ row }): readonly (readonly [number, FilledStatus])[] => {
        const column = columnOf(row);
        const fill = column === undefined ? null : fillAt(grid, row, column);
        const status = fill === null ? null : fillColour(fill);
        return column === undefined || status === null || !colours.has(status) ? [] : [[row, { column, status }]];
      }),
    );
  const periods = table.columns.periods.filter(({ forecast }) => forecast !== true).map(({ column }) => column);
  const lastFirst = [...periods].reverse();
  const byPeriod = statusesIn((row) => lastFirst.find((column) => typeof valueAt(grid, row, column) === 'number'));
  if (tells(byPeriod, rows.length)) return byPeriod;
  const { firstColumn, lastColumn } = table.area;
  const ours = new Set<number>(Object.values(table.addInColumns));
  const others = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index).filter(
    (column) => !periods.includes(column) && !ours.has(column),
  );
  const filled = others.map((column) => statusesIn(() => column)).filter((each) => tells(each, rows.length));
  const [first, ...rest] = filled;
  // Where columns are filled otherwise, which of them states the row's status isn't known.
  return first !== undefined && rest.every((each) => isSame(each, first)) ? first : none;
}

function explains({ lines, sheet }: StatusKey, table: PlanTable): boolean {
  return sheet === table.sheet.name && explainsColours(lines.join('; '));
}

/** At least half of the rows, in two colours. */
function tells(found: ReadonlyMap<number, FilledStatus>, rows: number): boolean {
  return found.size >= leastRows && found.size * 2 >= rows && new Set([...found.values()].map(({ status }) => status)).size > 1;
}

function isSame(one: ReadonlyMap<number, FilledStatus>, other: ReadonlyMap<number, FilledStatus>): boolean {
  return [...one].every(([row, { status }]) => (other.get(row)?.status ?? status) === status);
}
