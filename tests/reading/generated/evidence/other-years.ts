// Plans that show more years than the one that counts: what was carried forward, what comes after, last year's figures, forecasts.

import { monthName } from '../../../../src/domain/timescales/dates/month-names';
import { inPeriods, planColumns, sumFormula } from './columns';
import type { Draw } from './draw';
import { drawTarget, figuresFor, isPlainlyNew, sumOf, workNames } from './measures';
import { onSheet, type DraftCell, type DraftColumn, type DraftRow } from './table-draft';
import { setAgainst, type EvidencePlan, type RowTruth } from './truth';
import { drawYear, periodName, type DrawnYear } from './years';

function carriedHeading(draw: Draw, { start, firstMonth }: DrawnYear): string {
  const before = `${monthName(((firstMonth + 11) % 12) + 1)} ${String(firstMonth === 0 ? start - 1 : start)}`;
  const first = `${monthName(firstMonth + 1)} ${String(start)}`;
  return draw.among([`Delivered up to and including ${before}`, `Up to ${before}`, `Before ${first}`, 'Brought forward', 'Previous years']);
}

function afterHeading(draw: Draw, { start, firstMonth }: DrawnYear): string {
  const next = `${monthName(firstMonth + 1)} ${String(start + 1)}`;
  return draw.among([`${next} and after`, 'Future years', `${next} onwards`]);
}

/** What earlier years brought, the periods of this one, and a total of both. */
export function carriedForward(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: draw.among(['quarter', 'quarter', 'half'] as const) });
  const before: readonly DraftColumn[] = [{ key: 'before', heading: carriedHeading(draw, year) }];
  const isFormula = draw.chance(50);
  const hasTarget = draw.chance(60);
  const total = draw.among(['Total', 'Total to date', 'Total delivered', 'Grand total']);
  const columns = planColumns(draw, year, {
    before,
    total,
    percent: null,
    ...(hasTarget ? { target: draw.among(['Target', 'Lifetime target', 'Goal']) } : { target: null }),
  });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw) * 3;
    const carried = draw.chance(15) ? 0 : draw.between(1, target);
    const figures = figuresFor(draw, target / 3, year.periods.length, year.reported);
    const gives = carried + sumOf(figures);
    const cell: DraftCell = isFormula
      ? { made: sumFormula(['before', ...year.keys], draw.among(['range', 'list'] as const)), gives }
      : gives;
    const cells = { what, target, before: carried, ...inPeriods(year.keys, figures), total: cell };
    return { cells, truths: setAgainst(gives, hasTarget ? target : null, null), settled: true };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, year.asAt);
}

/** The same with forecasts of the rest of the year and of what comes after, all in the total; only what is done is delivered. */
export function carriedForwardWithForecasts(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter', least: 1 });
  const done = Math.min(year.reported, 3);
  const periods = year.periods.map((period, index) => ({
    ...period,
    heading: `${period.heading} ${index < done ? 'actual' : 'forecast'}`,
  }));
  const hasAfter = draw.chance(70);
  const before: readonly DraftColumn[] = [{ key: 'before', heading: carriedHeading(draw, year) }];
  const behind: readonly DraftColumn[] = hasAfter ? [{ key: 'after', heading: afterHeading(draw, year) }] : [];
  const isFormula = draw.chance(70);
  const columns = planColumns(draw, year, {
    before,
    behind,
    periods,
    total: draw.among(['Total', 'Lifetime total']),
    percent: null,
    target: null,
  });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const carried = draw.between(1, 400);
    const figures = figuresFor(draw, 200, 4, 4);
    const later = hasAfter ? draw.between(1, 300) : 0;
    const gives = carried + sumOf(figures) + later;
    const keys = ['before', ...year.keys, ...(hasAfter ? ['after'] : [])];
    const cells = {
      what,
      before: carried,
      ...inPeriods(year.keys, figures),
      after: later,
      total: isFormula ? { made: sumFormula(keys), gives } : gives,
    };
    return { cells, truths: setAgainst(carried + sumOf(figures.slice(0, done)), null, null), settled: true };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, quarterEnd(year, done));
}

function quarterEnd({ start, firstMonth }: Pick<DrawnYear, 'start' | 'firstMonth'>, quarters: number): string {
  return new Date(Date.UTC(start, firstMonth + quarters * 3, 0)).toISOString().slice(0, 10);
}

/** Last year's quarters beside this year's: the last one alone, or each beside its own. */
export function comparators(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter', usual: true });
  const isEach = draw.chance(50);
  const isNamed = draw.chance(60);
  const headingOf = (index: number, start: number): string => {
    if (!isNamed)
      return start === year.start ? `Q${String(index + 1)}` : `Q${String(index + 1)} ${draw.among(['last year', 'previous year'])}`;
    return periodName('quarter', index, { start, firstMonth: 3, words: 0, withYear: true });
  };
  const own = year.periods.map(({ key }, index): DraftColumn => ({ key, heading: headingOf(index, year.start) }));
  const before = (index: number): DraftColumn => ({ key: `b${String(index)}`, heading: headingOf(index, year.start - 1) });
  const periods = isEach ? own.flatMap((column, index) => [before(index), column]) : [before(3), ...own];
  const hasTotal = draw.chance(50);
  const columns = planColumns(draw, year, { periods, percent: null, ...(hasTotal ? {} : { total: null }) });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, 4, year.reported);
    const earlier = figuresFor(draw, target, 4, 4);
    const total = sumOf(figures);
    const cells = { what, target, ...inPeriods(year.keys, figures), ...inPeriods(['b0', 'b1', 'b2', 'b3'], earlier), total };
    return { cells, truths: overOrNot(total, target, year, isNamed), settled: hasTotal || isPlainlyNew(figures, target) };
  });
  return onSheet(
    draw,
    { titles: isNamed ? [] : year.titles, columns, rows },
    quarterEnd({ start: year.start, firstMonth: isNamed ? 3 : year.firstMonth }, year.reported),
  );
}

function overOrNot(total: number, target: number, year: DrawnYear, isNamed: boolean): readonly RowTruth[] {
  return setAgainst(total, target, isNamed ? year.reported === 4 : year.reported === 4 ? null : false);
}

/** The rest of the year as forecast, in columns that say so; nothing stated. */
export function forecastsBeside(draw: Draw): EvidencePlan {
  const year = drawYear(draw, { level: 'quarter', least: 2 });
  const done = Math.min(year.reported, 3);
  const [actual, forecast] = draw.among([
    ['Actual', 'Forecast'],
    ['actual', 'forecast'],
    ['delivered', 'projected'],
  ] as const);
  const isBand = draw.chance(40);
  const periods = year.periods.map(({ key, heading }, index): DraftColumn => {
    const word = index < done ? actual : forecast;
    return isBand ? { key, heading, over: word } : { key, heading: `${heading} ${word}` };
  });
  const columns = planColumns(draw, year, { periods, percent: null, total: null });
  const rows = workNames(draw, draw.between(4, 7)).map((what): DraftRow => {
    const target = drawTarget(draw);
    const figures = figuresFor(draw, target, 4, 4);
    const counted = figures.slice(0, done);
    const cells = { what, target, ...inPeriods(year.keys, figures) };
    return { cells, truths: setAgainst(sumOf(counted), target, false), settled: isPlainlyNew(counted, target) };
  });
  return onSheet(draw, { titles: year.titles, columns, rows }, quarterEnd(year, done));
}
