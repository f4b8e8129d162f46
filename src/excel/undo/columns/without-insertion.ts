// A journal as if its column hadn't been put in: the write failed before, or somebody has taken the column out.

import type { Area } from '../../../domain/model/cell';
import type { GroupedColumns, Move, SheetJournal } from '../../journal/journal';
import { areaBefore } from '../../write/edits/inserted-column';

/** Its columns are counted as before that column. */
export function withoutInsertion(journal: SheetJournal, column: number): SheetJournal {
  return {
    ...journal,
    insertion: undefined,
    runs: journal.runs
      .filter((run) => run.column !== column)
      .map((run) => (run.column > column ? { ...run, column: run.column - 1 } : run)),
    formats: areasBefore(journal.formats, column),
    ...(journal.mixedFormats === undefined ? {} : { mixedFormats: areasBefore(journal.mixedFormats, column) }),
    validations: journal.validations.flatMap((area) => areaBefore(area, column) ?? []),
    ...(journal.rulesBefore === undefined ? {} : { rulesBefore: areasBefore(journal.rulesBefore, column) }),
    flags: areasBefore(journal.flags, column),
    ...(journal.merges === undefined ? {} : { merges: journal.merges.flatMap((area) => areaBefore(area, column) ?? []) }),
    tables: movesBefore(journal.tables, column),
    filters: movesBefore(journal.filters, column),
    ...(journal.groupedColumns === undefined ? {} : { groupedColumns: groupsBefore(journal.groupedColumns, column) }),
  };
}

function areasBefore<T extends { readonly area: Area }>(items: readonly T[], column: number): readonly T[] {
  return items.flatMap((item) => {
    const area = areaBefore(item.area, column);
    return area === null ? [] : [{ ...item, area }];
  });
}

function groupsBefore(groups: readonly GroupedColumns[], inserted: number): readonly GroupedColumns[] {
  return groups.flatMap(({ firstColumn, lastColumn, hidden }) => {
    const area = areaBefore({ firstRow: 0, lastRow: 0, firstColumn, lastColumn }, inserted);
    if (area === null) return [];
    const hiddenBefore = hidden.map((column) => (column > inserted ? column - 1 : column));
    return [{ firstColumn: area.firstColumn, lastColumn: area.lastColumn, hidden: hiddenBefore }];
  });
}

function movesBefore<T extends Move>(items: readonly T[], column: number): readonly T[] {
  return items.flatMap((item) => {
    const [from, to] = [areaBefore(item.from, column), areaBefore(item.to, column)];
    return from === null || to === null ? [] : [{ ...item, from, to }];
  });
}
