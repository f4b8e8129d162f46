// Welsh colours are statuses as whole words; what only begins like one, or a letter of them, is none.

import { readStatus } from '../../../src/domain/cells/statuses';

test.each([
  ['Gwyrdd', 'Green'],
  ['COCH', 'Red'],
  ['oren', 'Amber'],
  ['Ambr', 'Amber'],
  ['Melyn', 'Amber'],
  ['Glas', 'Blue'],
  ['Green / Gwyrdd', 'Green'],
  ['Coch - ar ei hôl hi', 'Red'],
])('“%s” is %s', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each(['C', 'O', 'M', 'Cochrane', 'Glastir', 'Orendy', 'Melynfryn'])('“%s” is none', (text) => {
  expect(readStatus(text)).toBeNull();
});
