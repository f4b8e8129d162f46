// A filled column of a table that no role was found for is told, of figures, dates or words alike, in plans as in tables
// of deliverables (design.md, "How a reading earns trust", 6). What is understood and not needed isn't.

import { listed } from '../../cells/words/word-list';
import { cellAddress, columnLetters } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { Finding } from '../../model/finding';
import type { RoleReading } from '../../model/mapping';
import type { PlanTable } from '../../model/plan';
import type { Columns } from '../../model/table/columns';
import { isDataKind } from '../../model/table/counted-rows';
import { readHeadingWords, type HeadingRole } from '../../recognise/headings/heading-words';
import { isBlank } from '../../recognise/sheet/sheet-view';
import { finding } from '../finding';

/** Roles that no figure is computed from, but that are understood. */
const understood: ReadonlySet<string> = new Set([
  'baseline',
  'variance',
  'direction',
  'priority',
  'owner',
  'start',
  'end',
  'year total',
  'year to date',
  'theme',
]);

/** Headings that say what a column is and that nothing is to be taken from it: "Ref", "Notes", a RAG column of "Exempt". */
const passedOver: ReadonlySet<HeadingRole> = new Set(['rag', 'other', 'commentary', 'start', 'task', 'unit', 'direction']);

/** Names of people, places and things beside a row, in the words of the field, which a review has no use for. */
const beside =
  /^(?:s\/?no|sl|sr|row|line|key|tags?|labels?|names?|team|partners?|agenc(?:y|ies)|area|wards?|localit(?:y|ies)|site|stage|phase|gate|trend|dot|evidence|summary|highlights?|headlines?|context|background|details?|rationale|methodology|definitions?|links?|documents?|attachments?|budget code|cost centre)\b|[\s_](?:numbers?|nos?\.?|codes?|ids?|#)$/iu;

/** Fewer filled cells than this, in a table of more rows, are a remark. */
const fewestCells = 2;

/** One note for a table. `told`: findings about its headings, whose columns aren't named again. */
export function checkUnreadColumns(grid: Grid, table: PlanTable, told: readonly Finding[]): readonly Finding[] {
  if (table.confirmed || table.figuresOnly === true) return [];
  const rows = table.rows.filter(({ kind }) => isDataKind(kind)).map(({ row }) => row);
  const used = columnsUsed(table.columns);
  const row = table.headerRows.at(-1) ?? 0;
  const named = new Set(told.flatMap(({ cell, related }) => [cell, ...related]));
  const [first, ...others] = table.roles.filter(
    ({ column, ...reading }) =>
      !used.has(column) &&
      !named.has(cellAddress(row, column)) &&
      table.bars?.includes(column) !== true &&
      table.targetsReadBy?.includes(column) !== true &&
      isUnread(reading) &&
      isFilled(grid, rows, column),
  );
  if (first === undefined) return [];
  const names = [first, ...others].map(({ column, heading }) =>
    heading === '' ? columnLetters(column) : `${columnLetters(column)} (“${heading}”)`,
  );
  const message =
    others.length === 0
      ? `Column ${listed(names)} isn’t read: nothing is taken from it. If it matters, say what it is under “Check the columns”.`
      : `Columns ${listed(names)} aren’t read: nothing is taken from them. If one matters, say what it is under “Check the columns”.`;
  const related = others.map(({ column }) => cellAddress(row, column));
  return [finding({ check: 'unread-columns', severity: 'note', sheet: table.sheet.name, row, column: first.column, related, message })];
}

function isUnread({ role, heading }: Pick<RoleReading, 'role' | 'heading'>): boolean {
  if (understood.has(role)) return false;
  const words = readHeadingWords(heading);
  return (words === null || !passedOver.has(words.role)) && !beside.test(heading.trim());
}

/** The columns that a reading takes something from. */
export function columnsUsed(columns: Columns): ReadonlySet<number | null> {
  const { description, theme, outcome, project, timescale, target, unit, total, achieved, percentComplete, progressFrom } = columns;
  const periods = [columns.periods, columns.after, columns.periodTargets, columns.lastYear, columns.rag, columns.dates];
  return new Set([
    ...[description, theme, outcome, project, timescale, target, unit, total, achieved, percentComplete ?? null, progressFrom ?? null],
    ...periods.flatMap((each) => (each ?? []).map(({ column }) => column)),
    ...columns.commentary,
    ...(columns.progress ?? []),
    ...(columns.separating ?? []),
  ]);
}

function isFilled(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => !isBlank(valueAt(grid, row, column))).length;
  return filled >= Math.min(fewestCells, rows.length) && filled > 0;
}
