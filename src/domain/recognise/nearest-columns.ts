// What comes nearest on a sheet that isn't a plan: its columns by name and by what they hold, so that a refusal says what
// was looked at and what would make it a plan.

import { listed, orList } from '../cells/words/word-list';
import { columnLetters } from '../model/cell';
import { valueAt } from '../model/grid';
import { isStatusWord } from '../cells/statuses';
import { cellKind, emptyResult, isNumberKind } from '../cells/cell-kind';
import type { ColumnRoles } from './columns/column-roles';
import { holdsDates } from './columns/column-content';
import { holdsTicks } from './columns/statuses/progress-columns';
import { isPeriodHeading, readHeadingWords } from './headings/heading-words';
import { cellText, lineAt, markAt, type FilledRow, type SheetView } from './sheet/sheet-view';

/** What most cells of a column hold, in the order in which it comes near to what a review uses. */
const kinds = ['dates', 'statuses', 'words of progress', 'numbers', 'words', 'ticks', 'nothing'] as const;

/** A column of a sheet that was refused. */
interface NearColumn {
  readonly column: number;
  readonly name: string;
  readonly holds: (typeof kinds)[number];
}

const mostNamed = 3;
const longestName = 40;

/** “Importance” (column E) with numbers and “Notes” (column D) with words: the nearest three; "" where none is named. */
function nearestInWords(columns: readonly NearColumn[]): string {
  const nearest = [...columns].sort((one, other) => kinds.indexOf(one.holds) - kinds.indexOf(other.holds)).slice(0, mostNamed);
  const said = nearest.map(({ column, name, holds }) => {
    const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
    return `“${short}” (column ${columnLetters(column)}) with ${holds}`;
  });
  return listed(said);
}

const makeAPlan = 'if it is a plan, head the column of deadlines “Due date”, of targets “Target” or of statuses “RAG”, then review again.';

/** Of a table whose columns are known; the end of a sentence. */
export function nearestColumns({ evidence }: ColumnRoles): string {
  return sentence(
    evidence.flatMap(({ column, name, content }): readonly NearColumn[] => {
      if (name === '' || content.filled === 0 || isOnlyRef(name)) return [];
      if (holdsDates(content)) return [{ column, name, holds: 'dates' }];
      if (content.statusWords * 2 > content.filled) return [{ column, name, holds: 'statuses' }];
      if (holdsTicks(content)) return [{ column, name, holds: 'ticks' }];
      if (content.progress * 2 > content.filled) return [{ column, name, holds: 'words of progress' }];
      return [{ column, name, holds: content.figures * 2 > content.filled ? 'numbers' : 'words' }];
    }),
  );
}

/** Of a sheet on which no table was found, under its first row of names; the end of a sentence. */
export function nearestOnSheet(view: SheetView): string {
  const names = rowOfNames(view);
  return sentence(
    names === null
      ? []
      : names.columns
          .map((column) => nearColumn(view, names.row, column))
          .filter(({ name, holds }) => !isOnlyRef(name) && holds !== 'nothing'),
  );
}

/** What a review looks for that no name in the sheet's first row of names says: "target, period or RAG"; null for none. */
export function unsaidOnSheet(view: SheetView): string | null {
  const names = rowOfNames(view);
  const said = new Set(
    (names?.columns ?? []).map((column) => {
      const name = names === null ? '' : cellText(view.grid, names.row, column);
      return isPeriodHeading(name) ? 'period' : readHeadingWords(name)?.role;
    }),
  );
  const sought = [
    ['target', 'target'],
    ['period', 'period'],
    ['timescale', 'timescale'],
    ['rag', 'RAG'],
  ] as const;
  const unsaid = sought.filter(([role]) => !said.has(role)).map(([, name]) => name);
  return unsaid.length === 0 ? null : orList(unsaid);
}

/** A number or a code that names a row is nothing that a review uses. */
function isOnlyRef(name: string): boolean {
  return /^(?:#|no|number|id|ref|reference|code|uid|row|key|index)\.?$|\b(?:ref|id|code)$/iu.test(name.trim());
}

function sentence(columns: readonly NearColumn[]): string {
  const nearest = nearestInWords(columns);
  return nearest === '' ? `; ${makeAPlan}` : `, and nearest come ${nearest}; ${makeAPlan}`;
}

/**
 * Columns of figures or names that the sheet's first row of names doesn't name, as in a cross-tabulation: those of most rows
 * below it, but for a first one that only numbers the rows. Empty where all are named.
 */
export function namelessColumns(view: SheetView): readonly number[] {
  const names = rowOfNames(view);
  const wide = view.filledRows.filter(({ row, columns }) => row > (names?.row ?? -1) && columns.length > 2);
  const named = new Set(names?.columns ?? []);
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { row, columns } of wide) {
    const nameless = columns.filter(
      (column) => !named.has(column) && !(column === columns[0] && names !== null && isNumbered(view, row, column)),
    );
    if (nameless.length > 0) rows += 1;
    for (const column of nameless) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  if (rows * 2 <= wide.length) return [];
  return [...counts.keys()].sort((one, other) => one - other);
}

/** A whole number, or a short code with one ("A3", "2.1"), before what a row is called. */
function isNumbered(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number')
    return Number.isInteger(value) && value > 0 && value < mostNumbered && markAt(view, row, column) !== cellKind.date;
  return typeof value === 'string' && /^[A-Z]{0,3}[-. ]?\d{1,3}(?:\.\d{1,3})*\.?$/iu.test(value.trim());
}

/** A plan has fewer rows. */
const mostNumbered = 1000;

/** The first row of three names at least, each a short text. */
function rowOfNames(view: SheetView): FilledRow | null {
  const isName = (row: number, column: number): boolean => {
    const line = lineAt(view, row, column);
    return line !== null && line.length <= 120 && (markAt(view, row, column) & ~emptyResult) === cellKind.words;
  };
  return view.filledRows.find(({ row, columns }) => columns.length > 2 && columns.every((column) => isName(row, column))) ?? null;
}

function nearColumn(view: SheetView, headings: number, column: number): NearColumn {
  let [dates, numbers, statuses, words] = [0, 0, 0, 0];
  for (const { row } of view.filledRows) {
    if (row <= headings) continue;
    const found = markAt(view, row, column) & ~emptyResult;
    if (found === cellKind.date) dates += 1;
    else if (isNumberKind(found)) numbers += 1;
    else if (found !== cellKind.blank) {
      if (isStatusWord(lineAt(view, row, column) ?? '')) statuses += 1;
      else words += 1;
    }
  }
  const most = Math.max(dates, numbers, statuses, words);
  const holds = most === 0 ? 'nothing' : dates === most ? 'dates' : statuses === most ? 'statuses' : numbers === most ? 'numbers' : 'words';
  return { column, name: cellText(view.grid, headings, column), holds };
}
