// How a check says what it found: with the address of the cell and one plain
// sentence. What many rows have in common is reported once.

import { runsOf } from '../cells/number-runs';
import { areaAddress, cellAddress } from '../model/cell';
import type { Finding, Severity } from '../model/finding';
import type { PlanTable } from '../model/plan';

/** What the same finding of many rows says of all of them. */
interface Alike {
  /** Tells findings of one check apart. */
  readonly key: string;
  /** `rows` are zero-based. */
  readonly message: (rows: readonly number[]) => string;
  /** What makes them so is said of the whole table: two of them are one already. */
  readonly ofTable?: boolean;
}

/** A finding before it is put into words for the officer. */
export interface FindingParts {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Zero-based. */
  readonly row?: number;
  /** Null: the finding is about the row or the table as a whole. */
  readonly column?: number | null;
  readonly related?: readonly string[];
  readonly message: string;
  readonly stated?: number | string | null;
  readonly computed?: number | string | null;
  /** Findings of a table with the same check and key may become one. */
  readonly alike?: Alike;
}

/** The cells of a column in the rows of a table. */
export function rowsOfColumn({ firstRow, lastRow }: PlanTable, column: number): string {
  return areaAddress({ firstRow, lastRow, firstColumn: column, lastColumn: column });
}

/** The cells of a column in some rows, from the top: those that follow each other as one range. */
export function cellsOfRows(rows: readonly number[], column: number): readonly string[] {
  return runsOf(rows).map(([firstRow = 0, ...others]) =>
    areaAddress({ firstRow, firstColumn: column, lastRow: others.at(-1) ?? firstRow, lastColumn: column }),
  );
}

/** As many alike are still reported row by row. */
const mostAlike = 5;

/**
 * The findings of one table's rows, in order: more than a few alike become one,
 * on the first row's cell, with the others' as related.
 */
export function tableFindings(found: readonly FindingParts[]): readonly Finding[] {
  const groups = new Map<string, FindingParts[]>();
  for (const parts of found) {
    const key = groupKey(parts);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [parts]);
    else group.push(parts);
  }
  return found.flatMap((parts): readonly Finding[] => {
    const group = groups.get(groupKey(parts) ?? '') ?? [parts];
    if (group.length <= (parts.alike?.ofTable === true ? 1 : mostAlike)) return [finding(parts)];
    return group[0] === parts ? [combined(parts, group)] : [];
  });
}

function groupKey({ check, severity, alike }: FindingParts): string | null {
  return alike === undefined ? null : `${check} ${severity} ${alike.key}`;
}

function combined(first: FindingParts, group: readonly FindingParts[]): Finding {
  const rows = group.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const cells = group.slice(1).flatMap((parts) => finding(parts).cell ?? []);
  return finding({ ...first, related: cells, message: first.alike?.message(rows) ?? first.message, stated: null, computed: null });
}

export function finding({ check, severity, sheet, row, column, related, message, stated, computed }: FindingParts): Finding {
  const cell = row === undefined || column === undefined || column === null ? null : cellAddress(row, column);
  return { check, severity, sheet, cell, related: related ?? [], message, stated: stated ?? null, computed: computed ?? null };
}
