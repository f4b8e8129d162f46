// A sheet's journal with all its places counted by other columns: the one list of what in it has a place.

import type { Area } from '../../../domain/model/cell';
import type { GroupedColumns, Move, RowLabels, SheetJournal } from '../../journal/journal';
import { areasNow, columnNow, type ColumnShifts } from './column-shifts';

/** What becomes of spans of columns when columns were put in or taken out. */
interface Spans {
  /** Of a Table or filter; null: it isn't there. */
  readonly move: (move: Move) => Move | null;
  /** Null: none of the columns is there. */
  readonly group: (group: GroupedColumns) => GroupedColumns | null;
}

/** But for a column that was put in, which is the caller's, and for headings, which are as the sheet was before. */
export function countedAnew(journal: SheetJournal, shifts: ColumnShifts, { move, group }: Spans): SheetJournal {
  const { runs, formats, mixedFormats, validations, rulesBefore, flags, merges, tables, filters, groupedColumns, labels, ...rest } =
    journal;
  const areas = (area: Area): readonly Area[] => areasNow(shifts, area);
  const inAreas = <T extends { readonly area: Area }>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => areas(item.area).map((area) => ({ ...item, area })));
  const moved = <T extends Move>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const now = move(item);
      return now === null ? [] : [{ ...item, from: now.from, to: now.to }];
    });
  return {
    ...rest,
    runs: runs.flatMap((run) => {
      const column = columnNow(shifts, run.column);
      return column === null ? [] : [{ ...run, column }];
    }),
    formats: inAreas(formats),
    ...(mixedFormats && { mixedFormats: inAreas(mixedFormats) }),
    validations: validations.flatMap(areas),
    ...(rulesBefore && { rulesBefore: inAreas(rulesBefore) }),
    flags: inAreas(flags),
    ...(merges && { merges: merges.flatMap(areas) }),
    tables: moved(tables),
    filters: moved(filters),
    ...labelsNow(labels, shifts),
    ...(groupedColumns && { groupedColumns: groupedColumns.flatMap((each) => group(each) ?? []) }),
  };
}

/** None where one of their columns was taken out: then rows are told no more. */
function labelsNow(labels: RowLabels | undefined, shifts: ColumnShifts): Pick<SheetJournal, 'labels'> {
  const columns = (labels?.columns ?? []).flatMap((column) => columnNow(shifts, column) ?? []);
  return labels === undefined || columns.length < labels.columns.length ? {} : { labels: { ...labels, columns } };
}
