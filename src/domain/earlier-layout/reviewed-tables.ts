// The tables that an earlier version of the add-in has written beside, and that this one hasn't seen to yet.

import { columnsBeside, type TableOnSheet } from '../assess/review-columns';
import type { WorkbookAssessment } from '../assess/workbook-assessment';
import type { AddInColumn } from '../model/table/add-in-columns';
import { isObstacle, obstacleOf } from '../propose/obstacles';
import type { Proposal } from '../propose/propose';
import type { TableProposal } from '../propose/table-to-write';
import { isRecorded } from './layout-record';

/** A table whose columns are certain, with what is proposed for it. */
export interface ProposedTable extends TableOnSheet {
  readonly proposal: TableProposal;
}

/** A column of ours that is there already. */
export interface ExistingColumn {
  readonly key: AddInColumn;
  readonly column: number;
}

/** All of them that have or get columns, but for those that something stands in the way of. */
export function writableTables({ deliverables, plans }: WorkbookAssessment, { tables }: Proposal): readonly ProposedTable[] {
  const onSheets: readonly TableOnSheet[] = [
    ...deliverables,
    ...plans.map(({ grid, table }) => ({ grid, table, columns: columnsBeside(grid, table, []) })),
  ];
  return onSheets.flatMap((onSheet) => {
    const proposal = tables.find(({ table }) => table === onSheet.table);
    if (proposal === undefined || proposal.findings.some(isObstacle)) return [];
    const isFree = proposal.edits.length > 0 || obstacleOf({ ...onSheet, columns: { ...onSheet.columns, added: [] } }, null) === null;
    return isFree ? [{ ...onSheet, proposal }] : [];
  });
}

/** Those whose columns an earlier version wrote. */
export function earlierTables(assessment: WorkbookAssessment, proposal: Proposal): readonly ProposedTable[] {
  return writableTables(assessment, proposal).filter(
    ({ table }) => Object.keys(table.addInColumns).length > 0 && !isRecorded(assessment.snapshot, table),
  );
}

/** The columns of an earlier review in today's order, those that are shown first. */
export function columnsInOrder({ table, columns: { order } }: TableOnSheet): readonly ExistingColumn[] {
  return [...order.shown, ...order.workings].flatMap((key) => existing(table.addInColumns[key], key));
}

/** Those of them that are workings. */
export function existingWorkings({ table, columns: { order } }: TableOnSheet): readonly ExistingColumn[] {
  return order.workings.flatMap((key) => existing(table.addInColumns[key], key));
}

function existing(column: number | undefined, key: AddInColumn): readonly ExistingColumn[] {
  return column === undefined ? [] : [{ key, column }];
}
