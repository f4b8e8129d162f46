// Rows whose results are per cent though neither a heading nor their words say so: a note says it ("Results are percentages,
// except VO1 (days)"), the column that says what is counted does, or the sheet's own "Number" out of "Out of" comes to the result in hundredths.

import { unitInWords } from '../../cells/figures/unit-in-words';
import { numberAt, valueAt } from '../../model/grid';
import { isDataKind } from '../../model/table/counted-rows';
import type { PlanTable } from '../../model/plan';
import type { PlanRow } from '../../model/table/rows';
import { plainHeading } from '../headings/heading-words';
import { cellText, oneLine, rowsBetween, type SheetView } from '../sheet/sheet-view';

const saysPercent =
  /\b(?:results?|figures|values|actuals?|performance|all (?:measures|indicators)) (?:are|is|(?:are |is )?(?:shown|given|expressed|stated) (?:as|in)) (?:all )?(?:a )?(?:percentages?|per ?cent|%)(?![\p{L}])([^.]*)/iu;
const except = /\b(?:except|other than|apart from|unless|but)\b/iu;
/** An id of a row, and its unit where a bracket says it: "VO1 (days)". */
const exceptions = /([\p{L}]*\d[\p{L}\d./-]*)(?: \(([\p{L} ]+)\))?/giu;
const [linesOver, linesUnder] = [6, 8];

const denominator =
  /^(?:out of|of|denominator|base|sample|total (?:number|cases|due|eligible)|number (?:due|eligible)|eligible|cohort|possible)$/u;
const leastRatios = 3;
/** Results are typed at one decimal mostly. */
const rounding = 0.06;

/**
 * The table with the unit of such rows; rows that have a unit keep it. `measure`: the column that says what each row
 * counts, whose words may say it too ("% of calls answered"); null where there is none.
 */
export function withResultsInPercent(view: SheetView, table: PlanTable, measure: number | null): PlanTable {
  if (table.columns.unit !== null) return table;
  const byNote = table.columns.total === null ? null : unitsNoted(view, table);
  const byRatio = byNote === null ? rowsOfRatio(view, table) : null;
  if (byNote === null && byRatio === null && measure === null) return table;
  const unitOf = (row: PlanRow): string | null => {
    const inWords = measure === null ? null : unitInWords(oneLine(cellText(view.grid, row.row, measure)));
    if (inWords !== null) return inWords;
    return byNote === null ? (byRatio?.has(row.row) === true ? '%' : null) : byNote(row);
  };
  return {
    ...table,
    rows: table.rows.map((row) => {
      const unit = row.unit === null && isDataKind(row.kind) ? unitOf(row) : null;
      return unit === null ? row : { ...row, unit };
    }),
  };
}

function unitsNoted(view: SheetView, table: PlanTable): ((row: PlanRow) => string | null) | null {
  const said = notesBeside(view, table).flatMap((line) => saysPercent.exec(line)?.[1] ?? []);
  const [rest, another] = said;
  if (rest === undefined || another !== undefined) return null;
  if (!except.test(rest)) return () => '%';
  const others = new Map([...rest.matchAll(exceptions)].map(([, id = '', unit]) => [id.toLowerCase(), unit ?? null]));
  const idsOf = ({ row }: PlanRow): readonly string[] =>
    idColumns(table).map((column) => cellText(view.grid, row, column).trim().toLowerCase());
  const known = table.rows.flatMap(idsOf).filter((id) => others.has(id));
  // Which rows are meant can't be told where none has such an id.
  if (others.size === 0 || known.length < others.size) return null;
  return (row) => {
    const id = idsOf(row).find((each) => others.has(each));
    if (id === undefined) return '%';
    // "Per 1,000 homes" says more than "(cases)".
    return unitInWords(row.description) === null ? (others.get(id) ?? null) : null;
  };
}

function idColumns({ area, columns }: PlanTable): readonly number[] {
  return Array.from({ length: Math.max(0, columns.description - area.firstColumn) }, (_, index) => area.firstColumn + index);
}

function notesBeside(view: SheetView, { area, lastRow }: PlanTable): readonly string[] {
  const rows = [
    ...rowsBetween(view, area.firstRow - linesOver, area.firstRow - 1),
    ...rowsBetween(view, lastRow + 1, lastRow + linesUnder),
  ];
  return rows.flatMap(({ row, columns }) => (columns.length > 2 ? [] : columns.map((column) => oneLine(cellText(view.grid, row, column)))));
}

/** The rows of which one column over another comes to the result, in hundredths; null where too few do. */
function rowsOfRatio({ grid }: SheetView, { rows, roles, columns }: PlanTable): ReadonlySet<number> | null {
  const of = roles.find(({ heading }) => denominator.test(plainHeading(heading)));
  if (of === undefined || columns.total === null) return null;
  const { total } = columns;
  const tried = rows.flatMap(({ row, kind }) => {
    const [part, whole, result] = [numberAt(grid, row, of.column - 1), numberAt(grid, row, of.column), numberAt(grid, row, total)];
    if (!isDataKind(kind) || part === null || whole === null || result === null || whole <= 0) return [];
    return [{ row, fits: Math.abs((part / whole) * 100 - result) <= rounding && typeof valueAt(grid, row, total) === 'number' }];
  });
  const fitting = tried.filter(({ fits }) => fits).length;
  return fitting >= leastRatios && fitting * 5 >= tried.length * 4 ? new Set(tried.map(({ row }) => row)) : null;
}
