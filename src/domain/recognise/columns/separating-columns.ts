// The columns that tell rows apart whose describing words repeat: area, year, partner. They are named with the rows
// wherever these are listed, and in the ledger.

import { isDataKind } from '../../model/table/counted-rows';
import type { Columns } from '../../model/table/columns';
import type { PlanRow } from '../../model/table/rows';
import { oneLine, seenText, typedText, type SheetView } from '../sheet/sheet-view';
import type { ColumnRoles } from './column-roles';
import { holdsIds } from './naming-columns';

/** More columns than this name a row less well than its number does. */
const mostColumns = 3;
/** Longer texts are prose about a row. */
const longestPart = 60;

/** What tells rows apart. */
export interface Separation {
  /** Left to right; empty where no words repeat, or no column tells them apart. */
  readonly columns: readonly number[];
  /** By row, what is named with its words; rows whose words don't repeat are missing. */
  readonly apart: ReadonlyMap<number, string>;
}

const none: Separation = { columns: [], apart: new Map() };

/** Rows that continue the deliverable above them have no words of their own, and aren't looked at. */
export function separationOf(view: SheetView, rows: readonly PlanRow[], roles: ColumnRoles, columns: Columns): Separation {
  const content = roles.evidence.find(({ column }) => column === columns.description)?.content;
  if (content !== undefined && content.distinct >= content.filled) return none;
  const repeated = rowsOfSameWords(view, rows, columns.description);
  if (repeated.length === 0) return none;
  const chosen: number[] = [];
  let groups = repeated;
  const candidates = candidateColumns(roles, columns);
  while (chosen.length < mostColumns && groups.length > 0) {
    const [best] = candidates
      .filter((column) => !chosen.includes(column))
      .map((column) => ({ column, groups: split(view, groups, column, columns) }))
      .map((each) => ({ ...each, left: rowsIn(each.groups) }))
      .sort((one, other) => one.left - other.left);
    if (best === undefined || best.left >= rowsIn(groups)) break;
    chosen.push(best.column);
    groups = best.groups;
  }
  const inOrder = [...chosen].sort((one, other) => one - other);
  const apart = new Map<number, string>();
  for (const row of repeated.flat()) {
    const parts = inOrder.map((column) => partOf(view, row, column, columns)).filter((part) => part !== '');
    const named = parts.length > 0 ? parts.join(', ') : (row.theme ?? '');
    if (named !== '') apart.set(row.row, named);
  }
  return { columns: inOrder, apart };
}

type Groups = readonly (readonly PlanRow[])[];

function rowsIn(groups: Groups): number {
  return groups.reduce((sum, group) => sum + group.length, 0);
}

function rowsOfSameWords(view: SheetView, rows: readonly PlanRow[], description: number): Groups {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    if (!isDataKind(row.kind) || typedText(view, row.row, description) === '') continue;
    const key = oneLine(row.description).toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The rows of the groups that a column still leaves with the same words. */
function split(view: SheetView, groups: Groups, column: number, columns: Columns): Groups {
  return groups.flatMap((group) => {
    const parts = new Map<string, PlanRow[]>();
    for (const row of group) {
      const key = partOf(view, row, column, columns).toLowerCase();
      parts.set(key, [...(parts.get(key) ?? []), row]);
    }
    return [...parts.values()].filter((part) => part.length > 1);
  });
}

function partOf(view: SheetView, row: PlanRow, column: number, columns: Columns): string {
  if (column === columns.theme) return row.theme ?? '';
  if (column === columns.outcome) return row.outcome ?? '';
  if (column === columns.project) return row.project ?? '';
  return oneLine(seenText(view, row.row, column)).slice(0, longestPart);
}

/** Heads of the rows first, then other columns of words, timescales and units, ids last. */
function candidateColumns(roles: ColumnRoles, columns: Columns): readonly number[] {
  const { description, target, total, achieved, periods, rag, commentary, timescale, unit } = columns;
  const taken = new Set([
    ...[description, target, total, achieved, timescale, unit],
    ...commentary,
    ...[...periods, ...rag, ...(columns.periodTargets ?? []), ...(columns.lastYear ?? []), ...(columns.after ?? [])].map(
      ({ column }) => column,
    ),
  ]);
  const worded = roles.evidence.filter(({ column, name, words, content }) => {
    const isNamed = content.words * 2 > content.filled && content.length <= content.words * longestPart;
    return !taken.has(column) && content.filled > 0 && (isNamed || (words?.role === 'other' && isYear(name)));
  });
  // "2022/23" looks like an id, and is none under a heading that says that it is a year.
  const ids = worded.filter((evidence) => holdsIds(evidence) && !isYear(evidence.name)).map(({ column }) => column);
  const plain = worded.map(({ column }) => column).filter((column) => !ids.includes(column));
  const heads = plain.filter((column) => column === columns.theme || column === columns.outcome || column === columns.project);
  const last = [timescale, unit].filter((column) => column !== null && column !== description);
  return [...heads, ...plain.filter((column) => !heads.includes(column)), ...last.flatMap((column) => column ?? []), ...ids];
}

function isYear(heading: string): boolean {
  return /^(?:financial |school )?year$/iu.test(heading.trim());
}
