// Plans with several dates for each milestone: planned, original, revised, forecast and actual are told apart.

import type { Draw } from '../evidence/draw';
import { daysFrom, drawAsAt, drawDeadline, drawTyping, milestoneNames, whatColumn } from './milestones';
import { onProgressSheet, type DraftedRow } from './progress-sheet';
import type { ProgressPlan } from './truth';

const plannedAndActualHeadings = [
  ['Planned date', 'Actual date'],
  ['Planned completion', 'Actual completion'],
  ['Planned end', 'Actual end'],
  ['Planned completion date', 'Actual completion date'],
  ['Target date', 'Date completed'],
  ['Due date', 'Actual date of completion'],
  ['Baseline date', 'Actual date'],
] as const;
const originalAndRevisedHeadings = [
  ['Original date', 'Revised date'],
  ['Original deadline', 'Revised deadline'],
  ['Original due date', 'Revised due date'],
  ['Due date', 'Revised due date'],
  ['Original target date', 'New target date'],
  ['Baseline', 'Revised date'],
] as const;
const forecastHeadings = [
  ['Planned date', 'Forecast date'],
  ['Baseline date', 'Forecast date'],
  ['Planned completion', 'Forecast completion'],
  ['Due date', 'Expected completion'],
  ['Target date', 'Forecast completion date'],
  ['Deadline', 'Forecast date'],
] as const;

/** A planned date and, where it is done, the actual one. */
export function plannedAndActual(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const [planned, actual] = draw.among(plannedAndActualHeadings);
  const columns = [whatColumn(draw), { key: 'planned', heading: planned }, { key: 'actual', heading: actual }];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const isDone = index === 0 || draw.chance(45);
    const done = daysFrom(asAt, -draw.between(0, 200));
    return { cells: { what, planned: type(date), actual: isDone ? type(done) : null }, standing: isDone ? 'done' : undone };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

/** The date first set, and the one that it was moved to, which holds. */
export function originalAndRevised(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const [original, revised] = draw.among(originalAndRevisedHeadings);
  const withStatus = draw.chance(50);
  const columns = [
    whatColumn(draw),
    { key: 'original', heading: original },
    { key: 'revised', heading: revised },
    ...(withStatus ? [{ key: 'progress', heading: 'Status' }] : []),
  ];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const moved = drawDeadline(draw, asAt);
    const later = moved.date > date && (index < 2 || draw.chance(60)) ? moved : null;
    const isDone = withStatus && draw.chance(40);
    return {
      cells: {
        what,
        original: type(date),
        revised: later === null ? null : type(later.date),
        progress: isDone ? 'Completed' : 'In progress',
      },
      standing: isDone ? 'done' : (later?.undone ?? undone),
      ...(later === null || isDone ? {} : { movedFrom: date }),
    };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

/** A date to keep, and when it is expected: what is expected moves no date that was set, and never makes anything done. */
export function plannedAndForecast(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const [planned, forecast] = draw.among(forecastHeadings);
  const withActual = draw.chance(40);
  const columns = [
    whatColumn(draw),
    { key: 'planned', heading: planned },
    { key: 'forecast', heading: forecast },
    ...(withActual ? [{ key: 'actual', heading: draw.among(['Actual date', 'Actual completion date']) }] : []),
  ];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    // Some forecasts have passed as well.
    const expected = daysFrom(date > asAt || draw.chance(25) ? date : asAt, draw.between(1, 120));
    const isDone = withActual && (index === 0 || draw.chance(40));
    return {
      cells: { what, planned: type(date), forecast: type(expected), actual: isDone ? type(daysFrom(asAt, -draw.between(1, 90))) : null },
      standing: isDone ? 'done' : undone,
    };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}
