// Filled columns that no role was found for: which they are, and what their words say beside a row whose date has
// passed.

import type { RoleReading } from '../../model/mapping';
import { valueAt, type Grid } from '../../model/grid';
import type { PlanTable } from '../../model/plan';
import type { Columns } from '../../model/table/columns';
import { readHeadingWords, type HeadingRole } from '../headings/heading-words';

/** Roles that no figure is computed from, but that are understood. */
const understood: ReadonlySet<string> = new Set([
  'baseline',
  'last year',
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

/** Whether the words of a column without a role may say how a row stands. */
function isUnread({ role, heading }: Pick<RoleReading, 'role' | 'heading'>): boolean {
  if (understood.has(role)) return false;
  const words = readHeadingWords(heading);
  return (words === null || !passedOver.has(words.role)) && !beside.test(heading.trim());
}

/** Understood without a role: what counts the rows, whose they are, and how their figures are meant. */
const needsNoWord: ReadonlySet<HeadingRole> = new Set(['start', 'task', 'unit', 'direction']);
const namesOrPeople =
  /^(?:#|s\/?no|sl|sr|nos?\.?|row|line|key|legend|tags?|labels?|names?|team|partners?|ids?|uid|refs?\.?|references?|codes?|items?|item (?:no|number)\.?|numbers?|links?|documents?|attachments?|evidence|budget code|cost centre|trend|dot)\b.{0,12}$|[\s_](?:numbers?|nos?\.?|codes?|ids?|refs?|references?|#)$|\b(?:owners?|owned by|leads?|led by|responsib\w+|accountab\w+|assign\w+|managers?|contacts?|sponsors?|sro|who|lead officer|officers?|holders?|updated by|directions? of travel)\b/iu;

/** Names as databases have them: "ReqId", "task_ID". */
const asInDatabases = /\p{Ll}I[Dd]s?$/u;

/** Whether an officer should hear of a filled column without a role: anything but names, codes and people. */
export function isUntold({ role, heading }: Pick<RoleReading, 'role' | 'heading'>): boolean {
  if (understood.has(role)) return false;
  const words = readHeadingWords(heading);
  const name = heading.trim();
  return (words === null || !needsNoWord.has(words.role)) && !namesOrPeople.test(name) && !asInDatabases.test(name);
}

/** Short names and codes beside a row say nothing of how it stands. */
const shortestWords = 4;

/** What stands in one cell. */
export interface UnreadWords {
  readonly column: number;
  readonly text: string;
}

export type WordsOfRow = (row: number) => UnreadWords | null;

/** The first words of a row, right of its deadline, that nothing is taken from; null where it has none. */
export function unreadWords(grid: Grid, table: Pick<PlanTable, 'columns' | 'roles'>): WordsOfRow {
  const used = columnsUsed(table.columns);
  const after = table.columns.timescale ?? Infinity;
  const columns = table.roles.filter((each) => each.column > after && !used.has(each.column) && isUnread(each)).map(({ column }) => column);
  return (row) => {
    for (const column of columns) {
      const value = valueAt(grid, row, column);
      if (typeof value === 'string' && (value.match(/\p{L}/gu) ?? []).length >= shortestWords) return { column, text: value.trim() };
    }
    return null;
  };
}

/** The columns that a reading takes something from. */
export function columnsUsed(columns: Columns): ReadonlySet<number | null> {
  const { description, theme, outcome, project, timescale, target, unit, measure, total, achieved, percentComplete, progressFrom } =
    columns;
  const periods = [columns.periods, columns.after, columns.periodTargets, columns.lastYear, columns.rag, columns.dates];
  return new Set([
    ...[description, theme, outcome, project, timescale, target, unit, measure ?? null],
    ...[total, achieved, percentComplete ?? null, progressFrom ?? null, columns.rateOf?.number ?? null, columns.rateOf?.base ?? null],
    ...periods.flatMap((each) => (each ?? []).map(({ column }) => column)),
    ...(columns.dates ?? []).flatMap(({ toldBy }) => toldBy ?? []),
    ...(columns.nextSteps ?? []).flatMap(({ column, name }) => [column, name]),
    ...columns.commentary,
    ...(columns.progress ?? []),
    ...(columns.separating ?? []),
  ]);
}
