// Plans with a RAG: progress in words beside it, or numbers for colours.

import type { Draw } from '../evidence/draw';
import { drawAsAt, drawDeadline, drawTyping, dueColumn, milestoneNames, whatColumn } from './milestones';
import { drawProgress } from './progress-words';
import { onProgressSheet, type DraftedRow } from './progress-sheet';
import type { ProgressPlan } from './truth';

const ragHeadings = ['RAG', 'RAG status', 'RAG rating'] as const;

/** The colour says nothing against the words, whichever it is. */
export function progressBesideRag(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const [progress, type] = [drawProgress(draw, asAt), drawTyping(draw)];
  const spellColour = draw.among([
    (colour: string) => colour,
    (colour: string) => colour.charAt(0),
    (colour: string) => colour.toUpperCase(),
  ]);
  const beside = [
    dueColumn(draw),
    { key: 'progress', heading: draw.among(['Progress', 'Stage', 'Delivery status']) },
    { key: 'rag', heading: draw.among(ragHeadings) },
  ];
  const rows = milestoneNames(draw).map((what): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const { text, standing } = progress(undone);
    const colour = standing === 'done' ? 'Green' : draw.among(['Green', 'Amber', 'Red']);
    return { cells: { what, due: type(date), progress: text, rag: spellColour(colour) }, standing };
  });
  return onProgressSheet(draw, { columns: [whatColumn(draw), ...draw.some(beside, 3)], rows }, asAt);
}

/** Words of progress among the colours of one column. */
export function progressAmongColours(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const done = draw.among(['Complete', 'Completed', 'COMPLETE', 'Closed', 'Done']);
  const columns = [whatColumn(draw), ...draw.some([dueColumn(draw), { key: 'rag', heading: draw.among(ragHeadings) }], 2)];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const isDone = index === 1 || (index > 1 && draw.chance(30));
    return {
      cells: { what, due: type(date), rag: isDone ? done : draw.among(['Green', 'Amber', 'Red']) },
      standing: isDone ? 'done' : undone,
    };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

/** A RAG of numbers without a key. */
export function ragInNumbers(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const points = draw.among([3, 4, 5]);
  const columns = [whatColumn(draw), ...draw.some([dueColumn(draw), { key: 'rag', heading: draw.among(ragHeadings) }], 2)];
  const rows = milestoneNames(draw).map((what): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    return { cells: { what, due: type(date), rag: draw.between(1, points) }, standing: undone };
  });
  return onProgressSheet(draw, { columns, rows, tell: 'rag' }, asAt);
}
