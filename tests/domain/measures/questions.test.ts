// Questions name their rows as people count them, and stay short where there are many.

import { methodList, rowList } from '../../../src/domain/measures/questions';

test.each([
  [[4], 'Row 5'],
  [[4, 6, 8], 'Rows 5, 7 and 9'],
  [Array.from({ length: 52 }, (_, index) => index), 'Rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 40 more'],
])('%j', (rows, text) => {
  expect(rowList(rows)).toBe(text);
});

test('methods are offered in their own words', () => {
  expect(methodList(['latest', 'highest', 'average'])).toBe('Latest, Highest or Average');
});
