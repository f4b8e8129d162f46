// What the officer has changed on the mapping screen, and whether a table can be read that way.

import type { MappingChanges } from '../../app/contract';
import { columnLetters } from '../../domain/cell';
import { leastConfidence, type ColumnRole, type RoleReading } from '../../domain/mapping';
import type { PlanTable } from '../../domain/plan';
import { listed } from '../layout/counted';
import { roleWords } from './role-words';

/** `headerRows`: how many. `lastRow`: as Excel numbers it. Both as typed: anything may stand there. */
export interface MappingChoice {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  readonly headerRows: string;
  readonly lastRow: string;
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

/** More heading rows than any return has; domain.md knows three. */
const mostHeaderRows = 6;

/** The table as read: nothing changed yet. */
export function choiceAsRead({ headerRows, lastRow }: PlanTable): MappingChoice {
  return { roles: new Map(), headerRows: String(headerRows.length), lastRow: String(lastRow + 1) };
}

export function roleChosen(choice: MappingChoice, { column, role }: RoleReading): ColumnRole {
  return choice.roles.get(column) ?? role;
}

/** Whether a column's role was read with too little to go by. */
export function isDoubtful({ confidence }: RoleReading): boolean {
  return confidence < leastConfidence;
}

/** What differs from the reading. Call it only where there are no problems. */
export function changesOf(table: PlanTable, choice: MappingChoice): MappingChanges {
  const read = new Map(table.roles.map(({ column, role }) => [column, role]));
  const [headerRows, lastRow] = [Number(choice.headerRows), Number(choice.lastRow) - 1];
  return {
    roles: new Map([...choice.roles].filter(([column, role]) => read.get(column) !== role)),
    headerRows: headerRows === table.headerRows.length ? null : headerRows,
    lastRow: lastRow === table.lastRow ? null : lastRow,
  };
}

/** Why the number of heading rows can't be used; null where it can. */
export function headerRowsProblem({ headerRows }: MappingChoice): string | null {
  return isWholeBetween(headerRows, 1, mostHeaderRows) ? null : `Give a number from 1 to ${String(mostHeaderRows)}.`;
}

/** Why the last row can't be used; null where it can. */
export function lastRowProblem({ lastRow }: MappingChoice, { firstRow }: PlanTable): string | null {
  return isWholeBetween(lastRow, firstRow + 1, 1_048_576) ? null : `Give a row from ${String(firstRow + 1)} on.`;
}

/** Why the roles can't be used together, one sentence each. */
export function roleProblems(choice: MappingChoice, { roles }: PlanTable): readonly string[] {
  return singleRoles.flatMap((role) => {
    const columns = roles.filter((reading) => roleChosen(choice, reading) === role).map(({ column }) => columnLetters(column));
    if (columns.length > 1) return [`Only one column can be “${roleWords[role]}”. Change ${listed(columns)} so that one is left.`];
    const isMissing = role === 'description' && columns.length === 0 && roles.some((reading) => reading.role === role);
    return isMissing ? [`Choose the column that is “${roleWords.description}”.`] : [];
  });
}

function isWholeBetween(typed: string, least: number, most: number): boolean {
  return /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
