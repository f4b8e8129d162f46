// What spares a row's words from being read for a number never passes over one that is there.

import { mayName } from '../../../../src/domain/commentary/row-words/named-numbers';

test.each([
  ['Train 60 people', 60, true],
  ['Plant 1,500 street trees', 1500, true],
  ['Plant 1500 street trees', 1500, true],
  ['2.50 hectares', 2.5, true],
  ['Homes in area 17', 60, false],
  ['Plant 1,500 street trees', 500, true],
  ['Plant 2,500 street trees', 1500, false],
])('%s may name %d: %s', (words, figure, may) => {
  expect(mayName(words, figure)).toBe(may);
});
