// Questions name their rows as people count them, and stay short where there are many.

import { methodList, questionsOf, rowList } from '../../../src/domain/measures/questions';
import { methodWords, type CountingMethod } from '../../../src/domain/model/counting-method';

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

test.each<[readonly CountingMethod[], string]>([
  [['sum', 'latest'], 'same status'],
  [['stated', 'sum'], 'same status'],
  [['latest', 'highest', 'average'], 'not rated until you choose'],
])('a question between %j names these ways and no other, and says whether rows are rated meanwhile', (candidates, meanwhile) => {
  const method = { reading: { method: 'sum', confirmed: false, candidates, open: true }, basis: 'proposed', disagrees: false } as const;
  const [question] = questionsOf({ id: 'one', name: 'Plan' }, 0, [{ row: 4, method, hasTarget: true }]);
  const named = Object.values(methodWords).filter((word) => question?.text.includes(`(${word})`));
  expect(new Set(named)).toEqual(new Set(candidates.map((each) => methodWords[each])));
  expect(question?.text).toContain(meanwhile);
});
