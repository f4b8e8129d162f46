// A status in two languages: the half that is known decides, unless the other contradicts it.

import { readStatus } from '../../../src/domain/cells/statuses';

test.each([
  ['Melyn / Amber', 'Amber'],
  ['Amber / Melyn', 'Amber'],
  ['Gwyrdd/Green', 'Green'],
  ['Red / Rhudd', 'Red'],
  ['Coch / Red', 'Red'],
  ['Gwyrdd / Red', null],
  ['Amber/Red', 'Amber/Red'],
  ['Oren/Coch', 'Amber/Red'],
  ['Green / 12', null],
])('%s', (text, expected) => {
  expect(readStatus(text)).toBe(expected);
});
