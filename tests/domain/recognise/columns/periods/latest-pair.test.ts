// Of pairs of milestone and actual by year the latest with figures counts; where that isn't plain, it is asked.

import { leastConfidence } from '../../../../../src/domain/model/mapping';
import { rolesIn, tableOf } from '../../reading-of';
import type { TestCell } from '../../grid-of';

type Line = readonly TestCell[];

test.each<[string, readonly Line[], string]>([
  [
    'milestones, with an outcome of the same year and years to come',
    [
      [
        'Measure',
        'Unit',
        '2022-23 milestone',
        '2022-23 actual',
        '2023-24 milestone',
        '2023-24 actual',
        '2024-25 milestone',
        '2023-24 outcome',
      ],
      ['Reduce the gap in attainment', 'points', 17, 18, 16, 15, 14, 'Met'],
      ['Increase care leavers enrolled', 'people', 28, 31, 34, 33, 40, 'Not met'],
      ['Increase pupils tutored', 'people', 400, 428, 500, 541, 600, 'Met'],
    ],
    'description A, target E, unit B, total F, progress H',
  ],
  [
    'targets, the actual first',
    [
      ['Indicator', '2023/24 actual', '2023/24 target', '2024/25 actual', '2024/25 target'],
      ['Trees planted', 310, 300, 420, 400],
      ['Walks led', 22, 24, 25, 26],
      ['Ponds cleared', 9, 8, 7, 10],
    ],
    'description A, target E, total D',
  ],
  [
    'a last year that has no figures yet',
    [
      ['Indicator', 'Target 2023/24', 'Actual 2023/24', 'Target 2024/25', 'Actual 2024/25'],
      ['Trees planted', 300, 310, 400, null],
      ['Walks led', 24, 22, 26, null],
      ['Ponds cleared', 8, 9, 10, null],
    ],
    'description A, target B, total C',
  ],
])('%s', (_case, rows, roles) => {
  const table = tableOf(rows);
  expect(rolesIn(table)).toBe(roles);
  expect(table.confidence).toBeGreaterThanOrEqual(leastConfidence);
});

test('an outcome of another year leaves it open', () => {
  const table = tableOf([
    ['Indicator', '2023/24 target', '2023/24 actual', '2024/25 target', '2024/25 actual', '2023/24 result'],
    ['Trees planted', 300, 310, 400, 180, 'Met'],
    ['Walks led', 24, 22, 26, 9, 'Not met'],
    ['Ponds cleared', 8, 9, 10, 4, 'Met'],
  ]);
  expect(table.columns.total).toBeNull();
});
