// The formula of "Profile (computed)": what the row's target expects by the as-at
// date, or why that isn't known (rating/profile.ts).

import { cellAddress } from '../../model/cell';
import { daysIn } from '../../cells/elapsed-days';
import type { PeriodTarget, ProfileColumns } from '../../rating/profile';
import { noProfile } from '../../rating/not-rated';
import { settingName } from '../../rating/settings/settings-names';
import { cellsOf, sameInEveryRow, type FormulaColumns, type FormulaOfRow } from './formula-parts';
import { goalOf } from './target-figure-formula';
import type { IsoDate } from '../../model/dates';

/** The cells of one row that its profile rests on. */
interface ProfileCells {
  readonly row: number;
  readonly goal: string;
  /** The counting method; null: the table has no such column. */
  readonly method: string | null;
  /** The name of the table's as-at date. */
  readonly asAt: string;
}

/** Null where the table has no targets. `index`: of the table's settings row. */
export function profileFormula(columns: FormulaColumns, profiled: ProfileColumns, index: number): FormulaOfRow | null {
  const target = goalOf(columns);
  if (target === null) return null;
  const { targetKind, targetFigure, method } = columns;
  const asAt = settingName('asAt', index);
  return sameInEveryRow((row) => {
    const goal = cellAddress(row, target);
    const comparable = targetKind === null || targetFigure !== null ? '' : `,LEFT(${cellAddress(row, targetKind)},7)<>"Percent"`;
    const cells: ProfileCells = { row, goal, method: method === null ? null : cellAddress(row, method), asAt };
    const straight = byRowDates(profiled, cells, byYear(goal, index));
    const expected = byPeriodTargets(profiled.periodTargets, cells, straight);
    return `=IFERROR(IF(AND(ISNUMBER(${goal})${comparable}),IF(${goal}>=0,${expected},""),""),"${noProfile.otherwise}")`;
  });
}

/** The elapsed cell says why where it holds no share. */
function byYear(goal: string, index: number): string {
  const elapsed = settingName('elapsed', index);
  return `IF(ISNUMBER(${elapsed}),${goal}*${elapsed},IF(ISTEXT(${elapsed}),${elapsed},"${noProfile.otherwise}"))`;
}

function byRowDates({ start, end }: ProfileColumns, { row, goal, asAt }: ProfileCells, otherwise: string): string {
  if (start === null || end === null) return otherwise;
  const [from, to] = [cellAddress(row, start), cellAddress(row, end)];
  const gone = share(`${asAt}-${from}+1`, `(${to}-${from}+1)`);
  return (
    `IF(COUNT(${cellsOf([start, end], row)})<2,${otherwise},IF(COUNT(${asAt})=0,"${noProfile.noAsAt}",` +
    `IF(${to}<${from},"${noProfile.outOfOrder}",${goal}*${gone})))`
  );
}

function byPeriodTargets(targets: readonly PeriodTarget[], { row, method, asAt }: ProfileCells, otherwise: string): string {
  if (targets.length === 0) return otherwise;
  const columns = targets.map(({ column }) => column);
  const added = targets
    .map(({ column, span }) => `SUM(${cellAddress(row, column)})*${share(`${asAt}-${dateOf(span.start)}+1`, String(daysIn(span)))}`)
    .join('+');
  const isPosition = method === null ? null : `OR(LEFT(${method},6)="Latest",LEFT(${method},7)="Highest",LEFT(${method},7)="Average")`;
  const typed = isPosition === null ? added : `IF(${isPosition},${lastEnded(targets, row, asAt)},${added})`;
  return `IF(COUNT(${cellsOf(columns, row)})=0,${otherwise},IF(COUNT(${asAt})=0,"${noProfile.noAsAt}",${typed}))`;
}

/** The target of the last period that has ended; before that, the first there is. */
function lastEnded(targets: readonly PeriodTarget[], row: number, asAt: string): string {
  const [last, first] = [...targets].reverse().reduce<readonly [string, string]>(
    ([tests, earliest], { column, span }) => {
      const cell = cellAddress(row, column);
      return [`${tests}IF(AND(ISNUMBER(${cell}),${asAt}>=${dateOf(span.end)}),${cell},`, `IF(ISNUMBER(${cell}),${cell},${earliest})`];
    },
    ['', '""'],
  );
  return last + first + ')'.repeat(targets.length);
}

function share(gone: string, days: string): string {
  return `MAX(0,MIN(1,(${gone})/${days}))`;
}

function dateOf(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `DATE(${String(year)},${String(month)},${String(day)})`;
}
