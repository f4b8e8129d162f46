// The shares of a table's periods that are gone, in its row of Plan settings: what its targets for periods count by.

import { contentsIn, isSameContent } from '../cells/cell-content';
import { daysIn } from '../cells/elapsed-days';
import { cellAddress, type Area } from '../model/cell';
import type { Content, Edit, EditSheet } from '../model/edit';
import type { Grid } from '../model/grid';
import type { Snapshot } from '../model/snapshot';
import type { PeriodTarget } from '../rating/profile';
import { dateInFormula } from '../cells/calendar';
import { periodSharesName, settingsCells, settingsReference, type CellOnSettings } from '../rating/settings/settings-names';
import type { BlockState } from '../rating/settings/settings-block';

/** What the shares of a table are written from. */
interface SharesSource {
  readonly state: BlockState;
  readonly periodTargets: readonly PeriodTarget[];
}

/** The first column that they may stand in: past the settings of the row and a blank one, so that groups stay apart. */
const firstColumn = 13;

/**
 * A cell for each column from the first to the last of the targets, blank where one of another kind stands between, and
 * a name for all of them. `asAt`: the cell with the day that its figures run to; null where it has none.
 */
export function periodSharesEdits(
  { settings, names }: Snapshot,
  sheet: EditSheet,
  { state, periodTargets }: SharesSource,
  asAt: CellOnSettings | null,
): readonly Edit[] {
  if (periodTargets.length === 0 || asAt === null) return [];
  const contents = sharesOf(periodTargets, cellAddress(asAt.row, asAt.column));
  const name = periodSharesName(state.index);
  const known = settingsCells([...names].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? '');
  const isKept = known !== null && known.lastColumn - known.first.column + 1 === contents.length;
  const first = isKept ? known.first : { row: asAt.row, column: freeColumn(settings, asAt.row, contents.length) };
  const area: Area = {
    firstRow: first.row,
    firstColumn: first.column,
    lastRow: first.row,
    lastColumn: first.column + contents.length - 1,
  };
  const [before = []] = contentsIn(settings, area);
  const after = contents.map((content, index): Content | undefined =>
    isSameContent(before[index] ?? null, content) ? undefined : content,
  );
  if (isKept && after.every((content) => content === undefined)) return [];
  return [
    { kind: 'cells', sheet, area, before: [before], after: [after], what: 'The share of each period that is gone' },
    { kind: 'format', sheet, area, format: { numberFormat: '0%', columnWidth: shareWidth } },
    ...(isKept
      ? []
      : [
          { kind: 'name' as const, name, refersTo: settingsReference(first, area.lastColumn) },
          { kind: 'group-columns' as const, sheet, firstColumn: area.firstColumn, lastColumn: area.lastColumn },
        ]),
  ];
}

const shareWidth = 7;

function sharesOf(targets: readonly PeriodTarget[], asAt: string): readonly Content[] {
  const columns = targets.map(({ column }) => column);
  const first = Math.min(...columns);
  return Array.from({ length: Math.max(...columns) - first + 1 }, (_, index): Content => {
    const span = targets.find(({ column }) => column === first + index)?.span;
    if (span === undefined) return null;
    return { formula: `=IF(COUNT(${asAt})=0,0,MAX(0,MIN(1,(${asAt}-${dateInFormula(span.start)}+1)/${String(daysIn(span))})))` };
  });
}

/** To the right of all that stands in the row. */
function freeColumn(settings: Grid | null, row: number, length: number): number {
  const isFree = (from: number): boolean =>
    contentsIn(settings, { firstRow: row, firstColumn: from, lastRow: row, lastColumn: from + length - 1 })
      .flat()
      .every((content) => content === null);
  let column = firstColumn;
  while (!isFree(column)) column += 1;
  return column;
}
