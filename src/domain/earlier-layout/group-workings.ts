// The workings of an earlier review are grouped wherever they are, runs that stand together as one, also with workings
// that the same review adds. What this version has seen to is recorded, so that an officer's ungrouping stands.

import type { WorkbookAssessment } from '../assess/workbook-assessment';
import { editSheetName, type Edit } from '../model/edit';
import { addInColumnOf } from '../recognise/headings/add-in-columns';
import type { Proposal } from '../propose/propose';
import { runsOf } from '../cells/number-runs';
import { lastHeadingRow } from '../propose/table-to-write';
import { recordEdits, isRecorded, type ColumnsOfTable } from './layout-record';
import { earlierTables, existingWorkings, writableTables, type ProposedTable } from './reviewed-tables';

type Group = Extract<Edit, { readonly kind: 'group-columns' }>;

/**
 * The proposed edits with the groups of earlier workings, and the names that record which tables have been seen to.
 * `movedSheets`: ids of the sheets on which columns change places.
 */
export function withWorkingsGrouped(assessment: WorkbookAssessment, proposal: Proposal, movedSheets: ReadonlySet<string>): readonly Edit[] {
  const { snapshot } = assessment;
  const earlier = earlierTables(assessment, proposal);
  const groups = earlier.flatMap(groupsOf);
  const isSeenTo = (each: ProposedTable): boolean =>
    each.proposal.edits.some(({ kind }) => kind === 'group-columns') ||
    (earlier.some(({ table }) => table === each.table) && (groupsOf(each).length > 0 || movedSheets.has(each.grid.sheet.id)));
  const seenTo = writableTables(assessment, proposal).filter((each) => !isRecorded(snapshot, each.table) && isSeenTo(each));
  return [...withGroups(proposal.edits, groups), ...recordEdits(snapshot, seenTo.flatMap(columnsOf))];
}

/** Runs of workings that stand together. Those that are all hidden already are left alone. */
function groupsOf(earlier: ProposedTable): readonly Group[] {
  const { grid } = earlier;
  const runs = runsOf(existingWorkings(earlier).map(({ column }) => column));
  return runs
    .filter((run) => run.some((column) => !grid.hiddenColumns.has(column)))
    .map((run): Group => ({ kind: 'group-columns', sheet: grid.sheet, firstColumn: run[0] ?? 0, lastColumn: run.at(-1) ?? 0 }));
}

/** Groups that overlap or adjoin are one to Excel. */
function withGroups(edits: readonly Edit[], groups: readonly Group[]): readonly Edit[] {
  if (groups.length === 0) return edits;
  const names = new Set(groups.map(({ sheet }) => editSheetName(sheet)));
  const isMerged = (edit: Edit): edit is Group => edit.kind === 'group-columns' && names.has(editSheetName(edit.sheet));
  const all = [...groups, ...edits.filter(isMerged)].sort((one, other) => one.firstColumn - other.firstColumn);
  const joined: Group[] = [];
  for (const group of all) {
    const at = joined.findIndex(
      ({ sheet, lastColumn }) => editSheetName(sheet) === editSheetName(group.sheet) && group.firstColumn <= lastColumn + 1,
    );
    const there = joined[at];
    if (there === undefined) joined.push(group);
    else joined[at] = { ...there, lastColumn: Math.max(there.lastColumn, group.lastColumn) };
  }
  return [...edits.filter((edit) => !isMerged(edit)), ...joined];
}

/** From the first to the last of our columns, with those that the proposal adds. */
function columnsOf({ table, proposal }: ProposedTable): readonly ColumnsOfTable[] {
  const added = proposal.edits.flatMap((edit) => {
    if (edit.kind !== 'cells') return [];
    const headings = edit.after.slice(0, Math.max(0, lastHeadingRow(table) - edit.area.firstRow + 1));
    return headings
      .flat()
      .flatMap((content, j) => (typeof content === 'string' && addInColumnOf(content) !== undefined ? [edit.area.firstColumn + j] : []));
  });
  const columns = [...Object.values(table.addInColumns), ...added];
  return columns.length === 0 ? [] : [{ table, first: Math.min(...columns), last: Math.max(...columns) }];
}
