// The same table repeated for each project, with the project's name on the line above: the name is carried to the rows
// of its block.

import type { PlanTable } from '../../model/plan';
import { projectHeads, type ProjectHead } from './form-lines';
import { readHeadingWords } from './heading-words';
import { cellText, oneLine, rowsBetween, type FilledRow, type SheetView } from '../sheet/sheet-view';
import { withoutYears } from '../../timescales/dates/year';
import { isDataKind } from '../../model/table/counted-rows';

const kind = '(?:name of )?(?:the )?(?:project|scheme|programme|initiative|work ?stream)(?: (?:name|title))?';
const labelled = new RegExp(`^${kind}\\s*(?:\\d+\\s*)?[:–—-]\\s*(?=\\S)`, 'iu');
const labelAlone = new RegExp(`^${kind}\\s*:?$`, 'iu');
const longestName = 100;
/** Titles of parts, marks for programs, and sentences name no project. */
const noName = /^(?:[Tt]able|[Pp]art|[Ss]ection|[Aa]ppendix|[Aa]nnex|[Kk]ey|[Nn]otes?|[Ss]ources?)\b|^[A-Z0-9]+(?:[-_][A-Z0-9]+)+$|[.?!]$/u;
/** Rows between a block's name and its headings, blank ones included. */
const mostRowsAbove = 2;

/**
 * Tables with the projects of their blocks. A table that has a column of projects, and one that isn't of several
 * alike that are each named, stays as it is.
 */
export function withBlockProjects(view: SheetView, read: readonly PlanTable[]): readonly PlanTable[] {
  const tables = read.map((table) => withFirstProject(view, table));
  if (tables.length < 2) return tables;
  const names = tables.map((table, index) => nameAbove(view, table, tables[index - 1]?.lastRow ?? -1));
  const headings = tables.map(headingsOf);
  return tables.map((table, index) => {
    const alike = names.filter((_, place) => headings[place] === headings[index]);
    const name = names[index] ?? null;
    return name !== null && table.columns.project === null && areProjects(alike) ? named(table, name) : table;
  });
}

/** A row that only names a project, "Project name" with the name beside it: it stands over a block, not in one. */
export function isProjectLine(view: SheetView, { row, columns }: FilledRow): boolean {
  return columns.length === 2 && labelAlone.test(cellText(view.grid, row, columns[0] ?? 0));
}

function headingsOf({ roles, area }: PlanTable): string {
  return JSON.stringify([area.firstColumn, ...roles.map(({ heading }) => heading)]);
}

/** Every block has a name of its own, and not only another year. */
function areProjects(names: readonly (string | null)[]): boolean {
  const known = names.flatMap((name) => (name === null ? [] : [withoutYears(name).toLowerCase()]));
  return known.length > 1 && known.length === names.length && new Set(known).size === known.length;
}

/**
 * A table that goes on under the heads of more projects: the name over the first head, above the headings, is the theme of its
 * first rows as the others are of theirs.
 */
function withFirstProject(view: SheetView, table: PlanTable): PlanTable {
  const { headerRows, lastRow, columns } = table;
  const name = headOver(view, headerRows[0] ?? 0)?.name?.text ?? null;
  const goesOn = projectHeads(view).some(({ firstRow }) => firstRow > (headerRows[0] ?? 0) && firstRow < lastRow);
  if (name === null || columns.theme !== null || !goesOn) return table;
  const next = table.rows.findIndex(({ kind }) => kind === 'theme');
  const rows = table.rows.map((row, index) =>
    isDataKind(row.kind) && row.theme === null && (next < 0 || index < next) ? { ...row, theme: name } : row,
  );
  return { ...table, rows };
}

/** The head of a project that ends straight above headings, or a blank row higher. */
function headOver(view: SheetView, first: number): ProjectHead | null {
  return projectHeads(view).find(({ lastRow }) => lastRow < first && first - lastRow <= mostRowsAbove) ?? null;
}

/**
 * The nearest line above the headings and below the table before: one cell of words, a label and its value, or what stands
 * over a project's head.
 */
function nameAbove(view: SheetView, { headerRows, area }: PlanTable, after: number): string | null {
  const first = headerRows[0] ?? 0;
  const head = headOver(view, first);
  if (head !== null) return head.name === null ? null : head.name.text.replace(labelled, '');
  const line = rowsBetween(view, Math.max(after + 1, first - mostRowsAbove), first).at(-1);
  if (line === undefined || line.columns.some((column) => column > area.lastColumn)) return null;
  const [text, value, ...more] = line.columns.map((column) => oneLine(cellText(view.grid, line.row, column)));
  if (text === undefined || more.length > 0) return null;
  if (value !== undefined) return labelAlone.test(text) ? value : null;
  if (labelled.test(text)) return text.replace(labelled, '');
  const role = readHeadingWords(text)?.role ?? 'project';
  const isName = text.length <= longestName && /\p{L}/u.test(text) && !noName.test(text) && (role === 'project' || role === 'theme');
  return isName ? text : null;
}

function named(table: PlanTable, project: string): PlanTable {
  const rows = table.rows.map((row) => (isDataKind(row.kind) ? { ...row, project } : row));
  return { ...table, rows };
}
