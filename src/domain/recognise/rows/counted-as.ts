// How rows are counted, as a column of the table says of each ("How counted": "Added up", "Summer figure"), in its own words or
// in those of a key.

import { asksHowCounted, countedInWords } from '../../cells/figures/counting-words';
import type { CountedMethod } from '../../model/counting-method';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { typedText, type SheetView } from '../sheet/sheet-view';

/** The table with the way of each row that its column says; as it is where there is no such column, or it says no way that we know. */
export function withCountedAs(view: SheetView, table: PlanTable, notesOf: () => readonly string[]): PlanTable {
  const { periods } = table.columns;
  const asking = table.roles.filter(({ role, heading }) => role === 'none' && asksHowCounted(heading));
  const [column, ...others] = asking;
  if (column === undefined || others.length > 0 || periods.length < 2) return table;
  const last = (periods.at(-1)?.heading ?? '').toLowerCase();
  const notes = notesOf();
  const known = new Map<string, CountedMethod | null>();
  let found = 0;
  const rows = table.rows.map((row) => {
    const text = isDataKind(row.kind) ? typedText(view, row.row, column.column).trim().toLowerCase() : '';
    if (text === '') return row;
    const way = known.get(text) ?? wayOf(text, last, notes);
    known.set(text, way);
    if (way === null) return row;
    found += 1;
    return { ...row, countedAs: way };
  });
  return found === 0 ? table : { ...table, rows, methodsReadBy: column.column };
}

/** By its own words, else as the name of the last period, else by the key; null where the words and the key part. */
function wayOf(text: string, lastPeriod: string, notes: readonly string[]): CountedMethod | null {
  const own = countedInWords(text) ?? (lastPeriod !== '' && text.startsWith(`${lastPeriod} `) ? 'latest' : null);
  const inKey = notes.flatMap((note) => {
    const line = note.trim().toLowerCase();
    const behind = line.startsWith(text) ? /^\s*(?:[=:–—-]|means\b|is\b)\s*(.+)$/u.exec(line.slice(text.length))?.[1] : undefined;
    return behind === undefined ? [] : [countedInWords(behind)];
  });
  const [said, more] = [...new Set(inKey)].filter((way) => way !== null);
  if (more !== undefined) return null;
  if (own === null || said === undefined) return own ?? said ?? null;
  return own === said ? own : null;
}
