// Columns are put in order by the times in their headings, and only where the headings differ in nothing else.

import { inTimeOrder } from '../../../../../src/domain/recognise/columns/statuses/review-order';

const order = (...names: readonly string[]): readonly string[] | null =>
  inTimeOrder(names.map((name) => ({ name, parts: [name] })))?.map(({ name }) => name) ?? null;

test.each<readonly string[]>([
  ['Progress 2023', 'Progress 2024', 'Progress 2025'],
  ['RAG 2023/24', 'RAG 2024/25'],
  ['Q1 RAG', 'Q2 RAG', 'Q3 RAG'],
  ['Status June', 'Status September', 'Status December', 'Status March'],
  ['Status September', 'Status December', 'Status March'],
  ['Position Dec 2024', 'Position Mar 2025'],
  ['Review 1', 'Review 2', 'Review 3'],
  ['First status', 'Second status'],
  ['Mid-year rating', 'Year-end rating'],
])('%s, %s', (...names) => {
  expect(order(...names)).toEqual(names);
  expect(order(...[...names].reverse())).toEqual(names);
});

test.each<readonly string[]>([
  ['Time', 'Cost'],
  ['Design status Q1', 'Build status Q2'],
  ['Progress', 'Progress 2025'],
  ['Status 2024', 'Status June'],
  ['Status this month', 'Status last month'],
  ['RAG Q1', 'RAG Q1'],
  ['RAG'],
])('%s, %s: no order', (...names) => {
  expect(order(...names)).toBeNull();
});
