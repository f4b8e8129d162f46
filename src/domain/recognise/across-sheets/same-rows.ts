// Which row of another sheet is the one that a sheet shows: by its name, by the row that its formulas draw on, or by its
// reference where the names are alike.

import { oneLine } from '../../cells/whitespace';
import { formulaAt, textAt } from '../../model/grid';
import { cellsDrawn, comparableName, rowsOnSheet, type RowOnSheet, type SheetRead } from './sheet-rows';

/** The rows of sheets by what they are found by; null where several are. */
export interface KnownRows {
  readonly byName: ReadonlyMap<string, RowOnSheet | null>;
  /** By the name without a reference at its beginning. */
  readonly byWords: ReadonlyMap<string, RowOnSheet | null>;
  readonly byRef: ReadonlyMap<string, RowOnSheet | null>;
  /** Rows by their sheet's name in lower case and their number. */
  readonly byPlace: ReadonlyMap<string, RowOnSheet>;
}

export function knownRows(sheets: readonly SheetRead[]): KnownRows {
  const [byName, byRef] = [new Map<string, RowOnSheet | null>(), new Map<string, RowOnSheet | null>()];
  const [byWords, byPlace] = [new Map<string, RowOnSheet | null>(), new Map<string, RowOnSheet>()];
  const keep = (known: Map<string, RowOnSheet | null>, key: string, row: RowOnSheet): void => {
    if (key !== '') known.set(key, known.has(key) ? null : row);
  };
  for (const row of sheets.flatMap(rowsOnSheet)) {
    keep(byName, comparableName(row.row), row);
    keep(byWords, wordsOf(row), row);
    keep(byRef, refOf(row), row);
    byPlace.set(placeKey(row.sheet.grid.sheet.name.toLowerCase(), row.row.row), row);
  }
  return { byName, byWords, byRef, byPlace };
}

function placeKey(sheet: string, row: number): string {
  return `${sheet}!${String(row)}`;
}

/** The one row that is the same; null where none is, or it can't be told which. */
export function sameRow(row: RowOnSheet, known: KnownRows): RowOnSheet | null {
  const drawn = drawnRow(row, known);
  if (drawn === 'several') return null;
  const named = namedAs(row, known);
  if (named != null) return named;
  if (drawn !== null) return drawn;
  const numbered = known.byRef.get(refOf(row));
  if (numbered == null) return null;
  return named === null || areNamesAlike(comparableName(row.row), comparableName(numbered.row)) ? numbered : null;
}

/** By its whole name, else by the name without its reference, where no other reference stands at the row. */
function namedAs(row: RowOnSheet, { byName, byWords }: KnownRows): RowOnSheet | null | undefined {
  const named = byName.get(comparableName(row.row));
  if (named !== undefined) return named;
  const found = byWords.get(wordsOf(row));
  if (found == null) return found;
  const refs = new Set([refOf(row), refOf(found)]);
  return refs.has('') || refs.size === 1 ? found : undefined;
}

/** "M1 Families advised", "2.3: Families advised": the reference, and the words behind it. */
const refBefore = /^(\p{L}{1,4}[-./]?\d{1,4}(?:[.-]\d{1,3})?|\d{1,3}(?:\.\d{1,3})+)[\s:.)–-]+(?=\p{L})/u;

function wordsOf({ row }: RowOnSheet): string {
  return comparableName({ description: oneLine(row.description).replace(refBefore, '') });
}

/** The row from which all figures that a row takes from elsewhere come; what adds up several sheets is none of their rows. */
function drawnRow({ sheet, table, row }: RowOnSheet, { byPlace }: KnownRows): RowOnSheet | 'several' | null {
  const { target, total, periods } = table.columns;
  const columns = [target, total, ...periods.map(({ column }) => column)].filter((column) => column !== null);
  const drawn = columns.flatMap((column) => {
    const formula = formulaAt(sheet.grid, row.row, column);
    return formula?.includes(':') === true ? [] : cellsDrawn(formula);
  });
  if (new Set(drawn.map((cell) => cell.sheet)).size > 1) return 'several';
  const [only, ...others] = new Set(drawn.map((cell) => byPlace.get(placeKey(cell.sheet, cell.row))));
  return others.length === 0 ? (only ?? null) : null;
}

/** Longer texts are no references. A number alone may number any list. */
const reference = /^(?=[^\d]*\d)(?=\P{L}*\p{L})[\p{L}\d./_ -]{2,12}$/u;

/**
 * The first text left of what a row is called that looks like a reference ("B1", "CP-04"), or that at the beginning of the
 * name; "" where there is none.
 */
function refOf({ sheet, table, row }: RowOnSheet): string {
  for (let column = table.area.firstColumn; column < table.columns.description; column += 1) {
    const text = oneLine(textAt(sheet.grid, row.row, column)).toLowerCase();
    if (reference.test(text)) return text;
  }
  const [, before = ''] = refBefore.exec(oneLine(row.description)) ?? [];
  return reference.test(before) ? before.toLowerCase() : '';
}

/** Words of fewer letters are in most names. */
const shortestWord = 4;

/** Half of the words of the shorter name are in the other. */
function areNamesAlike(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => new Set(name.split(' ').filter(({ length }) => length >= shortestWord)));
  if (first === undefined || second === undefined) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(first.size, second.size);
}
