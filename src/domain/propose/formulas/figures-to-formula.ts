// The formula of "Figures to" on Plan settings: the end of the last period in which a row that counts has a figure, or
// the as-at date where that is earlier (rating/settings/figures-to.ts). A row that counts says how in its method's cell.

import { dateInFormula } from '../../cells/calendar';
import { cellAddress, columnLetters } from '../../model/cell';
import type { TextsByRow } from '../../measures/counted-texts';
import type { PlanTable } from '../../model/plan';
import type { ReportedPeriod } from '../../rating/settings/figures-to';
import type { CellOnSettings } from '../../rating/settings/settings-names';
import { isFigure, type TextsTyped } from './text-figure-formulas';

/** The cells of a table that say which of its periods are filled in. */
export interface PeriodsFilled {
  readonly table: PlanTable;
  /** The column of counting methods. */
  readonly method: number;
  /** Latest first. */
  readonly periods: readonly ReportedPeriod[];
  readonly texts: TextsByRow;
}

/** `filled` null: the table has no dated periods, so its figures run to the day that is stated, `saidTo`, or the as-at date. */
export function figuresToFormula(
  { asAt, yearEnd }: Readonly<Record<'asAt' | 'yearEnd', CellOnSettings>>,
  filled: PeriodsFilled | null,
  saidTo: string | null,
): string {
  const [date, end] = [asAt, yearEnd].map(({ row, column }) => cellAddress(row, column));
  const upTo = (last: string): string => `=IF(COUNT(${date})=0,"",IF(AND(COUNT(${end})=1,${date}>=${end}),${date},MIN(${date},${last})))`;
  if (filled === null || filled.periods.length === 0)
    return saidTo === null ? `=IF(COUNT(${date})=0,"",${date})` : upTo(dateInFormula(saidTo));
  const { table, method, periods, texts } = filled;
  const name = table.sheet.name.replaceAll("'", "''");
  const [first, last] = [table.rows[0]?.row ?? table.area.firstRow, table.rows.at(-1)?.row ?? table.area.lastRow];
  const cells = (column: number): string =>
    `'${name}'!$${columnLetters(column)}$${String(first + 1)}:$${columnLetters(column)}$${String(last + 1)}`;
  const isFilled = (column: number): string => isFigure(cells(column), typedIn(texts, column));
  const lastFilled = periods.reduceRight(
    (earlier, { column, end }) => `IF(SUMPRODUCT(${isFilled(column)}*(${cells(method)}<>"")),${dateInFormula(end)},${earlier})`,
    String(date),
  );
  return upTo(lastFilled);
}

/** What stands beside the numbers of the texts in a column; null where none of them counts. */
function typedIn(texts: TextsByRow, column: number): TextsTyped | null {
  const found = [...texts.values()].filter(({ periods }) => periods.includes(column));
  return found.length === 0 ? null : { beside: [...new Set(found.flatMap(({ typed }) => typed.beside))], times: 1 };
}
