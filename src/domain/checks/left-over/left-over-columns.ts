// Columns of figures that no heading explains and nothing is computed from are told, never passed over in silence
// (design.md, "How a reading earns trust", 6).

import { listed } from '../../cells/words/word-list';
import { readFigure } from '../../cells/read-figure';
import { besideTarget } from '../../measures/targets/target-to-date';
import { targetHeading } from '../../measures/row-figures';
import { cellAddress, columnLetters } from '../../model/cell';
import { valueAt, type Grid } from '../../model/grid';
import type { Finding } from '../../model/finding';
import type { RoleReading } from '../../model/mapping';
import type { PlanTable } from '../../model/plan';
import { isCounted } from '../../model/table/counted-rows';
import { readHeadingWords } from '../../recognise/headings/heading-words';
import { readPeriodHeading } from '../../recognise/headings/period-headings';
import { yearsIn } from '../../timescales/dates/year';
import { finding, rowsOfColumn } from '../finding';
import { columnsUsed } from '../../recognise/columns/unread-words';
import { explainedByFormulas, isOfOthersOrAnotherTime, mayBeTargets, saysAim } from '../../assess/held/open-columns';

/** A column belongs to the rows where at least this share of them has a figure in it. */
const leastShare = 0.5;

/**
 * One finding for a table: a question where it has no target, because one of the columns may be that, else a note.
 * What an officer has said of the columns is theirs to judge. `rated`: columns that the scheme reads.
 */
export function checkLeftOverColumns(grid: Grid, table: PlanTable, rated: readonly number[] = []): readonly Finding[] {
  const rows = table.rows.filter(isCounted).map(({ row }) => row);
  const expected = besideTarget(table);
  const left = (table.explained?.leftOver ?? []).flatMap((column) =>
    column === expected ? [] : (table.roles.find((role) => role.column === column) ?? []),
  );
  const uncounted = uncountedColumns(table);
  // The profile of each quarter has no role of the whole, and what was expected by now is computed from it.
  const used = columnsUsed(table.columns);
  const readBy = new Set([...rated, ...(table.targetsReadBy ?? []), ...(table.earlierStages ?? [])]);
  let byFormulas: ReadonlySet<number> | null = null;
  // Formulas are read only where a column is left over.
  const explained = (): ReadonlySet<number> => (byFormulas ??= explainedByFormulas(grid, table));
  const unexplained = [...new Set([...left.filter(isUnexplained), ...uncounted])]
    .filter(({ column }) => !used.has(column) && !readBy.has(column))
    .filter((each) => holdsFigures(grid, rows, each.column) && !isOfOthersOrAnotherTime(each, table))
    .filter(({ column }) => !explained().has(column))
    .sort((one, other) => one.column - other.column);
  const row = table.headerRows.at(-1) ?? 0;
  const targets = otherTargets(grid, table, rows, left).map(({ column, heading }) => {
    const message = `Column ${columnLetters(column)} (“${heading}”) holds another target, and nothing is set against it. If it is the one that counts, say so under “Check the columns”.`;
    return finding({ check: 'left-over-columns', severity: 'note', sheet: table.sheet.name, row, column, message });
  });
  const words = wordsAmong(grid, rows, [...new Set([...unexplained, ...yearsBeside(grid, rows, table)])]).map(
    ({ row: at, column, message }) =>
      finding({ check: 'left-over-columns', severity: 'note', sheet: table.sheet.name, row: at, column, message }),
  );
  const [first] = unexplained;
  if (first === undefined) return [...targets, ...words];
  const what = areOfEarlierYears(table, unexplained)
    ? 'figures of earlier years than the target. If one is what the target is set against, say under “Check the columns” that it is the total.'
    : 'figures that nothing is computed from. If one is a target or a total, say so under “Check the columns”.';
  return [
    ...targets,
    finding({
      check: 'left-over-columns',
      severity: (table.columns.target === null && !mayBeTargets(grid, table).some(saysAim)) || uncounted.length > 0 ? 'ask' : 'note',
      sheet: table.sheet.name,
      row,
      column: first.column,
      related: unexplained.map(({ column }) => rowsOfColumn(table, column)),
      message: `${inWords(unexplained)} ${what}`,
    }),
    ...words,
  ];
}

/** "Budget (£) % spent" tells how far a target is gone, and is none. */
const saysShare = /%|\bper ?cent|\b(?:spent|used|achieved|met|remaining|left)\b/iu;

/** "Stretch target" beside the target: what is set aside is told. A target of another year is another matter. */
function otherTargets(grid: Grid, { columns }: PlanTable, rows: readonly number[], left: readonly RoleReading[]): readonly RoleReading[] {
  if (columns.target === null) return [];
  return left.filter(
    ({ column, heading }) =>
      readHeadingWords(heading)?.role === 'target' &&
      !saysShare.test(heading) &&
      yearsIn(heading).length === 0 &&
      holdsFigures(grid, rows, column),
  );
}

/** "2021/22", "2022/23" beside "Target 2024/25": what is aimed at hasn't come yet. */
function areOfEarlierYears(table: PlanTable, left: readonly RoleReading[]): boolean {
  const yearOf = (heading: string): number | null => readPeriodHeading(heading)?.year?.start ?? null;
  const target = yearOf(targetHeading(table));
  return target !== null && left.every(({ heading }) => (yearOf(heading) ?? target) < target);
}

/** Columns that may hold what was done, where nothing is read as that: "Realised 2024/25", "2023/24 actual". */
function uncountedColumns({ columns, roles, confirmed }: PlanTable): readonly RoleReading[] {
  const { target, total, periods, achieved } = columns;
  if (confirmed || target === null || total !== null || achieved !== null || periods.length > 0) return [];
  return roles.filter(({ role, heading }) => {
    const said = readHeadingWords(heading)?.role ?? null;
    return mayBeDone.has(role) && (said === null || said === 'actual' || said === 'total') && !comparator.test(heading);
  });
}

const mayBeDone: ReadonlySet<string> = new Set(['none', 'year total', 'year to date']);
const comparator = /\b(?:baselines?|denominators?|populations?|averages?|changes?|cuts?|since)\b/iu;

/** Headings whose words are known ("Ref", "Weighting", "Change on July") have a reason for no role. */
function isUnexplained({ heading, role }: RoleReading): boolean {
  return readHeadingWords(heading) === null && role !== 'variance';
}

/** Numbers typed as text are figures too, though no formula counts them. */
function holdsFigures(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => readFigure(valueAt(grid, row, column)).kind === 'number').length;
  return rows.length > 0 && filled >= rows.length * leastShare;
}

const mostWords = 3;

/** "approx 60" and "tbc" among the figures of a year are named: nobody can tell what they stand for. */
function wordsAmong(grid: Grid, rows: readonly number[], columns: readonly RoleReading[]) {
  const found = rows.flatMap((row) =>
    columns.flatMap(({ column }) => {
      const figure = readFigure(valueAt(grid, row, column));
      return figure.kind === 'text' ? [{ row, column, says: `${cellAddress(row, column)} says “${figure.text}”` }] : [];
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  const more = found.length > mostWords ? [`${String(found.length - mostWords)} more cells hold words`] : [];
  const message = `${listed([...found.slice(0, mostWords).map(({ says }) => says), ...more])}, where other rows have a figure.`;
  return [{ row: first.row, column: first.column, message }];
}

/** Figures of single years beside a total: nothing is computed from them, but their reader takes them for its parts. */
function yearsBeside(grid: Grid, rows: readonly number[], { roles, confirmed }: PlanTable): readonly RoleReading[] {
  if (confirmed) return [];
  return roles.filter(
    ({ role, heading, column }) => mayBeDone.has(role) && yearsIn(heading).length > 0 && holdsFigures(grid, rows, column),
  );
}

function inWords(columns: readonly RoleReading[]): string {
  const names = columns.map(({ column, heading }) => (heading === '' ? columnLetters(column) : `${columnLetters(column)} (“${heading}”)`));
  return `${names.length === 1 ? 'Column' : 'Columns'} ${listed(names)} ${names.length === 1 ? 'holds' : 'hold'}`;
}
