// Rows whose words name a year that is over stand beside the same measure of a later one to be compared with: "Visits (2022/23)"
// beside "Visits (actual)" in March 2024. Nothing of them is "so far".

import { kindInName } from '../../cells/words/figure-kind-words';
import { namesThingsOfYear, yearInName } from './year-in-name';
import type { DateSpan, IsoDate } from '../../model/dates';
import type { PlanTable } from '../../model/plan';
import { isDataKind } from '../../model/table/counted-rows';
import { measuredWords } from '../../model/table/row-name';
import type { PlanRow } from '../../model/table/rows';
import { financialYearOf } from '../../timescales/dates/date-name';

/**
 * The table with the figures of earlier years told apart. A row with a target, a status or a date of its own was reported in
 * its year, and what is added up with others is part of one work: these stay.
 */
export function withEarlierYears(table: PlanTable, asAt: IsoDate | null): PlanTable {
  if (asAt === null || table.confirmed || isOfOneWork(table)) return table;
  const named = table.rows.filter(({ kind }) => isDataKind(kind)).map((row) => ({ row, ...nameOf(row) }));
  if (named.every(({ year }) => year === null)) return table;
  const now = table.year ?? financialYearOf(asAt);
  const latest = new Map<string, string>();
  for (const { key, year, isPlanned } of named) {
    const { start } = year ?? now;
    if (!isPlanned && start > (latest.get(key) ?? '')) latest.set(key, start);
  }
  /** Where all rows name a year that is over, it may be the table's own. */
  const others = named.some(({ year }) => year === null) ? now.start : '';
  const isEarlier = ({ row, key, year, isApart }: NamedRow & { readonly row: PlanRow }): boolean =>
    year !== null && year.end < asAt && year.start < later(latest.get(key) ?? '', isApart ? others : '') && mayBeCompared(row);
  const earlier = new Set(named.filter(isEarlier).map(({ row }) => row.row));
  if (earlier.size === 0) return table;
  const rows = table.rows.map((row): PlanRow =>
    earlier.has(row.row) ? { ...row, figureKind: { kind: 'last year', saidBy: 'row' } } : row,
  );
  return { ...table, rows };
}

/** Its rows add up to a total, or are schemes, cohorts and the like of a year. */
function isOfOneWork({ rows, roles, columns }: PlanTable): boolean {
  const heading = roles.find(({ column }) => column === columns.description)?.heading ?? '';
  return namesThingsOfYear(heading) || rows.some(({ kind }) => kind === 'total' || kind === 'subtotal');
}

/** A row's theme and measure, by which rows belong together, and the year that its words name. */
interface NamedRow {
  readonly key: string;
  readonly year: DateSpan | null;
  readonly isApart: boolean;
  /** "Visits (target)" says nothing of a later year that was counted. */
  readonly isPlanned: boolean;
}

function nameOf(row: PlanRow): NamedRow {
  const words = measuredWords(row);
  const found = yearInName(words);
  const kinded = kindInName(found?.stem ?? words);
  const stem = kinded?.stem ?? found?.stem ?? words;
  const key = `${row.theme ?? ''}\n${stem
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()}`;
  return { key, year: found?.year ?? null, isApart: found?.isApart === true, isPlanned: kinded !== null && kinded.kind !== 'actual' };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function mayBeCompared({ figureKind, target, timescale, reviews, progress, total, actuals }: PlanRow): boolean {
  const isReported = target.figure.kind === 'number' || timescale !== null || reviews.length > 0 || progress !== undefined;
  return figureKind === undefined && !isReported && [total, ...actuals].some(({ kind }) => kind === 'number');
}
