// Plans in which other columns stand before the words that name the rows, or in which the words alone name none.

import type { Draw } from '../evidence/draw';
import { drawAsAt, drawDeadline, drawTyping, dueColumn, milestoneNames, whatColumn } from './milestones';
import { drawProgress } from './progress-words';
import { onProgressSheet, type DraftedRow, type ProgressColumn } from './progress-sheet';
import type { ProgressPlan } from './truth';

const ids: readonly ((index: number) => string | number)[] = [
  (index) => `AB_${String(index + 1).padStart(2, '0')}_24`,
  (index) => `M${String(index + 1).padStart(2, '0')}`,
  (index) => index + 1,
  (index) => `1.${String(index + 1)}`,
];
const idHeadings = ['Ref', 'ID', 'No.', 'Milestone', 'Action ID', 'Reference', '#', 'Milestone ID', 'Action no.'];

/** An id before the words. */
export function idsBeforeNames(draw: Draw): ProgressPlan {
  const id = draw.among(ids);
  const heading = draw.among(idHeadings);
  return withColumnBefore(draw, { key: 'before', heading }, (index) => id(index));
}

const types = ['Process', 'Output', 'Policy', 'Capital'];

/** A type before the words. */
export function typesBeforeNames(draw: Draw): ProgressPlan {
  const heading = draw.among(['Type', 'Milestone type', 'Action type', 'Activity type', 'Deliverable type', 'Type of action']);
  return withColumnBefore(draw, { key: 'before', heading }, () => draw.among(types));
}

function withColumnBefore(draw: Draw, before: ProgressColumn, cell: (index: number) => string | number): ProgressPlan {
  const asAt = drawAsAt(draw);
  const [progress, type] = [drawProgress(draw, asAt), drawTyping(draw)];
  const what = whatColumn(draw);
  const columns: readonly ProgressColumn[] = [
    before,
    what.heading === before.heading ? { ...what, heading: 'Description' } : what,
    dueColumn(draw),
    { key: 'progress', heading: 'Status' },
  ];
  const rows = milestoneNames(draw).map((name, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const { text, standing } = progress(undone);
    return { cells: { before: cell(index), what: name, due: type(date), progress: text }, standing };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

const areas = ['North', 'South', 'East', 'West'];

/** The same action for several areas. */
export function actionsOfSameWords(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const [progress, type] = [drawProgress(draw, asAt), drawTyping(draw)];
  const part = { key: 'part', heading: draw.among(['Area', 'Ward', 'Site', 'Locality', 'Partner']) };
  const columns = [...draw.some([whatColumn(draw), part], 2), dueColumn(draw), { key: 'progress', heading: 'Status' }];
  const rows = milestoneNames(draw)
    .slice(0, 3)
    .flatMap((what) =>
      draw.some(areas, draw.between(2, 4)).map((area): DraftedRow => {
        const { date, undone } = drawDeadline(draw, asAt);
        const { text, standing } = progress(undone);
        return { cells: { what, part: area, due: type(date), progress: text }, standing, apart: area };
      }),
    );
  return onProgressSheet(draw, { columns, rows }, asAt);
}
