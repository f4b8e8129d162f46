// Plans whose officers say in words or per cent how far each milestone is.

import type { IsoDate } from '../../../../src/domain/model/dates';
import type { TestCell } from '../../../domain/recognise/grid-of';
import type { Draw } from '../evidence/draw';
import { daysFrom, drawAsAt, drawDeadline, drawTyping, dueColumn, inMonths, milestoneNames, monthOf, whatColumn } from './milestones';
import { onProgressSheet, type DraftedRow, type ProgressColumn } from './progress-sheet';
import type { ProgressPlan, Standing } from './truth';

const doneWords = ['Complete', 'Completed', 'Done', 'Closed', 'Finished', 'Delivered', 'Implemented', 'Achieved', 'Completed late'];
const undoneWords = [
  'In progress',
  'Ongoing',
  'Ongoing - delayed',
  'Not started',
  'On hold',
  'Delayed',
  'Live',
  'On track',
  'Underway',
  'Not yet started',
  'Behind schedule',
  'Not complete',
  'Partially complete',
  'Nearly complete',
  'To be completed',
  'Paused',
  'Open',
  'Planned',
  'In progress - on track',
  'Started',
  'At risk',
];
const cancelledWords = ['Cancelled', 'No longer required', 'Withdrawn', 'Abandoned', 'Not proceeding', 'Superseded'];

type Spell = (words: string, number: number) => string;
/** How an officer spells all the progress of a column. */
const spellings: readonly Spell[] = [
  (words) => words,
  (words) => words,
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words, number) => `${String(number)}. ${words}`,
  (words, number) => `${String(number)} - ${words}`,
  (words, number) => `${String(number)}) ${words}`,
  (words, number) => `(${String(number)}) ${words}`,
  (words, number) => `Stage ${String(number)}: ${words}`,
  (words) => `${words} `,
  (words) => `${words}.`,
];

/** Progress in words, and what is true of a row with it. */
export interface DrawnProgress {
  readonly text: string;
  readonly standing: Standing;
}

/** The progress of a column, all of it spelt one way. */
export function drawProgress(draw: Draw, asAt: IsoDate): (undone: 'overdue' | 'not yet due') => DrawnProgress {
  const spell = draw.among(spellings);
  return (undone) => {
    const sort = draw.between(1, 100);
    if (sort <= 45) {
      const word = draw.among(doneWords);
      const on = daysFrom(asAt, -draw.between(35, 300));
      const when = draw.among(['', '', ` (${monthOf(on)} ${on.slice(2, 4)})`, ` - ${monthOf(on)} ${on.slice(0, 4)}`]);
      return { text: `${spell(word, 4)}${when}`, standing: 'done' };
    }
    if (sort <= 52) return { text: spell(draw.among(cancelledWords), 5), standing: 'cancelled' };
    return { text: spell(draw.among(undoneWords), draw.between(1, 3)), standing: undone };
  };
}

const progressHeadings = ['Status', 'Progress', 'Current status', 'Progress status', 'State', 'Stage'];

/** Milestones with a column of progress words. */
export function progressWords(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const byMonth = draw.chance(25);
  const [progress, type] = [drawProgress(draw, asAt), byMonth ? inMonths : drawTyping(draw)];
  const columns = [whatColumn(draw), ...draw.some([dueColumn(draw), { key: 'progress', heading: draw.among(progressHeadings) }], 2)];
  const rows = milestoneNames(draw).map((what): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt, byMonth ? 32 : 1);
    const { text, standing } = progress(undone);
    return { cells: { what, due: type(date), progress: text }, standing };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

const yesNoHeadings = ['Complete?', 'Completed?', 'Completed (Y/N)', 'Done?', 'Delivered?', 'Complete (yes/no)', 'Completed'];

/** Whether each milestone is done, by yes and no. */
export function doneOrNot(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const [yes, no] = draw.among([
    ['Yes', 'No'],
    ['Y', 'N'],
    ['yes', 'no'],
    ['YES', 'NO'],
    ['✓', null],
  ] as const);
  const columns = [whatColumn(draw), ...draw.some([dueColumn(draw), { key: 'done', heading: draw.among(yesNoHeadings) }], 2)];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const isDone = index === 0 || (index > 1 && draw.chance(50));
    return { cells: { what, due: type(date), done: isDone ? yes : no }, standing: isDone ? 'done' : undone };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}

const percentHeadings = ['% complete', '% completed', 'Percent complete', 'Percentage complete', 'Complete (%)', '% Complete'];

/** Milestones with how much of each is done. */
export function percentComplete(draw: Draw): ProgressPlan {
  const asAt = drawAsAt(draw);
  const type = drawTyping(draw);
  const typed = draw.among<(percent: number) => TestCell>([
    (percent) => ({ shown: percent / 100, as: '0%' }),
    (percent) => ({ shown: percent / 100, as: '0%' }),
    (percent) => percent,
    (percent) => `${String(percent)}%`,
  ]);
  const share: ProgressColumn = { key: 'share', heading: draw.among(percentHeadings) };
  const columns = [whatColumn(draw), ...draw.some([dueColumn(draw), share], 2)];
  const rows = milestoneNames(draw).map((what, index): DraftedRow => {
    const { date, undone } = drawDeadline(draw, asAt);
    const percent = index < 2 ? ([100, 40][index] ?? 0) : draw.among([0, 10, 25, 50, 75, 90, 99, 100, 100, 100]);
    return { cells: { what, due: type(date), share: typed(percent) }, standing: percent === 100 ? 'done' : undone };
  });
  return onProgressSheet(draw, { columns, rows }, asAt);
}
