// White and no fill are two things where Excel tells them apart, by the pattern.

import { fillOf } from '../../../src/excel/write/formats/cell-formats';

test.each([
  ['white', '#FFFFFF', 'Solid', '#FFFFFF'],
  ['no fill, which says white', '#FFFFFF', 'None', null],
  ['a pattern in colour', '#FFC000', 'Gray25', '#FFC000'],
  ['a colour of which Excel doesn’t tell the pattern', '#FFC000', undefined, '#FFC000'],
  ['the same, told as nothing', '#ffc000', '', '#ffc000'],
  ['white of which it doesn’t: no fill, which is what most cells have', '#ffffff', null, null],
])('%s', (_what, color, pattern, fill) => {
  expect(fillOf(color, pattern)).toBe(fill);
});
