// Where no heading is known to name the rows, the first column of distinct words does, and where its heading says a figure
// the officer is asked.

import { leastConfidence } from '../../../../src/domain/model/mapping';
import { rolesIn, tableOf } from '../reading-of';

test.each(['Budget head', 'Budget line', 'Cost centre budget heading'])('“%s” in words names the rows, and is asked about', (heading) => {
  const table = tableOf([
    [heading, 'Revised budget', 'Actual to period 9'],
    ['Placements', 14300, 11050],
    ['Home care', 8200, 6400],
    ['Waste', 6100, 4480],
  ]);
  expect(rolesIn(table)).toMatch(/^description A, target B/u);
  expect(table.confidence).toBeLessThan(leastConfidence);
});

test.each(['Service standard', 'Standard', 'Performance standard', 'Target area'])(
  '“%s” beside a target names the rows, ids before it don’t',
  (heading) => {
    const table = tableOf([
      ['KPI no.', heading, 'Target', 'Apr', 'May'],
      ['K-01', 'Grass cut as agreed', 5, 4, 4],
      ['K-02', 'Bins emptied by noon', 5, 5, 3],
      ['K-03', 'Swings looked at', 5, 3, 4],
    ]);
    expect(rolesIn(table)).toBe('description B, target C, periods DE');
    expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
  },
);

test('a standard in figures is what is to be reached', () => {
  const table = tableOf([
    ['Indicator', 'Standard', 'Apr', 'May'],
    ['Calls answered', 95, 94, 96],
    ['Letters answered', 90, 91, 88],
  ]);
  expect(rolesIn(table)).toBe('description A, target B, periods CD');
});

test('beside a column that names the rows a standard in words is what is to be reached', () => {
  const table = tableOf([
    ['Measure', 'Standard', 'Q1', 'Q2'],
    ['Time to answer a letter', 'within 10 working days', 12, 11],
    ['Missed bins per 100,000', 'fewer than 40', 55, 48],
  ]);
  expect(rolesIn(table)).toBe('description A, target B, periods CD');
});
