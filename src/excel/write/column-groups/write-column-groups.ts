// Groups columns and takes that back. Each is a round trip of its own and best effort: Excel refuses to group what is
// grouped eight deep, and to ungroup what an officer has ungrouped already.

import type { BatchRequest } from '../../batch/round-trip';
import { sendSteps, stepWithoutReply } from '../../batch/send-steps';
import type { GroupedColumns } from '../../journal/journal';
import { changesOutside, columnsAround, queueHiddenColumns, type VisibilityChange } from './column-visibility';

/** Groups columns and hides them. False: Excel refused, or didn't answer. `sheetKey`: a sheet's id or name. */
export async function groupColumns(sheetKey: string, columns: GroupedColumns): Promise<boolean> {
  return changeGroup(sheetKey, columns, (range) => {
    range.group('ByColumns');
    range.hideGroupDetails('ByColumns');
  });
}

/** Shows grouped columns, then ungroups them: ungrouping leaves hidden columns hidden. False: as `groupColumns`. */
export async function ungroupColumns(sheetKey: string, columns: GroupedColumns): Promise<boolean> {
  return changeGroup(sheetKey, columns, (range) => {
    range.showGroupDetails('ByColumns');
    range.ungroup('ByColumns');
  });
}

/** Makes columns that were grouped as visible as they were before, whether or not they are grouped still. */
export function restoreVisibility(sheet: Excel.Worksheet, columns: GroupedColumns): void {
  wholeColumns(sheet, columns).columnHidden = false;
  for (const column of columns.hidden) wholeColumns(sheet, { firstColumn: column, lastColumn: column }).columnHidden = true;
}

async function changeGroup(sheetKey: string, columns: GroupedColumns, act: (range: Excel.Range) => void): Promise<boolean> {
  const around = columnsAround(columns);
  const step: BatchRequest<readonly VisibilityChange[]> = {
    bytesSent: 2_000,
    bytesReceived: 100 * around.last,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetKey);
      const before = queueHiddenColumns(sheet, around);
      act(wholeColumns(sheet, columns));
      const after = queueHiddenColumns(sheet, around);
      return () => changesOutside(columns, before(), after());
    },
  };
  const changes = await sendSteps([step]);
  if (!changes.ok) return false;
  if (changes.value.length > 0) await sendSteps([visibilityStep(sheetKey, changes.value)]);
  return true;
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
