// What a workbook keeps of how our columns are laid out, as defined names: the version of the layout, and for each table
// the headings of its columns. Excel doesn't tell which columns are grouped; a table with such a name was seen to.

import { parseA1Ref, stringifyA1Ref } from '@borgar/fx';
import type { Edit } from '../model/edit';
import type { PlanTable } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { lastHeadingRow } from '../propose/table-to-write';

/** The first, without a name, wrote every column shown and in an order of its own. */
const layoutVersion = 2;

const versionName = 'Plan_Layout';
const columnsName = 'Plan_Columns';

/** Columns from the first to the last. */
export interface ColumnsOfTable {
  readonly table: PlanTable;
  readonly first: number;
  readonly last: number;
}

/** Why nothing is read from a workbook that a newer version of the add-in has written to; null where none has. */
export function whyTooNew({ names }: Pick<Snapshot, 'names'>): string | null {
  const version = versionIn(names);
  return version !== null && version > layoutVersion
    ? 'A newer version of the add-in has reviewed this workbook. Close the pane and open it again to get that version, then try again.'
    : null;
}

/** Whether this version of the layout has seen to the table's columns. */
export function isRecorded({ names }: Pick<Snapshot, 'names'>, table: PlanTable): boolean {
  const columns = Object.values(table.addInColumns);
  const row = lastHeadingRow(table);
  return [...names].some(([name, refersTo]) => {
    if (!name.toLowerCase().startsWith(columnsName.toLowerCase())) return false;
    const parsed = parseA1Ref(refersTo.replace(/^=/u, ''), { allowTernary: false });
    if (parsed === undefined || !('range' in parsed)) return false;
    const { top, left, right } = parsed.range;
    const isOnSheet = parsed.context?.at(-1)?.toLowerCase() === table.sheet.name.toLowerCase();
    return isOnSheet && top === row && columns.some((column) => (left ?? 0) <= column && column <= (right ?? 0));
  });
}

/** The names that say so of these tables; the version only where it is missing or older. */
export function recordEdits({ names }: Pick<Snapshot, 'names'>, tables: readonly ColumnsOfTable[]): readonly Edit[] {
  if (tables.length === 0) return [];
  const taken = new Set([...names.keys()].map((name) => name.toLowerCase()));
  const version = versionIn(names);
  const isOfficers = version === null && taken.has(versionName.toLowerCase());
  const columns = tables.map(({ table, first, last }): Edit => {
    const name = freeName(taken);
    taken.add(name.toLowerCase());
    return { kind: 'name', name, refersTo: referenceTo(table, first, last) };
  });
  return [
    ...(isOfficers || (version !== null && version >= layoutVersion)
      ? []
      : [{ kind: 'name' as const, name: versionName, refersTo: `=${String(layoutVersion)}` }]),
    ...columns,
  ];
}

function versionIn(names: Snapshot['names']): number | null {
  const refersTo = [...names].find(([name]) => name.toLowerCase() === versionName.toLowerCase())?.[1] ?? '';
  const found = /^=(\d+(?:\.\d+)?)$/u.exec(refersTo);
  return found === null ? null : Number(found[1]);
}

function freeName(taken: ReadonlySet<string>): string {
  for (let index = 1; ; index += 1) {
    const name = index === 1 ? columnsName : `${columnsName}_${String(index)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Written as Excel gives it back, without needless quotation marks. */
function referenceTo(table: PlanTable, left: number, right: number): string {
  const row = lastHeadingRow(table);
  const range = { top: row, left, bottom: row, right, $top: true, $left: true, $bottom: true, $right: true };
  return `=${stringifyA1Ref({ context: [table.sheet.name], range })}`;
}
