// What the officer has changed on the mapping screen, and whether a table can be read that way.

import type { MappingChanges } from '../../app/contract';
import { columnLetters } from '../../domain/model/cell';
import { isLengthened } from '../../domain/recognise/officers-mapping';
import { leastConfidence, type ColumnRole, type RoleReading } from '../../domain/model/mapping';
import type { PlanTable } from '../../domain/model/plan';
import { listed } from '../../domain/cells/words/word-list';
import { roleWords } from './role-words';

/** Rows as Excel numbers them, as typed: any text is possible. */
export interface RowsTyped {
  readonly firstHeading: string;
  readonly lastHeading: string;
  readonly lastRow: string;
}

/** What the officer has chosen for one table. */
export interface MappingChoice {
  /** By column; only those that the officer has touched. */
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly rows: RowsTyped;
}

/** Roles that one column of a table has at most. */
const singleRoles: readonly ColumnRole[] = [
  'theme',
  'outcome',
  'project',
  'description',
  'timescale',
  'target',
  'measure',
  'unit',
  'total',
  'achieved',
  'percent complete',
];

/** More heading rows than any return has. */
const maxHeadingRows = 6;

/** The table as read: nothing changed yet. */
export function unchangedChoice({ headerRows, firstRow, lastRow }: PlanTable): MappingChoice {
  const first = headerRows[0] ?? firstRow - 1;
  return {
    roles: new Map(),
    rows: { firstHeading: String(first + 1), lastHeading: String((headerRows.at(-1) ?? first) + 1), lastRow: String(lastRow + 1) },
  };
}

/** The role of a column, as chosen or as read. */
export function chosenRole(choice: MappingChoice, { column, role }: RoleReading): ColumnRole {
  return choice.roles.get(column) ?? role;
}

/** Whether a column's role was read with too little to go by. */
export function isDoubtful({ confidence }: RoleReading): boolean {
  return confidence < leastConfidence;
}

/**
 * Whether the heading rows differ from those read: then the columns have other headings, and are shown again
 * before they are confirmed.
 */
function hasMovedHeadings(table: PlanTable, { rows }: MappingChoice): boolean {
  const read = unchangedChoice(table).rows;
  return rows.firstHeading !== read.firstHeading || rows.lastHeading !== read.lastHeading;
}

/** Whether the table is to end below what was read: then there are more cells to read its columns from. */
function isLengthenedByChoice(table: PlanTable, { rows }: MappingChoice): boolean {
  return isLengthened(table, Number(rows.lastRow) - 1);
}

/** Whether the table must be read again with other rows before its columns can be confirmed. */
export function hasMovedRows(table: PlanTable, choice: MappingChoice): boolean {
  return hasMovedHeadings(table, choice) || isLengthenedByChoice(table, choice);
}

/** What differs from the reading. Call it only where there are no problems. */
export function changesOf(table: PlanTable, choice: MappingChoice): MappingChanges {
  const read = new Map(table.roles.map(({ column, role }) => [column, role]));
  const { firstHeading, lastHeading, lastRow } = choice.rows;
  return {
    roles: new Map([...choice.roles].filter(([column, role]) => read.get(column) !== role)),
    headerRows: hasMovedHeadings(table, choice) ? Number(lastHeading) - Number(firstHeading) + 1 : null,
    ...(hasMovedHeadings(table, choice) ? { firstHeaderRow: Number(firstHeading) - 1 } : {}),
    lastRow: Number(lastRow) - 1 === table.lastRow ? null : Number(lastRow) - 1,
  };
}

/** Why the rows can't be used, by field; a field that can isn't there. */
export function rowProblems({ rows }: MappingChoice, table: PlanTable): Partial<RowsTyped> {
  const first = Number(rows.firstHeading);
  const [lastRead, least] = [table.lastRow + 1, table.firstRow + 1];
  const below = table.below ?? [];
  const lowest = (below.at(-1)?.row ?? table.lastRow) + 1;
  return {
    ...(isRowBetween(rows.firstHeading, 1, lastRead) ? {} : { firstHeading: `Give a row from 1 to ${String(lastRead)}.` }),
    ...(isRowBetween(rows.lastHeading, first, first + maxHeadingRows - 1)
      ? {}
      : { lastHeading: 'Give the same row as the first, or one of the few below it.' }),
    ...(isRowBetween(rows.lastRow, least, lowest) ? {} : { lastRow: `Give a row from ${String(least)} to ${String(lowest)}.` }),
    ...(isRowBetween(rows.lastRow, lastRead + 1, lowest) && !isLengthened(table, Number(rows.lastRow) - 1)
      ? { lastRow: 'This row is blank in the table’s columns. Give one with something in it.' }
      : {}),
  };
}

/** Why the roles can't be combined, one sentence each. What was read so is allowed: themes in two columns, say. */
export function roleProblems(choice: MappingChoice, { roles }: PlanTable): readonly string[] {
  const columnsOf = (role: ColumnRole): readonly string[] =>
    roles.filter((reading) => chosenRole(choice, reading) === role).map(({ column }) => columnLetters(column));
  const doubled = singleRoles.flatMap((role) => {
    const columns = columnsOf(role);
    const asRead = roles.filter((reading) => reading.role === role).length;
    return columns.length > Math.max(asRead, 1)
      ? [`Only one column can be “${roleWords[role]}”. Change ${listed(columns)} so that one is left.`]
      : [];
  });
  const isNameless = columnsOf('description').length === 0 && columnsOf('project').length === 0;
  return isNameless ? [...doubled, `Choose the column that says what each row is about: “${roleWords.description}”.`] : doubled;
}

/** What is lost by the roles as they are chosen, one sentence each: nothing keeps the officer from it. */
export function roleWarnings(choice: MappingChoice, { roles, columns }: PlanTable): readonly string[] {
  const isTarget = (role: ColumnRole): boolean => role === 'target' || role === 'period target';
  const had = columns.target !== null || roles.some(({ role }) => isTarget(role));
  const has = roles.some((reading) => isTarget(chosenRole(choice, reading)));
  return had && !has ? ['No column is the target any more: no row will be rated, and no % achieved worked out.'] : [];
}

function isRowBetween(typed: string, least: number, most: number): boolean {
  return /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
