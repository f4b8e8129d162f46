// The roles of a table's columns as an officer has said they are. Nothing that was said is judged again.

import type { ColumnRole, RoleReading } from '../../model/mapping';
import type { DateColumn } from '../../model/table/date-columns';
import type { ColumnRoles } from './column-roles';
import { dateUseOf, inChain } from './date-columns';
import type { ColumnEvidence } from './figure-columns';
import { combinePeriod, unnamedPeriod, type PeriodCandidate } from './periods/period-columns';

/**
 * `found`: the roles as read unaided; `said`: by column. Of two columns with a role that only one can have the first
 * has it.
 * Columns that nobody has spoken of, as a quarter added since, keep what they were found to be where any number of
 * columns may be that.
 */
export function confirmedRoles(found: ColumnRoles, said: ReadonlyMap<number, ColumnRole>): ColumnRoles {
  const roleOf = (column: number): ColumnRole => said.get(column) ?? roleOfMany(found, column);
  const all = (...roles: readonly ColumnRole[]): readonly ColumnEvidence[] =>
    found.evidence.filter(({ column }) => roles.includes(roleOf(column)));
  const first = (role: ColumnRole): number | null => all(role)[0]?.column ?? null;
  const description = first('description') ?? first('project');
  const measure = first('measure');
  return {
    evidence: found.evidence,
    text:
      description === null
        ? null
        : {
            theme: first('theme'),
            outcome: first('outcome'),
            project: first('project'),
            description,
            timescale: first('timescale') ?? first('end'),
            unit: first('unit'),
            ...(measure === null ? {} : { measure }),
          },
    target: first('target'),
    proseTarget: description === found.proseTarget ? description : null,
    periods: all('period', 'forecast').flatMap((evidence) => periodOf(evidence, roleOf(evidence.column))),
    periodTargets: all('period target').flatMap(({ column, parts }) => {
      const period = combinePeriod(parts);
      return period === null ? [] : [{ column, period, measure: 'target' as const, band: '' }];
    }),
    lastYear: found.lastYear.filter(({ column }) => ['none', 'baseline', 'last year'].includes(said.get(column) ?? 'none')),
    total: first('total'),
    achieved: first('achieved'),
    rag: all('rag'),
    progress: all('progress'),
    percentComplete: first('percent complete'),
    dates: datesSaid(found, roleOf, first('timescale') ?? first('end')),
    scales: found.scales,
    commentary: all('commentary').map(({ column }) => column),
    direction: first('direction'),
    years: found.years,
    rivals: { target: [], total: [], periods: [] },
    said,
  };
}

/**
 * An original or actual date is what the officer calls it; a deadline what its heading does. One of several revised
 * dates that isn't the deadline is of the same chain.
 */
function datesSaid({ evidence }: ColumnRoles, roleOf: (column: number) => ColumnRole, timescale: number | null): readonly DateColumn[] {
  const dates = inChain(evidence).flatMap(({ column, name }): readonly DateColumn[] => {
    const role = roleOf(column);
    if (role === 'original date') return [{ column, use: dateUseOf(name) === 'revised' ? 'revised' : 'original' }];
    if (role === 'actual date') return [{ column, use: 'actual' }];
    if (column !== timescale) return [];
    const use = dateUseOf(name);
    return [{ column, use: use === 'start' || use === 'other' || use === 'actual' ? 'planned' : use }];
  });
  return [...dates].sort((one, other) => rankOf(one, timescale) - rankOf(other, timescale));
}

/** The deadline first, then what it replaced, then what was done. */
function rankOf({ column, use }: DateColumn, timescale: number | null): number {
  if (column === timescale) return 0;
  return use === 'actual' ? 3 : use === 'original' ? 2 : 1;
}

function roleOfMany(found: ColumnRoles, column: number): ColumnRole {
  if (found.rivals.periods.includes(column)) return 'none';
  const period = found.periods.find((candidate) => candidate.column === column);
  if (period !== undefined) return period.measure === 'forecast' ? 'forecast' : 'period';
  if (found.periodTargets.some((candidate) => candidate.column === column)) return 'period target';
  if (found.rag.some((evidence) => evidence.column === column)) return 'rag';
  if (found.progress.some((evidence) => evidence.column === column)) return 'progress';
  return found.commentary.includes(column) ? 'commentary' : 'none';
}

/** A forecast of no period, as of the whole year, is nobody's figure. */
function periodOf({ column, parts }: ColumnEvidence, role: ColumnRole): readonly PeriodCandidate[] {
  const period = combinePeriod(parts);
  if (role === 'forecast') return period === null ? [] : [{ column, period, measure: 'forecast', band: '' }];
  return [{ column, period: period ?? unnamedPeriod, measure: 'actual', band: '' }];
}

/** What the officer said, and what was found of columns added since. */
export function confirmedReadings(roles: ColumnRoles, readings: readonly RoleReading[]): readonly RoleReading[] {
  return readings.map((reading) => {
    const role = roles.said?.get(reading.column);
    return role === undefined ? reading : { ...reading, role, confidence: 1, reason: 'confirmed by an officer' };
  });
}
