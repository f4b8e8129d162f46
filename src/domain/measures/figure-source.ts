// Where the figures of a table's rows are read, and what its headings say of every row: found once for all of them.

import { isRollingInWords, saysAtPeriodEnd, saysLevelOfFigures } from '../cells/words/level-words';
import { valueAt, type Grid } from '../model/grid';
import type { ColumnRole } from '../model/mapping';
import type { PlanTable } from '../model/plan';
import { isCounted } from '../model/table/counted-rows';
import type { TablePeriods } from './actual-periods';
import { pairedTargets, type PairedTarget } from './targets/paired-targets';
import { targetToDate } from './targets/target-to-date';
import { targetMultiples, type TargetMultiple } from './targets/multiples';
import { scaleOfOthers, type ShareScale } from './targets/scale-of-shares';

/** A table as it stands on its sheet. */
interface TableToRead {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly periods: TablePeriods;
  /** The total column is the officer's and holds stated totals, not our formulas. */
  readonly hasStatedTotal: boolean;
}

/** Why a row is set against nothing: what its stated percentage is of, or which columns are target and figure. */
export type OpenComparison = 'percentage open' | 'columns open';

/** Where the figures of a table's rows are read. */
export interface FigureSource extends TableToRead {
  /** The targets of its periods, with what was done in each. */
  readonly paired: readonly PairedTarget[];
  /** "Rolling 12 months to Jun 2026" over every period, or over the only figure. */
  readonly areRolling: boolean;
  /** A heading of the table's figures says it of every row: "Quarter score", "Average rating". */
  readonly areLevels: boolean;
  /** The scale of the table's other rows of per cent, for one of them. */
  readonly scaleBeside: (row: number) => ShareScale | null;
  /** In which multiples of its figures a row's target is typed. */
  readonly multipleOf: (row: number) => TargetMultiple;
  /** Rows of which it is asked what is set against what, and why; absent where there are none. */
  readonly open?: ReadonlyMap<number, OpenComparison>;
  /** The column of each row's limit, where a key says what it is for; absent where none does. */
  readonly limits?: number;
  /**
   * The place among the periods of the last in which any row has a figure, where the target is one to date: a row that says there
   * that its figure isn't in has none to set against it. Null where the target is the year's.
   */
  readonly latestDue: number | null;
}

/** The source of a table's figures. */
export function figureSource(from: TableToRead): FigureSource {
  const { table } = from;
  return {
    ...from,
    paired: pairedTargets(table),
    areRolling: hasRollingHeadings(table),
    areLevels: hasLevelHeading(table) || table.columns.rateOf !== undefined,
    latestDue: latestDueOf(from),
    multipleOf: targetMultiples(from.grid, table, shownColumns(table, from.periods)),
    scaleBeside: scaleOfOthers(from.grid, table, shownColumns(table, from.periods)),
  };
}

function latestDueOf({ grid, table, periods }: TableToRead): number | null {
  // The one target of a period beside the year's is of that period too.
  const isOfPeriod = targetToDate(table) !== null || table.columns.periodTargets?.length === 1;
  if (periods.done.length < 2 || !isOfPeriod) return null;
  const rows = table.rows.filter(isCounted);
  for (let place = periods.done.length - 1; place >= 0; place -= 1) {
    const column = periods.done[place]?.column ?? 0;
    if (rows.some(({ row }) => typeof valueAt(grid, row, column) === 'number')) return place;
  }
  return null;
}

/** Where the rows' figures are: their periods, or their total where they have none. */
export function shownColumns(table: PlanTable, periods: TablePeriods): readonly number[] {
  return periods.done.length > 0 ? periods.done.map(({ column }) => column) : [table.columns.total ?? 0];
}

function hasRollingHeadings({ roles }: PlanTable): boolean {
  const periods = roles.filter(({ role }) => role === 'period');
  if (periods.length === 0) return roles.some(({ role, heading }) => role === 'total' && isRollingInWords(heading));
  return periods.every(({ heading }) => isRollingInWords(heading));
}

function hasLevelHeading({ roles, figuresAtEnds }: PlanTable): boolean {
  if (figuresAtEnds === true) return true;
  return roles.some(
    ({ role, heading }) => (ofFigures.has(role) && saysLevelOfFigures(heading)) || (role === 'period' && saysAtPeriodEnd(heading)),
  );
}

const ofFigures: ReadonlySet<ColumnRole> = new Set(['target', 'total', 'none']);
