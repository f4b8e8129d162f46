// What a sheet was read as, in words: the layout, the rows, and which columns have which role.

import { columnLetters } from '../../domain/model/cell';
import { type Layout, type PlanTable, type SheetReading } from '../../domain/model/plan';
import type { Columns } from '../../domain/model/table/columns';
import type { MilestoneDateUse } from '../../domain/model/table/date-columns';
import type { AddInColumns } from '../../domain/model/table/add-in-columns';
import { listed } from '../../domain/cells/words/word-list';
import { byNumber, counted, rowNumbers } from '../layout/counted';

const layoutWords: Readonly<Record<Layout, string>> = {
  plan: 'Programme plan',
  deliverables: 'Deliverables and targets',
  narrative: 'Progress narrative',
  none: 'Not a programme plan',
};

/**
 * What a sheet was read as. Figures that no heading calls a plan's are called what they are.
 * @internal exported for its test
 */
export function layoutText({ layout, tables }: SheetReading): string {
  const isPlain = tables.length > 0 && tables.every(({ figuresOnly }) => figuresOnly === true);
  return isPlain ? 'Table of figures' : layoutWords[layout];
}

/**
 * What the sheet is, sentence by sentence: what it was read as, unless its name says the same; why it is no plan; and what became of
 * what an officer had confirmed of it.
 */
export function whatSheetIs(reading: SheetReading): readonly string[] {
  const { sheet, layout, reason, mappingIgnored } = reading;
  const read = layoutText(reading);
  return [
    ...(read.toLowerCase() === sheet.name.trim().toLowerCase() ? [] : [`${read}.`]),
    ...(layout === 'none' ? [`${reason ?? 'No table of deliverables was found.'} The sheet is left alone.`] : []),
    ...(mappingIgnored === undefined ? [] : [mappingIgnored]),
  ];
}

/** A role and the columns that have it: "Target", "C". */
export interface RoleColumns {
  readonly role: string;
  readonly letters: string;
}

/** The officer's columns by role, those that the table has. */
export function officerRoleColumns(columns: Columns): readonly RoleColumns[] {
  const columnsByRole: readonly (readonly [string, readonly (number | null)[]])[] = [
    ['Theme', [columns.theme]],
    ['Outcome', [columns.outcome]],
    ['Project', [columns.project]],
    ['Description', [columns.description]],
    ['Timescale', [columns.timescale]],
    ['Target', [columns.target]],
    ['Unit', [columns.unit]],
    ['Targets of periods', (columns.periodTargets ?? []).map(({ column }) => column)],
    ['Last year’s periods', (columns.lastYear ?? []).map(({ column }) => column)],
    ['Periods', columns.periods.map(({ column }) => column)],
    ['Total', [columns.total]],
    ['% achieved', [columns.achieved]],
    ['Status', columns.rag.map(({ column }) => column)],
    ['Progress', columns.progress ?? []],
    ['% complete', [columns.percentComplete ?? null]],
    ['Original date', datesOf(columns, (use, column) => use !== 'actual' && column !== columns.timescale)],
    ['Actual date', datesOf(columns, (use) => use === 'actual')],
    ['Commentary', columns.commentary],
  ];
  return columnsByRole.flatMap(([role, places]) => {
    const present = places.filter((column) => column !== null);
    return present.length === 0 ? [] : [{ role, letters: lettersOf(present) }];
  });
}

function datesOf({ dates }: Columns, isMeant: (use: MilestoneDateUse, column: number) => boolean): readonly number[] {
  return (dates ?? []).flatMap(({ column, use }) => (isMeant(use, column) ? [column] : []));
}

/** The add-in's columns of an earlier review, as one role; empty where there are none. */
export function addInRoleColumns(columns: AddInColumns): readonly RoleColumns[] {
  const places = Object.values(columns);
  return places.length === 0 ? [] : [{ role: 'Added by a review', letters: lettersOf(places) }];
}

/** "17 deliverables in 5 themes, rows 3 to 24. Headings in rows 1 and 2." */
export function tableSummary(table: PlanTable): string {
  const rows = table.rows.filter(({ kind }) => kind === 'deliverable' || kind === 'project');
  const projects = rows.length > 0 && rows.every(({ kind }) => kind === 'project');
  const heading = byNumber(table.headerRows.length, { one: 'row', other: 'rows' });
  const place =
    table.firstRow === table.lastRow
      ? `row ${String(table.firstRow + 1)}`
      : `rows ${String(table.firstRow + 1)} to ${String(table.lastRow + 1)}`;
  return `${counted(rows.length, projects ? 'project' : 'deliverable')}${groupsOf(table)}, ${place}. Headings in ${heading} ${rowNumbers(table.headerRows)}.`;
}

/** The table's themes, or outcomes where it has no themes, in the sheet's order. */
export function themesOf(table: PlanTable): readonly string[] {
  return [...new Set(table.rows.flatMap(({ theme, outcome }) => theme ?? outcome ?? []))];
}

function groupsOf(table: PlanTable): string {
  const groups = themesOf(table).length;
  if (groups === 0) return '';
  return ` in ${counted(groups, table.rows.some(({ theme }) => theme !== null) ? 'theme' : 'outcome')}`;
}

/** Letters, neighbours joined: "D to G", "B and F". */
function lettersOf(columns: readonly number[]): string {
  const sorted = [...columns].sort((one, other) => one - other);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${columnLetters(first)} to ${columnLetters(last)}` : listed(sorted.map(columnLetters));
}
