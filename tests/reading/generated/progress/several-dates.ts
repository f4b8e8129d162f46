// Plans with several dates for each milestone: planned, original, revised, forecast and actual are told apart.

import type { Draw } from '../evidence/draw';
import { daysFrom, drawAsAt, drawDeadline, drawTyping, milestoneNames, whatColumn } from './milestones';
import { onProgressSheet, type DraftedRow } from './progress-sheet';
import type { ProgressPlan } from './truth';

/** A planned date and, where it is done, the actual one. */
export function plannedAndActual(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const [planned, actual] = draw.among([
    ['Planned date', 'Actual date'],
    ['Planned completion', 'Actual completion'],
    ['Planned end', 'Actual end'],
    ['Planned completion date', 'Actual completion date'],
    ['Target date', 'Date completed'],
    ['Due date', 'Actual date of completion'],
    ['Baseline date', 'Actual date'],
  ] as const);
  const columns = [whatColumn(draw), { key: 'planned', heading: planned }, { key: 'actual', heading: actual }];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const isDone = index === 0 || draw.chance(45);
    const done = daysFrom(asAt, -draw.between(0, 200));
    return { cells: { what, planned: type(date), actual: isDone ? type(done) : null }, standing: isDone ? 'done' : undone };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}
