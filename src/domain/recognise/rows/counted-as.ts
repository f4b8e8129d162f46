// How rows are counted, as a column of the table says of each ("How counted": "Added up", "Summer figure"), in its own words or
// in those of a key; or as a line near the table says of all of them.

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
  if (others.length > 0 || periods.length < 2) return table;
  const last = (periods.at(-1)?.heading ?? '').toLowerCase();
  const notes = notesOf();
  if (column === undefined) return bySaid(view, table, last, notes);
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

/** “The March result counts”, “Only the Spring figure is the one compared”. */
const judged =
  /^(?:[^.;:]{0,20}[:.] )?(?:only )?the (?<period>[\p{L}\d /&’'-]{2,20}?)(?: (?:term|quarter|month|period))?(?:['’]s)? (?:figure|result|value|position)s? (?:is|are)? ?(?:the )?(?:ones? |those |what )?(?:that )?(?:(?:is|are) )?(?:judged|counts?|counted|compared|reported|set against (?:the )?(?:target|standard)s?)\b(?<rest>.*)$/iu;
/** “except where Remarks says “added up””: the rows that count in another way, and by which words they are known. */
const unless =
  /^(?:, ?)?(?:unless|except where) (?:the )?["“‘']?(?<heading>[\p{L}\d ]{2,30}?)["”’']?(?: column)? (?:says|holds|has|reads) ["“‘'](?<words>[^"“”]{3,40}?)["”’']\.?$/iu;

/** Every row counts as one line says of the last period, but for those that a column marks with the line's own words. */
function bySaid(view: SheetView, table: PlanTable, last: string, notes: readonly string[]): PlanTable {
  const rules = notes
    .flatMap((note) => note.split(/(?<=\.)\s+/u))
    .flatMap((sentence) => {
      const { period, rest } = judged.exec(sentence.trim())?.groups ?? {};
      return period === undefined || rest === undefined ? [] : [{ period, rest: rest.trim() }];
    });
  const [rule, ...others] = rules;
  const named = rule?.period.trim().toLowerCase() ?? '';
  if (rule === undefined || others.length > 0 || (named !== last && !/^(?:latest|last|final|most recent)$/u.test(named))) return table;
  const { rest } = rule;
  const { heading, words = '' } = unless.exec(rest)?.groups ?? {};
  const way = countedInWords(words);
  const column = table.roles.find((role) => role.heading.trim().toLowerCase() === heading?.trim().toLowerCase())?.column ?? null;
  // What else the line says isn't understood.
  if (!/^\.?$/u.test(rest) && (way === null || column === null)) return table;
  const isOther = (row: number): boolean => column !== null && typedText(view, row, column).toLowerCase().includes(words.toLowerCase());
  const rows = table.rows.map((row) =>
    isDataKind(row.kind) ? { ...row, countedAs: isOther(row.row) && way !== null ? way : ('latest' as const) } : row,
  );
  return { ...table, rows };
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
