// Colours under the heading of a team, a shift or a place are names: they state nothing of the work.

import { tableOf } from '../../reading-of';

const colours = ['Red', 'Blue', 'Green', 'Red'];

const statedUnder = (heading: string): number =>
  tableOf([
    ['Work', 'Target', 'Q1', 'Q2', heading],
    ...colours.map((colour, index) => [`Work ${'ABCD'.charAt(index)}`, 40, 9, 8, colour]),
  ]).rows.filter(({ reviews }) => reviews.length > 0).length;

test.each(['Team', 'Gritting crew', 'Shift', 'Collection round', 'Watch'])('%s', (heading) => {
  expect(statedUnder(heading)).toBe(0);
});

test.each(['RAG', 'Status', 'Position in March', 'Delivery'])('but not under %s', (heading) => {
  expect(statedUnder(heading)).toBe(4);
});
