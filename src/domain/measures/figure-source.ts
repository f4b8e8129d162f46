// Where the figures of a table's rows are read, and what its headings say of every row: found once for all of them.

import { isRollingInWords, saysAtPeriodEnd, saysLevelOfFigures } from '../cells/words/level-words';
import type { Grid } from '../model/grid';
import type { ColumnRole } from '../model/mapping';
import type { PlanTable } from '../model/plan';
import type { TablePeriods } from './actual-periods';
import { pairedTargets, type PairedTarget } from './targets/paired-targets';
import { scaleOfOthers, type ShareScale } from './targets/scale-of-shares';

/** A table as it stands on its sheet. */
interface TableToRead {
  readonly grid: Grid;
  readonly table: PlanTable;
  readonly periods: TablePeriods;
  /** The total column is the officer's and holds stated totals, not our formulas. */
  readonly hasStatedTotal: boolean;
}

/** Where the figures of a table's rows are read. */
export interface FigureSource extends TableToRead {
  /** The targets of its periods, with what was done in each. */
  readonly paired: readonly PairedTarget[];
  /** "Rolling 12 months to Jun 2026" over every period. */
  readonly areRolling: boolean;
  /** A heading of the table's figures says it of every row: "Quarter score", "Average rating". */
  readonly areLevels: boolean;
  /** The scale of the table's other rows of per cent, for one of them. */
  readonly scaleBeside: (row: number) => ShareScale | null;
  /** Rows of which it is asked what their stated percentage is of; absent where there are none. */
  readonly percentagesOpen?: ReadonlySet<number>;
  /** The column of each row's limit, where a key says what it is for; absent where none does. */
  readonly limits?: number;
}

/** The source of a table's figures. */
export function figureSource(from: TableToRead): FigureSource {
  const { table } = from;
  return {
    ...from,
    paired: pairedTargets(table),
    areRolling: hasRollingHeadings(table),
    areLevels: hasLevelHeading(table),
    scaleBeside: scaleOfOthers(from.grid, table, shownColumns(table, from.periods)),
  };
}

/** Where the rows' figures are: their periods, or their total where they have none. */
export function shownColumns(table: PlanTable, periods: TablePeriods): readonly number[] {
  return periods.done.length > 0 ? periods.done.map(({ column }) => column) : [table.columns.total ?? 0];
}

function hasRollingHeadings({ roles }: PlanTable): boolean {
  const periods = roles.filter(({ role }) => role === 'period');
  return periods.length > 0 && periods.every(({ heading }) => isRollingInWords(heading));
}

function hasLevelHeading({ roles }: PlanTable): boolean {
  return roles.some(
    ({ role, heading }) => (ofFigures.has(role) && saysLevelOfFigures(heading)) || (role === 'period' && saysAtPeriodEnd(heading)),
  );
}

const ofFigures: ReadonlySet<ColumnRole> = new Set(['target', 'total', 'none']);
