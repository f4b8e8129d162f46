// What the officer has changed on the mapping screen, and whether a table can be read that way.

import type { MappingChanges } from '../../app/contract';
import { columnLetters } from '../../domain/model/cell';
import { isLengthened } from '../../domain/recognise/officers-mapping';
import { leastConfidence, type ColumnRole, type RoleReading } from '../../domain/model/mapping';
import type { PlanTable } from '../../domain/model/plan';
import { listed } from '../layout/counted';
import { roleWords } from './role-words';

/** Rows as Excel numbers them, as typed: anything may stand there. */
export interface RowsTyped {
  readonly firstHeading: string;
  readonly lastHeading: string;
  readonly lastRow: string;
}

/** `roles` by column. */
export interface MappingChoice {
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
  'unit',
  'total',
  'achieved',
];

/** More heading rows than any return has. */
const mostHeadingRows = 6;

/** The table as read: nothing changed yet. */
export function choiceAsRead({ headerRows, firstRow, lastRow }: PlanTable): MappingChoice {
  const first = headerRows[0] ?? firstRow - 1;
  return {
    roles: new Map(),
    rows: { firstHeading: String(first + 1), lastHeading: String((headerRows.at(-1) ?? first) + 1), lastRow: String(lastRow + 1) },
  };
}

export function roleChosen(choice: MappingChoice, { column, role }: RoleReading): ColumnRole {
  return choice.roles.get(column) ?? role;
}

/** Whether a column's role was read with too little to go by. */
export function isDoubtful({ confidence }: RoleReading): boolean {
  return confidence < leastConfidence;
}

/** Whether the heading rows are others than those read: then the columns have other headings, and are shown anew before they are confirmed. */
export function areHeadingsMoved(table: PlanTable, { rows }: MappingChoice): boolean {
  const read = choiceAsRead(table).rows;
  return rows.firstHeading !== read.firstHeading || rows.lastHeading !== read.lastHeading;
}

/** Whether the table is to go on below what was read: then there are more cells to read its columns from. */
export function isLonger(table: PlanTable, { rows }: MappingChoice): boolean {
  return isLengthened(table, Number(rows.lastRow) - 1);
}

/** What differs from the reading. Call it only where there are no problems. */
export function changesOf(table: PlanTable, choice: MappingChoice): MappingChanges {
  const read = new Map(table.roles.map(({ column, role }) => [column, role]));
  const { firstHeading, lastHeading, lastRow } = choice.rows;
  return {
    roles: new Map([...choice.roles].filter(([column, role]) => read.get(column) !== role)),
    headerRows: areHeadingsMoved(table, choice) ? Number(lastHeading) - Number(firstHeading) + 1 : null,
    ...(areHeadingsMoved(table, choice) ? { firstHeaderRow: Number(firstHeading) - 1 } : {}),
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
    ...(isRowBetween(rows.lastHeading, first, first + mostHeadingRows - 1)
      ? {}
      : { lastHeading: 'Give the same row as the first, or one of the few below it.' }),
    ...(isRowBetween(rows.lastRow, least, lowest) ? {} : { lastRow: `Give a row from ${String(least)} to ${String(lowest)}.` }),
    ...(isRowBetween(rows.lastRow, lastRead + 1, lowest) && !isLengthened(table, Number(rows.lastRow) - 1)
      ? { lastRow: 'This row is blank in the table’s columns. Give one with something in it.' }
      : {}),
  };
}

/** Why the roles can't be used together, one sentence each. What was read so may stay so: themes in two columns, say. */
export function roleProblems(choice: MappingChoice, { roles }: PlanTable): readonly string[] {
  const columnsOf = (role: ColumnRole): readonly string[] =>
    roles.filter((reading) => roleChosen(choice, reading) === role).map(({ column }) => columnLetters(column));
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

function isRowBetween(typed: string, least: number, most: number): boolean {
  return /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
