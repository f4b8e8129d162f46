// “Expected by 30 June” beside figures that run to 30 June: the day that its heading names is theirs, so that it is what the
// sheet expects by now. Of another day it is a forecast, or an expectation that nothing can be held against yet.

import { findDates } from '../../../timescales/dates/read-date';
import type { DateSpan, IsoDate } from '../../../model/dates';
import type { RoleReading } from '../../../model/mapping';
import type { Columns } from '../../../model/table/columns';
import type { PlanRow } from '../../../model/table/rows';
import { saysByDay } from '../../headings/targets-by-now';

/** What is known of a table's time. */
interface TimeOfTable {
  readonly columns: Columns;
  readonly rows: readonly PlanRow[];
  readonly year: DateSpan | null;
  /** The day that titles or headings say the figures are for. */
  readonly asAtStated: IsoDate | null;
}

const mayExpect: ReadonlySet<string> = new Set(['none', 'forecast', 'target']);

/** The column of what is expected by the very day that the figures run to, before the year's end; null where there is none, or several. */
export function expectedByDay(readings: readonly RoleReading[], time: TimeOfTable): number | null {
  const day = lastDay(time);
  if (day === null || time.year === null || day >= time.year.end || day < time.year.start) return null;
  const counted = new Set(time.columns.periods.map(({ column }) => column));
  const found = readings.filter(
    ({ column, role, heading }) =>
      mayExpect.has(role) && !counted.has(column) && saysByDay(heading) && dayNamed(heading, time.year) === day,
  );
  return found.length === 1 ? (found[0]?.column ?? null) : null;
}

/** What is expected by a day within the year is no forecast of its end. */
export function withExpectedByDay(readings: readonly RoleReading[], year: DateSpan | null): readonly RoleReading[] {
  if (year === null) return readings;
  return readings.map((reading) => {
    const day = reading.role === 'forecast' && saysByDay(reading.heading) ? dayNamed(reading.heading, year) : null;
    if (day === null || day < year.start || day >= year.end) return reading;
    return { ...reading, role: 'none', reason: 'heading says what is to be reached by a day' };
  });
}

/** The end of the last period of what was done that holds a figure; where no period is dated, the day that is stated. */
function lastDay({ columns, rows, asAtStated }: TimeOfTable): IsoDate | null {
  const ends = columns.periods.flatMap(({ span, forecast }, index) => {
    const isFilled = rows.some(({ actuals }) => actuals[index]?.kind === 'number');
    return span === null || forecast === true || !isFilled ? [] : [span.end];
  });
  return columns.periods.some(({ span }) => span !== null) ? (ends.sort().at(-1) ?? null) : asAtStated;
}

function dayNamed(heading: string, year: DateSpan | null): IsoDate | null {
  const found = findDates(heading.replace(/\s+/gu, ' '), { year, asAt: null, order: null });
  const [date, ...others] = found;
  return date === undefined || others.length > 0 ? null : (date.reading.named?.span.end ?? null);
}
