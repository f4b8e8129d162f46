// Milestones with deadlines about an as-at date, as days in a date format or in words.

import type { IsoDate } from '../../../../src/domain/model/dates';
import type { TestCell } from '../../../domain/recognise/grid-of';
import type { Draw } from '../evidence/draw';
import type { ProgressColumn } from './progress-sheet';

const day = 86_400_000;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const work = [
  'Adopt the parking policy',
  'Appoint a contractor for the baths',
  'Publish the housing strategy',
  'Open the new depot',
  'Replace the lamps in the centre',
  'Consult residents on the park',
  'Move the records to the new system',
  'Train staff in safeguarding',
  'Agree the skills plan with partners',
  'Survey the bridges',
  'Let the cleaning contract',
  'Set up the youth panel',
  'Review the fees for burials',
  'Launch the website',
  'Write the flood plan',
  'Refurbish the library',
  'Plant the memorial wood',
  'Draft the heritage strategy',
] as const;

const headings = [
  'Action',
  'Milestone',
  'Deliverable',
  'Activity',
  'Task',
  'Key action',
  'Milestone description',
  'Commitment',
  'What we will do',
];
const dueHeadings = ['Due date', 'Deadline', 'Target date', 'Timescale', 'Due', 'By when', 'End date', 'Completion date', 'Planned end'];

export const whatColumn = (draw: Draw): ProgressColumn => ({ key: 'what', heading: draw.among(headings) });
export const dueColumn = (draw: Draw): ProgressColumn => ({ key: 'due', heading: draw.among(dueHeadings) });
export const milestoneNames = (draw: Draw, least = 5): readonly string[] => draw.some(work, draw.between(least, 10));
export const drawAsAt = (draw: Draw): IsoDate => isoOf(Date.UTC(draw.between(2018, 2026), draw.between(0, 11), draw.between(1, 28)));

/** So many days after a date. */
export const daysFrom = (date: IsoDate, days: number): IsoDate => isoOf(Date.parse(date) + days * day);

/** "March 2024": its last day counts. */
export const inMonths: TypeDate = (date) => `${monthOf(date)} ${date.slice(0, 4)}`;

/** How the dates of one column are typed. */
export type TypeDate = (date: IsoDate) => TestCell;

/** All dates of a column are typed alike. */
export function drawTyping(draw: Draw): TypeDate {
  const as = draw.among(['dd/mm/yyyy', 'dd/mm/yyyy', 'd mmm yyyy', 'd mmmm yyyy', null]);
  return (date) => (as === null ? inWords(date) : { shown: (Date.parse(date) - Date.UTC(1899, 11, 30)) / day, as });
}

/** "31 March 2024" */
export function inWords(date: IsoDate): string {
  return `${String(Number(date.slice(8)))} ${monthOf(date)} ${date.slice(0, 4)}`;
}

/** "March" */
export const monthOf = (date: IsoDate): string => months[Number(date.slice(5, 7)) - 1] ?? '';

/** A deadline before or after the as-at date, by so many days at least, and how the row stands if it isn't done. */
export function drawDeadline(draw: Draw, asAt: IsoDate, least = 1): { readonly date: IsoDate; readonly undone: 'overdue' | 'not yet due' } {
  const days = draw.chance(15) ? least : draw.between(least, 300);
  return draw.chance(60) ? { date: daysFrom(asAt, -days), undone: 'overdue' } : { date: daysFrom(asAt, days), undone: 'not yet due' };
}

function isoOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
