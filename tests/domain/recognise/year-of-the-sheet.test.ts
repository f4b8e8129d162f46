// A table that names no year reports on the one year of the tables above it.

import { tablesOf } from './reading-of';

const above = [
  ['Return for July 2024 to June 2025', null, null, null, null, null],
  [null, null, null, null, null, null],
  ['Output', 'Target', 'Jul–Sep 2024', 'Oct–Dec 2024', 'Jan–Mar 2025', 'Apr–Jun 2025'],
  ['Walks led', 40, 9, 11, 8, 12],
  ['Hedges laid', 90, 20, 31, 22, 18],
  ['Ponds dug', 12, 3, 3, 2, 4],
  [null, null, null, null, null, null],
];
const below = [
  ['People who walk more', 70, 68, null, null, null],
  ['People who feel better', 60, 66, null, null, null],
  ['People who stay', 50, 51, null, null, null],
];

test.each([
  ['B. What changed', ['Outcome', 'Target', 'Result']],
  ['Survey of members', ['Indicator', 'Target', 'Actual']],
  ['Results', ['Measure', 'Goal', 'Achieved']],
])('%s', (title, heads) => {
  const [first, second] = tablesOf([...above, [title, null, null, null, null, null], [...heads, null, null, null], ...below]);
  expect(first?.year).toEqual({ start: '2024-07-01', end: '2025-06-30' });
  expect(second?.year).toEqual(first?.year);
});

test('one that names another year keeps it', () => {
  const [, second] = tablesOf([
    ...above,
    ['Survey', null, null, null, null, null],
    ['Outcome', 'Target 2026/27', 'Result', null, null, null],
    ...below,
  ]);
  expect(second?.year?.start).not.toBe('2024-07-01');
});

test('one with the same quarters as the table above reports on its year, to the same day', () => {
  const heads = ['Measure', '2024/25', 'Target', 'Q1', 'Q2', 'Q3', 'Status'];
  const [first, second] = tablesOf([
    ['Lettings 2025/26', null, null, null, null, null, null],
    ['Quarter 3, to 31 December 2025', null, null, null, null, null, null],
    [null, null, null, null, null, null, null],
    ['What tenants say', null, null, null, null, null, null],
    heads,
    ['Homes let on time (%)', 80, 90, 82, 85, 88, 'Near'],
    ['Calls answered (%)', 85, 90, 91, 92, 91, 'Met'],
    ['Happy with the home (%)', 70, 75, 71, 74, 76, 'Met'],
    [null, null, null, null, null, null, null],
    ['What our records say', null, null, null, null, null, null],
    heads,
    ['Gas checks done (%)', 99, 100, 99, 100, 100, 'Met'],
    ['Repairs on time (%)', 83, 88, 84, 86, 89, 'Met'],
    ['Lifts in service (%)', 97, 99, 98, 97, 98, 'Near'],
  ]);
  expect(first?.asAtStated).toBe('2025-12-31');
  expect(second?.asAtStated).toBe('2025-12-31');
  expect(second?.year).toEqual(first?.year);
  expect(second?.columns.periods.map(({ span }) => span)).toEqual(first?.columns.periods.map(({ span }) => span));
});
