// What the headings of a narrative say of its columns.

import { aimNameOf, tellsOnlyStanding } from '../../../../src/domain/recognise/narrative/narrative-headings';

test.each<[string, boolean]>([
  ['Delivered by end of December', true],
  ['Where we are now', true],
  ['Progress to March', true],
  ['Latest position', true],
  ['Progress and next steps', false],
  ['Issues and risks', false],
  ['Planned delivery', false],
  ['Notes', false],
])('“%s” tells only where things stand: %s', (heading, tells) => {
  expect(tellsOnlyStanding(heading)).toBe(tells);
});

test.each<[string, string]>([
  ['Target', 'Target'],
  ['What we said we would do', 'Commitment'],
  ['Our pledge', 'Commitment'],
  ['Strategic objective', 'Objective'],
  ['Recommendation', 'Recommendation'],
  ['What we want', 'Aim'],
])('what stands under “%s” is called %s', (heading, name) => {
  expect(aimNameOf(heading)).toBe(name);
});
