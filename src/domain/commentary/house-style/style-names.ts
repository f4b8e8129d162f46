// The names that a template may hold, what they stand for, and an example of a template for each kind of statement.

import type { FigureName, StyleKind } from '../../model/commentary/house-style';

/** What officers call each kind. */
export const kindWords: Readonly<Record<StyleKind, string>> = {
  target: 'Figures with a target to reach',
  limit: 'Figures with a limit',
  'no target': 'Figures without a target',
  plan: 'Programme plan rows',
  narrative: 'Narrative rows',
  closing: 'Closing line',
};

const ofEveryFigure: readonly FigureName[] = ['row', 'total', 'thing', 'done'];
const ofDates: readonly FigureName[] = ['row', 'status', 'change', 'dates', 'progress', 'due', 'as at'];

/** The names of each kind. No status beside figures: that one is a live formula, and a copy in words would go out of date. */
export const namesOf: Readonly<Record<StyleKind, readonly FigureName[]>> = {
  target: [...ofEveryFigure, 'target', 'against target', 'percent', 'expected', 'gap', 'forecast', 'remaining', 'due', 'periods', 'as at'],
  limit: [...ofEveryFigure, 'target', 'against target', 'percent', 'forecast', 'periods', 'as at'],
  'no target': [...ofEveryFigure, 'periods', 'as at'],
  plan: ofDates,
  narrative: ofDates,
  closing: ['as at'],
};

/** What a name stands for, with an example. */
export const nameMeanings: Readonly<Record<FigureName, string>> = {
  row: 'what the row is about',
  total: 'the figure so far: 31',
  thing: 'what is counted: peer challenges',
  done: 'what was done with it: carried out',
  target: 'the target or limit: 100',
  'against target': 'in words: of at least 100 (31%)',
  percent: 'the share of the target: 31%',
  expected: 'what the target expects by now: 50',
  gap: 'how far off that is: 19 behind',
  forecast: 'where the pace leads: 62',
  remaining: 'what is left to do: 69',
  due: 'when it is due: 31 March 2016',
  periods: 'the last periods: Q1 18, Q2 13',
  status: 'the status: Amber',
  change: 'how it has moved: down from Green',
  dates: 'what the dates say: Overdue by 31 days',
  progress: 'the progress in the sheet’s words',
  'as at': 'the date of the figures',
};

/** To start from. */
export const exampleOf: Readonly<Record<StyleKind, string>> = {
  target: '{total}[ {thing}][ {done}], {against target}. [By now we expected {expected}, so this is {gap}. ][{remaining} to go by {due}. ]',
  limit: '{total}[ {thing}][ {done}], {against target}. [{periods}.]',
  'no target': '{total}[ {thing}][ {done}]. [{periods}.]',
  plan: '[{status}. ][{dates}.]',
  narrative: '[{status}. ][{dates}.]',
  closing: 'Position at {as at}.',
};

/** {total}, as it is typed. */
export function inBraces(name: string): string {
  return `{${name}}`;
}
