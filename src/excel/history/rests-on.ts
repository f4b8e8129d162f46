// Which later entries rest on an earlier one: they wrote into cells, columns or sheets that it had written or made, or
// refer to them. They are undone before it; a later one that stands by itself stays. Where it isn't known what a later
// one refers to, it is taken to refer to all that was made.

import { overlaps, type Area } from '../../domain/model/cell';
import { referencesIn, type FormulaReferences } from '../../domain/cells/formulas/formula-references';
import { editSheetName, type Edit } from '../../domain/model/edit';
import { isFormula } from '../batch/cell-contents';
import { fingerprint } from '../journal/fingerprint';
import { isSameSheet, type JournalEntry, type SheetJournal } from '../journal/journal';
import { type HistoryEntry, undoerOf, writeOf, type WrittenEdits } from './history';

/** What an entry did, whether by writing or by undoing a write. */
interface Deed {
  readonly entry: HistoryEntry;
  readonly journal: JournalEntry;
  readonly written: WrittenEdits | null;
}

/**
 * The entries that must be undone before this one, newest first: writes that rest on it, and what rests on them. An undo
 * is undone only once later undos are, of what its own write rests on: that must be there again before.
 */
export function entriesRestingOn(entry: HistoryEntry, entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const place = entries.indexOf(entry);
  const isOfEarlier = (undo: HistoryEntry): boolean => entries.slice(0, place).some(({ id }) => id === undo.undoes);
  const later = entries
    .slice(place + 1)
    .filter((each) => undoerOf(each, entries) === null && (each.kind === 'write' || (entry.kind === 'undo' && isOfEarlier(each))));
  const under: Deed[] = [...deedOf(entry, entries)];
  const resting: HistoryEntry[] = [];
  for (const deed of later.flatMap((each) => deedOf(each, entries))) {
    if (!under.some((earlier) => (deed.entry.kind === 'write' ? restsOn(deed, earlier) : restsOn(earlier, deed)))) continue;
    under.push(deed);
    resting.push(deed.entry);
  }
  return resting.reverse();
}

function deedOf(entry: HistoryEntry, entries: readonly HistoryEntry[]): readonly Deed[] {
  const write = writeOf(entry, entries);
  return write?.journal == null ? [] : [{ entry, journal: write.journal, written: write.written }];
}

function restsOn(later: Deed, earlier: Deed): boolean {
  const sameSheets = later.journal.sheets.flatMap((one) =>
    earlier.journal.sheets.filter((other) => isSameSheet(one.sheet, other.sheet)).map((other) => [one, other] as const),
  );
  return (
    sameSheets.some(([one, other]) => isSheetShared(one, other)) ||
    haveMovedColumns(later.journal, earlier.journal) ||
    haveMovedColumns(earlier.journal, later.journal) ||
    changedNames(later.journal).some((name) => changedNames(earlier.journal).includes(name)) ||
    refersTo(later, earlier)
  );
}

/** Columns are counted otherwise once one is put in or taken out. */
function isSheetShared(later: SheetJournal, earlier: SheetJournal): boolean {
  if (earlier.added || later.insertion !== undefined || earlier.insertion !== undefined) return true;
  const [areas, others] = [areasOf(later), areasOf(earlier)];
  return (
    areas.some((area) => others.some((other) => overlaps(area, other))) ||
    later.tables.some(({ name }) => earlier.tables.some((table) => table.name === name)) ||
    (later.filters.length > 0 && earlier.filters.length > 0)
  );
}

/** All cells that a write has touched, and the whole of columns whose width or group it has changed. */
function areasOf({
  runs,
  formats,
  mixedFormats = [],
  validations,
  flags,
  merges = [],
  groupedColumns = [],
}: SheetJournal): readonly Area[] {
  const wide = formats.filter(({ format }) => format.columnWidth !== undefined).map(({ area }) => area);
  return [
    ...runs.map(({ row, column, before }) => ({
      firstRow: row,
      lastRow: row + before.length - 1,
      firstColumn: column,
      lastColumn: column,
    })),
    ...[...formats, ...mixedFormats, ...flags].map(({ area }) => area),
    ...validations,
    ...merges,
    ...[...wide, ...groupedColumns].map(wholeColumns),
  ];
}

function wholeColumns({ firstColumn, lastColumn }: Pick<Area, 'firstColumn' | 'lastColumn'>): Area {
  return { firstRow: 0, lastRow: Number.MAX_SAFE_INTEGER, firstColumn, lastColumn };
}

/** Whether one has put columns of a sheet in another order on which the other has written. */
function haveMovedColumns({ moves = [] }: JournalEntry, other: JournalEntry): boolean {
  return moves.some(({ sheet }) => [...other.sheets, ...(other.moves ?? [])].some((each) => isSameSheet(each.sheet, sheet)));
}

function changedNames({ names }: JournalEntry): readonly string[] {
  return names.filter(({ before, after }) => before !== after).map(({ name }) => name.toLowerCase());
}

/** Whether a formula of the later one refers to what the earlier one has made. */
function refersTo({ written }: Deed, { journal }: Deed): boolean {
  const names = new Set(changedNames(journal));
  const made = journal.sheets.map(({ sheet, added, runs }) => ({ name: sheet.name.toLowerCase(), added, runs }));
  if (written === null) return names.size > 0 || made.some(({ added }) => added);
  const isMade = (sheet: string, area: Area): boolean =>
    made.some(
      ({ name, added, runs }) =>
        name === sheet.toLowerCase() &&
        (added ||
          runs.some(({ row, column, before }) =>
            overlaps(area, { firstRow: row, lastRow: row + before.length - 1, firstColumn: column, lastColumn: column }),
          )),
    );
  const hasTables = journal.sheets.some(({ tables }) => tables.length > 0);
  return formulasIn(written.edits).some(({ references, above, below }) => {
    if (references.byHeading && hasTables) return true;
    if ([...references.names].some((name) => names.has(name))) return true;
    return references.cells.some(({ sheet, area }) =>
      isMade(sheet, { ...area, firstRow: area.firstRow - above, lastRow: area.lastRow + below }),
    );
  });
}

/** A formula, and how many rows above and below hold the same. */
interface KnownFormula {
  readonly references: FormulaReferences;
  readonly above: number;
  readonly below: number;
}

/** Each formula of a column once: as the column's rows have it, it may refer to as many rows above and below. */
function formulasIn(edits: readonly Edit[]): readonly KnownFormula[] {
  return edits.flatMap((edit): readonly KnownFormula[] => {
    if (edit.kind === 'name') return [{ references: referencesIn(edit.refersTo, ''), above: 0, below: 0 }];
    if (edit.kind !== 'cells') return [];
    const seen = new Set<string>();
    return edit.after.flatMap((row, i) =>
      row.flatMap((content, j) => {
        if (!isFormula(content)) return [];
        const print = `${String(j)} ${fingerprint(content, edit.area.firstRow + i, edit.area.firstColumn + j)}`;
        if (seen.has(print)) return [];
        seen.add(print);
        return [{ references: referencesIn(content.formula, editSheetName(edit.sheet)), above: i, below: edit.after.length - 1 - i }];
      }),
    );
  });
}
