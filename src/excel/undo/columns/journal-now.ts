// A sheet's journal with its columns counted as they are now, and its formulas as Excel has kept them in step.

import type { Area } from '../../../domain/model/cell';
import { withColumnsPutIn, type ColumnNow } from '../../../domain/cells/formulas/columns-put-in';
import type { Content } from '../../../domain/model/edit';
import { isFormula } from '../../batch/cell-contents';
import type { GroupedColumns, Move, SheetJournal } from '../../journal/journal';
import { areasNow, columnNow, type ColumnShifts } from './column-shifts';

/** `columnIn`: where columns of any sheet are now. */
export function journalNow(journal: SheetJournal, shifts: ColumnShifts, columnIn: ColumnNow): SheetJournal {
  const areas = (area: Area): readonly Area[] => areasNow(shifts, area);
  const inAreas = <T extends { readonly area: Area }>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => areas(item.area).map((area) => ({ ...item, area })));
  const formulaNow = (formula: string): string => withColumnsPutIn(formula, journal.sheet.name, columnIn);
  const contentNow = (content: Content): Content => (isFormula(content) ? { formula: formulaNow(content.formula) } : content);
  const { insertion, runs, formats, mixedFormats, validations, rulesBefore, flags, merges, tables, filters, groupedColumns } = journal;
  return {
    ...journal,
    ...(insertion && {
      insertion: { ...insertion, area: spanNow(shifts, insertion.area), column: nearestNow(shifts, insertion.column) },
    }),
    runs: runs.flatMap((run) => {
      const column = columnNow(shifts, run.column);
      return column === null ? [] : [{ ...run, column, before: run.before.map(contentNow) }];
    }),
    formats: inAreas(formats),
    ...(mixedFormats && { mixedFormats: inAreas(mixedFormats) }),
    validations: validations.flatMap(areas),
    ...(rulesBefore && { rulesBefore: inAreas(rulesBefore) }),
    flags: inAreas(flags).map(({ area, words }) => ({
      area,
      words: [...new Set(words.flatMap((word) => (word.startsWith('=') ? [word, formulaNow(word)] : [word])))],
    })),
    ...(merges && { merges: merges.flatMap(areas) }),
    tables: tables.map((table) => moveOfColumns(table, journal, shifts)),
    filters: filters.map((filter) => moveOfColumns(filter, journal, shifts)),
    ...(groupedColumns && { groupedColumns: groupedColumns.map((group) => groupNow(group, shifts)) }),
  };
}

/** The column; where it was taken out, the next to the left that is there. */
function nearestNow(shifts: ColumnShifts, column: number): number {
  for (let at = column; at >= 0; at -= 1) {
    const now = columnNow(shifts, at);
    if (now !== null) return now;
  }
  return column;
}

/** The area with the columns that were put into it. */
function spanNow(shifts: ColumnShifts, area: Area): Area {
  return { ...area, firstColumn: nearestNow(shifts, area.firstColumn), lastColumn: nearestNow(shifts, area.lastColumn) };
}

/** Without headings of the officer's nothing tells where before ours a column was put in: it was in the Table or filter. */
function moveOfColumns<T extends Move>(move: T, { headings }: SheetJournal, shifts: ColumnShifts): T {
  if (headings !== undefined) return { ...move, from: spanNow(shifts, move.from), to: spanNow(shifts, move.to) };
  const by = shifts.at(-1)?.by ?? 0;
  const longer = (area: Area): Area => ({ ...area, lastColumn: area.lastColumn + by });
  return { ...move, from: longer(move.from), to: longer(move.to) };
}

function groupNow({ firstColumn, lastColumn, hidden }: GroupedColumns, shifts: ColumnShifts): GroupedColumns {
  return {
    firstColumn: nearestNow(shifts, firstColumn),
    lastColumn: nearestNow(shifts, lastColumn),
    hidden: hidden.flatMap((column) => columnNow(shifts, column) ?? []),
  };
}
