// Groups columns and takes that back, in a round trip of its own and as best it can: Excel refuses to group what is
// grouped eight deep, and to ungroup what an officer has ungrouped already.

import { roundTrip, type BatchRequest } from '../../batch/round-trip';
import { sendSteps, stepWithoutReply, type Sent } from '../../batch/send-steps';
import type { GroupedColumns } from '../../journal/journal';
import { changesOutside, columnsAround, hiddenBeside, queueHiddenColumns, type VisibilityChange } from './column-visibility';

/** Columns of a sheet. `sheetKey`: its id or name. */
export interface ColumnsOnSheet {
  readonly sheetKey: string;
  readonly columns: GroupedColumns;
}

/** Groups columns and hides them, all in one round trip. False: Excel refused one of them, or didn't answer. */
export async function groupColumns(groups: readonly ColumnsOnSheet[]): Promise<boolean> {
  const changed = await changeGroups(groups, (range) => {
    range.group('ByColumns');
    range.hideGroupDetails('ByColumns');
  });
  // Where the answer was lost it isn't known which columns beside ours need to be shown again.
  return changed.ok && changed.value.length === groups.length;
}

/**
 * Shows grouped columns, then ungroups them: ungrouping leaves hidden columns hidden. No other column is shown meanwhile, so
 * that whatever becomes of the round trip, a second one finds the columns beside ours as they were. `ungrouped`: queued right
 * after it.
 */
export async function ungroupColumns(
  sheetKey: string,
  columns: GroupedColumns,
  ungrouped: (context: Excel.RequestContext) => void = () => undefined,
): Promise<Sent<never>> {
  const hidden = await roundTrip((context) => queueHiddenColumns(context.workbook.worksheets.getItem(sheetKey), columnsAround(columns)));
  if (!hidden.ok) return { ...hidden, extent: 'none' };
  return sendSteps([
    stepWithoutReply(2_000, 500, (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetKey);
      restoreVisibility(sheet, columns);
      wholeColumns(sheet, columns).ungroup('ByColumns');
      ungrouped(context);
      // A collapsed group that adjoined ours gets its own [+] again once its columns are told to be hidden.
      for (const beside of hiddenBeside(columns, hidden.value)) wholeColumns(sheet, beside).columnHidden = true;
    }),
  ]);
}

/** Makes columns that were grouped as visible as they were before, whether or not they are grouped still. */
export function restoreVisibility(sheet: Excel.Worksheet, columns: GroupedColumns): void {
  wholeColumns(sheet, columns).columnHidden = false;
  for (const column of columns.hidden) wholeColumns(sheet, { firstColumn: column, lastColumn: column }).columnHidden = true;
}

/** Gives what it has found of each of the groups. */
async function changeGroups(groups: readonly ColumnsOnSheet[], act: (range: Excel.Range) => void): Promise<Sent<ChangedBeside>> {
  const changes = await sendSteps(groups.map((group) => changeStep(group, act)));
  if (!changes.ok) return changes;
  const corrections = changes.value.filter(({ columns }) => columns.length > 0);
  const corrected = await sendSteps(corrections.map(({ sheetKey, columns }) => visibilityStep(sheetKey, columns)));
  return corrected.ok ? changes : corrected;
}

/** Columns of a sheet that a change has hidden or shown beside its own. */
interface ChangedBeside {
  readonly sheetKey: string;
  readonly columns: readonly VisibilityChange[];
}

function changeStep({ sheetKey, columns }: ColumnsOnSheet, act: (range: Excel.Range) => void): BatchRequest<readonly ChangedBeside[]> {
  const around = columnsAround(columns);
  return {
    bytesSent: 2_000,
    bytesReceived: 100 * around.last,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetKey);
      const before = queueHiddenColumns(sheet, around);
      act(wholeColumns(sheet, columns));
      const after = queueHiddenColumns(sheet, around);
      return () => [{ sheetKey, columns: changesOutside(columns, before(), after()) }];
    },
  };
}

function visibilityStep(sheetKey: string, changes: readonly VisibilityChange[]): BatchRequest<readonly never[]> {
  return stepWithoutReply(300 * changes.length, 100, (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetKey);
    for (const { column, wasHidden } of changes) wholeColumns(sheet, { firstColumn: column, lastColumn: column }).columnHidden = wasHidden;
  });
}

function wholeColumns(
  sheet: Excel.Worksheet,
  { firstColumn, lastColumn }: Pick<GroupedColumns, 'firstColumn' | 'lastColumn'>,
): Excel.Range {
  return sheet.getRangeByIndexes(0, firstColumn, 1, lastColumn - firstColumn + 1).getEntireColumn();
}
