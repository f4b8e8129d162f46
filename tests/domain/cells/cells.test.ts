// What a single cell means: figures, percentages, statuses, placeholders, targets.

import { percentDecimals, readFigure } from '../../../src/domain/cells/read-figure';
import { isPlaceholder } from '../../../src/domain/recognise/sheet/filled-cells';
import { readStatus } from '../../../src/domain/cells/statuses';
import { kindInHeading, readTarget } from '../../../src/domain/cells/targets/read-target';

test.each<[string | number | null, number | string]>([
  [0, 0],
  [null, 'blank'],
  ['', 'blank'],
  ['  ', 'blank'],
  ['n/a', 'not applicable'],
  ['N/A', 'not applicable'],
  ['-', 'not applicable'],
  ['..', 'not applicable'],
  ['TBC', 'text'],
  ['1,250', 1250],
  ['£1,250', 1250],
  ['-£1,250.50', -1250.5],
  [' 12 ', 12],
  ['68%', 0.68],
  ['68.3 %', 0.683],
  ['120 per cent', 1.2],
  ['£1.5m', 1_500_000],
  ['£20 million', 20_000_000],
  ['1.5 million', 1_500_000],
  ['1.5m', 'text'],
  ['1,25', 'text'],
  ['12 of 20', 'text'],
  ['3/10/15', 'text'],
  ['nil', 0],
])('figure of %p is %p: only what is certain becomes a number', (value, expected) => {
  const figure = readFigure(value);
  expect(figure.kind === 'number' ? figure.value : figure.kind).toBe(expected);
});

test('an error is a value of its own', () => {
  expect(readFigure({ error: '#DIV/0!' })).toEqual({ kind: 'error', error: { error: '#DIV/0!' } });
});

test.each<[number | string, string, number | null]>([
  [0.675, '0%', 0],
  [0.675, '0.0%', 1],
  [0.675, '0.00%;[Red]-0.0%', 2],
  [0.675, 'General', null],
  ['68%', 'General', 0],
  ['67.5%', '@', 1],
  ['none', '0%', null],
])('%p shown as %p has %p decimals', (value, format, decimals) => {
  expect(percentDecimals(value, format)).toBe(decimals);
});

test.each<[string, string | null]>([
  ['Green', 'Green'],
  ['AMBER', 'Amber'],
  [' r ', 'Red'],
  ['B', 'Blue'],
  ['<b>Green</b>', 'Green'],
  ['**Red**', 'Red'],
  ['Green/Amber', 'Amber/Green'],
  ['Amber / Red', 'Amber/Red'],
  ['A/R', 'Amber/Red'],
  ['amber-green', 'Amber/Green'],
  ['Green – on course', 'Green'],
  ['RAG: Amber', 'Amber'],
  ['RAAR', null],
  ['GGGG', null],
  ['Green light given by the board', null],
  ['Red to Green', null],
  ['Red/Green', null],
  ['Exempt', null],
  ['Complete', null],
  ['', null],
])('status of %p is %p', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each<[string, boolean]>([
  ['Please select an option', true],
  ['<Select>', true],
  ['Select one', true],
  ['[Insert project name]', true],
  ['Enter text here', true],
  ['Select a preferred bidder for waste', false],
  ['Enter into contracts with 10 councils', false],
  ['Peer challenges', false],
  ['[x]', false],
])('%p left by a template: %p', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected);
});

test.each<[string | number | null, string, string, boolean, number | string, string | null]>([
  [100, 'Target', 'Carry out at least 100 challenges', false, 100, 'at least'],
  [100, 'Target', 'Recruit up to 100 graduates', false, 100, 'up to'],
  [20, 'Target', 'A guide, and support for up to 20 councils', false, 20, 'up to'],
  [500, 'Target', 'Train 500 councillors, with up to 20 a course', false, 500, 'at least'],
  [52, 'Target', 'Support at least 15% of councils', false, 52, 'at least'],
  [10, 'Target', 'Roll out to a further 10 councils', false, 10, 'at least'],
  [5, 'Target', 'No more than 5 complaints', false, 5, 'up to'],
  [0.9, 'Target', 'Below 90% occupancy', false, 0.9, 'less than'],
  [7, 'Target (maximum)', 'Days to answer', false, 7, 'up to'],
  [7, 'Target', 'Days to answer', true, 7, 'up to'],
  ['up to 50', 'Target', 'Leaders', false, 50, 'up to'],
  ['exactly 3', 'Target', 'Pilots', false, 3, 'exactly'],
  ['≤ 5', 'Target', 'Complaints', false, 5, 'up to'],
  ['at least 500 councillors', 'Target', 'Training', false, 500, 'at least'],
  ['95%', 'Target', 'Satisfaction', false, 0.95, 'at least'],
  ['15% of councils', 'Target', 'Workforce', false, 0.15, 'percent of population'],
  ['10 by March 2016', 'Target', 'Pilots', false, 'text', null],
  ['Approved strategy', 'Target', 'Strategy', false, 'text', null],
  ['TBC', 'Target', 'Pilots', false, 'text', null],
  ['n/a', 'Target', 'Pilots', false, 'not applicable', null],
  [null, 'Target', 'At least 10 councils', false, 'blank', null],
])('target %p under %p of %p (lower is better: %p) reads %p, %p', (value, heading, description, lower, expected, kind) => {
  const target = readTarget(readFigure(value), kindInHeading(heading), description, lower);
  expect([target.figure.kind === 'number' ? target.figure.value : target.figure.kind, target.kind]).toEqual([expected, kind]);
});
