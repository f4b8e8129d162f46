// Who reports less of a trouble is counted high; the trouble itself is wanted low.

import { betterByWords } from '../../../../src/domain/cells/targets/better-direction';
import { moreByWords } from '../../../../src/domain/cells/targets/more-is-better';

test.each([
  'People reporting less worry about money',
  '% reporting less stress',
  'Clients who feel less isolated',
  'Share of clients with reduced debt',
  'Tenants reporting fewer symptoms',
  'Residents experiencing lower levels of anxiety',
  'Young people showing a reduction in self-harm',
])('%s: more is better', (words) => {
  expect([betterByWords(words.toLowerCase()), moreByWords(words.toLowerCase())]).toEqual([null, true]);
});

test.each([
  'Staff reporting stress',
  'Complaints received',
  'Residents feeling less safe',
  'Pupils with reduced timetables',
  'People worried about debt',
])('%s: not read as wanted because of “less”', (words) => {
  expect(moreByWords(words.toLowerCase())).toBe(false);
});

test('a trouble to be brought down stays one to be brought down', () => {
  expect(
    ['Reduce the cost per visit to £20', 'Days lost to sickness', 'Staff reporting stress'].map((words) =>
      betterByWords(words.toLowerCase()),
    ),
  ).toEqual(['lower', 'lower', 'lower']);
});
